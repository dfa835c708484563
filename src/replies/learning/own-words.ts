import { type ReadableDb, sql } from '../../db/index.ts';
import { stripQuotedText } from '../machine.ts';

/** Our texts that a phone may have quoted back by then (H37). */
const quotedBack = 10;

/** The words of a reply without our own quoted in them: what was analysed, and what is learned from. */
export function ownWords(
  db: ReadableDb,
  reply: { readonly number: string; readonly text: string; readonly received_at: number },
): string {
  const sent = sql<[string, number, number], { text: string }>(
    db,
    `SELECT text FROM outbox_message WHERE number = ? AND created_at <= ?
     ORDER BY created_at DESC LIMIT ?`,
  ).all(reply.number, reply.received_at, quotedBack);
  return stripQuotedText(
    reply.text,
    sent.map(({ text }) => text),
  );
}
