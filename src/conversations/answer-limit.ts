import { sql } from '../db/index.ts';
import type { ReadWork } from '../shared/work.ts';

const hourMs = 3_600_000;

/**
 * When one more automatic answer may leave to this number: two machines that answer each other stop
 * after a few texts (H37). What the unit starts and emergency advice are not counted; nor a text of
 * a time to come, written before the clock was set back.
 */
export function nextAnswerAt(work: ReadWork, number: string): number {
  const times = sql<[string, number, number], { created_at: number }>(
    work.db,
    `SELECT created_at FROM outbox_message
     WHERE number = ? AND created_at > ? AND created_at <= ? AND author = 'automate'
       AND class > 1 AND within_hours = 0 AND state <> 'cancelled' ORDER BY created_at DESC`,
  ).all(number, work.now - hourMs, work.now);
  const oldestCounted = times[work.settings.automaticTextsPerHour - 1];
  return oldestCounted ? oldestCounted.created_at + hourMs : work.now;
}
