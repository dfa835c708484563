import { type ReadableDb, sql } from '../../db/index.ts';
import type { PatientId, ReplyId, StayId } from '../../shared/ids.ts';
import type { Outcome } from '../types.ts';

/**
 * A patient's words with what was first made of them alone. A later analysis may be of two texts
 * joined: its places would not be of these words.
 */
export interface ReadReplyRow {
  readonly id: ReplyId;
  readonly number: string;
  readonly text: string;
  readonly written_at: number;
  readonly received_at: number;
  readonly reading: 'none' | 'to-read' | 'read';
  readonly patient_id: PatientId | null;
  readonly stay_id: StayId | null;
  readonly step_id: string | null;
  readonly item_id: string | null;
  readonly question: string | null;
  readonly outcome: Outcome;
  readonly value: string;
  readonly why: string;
  readonly red_flags: string;
  readonly model_version: string;
}

/** Whole texts received from `from` on and before `until`, oldest first; null: the machine read none. */
export function readOutcomes(
  db: ReadableDb,
  from: number,
  until: number,
): readonly { readonly id: ReplyId; readonly outcome: Outcome | null }[] {
  return sql<[number, number], { id: ReplyId; outcome: Outcome | null }>(
    db,
    `SELECT reply.id, (SELECT first.outcome FROM analysis AS first
       WHERE first.reply_id = reply.id ORDER BY first.at, first.id LIMIT 1) AS outcome
     FROM inbox_message AS reply
     WHERE reply.received_at >= ? AND reply.received_at < ?
       AND reply.kind = 'text' AND reply.complete = 1
     ORDER BY reply.received_at, reply.id`,
  ).all(from, until);
}

export function readReplyById(db: ReadableDb, id: ReplyId): ReadReplyRow | undefined {
  return sql<[ReplyId], ReadReplyRow>(
    db,
    `SELECT reply.id, reply.number, reply.text, reply.written_at, reply.received_at,
       reply.reading, reply.patient_id, reply.stay_id, reply.step_id, reply.item_id,
       first.question, first.outcome, first.value, first.why, first.red_flags,
       first.model_version
     FROM inbox_message AS reply
     JOIN analysis AS first ON first.reply_id = reply.id AND first.id = (
       SELECT one.id FROM analysis AS one WHERE one.reply_id = reply.id ORDER BY one.at, one.id LIMIT 1)
     WHERE reply.id = ? AND reply.kind = 'text' AND reply.complete = 1`,
  ).get(id);
}
