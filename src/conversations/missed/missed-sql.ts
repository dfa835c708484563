import { type ReadableDb, sql, type WritableDb } from '../../db/index.ts';
import { findMessage, isAboutStay, keyOf, type OutboxMessage } from '../../outbox/index.ts';
import type { Id, MessageId, PatientId, StayId } from '../../shared/ids.ts';

export type MissedId = Id<'missed-text'>;

/** What a nurse decided; `called` stands in older folders only. */
export type Decision = 'sent' | 'to-call' | 'called' | 'not-needed';

/** What was to leave and could not in time, until a nurse has decided about it. */
export interface MissedText {
  readonly id: MissedId;
  readonly patient_id: PatientId | null;
  readonly stay_id: StayId | null;
  readonly step_id: string | null;
  /** Queued, and expired in the outbox; null: planned, and never queued. */
  readonly message_id: MessageId | null;
  /** As in the outbox; `step` for what was never queued. */
  readonly kind: string;
  readonly number: string | null;
  /** As it would have been said when it was missed; null where it could not be filled. */
  readonly text: string | null;
  readonly due_at: number;
  readonly missed_at: number;
  readonly reason: string;
  readonly decided_at: number | null;
  readonly decided_by: string | null;
  readonly decision: Decision | null;
}

export function insertMissed(
  db: WritableDb,
  missed: Omit<MissedText, 'decided_at' | 'decided_by' | 'decision'>,
): void {
  sql<object>(
    db,
    `INSERT INTO missed_text (id, patient_id, stay_id, step_id, message_id, kind, number, text,
       due_at, missed_at, reason)
     VALUES (@id, @patient_id, @stay_id, @step_id, @message_id, @kind, @number, @text,
       @due_at, @missed_at, @reason)
     ON CONFLICT DO NOTHING`,
  ).run(missed);
}

/** What nobody has decided about, in the order of its time. */
export function openMissed(db: ReadableDb): readonly MissedText[] {
  return sql<[], MissedText>(
    db,
    'SELECT * FROM missed_text WHERE decided_at IS NULL ORDER BY due_at, id',
  ).all();
}

export function countOpenMissed(db: ReadableDb): number {
  return (
    sql<[], { count: number }>(
      db,
      'SELECT count(*) AS count FROM missed_text WHERE decided_at IS NULL',
    ).get()?.count ?? 0
  );
}

/** What was decided since, the latest first; the latest 1000 at most. */
export function decidedMissed(db: ReadableDb, since: number): readonly MissedText[] {
  return sql<[number], MissedText>(
    db,
    `SELECT * FROM missed_text WHERE decided_at IS NOT NULL AND decided_at >= ?
     ORDER BY decided_at DESC, due_at, id LIMIT 1000`,
  ).all(since);
}

export function setDecision(
  db: WritableDb,
  id: MissedId,
  decision: Decision,
  author: string,
  now: number,
): void {
  sql<[string, string, number, string]>(
    db,
    `UPDATE missed_text SET decision = ?, decided_by = ?, decided_at = ?
     WHERE id = ? AND decided_at IS NULL`,
  ).run(decision, author, now, id);
}

export function missedById(db: ReadableDb, id: MissedId): MissedText | undefined {
  return sql<[string], MissedText>(db, 'SELECT * FROM missed_text WHERE id = ?').get(id);
}

/** The text that left, or is to leave, because a nurse decided so; undefined: none was queued. */
export function sentByDecision(
  db: ReadableDb,
  { id, stay_id: stayId, step_id: stepId, decided_at: decidedAt }: MissedText,
): OutboxMessage | undefined {
  const row = sql<object, { id: MessageId }>(
    db,
    `SELECT id FROM outbox_message WHERE dedupe_key = :key
     UNION ALL
     SELECT id FROM (SELECT id FROM outbox_message
       WHERE ${isAboutStay('outbox_message', ':stayId')} AND step_id = :stepId AND created_at >= :decidedAt
       ORDER BY created_at, rowid LIMIT 1)
     LIMIT 1`,
  ).get({ key: keyOf(stayId, sentAgainKey(id)), stayId, stepId, decidedAt });
  return row && findMessage(db, row.id);
}

/** A person's own words that leave again: once only. */
export const sentAgainKey = (id: MissedId): string => `missed:${id}`;

/** A change of appointment that was told since stands for an older one. */
export function hasNewerCorrection(db: ReadableDb, missed: MissedText): boolean {
  return (
    sql<object, object>(
      db,
      `SELECT 1 FROM outbox_message AS newer JOIN outbox_message AS old ON old.id = :messageId
       WHERE ${isAboutStay('newer', ':stayId')} AND newer.kind = 'correction' AND newer.rowid > old.rowid LIMIT 1`,
    ).get({ messageId: missed.message_id, stayId: missed.stay_id }) !== undefined
  );
}
