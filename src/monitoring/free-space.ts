import { statfsSync } from 'node:fs';

/** A day of texts and their trail is some megabytes; a backup is as large as the database. */
const LOW_BYTES = 500 * 2 ** 20;
/** More than the warning asks, or it would come and go. */
const ENOUGH_BYTES = 2 * LOW_BYTES;

/** For this program's user, on the disk of this folder. @throws what the file system throws. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** H18. `between`: what was said before still stands. */
export function judgeSpace(free: number): 'low' | 'between' | 'enough' {
  if (free < LOW_BYTES) return 'low';
  return free >= ENOUGH_BYTES ? 'enough' : 'between';
}
