import { sql, type WritableDb } from '../db/index.ts';

/**
 * The folder's clock was set back from `seen` to `now`, ms UTC: what was due by `seen` is due still,
 * and what is held until some hour is looked at anew. Texts planned for later keep their time.
 */
export function outboxAfterSetBack(db: WritableDb, seen: number, now: number): void {
  sql<object>(
    db,
    `UPDATE outbox_message SET due_at = :now
     WHERE state = 'due' AND due_at > :now AND due_at <= :seen`,
  ).run({ seen, now });
  sql<object>(
    db,
    `UPDATE outbox_message SET hold_until = :now, next_at = :now
     WHERE state = 'held' AND hold_until > :now`,
  ).run({ now });
}
