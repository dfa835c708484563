import { randomFillSync } from 'node:crypto';

/** Asking the system costs more than the bytes do: a page of them at a time. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/** `count` bytes (at most 4096) of the system's randomness; what was given out is not kept. */
export function takeRandom(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return taken;
}
