import { type ReadableDb, sql, type WritableDb } from '../../db/index.ts';
import { z } from '../../ipc/zod.ts';
import type { MessageId, PatientId, ReplyId, StayId } from '../../shared/ids.ts';

/** Whose question the words may answer. */
export interface Meant {
  readonly patientId: PatientId;
  /** Null: a place offered to somebody without a date. */
  readonly stayId: StayId | null;
  readonly stepId: string;
  readonly itemId: string;
}

const candidates = z.array(
  z.object({
    patientId: z.string().transform((id) => id as PatientId),
    stayId: z
      .string()
      .transform((id) => id as StayId)
      .nullable(),
    stepId: z.string(),
    itemId: z.string(),
  }),
);

export interface AskedWho {
  readonly replyId: ReplyId;
  readonly candidates: readonly Meant[];
}

type Row = { readonly reply_id: ReplyId; readonly candidates: string };

const read = (row: Row | undefined): AskedWho | undefined =>
  row && { replyId: row.reply_id, candidates: candidates.parse(JSON.parse(row.candidates)) };

export function insertAsked(
  db: WritableDb,
  asked: AskedWho & {
    readonly number: string;
    readonly messageId: MessageId;
    readonly now: number;
  },
): void {
  const { replyId, number, messageId, now } = asked;
  sql<object>(
    db,
    `INSERT INTO who_is_meant (reply_id, number, candidates, message_id, asked_at)
     VALUES (@replyId, @number, @candidates, @messageId, @now)`,
  ).run({ replyId, number, messageId, now, candidates: JSON.stringify(asked.candidates) });
}

/** What waits on the number for a first name. */
export function openAsked(db: ReadableDb, number: string): AskedWho | undefined {
  return read(
    sql<[string], Row>(
      db,
      'SELECT reply_id, candidates FROM who_is_meant WHERE number = ? AND settled_at IS NULL',
    ).get(number),
  );
}

export function openAskedOf(db: ReadableDb, replyId: ReplyId): AskedWho | undefined {
  return read(
    sql<[string], Row>(
      db,
      'SELECT reply_id, candidates FROM who_is_meant WHERE reply_id = ? AND settled_at IS NULL',
    ).get(replyId),
  );
}

export function wasAskedBetween(
  db: ReadableDb,
  number: string,
  since: number,
  now: number,
): boolean {
  return (
    sql<[string, number, number], object>(
      db,
      'SELECT 1 FROM who_is_meant WHERE number = ? AND asked_at > ? AND asked_at <= ? LIMIT 1',
    ).get(number, since, now) !== undefined
  );
}

export type SettledAs = 'named' | 'unclear' | 'silence' | 'danger';

export function settleAsked(db: WritableDb, replyId: ReplyId, as: SettledAs, now: number): void {
  sql<[number, string, string]>(
    db,
    'UPDATE who_is_meant SET settled_at = ?, settled_as = ? WHERE reply_id = ?',
  ).run(now, as, replyId);
}
