import { existsSync } from 'node:fs';
import { freeBytes } from '../src/monitoring/index.ts';

/** Linux keeps it in memory. */
const inMemory = '/dev/shm';

/** Two units and two browsers at once hold some 200 MB of files; a container may give 64 MB. */
const neededBytes = 2 * 1024 ** 3;

/**
 * Each unit waits for the disk at each commit, as it must: on a disk in memory that takes no time.
 * No spec looks at what a power cut leaves. Programs and browsers started from here inherit it.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.platform !== 'linux' || !existsSync(inMemory)) return;
  if (freeBytes(inMemory) >= neededBytes) process.env.TMPDIR = inMemory;
}
