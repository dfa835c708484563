import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import { changeTimers, earliestOf, readTimers, type TimerChange } from './follow-up-timers.ts';

export type TimerOwner = 'conversation' | 'alert' | 'reply' | 'message' | 'unit';

/** Whose timers are rows of their own. */
type RowOwner = Exclude<TimerOwner, 'conversation'>;

/**
 * A reminder is written down, never only a `setTimeout`: it survives restarts and clock jumps. Those of
 * a follow-up are in its own row (`follow-up-timers.ts`), all others are rows of `timer`; the view
 * `pending_timer` has both.
 */
export interface Timer {
  readonly owner_kind: TimerOwner;
  readonly owner_id: string;
  readonly name: string;
  /** The folder's time, ms UTC. */
  readonly due_at: number;
}

/** One timer per owner and name: setting it again moves it. */
export function setTimer(
  db: WritableDb,
  owner: RowOwner,
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

export function clearTimer(db: WritableDb, owner: RowOwner, ownerId: string, name: string): void {
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

export function clearTimersOf(db: WritableDb, owner: RowOwner, ownerId: string): void {
  sql<[string, string]>(db, 'DELETE FROM timer WHERE owner_kind = ? AND owner_id = ?').run(
    owner,
    ownerId,
  );
}

/** Sets it for another time, whoever it is of. */
export function moveTimer(
  db: WritableDb,
  { owner_kind: owner, owner_id: ownerId, name }: Timer,
  dueAt: number,
): void {
  if (owner === 'conversation') changeFollowUpTimers(db, ownerId, [[name, dueAt]]);
  else setTimer(db, owner, ownerId, name, dueAt);
}

/** For timers that no decision of the follow-up changes: those it writes itself, with its state. */
export function changeFollowUpTimers(
  db: WritableDb,
  conversationId: string,
  changes: readonly TimerChange[],
): void {
  const row = sql<[string], { timers: string }>(
    db,
    'SELECT timers FROM conversation WHERE id = ?',
  ).get(conversationId);
  if (!row) return;
  const timers = changeTimers(readTimers(row.timers), changes);
  sql<[string, number | null, string]>(
    db,
    'UPDATE conversation SET timers = ?, next_at = ? WHERE id = ?',
  ).run(JSON.stringify(timers), earliestOf(timers), conversationId);
}

/** What of a follow-up is due by then, or comes next. */
interface PendingRow {
  readonly id: string;
  readonly timers: string;
}

function* ofConversation({ id, timers }: PendingRow): Iterable<Timer> {
  for (const [name, dueAt] of Object.entries(readTimers(timers))) {
    yield { owner_kind: 'conversation', owner_id: id, name, due_at: dueAt };
  }
}

/** The earliest timers due by `now`, oldest first. */
export function dueTimers(db: ReadableDb, now: number, limit: number): readonly Timer[] {
  // A limit that is bound makes SQLite prepare the statement anew.
  const others = first(
    limit,
    sql<[number], Timer>(
      db,
      'SELECT * FROM timer WHERE due_at <= ? ORDER BY due_at, owner_kind, owner_id, name',
    ).iterate(now),
  );
  const followUps = first(
    limit,
    sql<[number], PendingRow>(
      db,
      'SELECT id, timers FROM conversation WHERE next_at <= ? ORDER BY next_at',
    ).iterate(now),
  );
  const own = followUps.flatMap((row) => [...ofConversation(row)]);
  return [...others, ...own.filter((timer) => timer.due_at <= now)].sort(inOrder).slice(0, limit);
}

function first<T>(count: number, rows: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length >= count) break;
  }
  return taken;
}

/** By their time; those of one instant in an order that does not depend on when they were set. */
function inOrder(one: Timer, other: Timer): number {
  return (
    one.due_at - other.due_at ||
    compare(one.owner_kind, other.owner_kind) ||
    compare(one.owner_id, other.owner_id) ||
    compare(one.name, other.name)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function nextTimer(db: ReadableDb): Timer | undefined {
  const other = sql<[], Timer>(
    db,
    'SELECT * FROM timer ORDER BY due_at, owner_kind, owner_id, name LIMIT 1',
  ).get();
  const followUp = sql<[], PendingRow>(
    db,
    'SELECT id, timers FROM conversation WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1',
  ).get();
  const own = followUp ? [...ofConversation(followUp)] : [];
  return [...own, ...(other ? [other] : [])].sort(inOrder)[0];
}

/** The instant of the earliest timer from `from` on; `isForPeople`: the unit's own left out. */
export function nextTimerAt(db: ReadableDb, from: number, isForPeople: boolean): number | null {
  const other = sql<[number, string], { at: number }>(
    db,
    `SELECT due_at AS at FROM timer WHERE due_at >= ? AND owner_kind <> ?
     ORDER BY due_at LIMIT 1`,
  ).get(from, isForPeople ? 'unit' : '')?.at;
  // Of a follow-up whose earliest timer comes before, a later one may be the next.
  const own = sql<[number, number, number], { at: number | null }>(
    db,
    `SELECT min(at) AS at FROM (
       SELECT min(pending.value) AS at
       FROM conversation CROSS JOIN json_each(conversation.timers) AS pending
       WHERE conversation.next_at < ? AND pending.value >= ?
       UNION ALL
       SELECT * FROM (SELECT next_at FROM conversation WHERE next_at >= ? ORDER BY next_at LIMIT 1))`,
  ).get(from, from, from)?.at;
  const instants = [other, own].filter((at) => typeof at === 'number');
  return instants.length > 0 ? Math.min(...instants) : null;
}

export function timersAfter(db: ReadableDb, now: number): readonly Timer[] {
  return sql<[number], Timer>(db, 'SELECT * FROM pending_timer WHERE due_at > ?').all(now);
}

export function timersOf(db: ReadableDb, owner: TimerOwner, ownerId: string): readonly Timer[] {
  return sql<[string, string], Timer>(
    db,
    'SELECT * FROM pending_timer WHERE owner_kind = ? AND owner_id = ? ORDER BY due_at, name',
  ).all(owner, ownerId);
}
