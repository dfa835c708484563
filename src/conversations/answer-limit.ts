import { sql } from '../db/index.ts';
import type { Work } from '../shared/work.ts';

/**
 * Whether one more automatic answer may leave to this number: two machines that answer each other
 * stop after a few texts (H37). What the unit starts and emergency advice are not counted.
 */
export function mayAnswerAgain(work: Work, number: string): boolean {
  const row = sql<[string, number], { count: number }>(
    work.db,
    `SELECT count(*) AS count FROM outbox_message
     WHERE number = ? AND created_at > ? AND author = 'automate' AND class > 1 AND within_hours = 0
       AND state <> 'cancelled'`,
  ).get(number, work.now - 3_600_000);
  return (row?.count ?? 0) < work.settings.automaticTextsPerHour;
}
