import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { MessageId } from '../shared/ids.ts';
import type { OutboxPart } from './types.ts';

/**
 * A place in a modem where a text of ours may lie that is not to be sent from there any more: its
 * part went, or will go, another way. It is emptied when that modem is here again.
 */
export interface Leftover {
  readonly imei: string;
  /** Null: the modem was told to store it, and has not said where. */
  readonly slot: number | null;
  readonly messageId: MessageId;
  readonly position: number;
  /** What proves that it is ours. */
  readonly pdu: string;
}

/** In the transaction in which the part lets go of its place, before it does. */
export function leaveBehind(
  db: WritableDb,
  { imei, slot, state, pdu, messageId, position }: OutboxPart,
): void {
  if (imei === null || pdu === null || (slot === null && state !== 'storing')) return;
  sql<object>(
    db,
    `INSERT INTO leftover_place (imei, slot, message_id, position)
     VALUES (:imei, :slot, :messageId, :position) ON CONFLICT DO NOTHING`,
  ).run({ imei, slot, messageId, position });
}

export function leftoversIn(db: ReadableDb, imei: string): Leftover[] {
  return sql<[string], Leftover>(
    db,
    `SELECT l.imei, l.slot, l.message_id AS messageId, l.position, p.pdu
     FROM leftover_place l JOIN outbox_part p USING (message_id, position)
     WHERE l.imei = ? AND p.pdu IS NOT NULL ORDER BY l.slot`,
  ).all(imei);
}

/** Emptied, or found to hold nothing of ours. */
export function forgetLeftover(db: WritableDb, leftover: Leftover): void {
  const { imei, slot, messageId, position } = leftover;
  sql<object>(
    db,
    `DELETE FROM leftover_place WHERE imei = :imei AND slot IS :slot
       AND message_id = :messageId AND position = :position`,
  ).run({ imei, slot, messageId, position });
}
