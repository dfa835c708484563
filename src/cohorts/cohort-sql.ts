import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Id, MessageId, PatientId, StayId } from '../shared/ids.ts';

export type CohortId = Id<'cohort'>;

export interface CohortRow {
  readonly id: CohortId;
  readonly text: string;
  readonly text_en: string | null;
  /** JSON of `Choice`. */
  readonly choice: string;
  readonly author: string;
  /** Who signed in beside the author; null up to twenty recipients. */
  readonly second: string | null;
  readonly created_at: number;
  readonly leaves_at: number;
  readonly state: 'waiting' | 'left' | 'recalled';
  readonly state_at: number;
  readonly state_by: string | null;
}

export interface RecipientRow {
  readonly cohort_id: CohortId;
  readonly position: number;
  readonly patient_id: PatientId;
  readonly stay_id: StayId;
  readonly text: string;
  readonly message_id: MessageId | null;
  /** Why a person phones instead. */
  readonly to_call: string | null;
}

export function cohortById(db: ReadableDb, id: CohortId): CohortRow | undefined {
  return sql<[CohortId], CohortRow>(db, 'SELECT * FROM cohort_message WHERE id = ?').get(id);
}

export function latestCohorts(db: ReadableDb, most: number): readonly CohortRow[] {
  return sql<[number], CohortRow>(
    db,
    'SELECT * FROM cohort_message ORDER BY created_at DESC, id DESC LIMIT ?',
  ).all(most);
}

export function insertCohort(db: WritableDb, cohort: CohortRow): void {
  sql<object>(
    db,
    `INSERT INTO cohort_message (id, text, text_en, choice, author, second, created_at, leaves_at, state,
       state_at, state_by)
     VALUES (@id, @text, @text_en, @choice, @author, @second, @created_at, @leaves_at, @state, @state_at,
       @state_by)`,
  ).run(cohort);
}

export function setCohortState(
  db: WritableDb,
  id: CohortId,
  state: CohortRow['state'],
  by: string,
  now: number,
): void {
  sql<[string, number, string, CohortId]>(
    db,
    'UPDATE cohort_message SET state = ?, state_at = ?, state_by = ? WHERE id = ?',
  ).run(state, now, by, id);
}

export function recipientsOf(db: ReadableDb, id: CohortId): readonly RecipientRow[] {
  return sql<[CohortId], RecipientRow>(
    db,
    'SELECT * FROM cohort_recipient WHERE cohort_id = ? ORDER BY position',
  ).all(id);
}

export function insertRecipient(db: WritableDb, recipient: RecipientRow): void {
  sql<object>(
    db,
    `INSERT INTO cohort_recipient (cohort_id, position, patient_id, stay_id, text, message_id, to_call)
     VALUES (@cohort_id, @position, @patient_id, @stay_id, @text, @message_id, @to_call)`,
  ).run(recipient);
}

export function settleRecipient(
  db: WritableDb,
  { cohort_id, position }: Pick<RecipientRow, 'cohort_id' | 'position'>,
  to: Pick<RecipientRow, 'message_id' | 'to_call'>,
): void {
  sql<object>(
    db,
    `UPDATE cohort_recipient SET message_id = @message_id, to_call = @to_call
     WHERE cohort_id = @cohort_id AND position = @position`,
  ).run({ cohort_id, position, ...to });
}
