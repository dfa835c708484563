import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { InboxMessage, InboxPart } from './types.ts';

const PART = `unique_key AS uniqueKey, number, kind, text, pdu, scts_at AS sctsAt,
  received_at AS receivedAt, concat_reference AS concatReference, concat_bits AS concatBits,
  concat_total AS concatTotal, concat_index AS concatIndex, reply_id AS replyId`;

const MESSAGE = `id, number, kind, text, complete, written_at AS writtenAt,
  received_at AS receivedAt, state, patient_id AS patientId, stay_id AS stayId,
  step_id AS stepId, item_id AS itemId, processed_at AS processedAt, reading,
  read_at AS readAt, read_by AS readBy`;

type MessageRow = Omit<InboxMessage, 'isComplete'> & { readonly complete: 0 | 1 };

function toMessage({ complete, ...row }: MessageRow): InboxMessage {
  return { ...row, isComplete: complete === 1 };
}

/** False when this very part is there already, under its key or one that training made of it. */
export function insertPart(db: WritableDb, part: InboxPart): boolean {
  const { uniqueKey: key } = part;
  const known = sql<[string, string, string, string], object>(
    db,
    `SELECT 1 FROM inbox_part WHERE unique_key >= ? AND unique_key < ? || ';'
       AND (unique_key = ? OR unique_key > ? || ':') LIMIT 1`,
  ).get(key, key, key, key);
  if (known) return false;
  sql<(string | number | null)[]>(
    db,
    `INSERT INTO inbox_part (unique_key, number, kind, text, pdu, scts_at, received_at,
       concat_reference, concat_bits, concat_total, concat_index)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[key, part.number, part.kind, part.text, part.pdu, part.sctsAt, part.receivedAt],
    ...[part.concatReference, part.concatBits, part.concatTotal, part.concatIndex],
  );
  return true;
}

/** Parts of one sender, reference and count that wait for the others. */
export function findLooseSiblings(db: ReadableDb, part: InboxPart): InboxPart[] {
  return sql<object, InboxPart>(
    db,
    `SELECT ${PART} FROM inbox_part
     WHERE reply_id IS NULL AND number = :number AND concat_reference = :concatReference
       AND concat_bits = :concatBits AND concat_total = :concatTotal
     ORDER BY received_at, rowid`,
  ).all(siblingsOf(part));
}

/** Parts of the same sender, reference and count that already made a message, the latest first. */
export function findUsedSiblings(
  db: ReadableDb,
  part: InboxPart,
  since: number,
): (InboxPart & { readonly replyKind: string })[] {
  return sql<object, InboxPart & { readonly replyKind: string }>(
    db,
    `SELECT p.unique_key AS uniqueKey, p.number, p.kind, p.text, p.pdu, p.scts_at AS sctsAt,
       p.received_at AS receivedAt, p.concat_reference AS concatReference,
       p.concat_bits AS concatBits, p.concat_total AS concatTotal,
       p.concat_index AS concatIndex, p.reply_id AS replyId, m.kind AS replyKind
     FROM inbox_part p JOIN inbox_message m ON m.id = p.reply_id
     WHERE p.number = :number AND p.received_at >= :since
       AND p.concat_reference = :concatReference AND p.concat_bits = :concatBits
       AND p.concat_total = :concatTotal
     ORDER BY p.received_at DESC, p.rowid DESC`,
  ).all({ ...siblingsOf(part), since });
}

const siblingsOf = ({ number, concatReference, concatBits, concatTotal }: InboxPart) => ({
  number,
  concatReference,
  concatBits,
  concatTotal,
});

/** Every part that waits for others; one that is whole by itself never does. */
export function findLoose(db: ReadableDb): InboxPart[] {
  return sql<[], InboxPart>(
    db,
    // Named, as SQLite knows no better than to look through all parts of longer messages.
    `SELECT ${PART} FROM inbox_part INDEXED BY inbox_part_loose
     WHERE reply_id IS NULL AND concat_reference IS NOT NULL ORDER BY received_at, rowid`,
  ).all();
}

export function linkParts(db: WritableDb, parts: readonly InboxPart[], replyId: ReplyId): void {
  for (const { uniqueKey } of parts) {
    sql<[ReplyId, string]>(db, 'UPDATE inbox_part SET reply_id = ? WHERE unique_key = ?').run(
      replyId,
      uniqueKey,
    );
  }
}

export function insertReply(db: WritableDb, reply: InboxMessage): void {
  sql<object>(
    db,
    `INSERT INTO inbox_message (id, number, kind, text, complete, written_at, received_at, state)
     VALUES (:id, :number, :kind, :text, :complete, :writtenAt, :receivedAt, :state)`,
  ).run({ ...reply, complete: reply.isComplete ? 1 : 0 });
}

export function findReply(db: ReadableDb, id: ReplyId): InboxMessage | undefined {
  const row = sql<[ReplyId], MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM inbox_message WHERE id = ?`,
  ).get(id);
  return row && toMessage(row);
}

export interface InboxFilter {
  readonly number?: string;
  readonly patientId?: string;
  readonly stayId?: string;
  readonly states?: readonly InboxMessage['state'][];
  readonly reading?: InboxMessage['reading'];
  /** Received at or after; folder time. */
  readonly since?: number;
  /** The latest first; 500 unless told. */
  readonly limit?: number;
}

/** For screens and `vigie inbox`: the latest first. */
export function listInbox(db: ReadableDb, filter: InboxFilter = {}): InboxMessage[] {
  const { number, patientId, stayId, reading, since, states, limit = 500 } = filter;
  // What is not asked for is left out of the text: a condition that may not hold has no index.
  const conditions = [
    number !== undefined && 'number = :number',
    patientId !== undefined &&
      'substr(patient_id, -8) = substr(:patientId, -8) AND patient_id = :patientId',
    stayId !== undefined && 'stay_id = :stayId',
    reading !== undefined && `reading = '${reading}'`,
    since !== undefined && 'received_at >= :since',
    states !== undefined && 'state IN (SELECT value FROM json_each(:states))',
  ].filter((condition) => condition !== false);
  return sql<object, MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM inbox_message WHERE ${['1 = 1', ...conditions].join(' AND ')}
     ORDER BY received_at DESC, rowid DESC LIMIT :limit`,
  )
    .all({
      ...{ number, patientId, stayId, since, limit },
      ...(states && { states: JSON.stringify(states) }),
    })
    .map(toMessage);
}
