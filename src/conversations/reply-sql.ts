import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import { shortestQuote, stripQuotedText } from '../replies/index.ts';
import type { AnalysisId, PatientId, ReplyId, StayId } from '../shared/ids.ts';

export interface ReplyRow {
  readonly id: ReplyId;
  readonly number: string;
  readonly kind: 'text' | 'mms' | 'voice' | 'other' | 'undecodable';
  readonly text: string;
  readonly complete: number;
  readonly written_at: number;
  readonly received_at: number;
  readonly state: 'new' | 'merging' | 'processed';
  readonly patient_id: PatientId | null;
  readonly stay_id: StayId | null;
  readonly step_id: string | null;
  readonly item_id: string | null;
  readonly reading: 'none' | 'to-read' | 'read';
}

export function replyById(db: ReadableDb, id: ReplyId): ReplyRow | undefined {
  return sql<[ReplyId], ReplyRow>(db, 'SELECT * FROM inbox_message WHERE id = ?').get(id);
}

/** Replies to one question that wait to be read together, in the order they were written. */
export function mergingWith(db: ReadableDb, reply: ReplyRow): readonly ReplyRow[] {
  return sql<[string, StayId | null, string | null, string | null], ReplyRow>(
    db,
    `SELECT * FROM inbox_message
     WHERE processed_at IS NULL AND state = 'merging' AND number = ?
       AND stay_id IS ? AND step_id IS ? AND item_id IS ?
     ORDER BY written_at, received_at, id`,
  ).all(reply.number, reply.stay_id, reply.step_id, reply.item_id);
}

/** Words about this stay wait for the rest of them. */
export function isMerging(db: ReadableDb, stayId: StayId): boolean {
  return (
    sql<[StayId], object>(
      db,
      `SELECT 1 FROM inbox_message
       WHERE processed_at IS NULL AND state = 'merging' AND stay_id = ? LIMIT 1`,
    ).get(stayId) !== undefined
  );
}

/** Committed by the inbox, not looked at yet: after a crash they are taken up again. */
export function unprocessedReplies(db: ReadableDb): readonly ReplyRow[] {
  return sql<[], ReplyRow>(
    db,
    `SELECT * FROM inbox_message WHERE processed_at IS NULL AND state = 'new'
     ORDER BY received_at, id`,
  ).all();
}

export function bindReply(
  db: WritableDb,
  id: ReplyId,
  to: {
    readonly patientId: PatientId | null;
    readonly stayId: StayId | null;
    readonly stepId: string | null;
    readonly itemId: string | null;
  },
): void {
  sql<(string | null)[]>(
    db,
    `UPDATE inbox_message SET patient_id = ?, stay_id = ?, step_id = ?, item_id = ?
     WHERE id = ?`,
  ).run(to.patientId, to.stayId, to.stepId, to.itemId, id);
}

export function setReplyState(
  db: WritableDb,
  id: ReplyId,
  state: ReplyRow['state'],
  now: number,
): void {
  sql<[string, number | null, ReplyId]>(
    db,
    'UPDATE inbox_message SET state = ?, processed_at = ? WHERE id = ?',
  ).run(state, state === 'processed' ? now : null, id);
}

export function setReading(
  db: WritableDb,
  id: ReplyId,
  reading: ReplyRow['reading'],
  by: string | null,
  now: number,
): void {
  sql<[string, number | null, string | null, ReplyId]>(
    db,
    'UPDATE inbox_message SET reading = ?, read_at = ?, read_by = ? WHERE id = ?',
  ).run(reading, reading === 'read' ? now : null, by, id);
}

export interface AnalysisRow {
  readonly id: AnalysisId;
  readonly reply_id: ReplyId;
  readonly at: number;
  readonly question: string | null;
  readonly outcome: string;
  readonly value: string;
  readonly intents: string;
  readonly why: string;
  readonly red_flags: string;
  readonly model_version: string;
}

/** Looked for first: a version is new once, and an insert that does nothing costs more than a look. */
function noteModel(db: WritableDb, version: string, at: number): void {
  const isKnown = sql<[string], object>(db, 'SELECT 1 FROM model WHERE version = ?').get(version);
  if (isKnown) return;
  sql<[string, number]>(
    db,
    `INSERT INTO model (version, kind, used_since) VALUES (?, 'rules', ?)`,
  ).run(version, at);
}

export function insertAnalysis(db: WritableDb, row: AnalysisRow): void {
  noteModel(db, row.model_version, row.at);
  sql<(string | number | null)[]>(
    db,
    `INSERT INTO analysis
       (id, reply_id, at, question, outcome, value, intents, why, red_flags, model_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[row.id, row.reply_id, row.at, row.question, row.outcome, row.value, row.intents],
    ...[row.why, row.red_flags, row.model_version],
  );
}

export function latestAnalysis(db: ReadableDb, id: ReplyId): AnalysisRow | undefined {
  return sql<[ReplyId], AnalysisRow>(
    db,
    'SELECT * FROM analysis WHERE reply_id = ? ORDER BY at DESC, id DESC LIMIT 1',
  ).get(id);
}

export function insertLabel(
  db: WritableDb,
  id: ReplyId,
  at: number,
  author: string,
  outcome: string,
  note: string | null,
): void {
  sql<[ReplyId, number, string, string, string | null]>(
    db,
    'INSERT INTO label (reply_id, at, author, outcome, note) VALUES (?, ?, ?, ?, ?)',
  ).run(id, at, author, outcome, note);
}

/** What a text says itself, without our own words that the phone quotes back (H37). */
export function ownWordsOf(
  db: ReadableDb,
  { number, text }: Pick<ReplyRow, 'number' | 'text'>,
): string {
  return stripQuotedText(
    text,
    text.length < shortestQuote ? [] : recentTextsTo(db, number, text.length),
  );
}

/**
 * Of the last ten texts, those that a reply so long may quote. A quote has all letters of the text; twice
 * as many are let through, for what SQL takes for a letter and is a space.
 */
function recentTextsTo(db: ReadableDb, number: string, length: number): readonly string[] {
  return sql<[string, number], { text: string }>(
    db,
    `SELECT text FROM (
       SELECT text FROM outbox_message WHERE number = ? ORDER BY created_at DESC LIMIT 10)
     WHERE length(replace(replace(text, ' ', ''), char(10), '')) <= ?`,
  )
    .all(number, 2 * length)
    .map((row) => row.text);
}
