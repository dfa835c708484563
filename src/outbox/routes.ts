import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { MessageId } from '../shared/ids.ts';
import type { MessageClass } from './types.ts';

/** The SIM that a number is texted by, as `Lane.key`; undefined before its first text. */
export function routeOf(db: ReadableDb, number: string): string | undefined {
  return sql<[string], { lane: string }>(db, 'SELECT lane FROM outbox_route WHERE number = ?').get(
    number,
  )?.lane;
}

export function setRoute(db: WritableDb, number: string, lane: string, now: number): void {
  sql<[string, string, number]>(
    db,
    `INSERT INTO outbox_route (number, lane, since) VALUES (?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET lane = excluded.lane, since = excluded.since`,
  ).run(number, lane, now);
}

export interface Waiting {
  readonly number: string;
  readonly lane: string;
  /** Of its most urgent message that is due and of which nothing left. */
  readonly class: MessageClass;
  readonly messageId: MessageId;
}

/** Numbers with something due that belong to other SIMs than this one. */
export function findWaitingElsewhere(db: ReadableDb, lane: string, now: number): Waiting[] {
  return sql<[number, string], Waiting>(
    db,
    `SELECT m.number, r.lane, min(m.class) AS class, m.id AS messageId
     FROM outbox_message m JOIN outbox_route r ON r.number = m.number
     WHERE m.state = 'due' AND m.due_at <= ? AND r.lane <> ?
     GROUP BY m.number`,
  ).all(now, lane);
}
