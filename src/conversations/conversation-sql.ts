import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { PickedBecause } from '../protocols/index.ts';
import { earliestOf, type FollowUpTimers, readTimers } from '../scheduler/index.ts';
import type {
  ConversationId,
  Id,
  MessageId,
  PatientId,
  ProtocolVersionId,
  ReplyId,
  StayId,
} from '../shared/ids.ts';
import { Remembered } from '../shared/remembered.ts';
import type { AnswerValue, ConversationState, Outcome } from './state.ts';
import { conversationState, emptyState, freezeState } from './state.ts';

export interface Conversation {
  readonly id: ConversationId;
  readonly stayId: StayId;
  readonly protocolVersionId: ProtocolVersionId;
  readonly state: ConversationState;
  readonly timers: FollowUpTimers;
  readonly endedAt: number | null;
}

interface Row {
  readonly id: ConversationId;
  readonly stay_id: StayId;
  readonly protocol_version_id: ProtocolVersionId;
  readonly state: string;
  readonly timers: string;
  readonly ended_at: number | null;
}

/**
 * A decision reads the same conversations several times, and who is texted answers within the day: a
 * few thousand states of some kilobytes each are those of the days at work.
 */
const states = new Remembered<string, ConversationState>(4000);

/** The state of a row, parsed once for the same text. Nobody may change it: `advance` works on a copy. */
const stateIn = (text: string): ConversationState =>
  states.get(text, () => freezeState(conversationState.parse(JSON.parse(text))));

function read(row: Row): Conversation {
  return {
    id: row.id,
    stayId: row.stay_id,
    protocolVersionId: row.protocol_version_id,
    state: stateIn(row.state),
    timers: readTimers(row.timers),
    endedAt: row.ended_at,
  };
}

export function conversationById(db: ReadableDb, id: ConversationId): Conversation | undefined {
  const row = sql<[ConversationId], Row>(db, 'SELECT * FROM conversation WHERE id = ?').get(id);
  return row && read(row);
}

export function conversationOfStay(db: ReadableDb, stayId: StayId): Conversation | undefined {
  const row = sql<[StayId], Row>(db, 'SELECT * FROM conversation WHERE stay_id = ?').get(stayId);
  return row && read(row);
}

/** Follow-ups that run, and were asked or answered something at an hour that is still to come. */
export function countingFromAhead(db: ReadableDb, now: number): readonly ConversationId[] {
  return sql<[number], { id: ConversationId }>(
    db,
    `SELECT id FROM conversation
     WHERE ended_at IS NULL AND EXISTS (
       SELECT 1 FROM json_each(conversation.state, '$.anchors') AS step, json_each(step.value) AS event
       WHERE event.value > ?)
     ORDER BY id`,
  )
    .all(now)
    .map(({ id }) => id);
}

export function insertConversation(
  db: WritableDb,
  given: {
    readonly id: ConversationId;
    readonly stayId: StayId;
    readonly versionId: ProtocolVersionId;
    readonly picked: PickedBecause;
  },
  now: number,
): void {
  sql<object>(
    db,
    `INSERT INTO conversation
       (id, stay_id, protocol_version_id, picked, state, revision, created_at, updated_at)
     VALUES (@id, @stayId, @versionId, @picked, @state, 1, @now, @now)`,
  ).run({
    ...given,
    picked: JSON.stringify(given.picked),
    state: JSON.stringify(emptyState),
    now,
  });
}

export function setVersion(
  db: WritableDb,
  id: ConversationId,
  versionId: ProtocolVersionId,
  picked: PickedBecause,
  now: number,
): void {
  sql<[string, string, number, string]>(
    db,
    'UPDATE conversation SET protocol_version_id = ?, picked = ?, updated_at = ? WHERE id = ?',
  ).run(versionId, JSON.stringify(picked), now, id);
}

/** Why the stay has its protocol; null where it began before anything could pick one. */
export function pickedBecause(db: ReadableDb, stayId: StayId): PickedBecause | null {
  const row = sql<[StayId], { picked: string | null }>(
    db,
    'SELECT picked FROM conversation WHERE stay_id = ?',
  ).get(stayId);
  return row?.picked ? JSON.parse(row.picked) : null;
}

/** What a decision made of the follow-up, and of its timers. */
export function saveTurn(
  db: WritableDb,
  { id, timers: before }: Conversation,
  state: ConversationState,
  timers: FollowUpTimers,
  now: number,
): void {
  const text = JSON.stringify(state);
  const pending = JSON.stringify(timers);
  const nextAt = earliestOf(timers);
  // An index is written for a column that is set, be it to what it was.
  if (nextAt === earliestOf(before)) {
    sql<[string, string, number, ConversationId]>(
      db,
      `UPDATE conversation SET state = ?, timers = ?, revision = revision + 1, updated_at = ?
       WHERE id = ?`,
    ).run(text, pending, now, id);
  } else {
    sql<[string, string, number | null, number, ConversationId]>(
      db,
      `UPDATE conversation SET state = ?, timers = ?, next_at = ?, revision = revision + 1,
         updated_at = ?
       WHERE id = ?`,
    ).run(text, pending, nextAt, now, id);
  }
  remember(text);
}

function saveState(
  db: WritableDb,
  id: ConversationId,
  state: ConversationState,
  now: number,
): void {
  const text = JSON.stringify(state);
  sql<[string, number, ConversationId]>(
    db,
    'UPDATE conversation SET state = ?, revision = revision + 1, updated_at = ? WHERE id = ?',
  ).run(text, now, id);
  remember(text);
}

function remember(text: string): void {
  // As it will be read back; what the engine made of a state that was judged needs no judgement.
  states.get(text, () => freezeState(JSON.parse(text)));
}

/**
 * For SQL: that `conversation`, a name of that table, ran at an instant or after it. A day more, as
 * a clock may have been set back meanwhile.
 */
export function ranAt(conversation: string, instant: string): string {
  return `${conversation}.rowid IN (SELECT rowid FROM conversation WHERE ended_at IS NULL
    UNION ALL SELECT rowid FROM conversation WHERE ended_at >= ${instant} - 86400000)`;
}

export function endConversation(db: WritableDb, id: ConversationId, now: number): void {
  sql<[number, ConversationId]>(db, 'UPDATE conversation SET ended_at = ? WHERE id = ?').run(
    now,
    id,
  );
}

/** Running conversations of everybody reached on a number, the oldest first. */
export function conversationsOnNumber(db: ReadableDb, number: string): readonly Conversation[] {
  return sql<[string], Row>(
    db,
    `SELECT conversation.* FROM conversation
     JOIN stay ON stay.id = conversation.stay_id
     JOIN patient_phone ON patient_phone.patient_id = stay.patient_id
     WHERE patient_phone.number = ? AND patient_phone.until IS NULL AND conversation.ended_at IS NULL
     ORDER BY conversation.created_at, conversation.id`,
  )
    .all(number)
    .map(read);
}

/** Whether somebody else is written to on the number as well: their follow-up runs, or they wait for a place. */
export function isOthersToo(db: ReadableDb, number: string, patientId: PatientId): boolean {
  return (
    sql<object, object>(
      db,
      `SELECT 1 FROM patient_phone
       JOIN stay ON stay.patient_id = patient_phone.patient_id
       JOIN conversation ON conversation.stay_id = stay.id
       WHERE patient_phone.number = @number AND patient_phone.patient_id <> @patientId
         AND patient_phone.until IS NULL AND conversation.ended_at IS NULL
       UNION ALL
       SELECT 1 FROM patient_phone
       JOIN waiting_patient AS waiting ON waiting.patient_id = patient_phone.patient_id
       WHERE patient_phone.number = @number AND patient_phone.patient_id <> @patientId
         AND patient_phone.until IS NULL AND waiting.state = 'waiting'
       LIMIT 1`,
    ).get({ number, patientId }) !== undefined
  );
}

export function conversationsOfPatient(db: ReadableDb, id: PatientId): readonly Conversation[] {
  return sql<[PatientId], Row>(
    db,
    `SELECT conversation.* FROM conversation JOIN stay ON stay.id = conversation.stay_id
     WHERE stay.patient_id = ? ORDER BY stay.surgery_date DESC`,
  )
    .all(id)
    .map(read);
}

/** An ended follow-up begins anew: its stay was moved to a day to come. */
export function reopenConversation(
  db: WritableDb,
  id: ConversationId,
  state: ConversationState,
  now: number,
): void {
  sql<[ConversationId]>(db, 'UPDATE conversation SET ended_at = NULL WHERE id = ?').run(id);
  saveState(db, id, state, now);
}

// --- the open question ---------------------------------------------------------

export interface OpenQuestion {
  readonly id: Id<'open-question'>;
  readonly conversation_id: ConversationId;
  readonly number: string;
  readonly step_id: string;
  readonly item_id: string;
  readonly message_id: MessageId | null;
  /** 1 when another patient's question may take its place. */
  readonly yields: number;
  readonly opened_at: number;
  readonly closed_at: number | null;
}

/** Why a question closed that was not answered: another took its place on the number. Indexed by it. */
export const superseded = 'une autre question a pris la place';

const columns = `id, conversation_id, number, step_id, item_id, message_id, yields, opened_at, closed_at`;
// Asked by every decision: a text put together anew each time is looked up slowly.
const QUESTION_ON = `SELECT ${columns} FROM open_question WHERE number = ? AND closed_at IS NULL`;
const QUESTION_OF = `SELECT ${columns} FROM open_question
  WHERE conversation_id = ? AND closed_at IS NULL`;
const QUESTIONS_FOR = `SELECT ${columns} FROM open_question
  WHERE number = ? AND closed_at IS NULL AND opened_at <= ?
  UNION ALL
  SELECT ${columns} FROM open_question
  WHERE number = ? AND closed_because = '${superseded}' AND opened_at <= ?
  ORDER BY opened_at DESC, id DESC`;

export function openQuestionOn(db: ReadableDb, number: string): OpenQuestion | undefined {
  return sql<[string], OpenQuestion>(db, QUESTION_ON).get(number);
}

export function openQuestionOf(
  db: ReadableDb,
  conversationId: ConversationId,
): OpenQuestion | undefined {
  return sql<[ConversationId], OpenQuestion>(db, QUESTION_OF).get(conversationId);
}

/** Questions that words written then may answer: the one that is open now, and those it displaced. */
export function questionsFor(
  db: ReadableDb,
  number: string,
  askedBy: number,
): readonly OpenQuestion[] {
  const statement = sql<[string, number, string, number], OpenQuestion>(db, QUESTIONS_FOR);
  return statement.all(number, askedBy, number, askedBy);
}

export function insertQuestion(db: WritableDb, question: Omit<OpenQuestion, 'closed_at'>): void {
  const { id, conversation_id, number, step_id, item_id, message_id, yields, opened_at } = question;
  sql<(string | number | null)[]>(
    db,
    `INSERT INTO open_question
       (id, conversation_id, number, step_id, item_id, message_id, yields, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, conversation_id, number, step_id, item_id, message_id, yields, opened_at);
}

type QuestionKey = Pick<OpenQuestion, 'conversation_id' | 'id'>;

export function letQuestionYield(
  db: WritableDb,
  { conversation_id, id }: QuestionKey,
  yields: 0 | 1,
): void {
  sql<[number, string, string]>(
    db,
    'UPDATE open_question SET yields = ? WHERE conversation_id = ? AND id = ?',
  ).run(yields, conversation_id, id);
}

export function closeQuestion(
  db: WritableDb,
  { conversation_id, id }: QuestionKey,
  because: string,
  now: number,
): void {
  sql<[number, string, string, string]>(
    db,
    `UPDATE open_question SET closed_at = ?, closed_because = ?
     WHERE conversation_id = ? AND id = ?`,
  ).run(now, because, conversation_id, id);
}

// --- answers ---------------------------------------------------------------------

export interface AnswerRow {
  readonly id: string;
  readonly stay_id: StayId;
  readonly step_id: string;
  readonly item_id: string;
  readonly value: string;
  readonly outcome: Outcome;
  readonly reply_id: ReplyId | null;
  readonly author: string;
  readonly written_at: number;
  readonly recorded_at: number;
}

/** Written when its reply was; without one, when it is recorded. */
export function insertAnswer(
  db: WritableDb,
  answer: Omit<AnswerRow, 'value' | 'written_at'> & { readonly value: AnswerValue },
): void {
  const { id, stay_id, step_id, item_id, outcome, reply_id, author, recorded_at } = answer;
  sql<(string | number | null)[]>(
    db,
    `INSERT INTO answer
       (id, stay_id, step_id, item_id, value, outcome, reply_id, author, written_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?,
       coalesce((SELECT written_at FROM inbox_message WHERE id = ?), ?), ?)`,
  ).run(
    ...[id, stay_id, step_id, item_id, JSON.stringify(answer.value), outcome, reply_id, author],
    ...[reply_id, recorded_at, recorded_at],
  );
}

export function answersOf(db: ReadableDb, stayId: StayId): readonly AnswerRow[] {
  return sql<[StayId], AnswerRow>(
    db,
    'SELECT * FROM answer WHERE stay_id = ? ORDER BY recorded_at, id',
  ).all(stayId);
}
