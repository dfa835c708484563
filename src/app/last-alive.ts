import { type ReadableDb, sql, transaction, type WritableDb } from '../db/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { repeat } from './repeat.ts';

/** What a kill may cost: a stop is seen as this much longer than it was, real time. */
const everyMs = 60_000;

/** Kept by the program for itself, beside the settings that people make. */
const key = 'unit:last-alive';

/** When a unit was last known to run on this folder, in the folder's time; null on the first start. */
export function lastAliveAt(db: ReadableDb): number | null {
  const row = sql<[string], { value: string }>(db, 'SELECT value FROM setting WHERE key = ?').get(
    key,
  );
  return row ? Number(row.value) : null;
}

export function writeAlive(db: WritableDb, now: number): void {
  sql<[string, string, number]>(
    db,
    `INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  ).run(key, String(now), now);
}

/** Writes it down every minute, and once more at an orderly end. */
export function keepAlive(db: WritableDb, clock: Clock, monotonic: Monotonic): Disposable {
  return repeat(monotonic, everyMs, () => transaction(db, () => writeAlive(db, clock.now())), true);
}
