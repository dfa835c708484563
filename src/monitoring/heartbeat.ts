import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitStatus } from './status.ts';

export const heartbeatPath = (dataDir: string): string => join(dataDir, 'heartbeat.json');

/**
 * Written whole or not at all: whoever reads it finds the last state or the one before.
 * @throws what the file system throws; the old file is left as it is.
 */
export function writeHeartbeat(dataDir: string, status: UnitStatus): void {
  const path = heartbeatPath(dataDir);
  const draft = `${path}.${process.pid}`;
  try {
    const file = openSync(draft, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(status, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
