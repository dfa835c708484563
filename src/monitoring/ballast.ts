import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Some hundreds of replies with their alerts and their trail: a day, once routine waits. */
const SIZE_BYTES = 16 * 2 ** 20;
/** Less, and the ballast itself would be what fills the disk. */
const ROOM_BYTES = 200 * 2 ** 20;
/** A commit needs room before it fails. */
const OUT_BYTES = 8 * 2 ** 20;

/**
 * H18: a file that holds room on the disk for replies. It is given up when there is no other left,
 * and taken back once there is. Folders in cloud storage or with quotas see a file like any other.
 */
export class Ballast {
  readonly #path: string;
  readonly #sizeBytes: number;

  constructor(dataDir: string, sizeBytes = SIZE_BYTES) {
    this.#path = join(dataDir, 'ballast');
    this.#sizeBytes = sizeBytes;
  }

  get isKept(): boolean {
    return existsSync(this.#path) && statSync(this.#path).size >= this.#sizeBytes;
  }

  /** @throws what the file system throws; then there is no ballast. */
  keep(): void {
    if (this.isKept) return;
    try {
      // Random: a disk that compresses, or leaves out zeros, would hold no room.
      writeFileSync(this.#path, randomBytes(this.#sizeBytes), { mode: 0o600, flush: true });
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Whether it made room. */
  release(): boolean {
    const wasThere = existsSync(this.#path);
    rmSync(this.#path, { force: true });
    return wasThere;
  }
}

/** What to do with the ballast when so much is free. */
export function ballastAt(free: number): 'keep' | 'release' | 'leave' {
  if (free < OUT_BYTES) return 'release';
  return free >= ROOM_BYTES ? 'keep' : 'leave';
}
