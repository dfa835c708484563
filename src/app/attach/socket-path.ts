import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** `sun_path` holds 108 bytes with its closing zero on Linux, 104 on macOS; longer is EINVAL. */
const longestPath = 103;

/**
 * Where the unit of a folder listens. Two folders never share a path. On Windows a named pipe,
 * whose name nobody can guess before it exists; it can be listed afterwards, hence the token.
 */
export function socketPath(dataDir: string, token: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\vigie-${name}-${token.slice(0, 16)}`;
  const inside = join(resolve(dataDir), 'socket', 'unit.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  return join(tmpdir(), `vigie-${userInfo().uid}-${name}`, 'unit.sock');
}

/**
 * Makes the socket's folder, for its owner only. The socket itself is 0755 by umask: its folder is
 * what keeps other users out.
 * @throws AppError `unit/socket-unsafe` when somebody else made it first (a shared temporary folder).
 */
export function makeSocketFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const ours = found.isDirectory() && found.uid === userInfo().uid && (found.mode & 0o077) === 0;
  if (!ours) throw new AppError('unit/socket-unsafe', { detail: folder });
}

/** Nothing else is ever put there. */
export function removeSocketFolder(path: string): void {
  if (process.platform !== 'win32') rmSync(dirname(path), { recursive: true, force: true });
}
