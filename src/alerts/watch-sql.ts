import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { StaffId, WatchId } from '../shared/ids.ts';

export interface Watcher {
  readonly watchId: WatchId;
  readonly staffId: StaffId;
  readonly name: string;
  readonly since: number;
}

/** Who declared to be reading the board now, the longest first. */
export function watchersOf(db: ReadableDb): Watcher[] {
  return sql<[], Watcher>(
    db,
    `SELECT watch.id AS watchId, staff_id AS staffId, name, started_at AS since
     FROM watch JOIN staff ON staff.id = staff_id
     WHERE ended_at IS NULL ORDER BY started_at, watch.id`,
  ).all();
}

export function isWatched(db: ReadableDb): boolean {
  return sql(db, 'SELECT 1 FROM watch WHERE ended_at IS NULL LIMIT 1').get() !== undefined;
}

/**
 * When the board was left: the end of the last watch, 0 when there never was one, null while
 * somebody watches. The same for the whole of one closed period (H02).
 */
export function closedSince(db: ReadableDb): number | null {
  if (isWatched(db)) return null;
  const row = sql<[], { end: number }>(
    db,
    'SELECT coalesce(max(ended_at), 0) AS end FROM watch',
  ).get();
  return row?.end ?? 0;
}

/** Milliseconds of `from`–`to` during which at least one person watched. */
export function watchedMs(db: ReadableDb, from: number, to: number): number {
  const watches = sql<[number, number, number], { start: number; end: number }>(
    db,
    `SELECT started_at AS start, coalesce(ended_at, ?) AS end FROM watch
     WHERE started_at < ? AND (ended_at IS NULL OR ended_at > ?) ORDER BY started_at`,
  ).all(to, to, from);
  let counted = from;
  let total = 0;
  for (const { start, end } of watches) {
    const begin = Math.max(start, counted);
    const stop = Math.min(end, to);
    if (stop <= begin) continue;
    total += stop - begin;
    counted = stop;
  }
  return total;
}

export function insertWatch(
  db: WritableDb,
  id: WatchId,
  staffId: StaffId,
  at: number,
  soundHeard: boolean,
): void {
  sql<[WatchId, StaffId, number, number]>(
    db,
    'INSERT INTO watch (id, staff_id, started_at, sound_heard) VALUES (?, ?, ?, ?)',
  ).run(id, staffId, at, soundHeard ? 1 : 0);
}

export function endWatch(db: WritableDb, id: WatchId, at: number): void {
  sql<[number, WatchId]>(
    db,
    'UPDATE watch SET ended_at = max(started_at, ?) WHERE id = ? AND ended_at IS NULL',
  ).run(at, id);
}
