import { ranAt } from '../conversations/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import type { Outcome } from '../replies/index.ts';
import type { ProtocolVersionId, ReplyId, StayId } from '../shared/ids.ts';

/** One question put to one stay; asked again, it is another. */
export interface AskedRow {
  readonly stay_id: StayId;
  readonly protocol_version_id: ProtocolVersionId;
  readonly step_id: string;
  readonly item_id: string;
  readonly opened_at: number;
  /** When its text left; null when it never did. */
  readonly sent_at: number | null;
}

export function questionsAsked(db: ReadableDb, from: number, until: number): readonly AskedRow[] {
  return sql<object, AskedRow>(
    db,
    `SELECT conversation.stay_id, conversation.protocol_version_id, question.step_id,
       question.item_id, question.opened_at, message.sent_at
     FROM conversation
     CROSS JOIN open_question AS question ON question.conversation_id = conversation.id
     LEFT JOIN outbox_message AS message ON message.id = question.message_id
     WHERE ${ranAt('conversation', ':from')}
       AND question.opened_at >= :from AND question.opened_at < :until
     ORDER BY question.opened_at, question.id`,
  ).all({ from, until });
}

export interface AnswerRow {
  readonly id: ReplyId;
  readonly stay_id: StayId;
  readonly step_id: string;
  readonly item_id: string;
  readonly text: string;
  readonly written_at: number;
  /** What the machine made of these words alone; null when it did not read them. */
  readonly outcome: Outcome | null;
}

/** Texts that were bound to a question, received between the two, in the order they were written. */
export function answersReceived(db: ReadableDb, from: number, until: number): readonly AnswerRow[] {
  return sql<[number, number], AnswerRow>(
    db,
    `SELECT reply.id, reply.stay_id, reply.step_id, reply.item_id, reply.text, reply.written_at,
       (SELECT first.outcome FROM analysis AS first WHERE first.reply_id = reply.id
        ORDER BY first.at, first.id LIMIT 1) AS outcome
     FROM inbox_message AS reply
     WHERE reply.received_at >= ? AND reply.received_at < ? AND reply.kind = 'text'
       AND reply.stay_id IS NOT NULL AND reply.step_id IS NOT NULL AND reply.item_id IS NOT NULL
     ORDER BY reply.written_at, reply.id`,
  ).all(from, until);
}

/** Replies for which somebody was asked to call. */
export function alertedReplies(db: ReadableDb, from: number): ReadonlySet<string> {
  const rows = sql<[number], { replyId: string | null }>(
    db,
    `SELECT DISTINCT json_extract(detail, '$.replyId') AS replyId FROM alert_event
     WHERE kind IN ('alert-raised', 'alert-reason-added') AND at >= ?
       AND json_extract(detail, '$.level') IN ('urgent', 'call')`,
  ).all(from);
  return new Set(rows.flatMap(({ replyId }) => (replyId === null ? [] : [replyId])));
}
