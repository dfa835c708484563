import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Id, MessageId, StayId } from '../shared/ids.ts';
import { type OwnTexts, readTexts, writeTexts } from './own-texts.ts';

export type PersonalRuleId = Id<'personal-rule'>;
export type PersonalReminderId = Id<'personal-reminder'>;

/**
 * One stay's own threshold, or a question that raises no alert (`mute`). Of a muted question with
 * values, `alert_over` is the value it was muted at.
 */
export interface PersonalRule {
  readonly id: PersonalRuleId;
  readonly stay_id: StayId;
  readonly step_id: string;
  readonly item_id: string;
  readonly kind: 'threshold' | 'mute';
  readonly advice_over: number | null;
  readonly alert_over: number | null;
  readonly loosens: 0 | 1;
  readonly reason: string | null;
  /** The last day on which it holds; null: to the end of the stay's follow-up. */
  readonly until: string | null;
  readonly author: string;
  readonly created_at: number;
}

export interface PersonalQuestion {
  readonly id: Id<'personal-question'>;
  readonly stay_id: StayId;
  readonly step_id: string;
  readonly item_id: string;
  readonly label: string;
  /** The whole wording, with variables. */
  readonly texts: OwnTexts;
  readonly kind: 'yesno' | 'scale';
  readonly worrying_if: 'yes' | 'no' | null;
  readonly alert_over: number | null;
  readonly author: string;
  readonly created_at: number;
}

export interface PersonalReminder {
  readonly id: PersonalReminderId;
  readonly stay_id: StayId;
  /** Days from the stay's own: it moves with the stay. */
  readonly day_offset: number;
  readonly time: string;
  readonly texts: OwnTexts;
  readonly state: 'planned' | 'sent' | 'to-call' | 'cancelled' | 'too-late';
  readonly reason: string | null;
  readonly message_id: MessageId | null;
  readonly author: string;
  readonly created_at: number;
  readonly state_at: number;
}

/** Whether a stay has a rule or a question of its own: few do. */
export function hasPersonal(db: ReadableDb, id: StayId): boolean {
  return (
    sql<[StayId, StayId], object>(
      db,
      `SELECT 1 FROM personal_rule WHERE stay_id = ? AND ended_at IS NULL
       UNION ALL SELECT 1 FROM personal_question WHERE stay_id = ? AND ended_at IS NULL LIMIT 1`,
    ).get(id, id) !== undefined
  );
}

/** Those that nobody ended, whether their day has come to an end or not. */
export function rulesOf(db: ReadableDb, id: StayId): readonly PersonalRule[] {
  return sql<[StayId], PersonalRule>(
    db,
    'SELECT * FROM personal_rule WHERE stay_id = ? AND ended_at IS NULL ORDER BY created_at, id',
  ).all(id);
}

export function insertRule(db: WritableDb, rule: PersonalRule): void {
  sql<object>(
    db,
    `INSERT INTO personal_rule (id, stay_id, step_id, item_id, kind, advice_over, alert_over,
       loosens, reason, until, author, created_at)
     VALUES (@id, @stay_id, @step_id, @item_id, @kind, @advice_over, @alert_over, @loosens,
       @reason, @until, @author, @created_at)`,
  ).run(rule);
}

export function endRule(db: WritableDb, id: PersonalRuleId, by: string, now: number): boolean {
  return (
    sql<[number, string, PersonalRuleId]>(
      db,
      'UPDATE personal_rule SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL',
    ).run(now, by, id).changes === 1
  );
}

export function questionsOf(db: ReadableDb, id: StayId): readonly PersonalQuestion[] {
  return sql<[StayId], Kept<PersonalQuestion>>(
    db,
    'SELECT * FROM personal_question WHERE stay_id = ? AND ended_at IS NULL ORDER BY created_at, id',
  )
    .all(id)
    .map(withTexts);
}

/** What a question was called, ended or not. */
export function questionLabel(db: ReadableDb, id: StayId, itemId: string): string | undefined {
  return sql<[StayId, string], { label: string }>(
    db,
    'SELECT label FROM personal_question WHERE stay_id = ? AND item_id = ?',
  ).get(id, itemId)?.label;
}

/** Ended ones count: an item's name is never used twice for a stay. */
export function countQuestions(db: ReadableDb, id: StayId): number {
  const row = sql<[StayId], { count: number }>(
    db,
    'SELECT count(*) AS count FROM personal_question WHERE stay_id = ?',
  ).get(id);
  return row?.count ?? 0;
}

export function insertQuestion(db: WritableDb, { texts, ...question }: PersonalQuestion): void {
  sql<object>(
    db,
    `INSERT INTO personal_question (id, stay_id, step_id, item_id, label, text, kind, worrying_if,
       alert_over, author, created_at)
     VALUES (@id, @stay_id, @step_id, @item_id, @label, @text, @kind, @worrying_if, @alert_over,
       @author, @created_at)`,
  ).run({ ...question, text: writeTexts(texts) });
}

export function endQuestion(db: WritableDb, id: string, by: string, now: number): boolean {
  return (
    sql<[number, string, string]>(
      db,
      'UPDATE personal_question SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL',
    ).run(now, by, id).changes === 1
  );
}

/** A row as it is kept: its texts are one column. */
type Kept<T> = Omit<T, 'texts'> & { readonly text: string };

const withTexts = <T extends { readonly text: string }>({ text, ...row }: T) => ({
  ...row,
  texts: readTexts(text),
});

export function remindersOf(db: ReadableDb, id: StayId): readonly PersonalReminder[] {
  return sql<[StayId], Kept<PersonalReminder>>(
    db,
    'SELECT * FROM personal_reminder WHERE stay_id = ? ORDER BY day_offset, time, id',
  )
    .all(id)
    .map(withTexts);
}

export function reminderById(db: ReadableDb, id: PersonalReminderId): PersonalReminder | undefined {
  const row = sql<[PersonalReminderId], Kept<PersonalReminder>>(
    db,
    'SELECT * FROM personal_reminder WHERE id = ?',
  ).get(id);
  return row && withTexts(row);
}

export function insertReminder(db: WritableDb, { texts, ...reminder }: PersonalReminder): void {
  sql<object>(
    db,
    `INSERT INTO personal_reminder (id, stay_id, day_offset, time, text, state, reason, message_id,
       author, created_at, state_at)
     VALUES (@id, @stay_id, @day_offset, @time, @text, @state, @reason, @message_id, @author,
       @created_at, @state_at)`,
  ).run({ ...reminder, text: writeTexts(texts) });
}

export function setReminderState(
  db: WritableDb,
  id: PersonalReminderId,
  to: Pick<PersonalReminder, 'state' | 'reason' | 'message_id'>,
  now: number,
): void {
  sql<object>(
    db,
    `UPDATE personal_reminder SET state = @state, reason = @reason, message_id = @message_id,
       state_at = @now WHERE id = @id`,
  ).run({ ...to, id, now });
}
