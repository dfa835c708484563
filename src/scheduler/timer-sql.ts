import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';

export type TimerOwner = 'conversation' | 'alert' | 'reply' | 'message' | 'unit';

/** A reminder is a row, never only a `setTimeout`: it survives restarts and clock jumps. */
export interface Timer {
  readonly owner_kind: TimerOwner;
  readonly owner_id: string;
  readonly name: string;
  /** The folder's time, ms UTC. */
  readonly due_at: number;
}

/** What becomes of one timer; null: there is none any more. */
export type TimerChange = readonly [name: string, dueAt: number | null];

/**
 * Several of one owner at once, the last word on each name. What is set as it stands costs nothing,
 * and most of what is cleared was never set: what stands is read first.
 */
export function changeTimers(
  db: WritableDb,
  owner: TimerOwner,
  ownerId: string,
  changes: readonly TimerChange[],
): void {
  if (changes.length === 0) return;
  const rows = sql<[string, string], Pick<Timer, 'name' | 'due_at'>>(
    db,
    'SELECT name, due_at FROM timer WHERE owner_kind = ? AND owner_id = ?',
  ).all(owner, ownerId);
  const standing = new Map(rows.map((timer) => [timer.name, timer.due_at]));
  for (const [name, dueAt] of new Map(changes)) {
    if (dueAt === (standing.get(name) ?? null)) continue;
    if (dueAt === null) clearTimer(db, owner, ownerId, name);
    else setTimer(db, owner, ownerId, name, dueAt);
  }
}

/** One timer per owner and name: setting it again moves it. */
export function setTimer(
  db: WritableDb,
  owner: TimerOwner,
  ownerId: string,
  name: string,
  dueAt: number,
): void {
  sql<[string, string, string, number]>(
    db,
    `INSERT INTO timer (owner_kind, owner_id, name, due_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET due_at = excluded.due_at WHERE due_at <> excluded.due_at`,
  ).run(owner, ownerId, name, dueAt);
}

export function clearTimer(db: WritableDb, owner: TimerOwner, ownerId: string, name: string): void {
  sql<[string, string, string]>(
    db,
    'DELETE FROM timer WHERE owner_kind = ? AND owner_id = ? AND name = ?',
  ).run(owner, ownerId, name);
}

/** Clears a timer that is due by then; false when another decision moved or cleared it. */
export function takeDueTimer(
  db: WritableDb,
  { owner_kind: owner, owner_id: ownerId, name }: Timer,
  now: number,
): boolean {
  const { changes } = sql<[string, string, string, number]>(
    db,
    'DELETE FROM timer WHERE owner_kind = ? AND owner_id = ? AND name = ? AND due_at <= ?',
  ).run(owner, ownerId, name, now);
  return changes === 1;
}

export function clearTimersOf(db: WritableDb, owner: TimerOwner, ownerId: string): void {
  sql<[string, string]>(db, 'DELETE FROM timer WHERE owner_kind = ? AND owner_id = ?').run(
    owner,
    ownerId,
  );
}

/** The earliest timers due by `now`, oldest first. */
export function dueTimers(db: ReadableDb, now: number, limit: number): readonly Timer[] {
  return sql<[number, number], Timer>(
    db,
    'SELECT * FROM timer WHERE due_at <= ? ORDER BY due_at, owner_kind, owner_id, name LIMIT ?',
  ).all(now, limit);
}

export function nextTimer(db: ReadableDb): Timer | undefined {
  return sql<[], Timer>(
    db,
    'SELECT * FROM timer ORDER BY due_at, owner_kind, owner_id, name LIMIT 1',
  ).get();
}

export function timersAfter(db: ReadableDb, now: number): readonly Timer[] {
  return sql<[number], Timer>(db, 'SELECT * FROM timer WHERE due_at > ?').all(now);
}

export function timersOf(db: ReadableDb, owner: TimerOwner, ownerId: string): readonly Timer[] {
  return sql<[string, string], Timer>(
    db,
    'SELECT * FROM timer WHERE owner_kind = ? AND owner_id = ? ORDER BY due_at, name',
  ).all(owner, ownerId);
}
