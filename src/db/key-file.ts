import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { syncFolder } from './files.ts';

/** A key file is one line of 64 hexadecimal digits, readable by its owner only. */
const KEY_LINE = /^[0-9a-f]{64}$/i;

/** @throws AppError db/key-file-missing, db/key-file-exposed, db/key-file-invalid. */
export function readKeyFile(path: string): Buffer {
  let mode: number;
  let line: string;
  try {
    mode = statSync(path).mode;
    line = readFileSync(path, 'latin1').trim();
  } catch (cause) {
    throw new AppError('db/key-file-missing', { cause, detail: path });
  }
  // Windows has no such bits; there the folder's access list protects the file.
  const exposed = process.platform !== 'win32' && (mode & 0o077) !== 0;
  if (exposed) throw new AppError('db/key-file-exposed', { detail: path });
  if (!KEY_LINE.test(line)) throw new AppError('db/key-file-invalid', { detail: path });
  return Buffer.from(line, 'hex');
}

/** Makes a new key file, unless IT has already placed one. */
export function ensureKeyFile(path: string): void {
  if (existsSync(path)) return;
  try {
    const line = `${randomBytes(32).toString('hex')}\n`;
    writeFileSync(path, line, { mode: 0o600, flag: 'wx', flush: true });
    syncFolder(path);
  } catch (cause) {
    throw new AppError('db/key-file-missing', { cause, detail: path });
  }
}
