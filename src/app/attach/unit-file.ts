import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../ipc/zod.ts';
import { AppError } from '../../shared/errors.ts';

/** `unit.json`: how to reach the unit that runs on a folder. For the folder's owner only. */
const unitFile = z.object({
  socket: z.string(),
  /** 256 bits, new at each start. */
  token: z.string().regex(/^[0-9a-f]{64}$/),
  contractVersion: z.number().int(),
  pid: z.number().int(),
});
export type UnitFile = z.infer<typeof unitFile>;

const pathIn = (dataDir: string) => join(dataDir, 'unit.json');

/** Written whole or not at all, and never readable by others, not even for a moment. */
export function writeUnitFile(dataDir: string, content: UnitFile): void {
  const draft = `${pathIn(dataDir)}.${content.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, pathIn(dataDir));
}

/**
 * Null when no unit left one here, or when what is there is no such file: the folder's lock, not
 * this file, says whether a unit runs.
 * @throws AppError `unit/attach-refused` when it may not be read.
 */
export function readUnitFile(dataDir: string): UnitFile | null {
  try {
    return unitFile.safeParse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8'))).data ?? null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') {
      throw new AppError('unit/attach-refused', { cause: error, detail: pathIn(dataDir) });
    }
    return null;
  }
}

/** Leaves alone what another unit wrote since. */
export function removeUnitFile(dataDir: string, token: string): void {
  if (readUnitFile(dataDir)?.token === token) rmSync(pathIn(dataDir), { force: true });
}
