import { type ReadableDb, sql } from '../db/index.ts';
import { findReply, type InboxMessage, listInbox } from '../inbox/index.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { eventsOf, isReason } from './alert-event.ts';
import { openAlertOfNumber, openAlertOfPatient } from './alert-sql.ts';
import { closeAlert } from './close.ts';
import { raiseAlert } from './raise.ts';
import { isWatched, watchedMs } from './watch-sql.ts';

/** A reply waits to be read: it may wait `unreadMinutes` of watched time, no more (H05). */
export function expectReading(work: Work, replyId: ReplyId): void {
  arm(work, replyId, work.settings.unreadMinutes * 60_000);
}

/**
 * A nurse has read the reply and said what it means: it no longer becomes an alert. A card that
 * stood for nothing else than unread replies, all read by now, is closed by whoever read them.
 * Call it after what the words themselves raise.
 */
export function readingDone(work: Work, replyId: ReplyId): void {
  clearTimer(work.db, 'reply', replyId, 'unread');
  const reply = findReply(work.db, replyId);
  if (!reply || work.author.kind !== 'person') return;
  const card = reply.patientId
    ? openAlertOfPatient(work.db, reply.patientId)
    : openAlertOfNumber(work.db, reply.number);
  if (card?.level !== 'read') return;
  const unread = eventsOf(work.db, card.id).some(
    ({ event }) => isReason(event) && event.replyId && unreadReply(work.db, event.replyId),
  );
  if (!unread) closeAlert(work, card.id, work.author, 'other', 'Réponse lue');
}

/**
 * The timer `unread` of a reply is due. While nobody watches its time stands still, and goes on
 * when a watch starts.
 */
export function fireUnread(work: Work, replyId: ReplyId): void {
  clearTimer(work.db, 'reply', replyId, 'unread');
  const reply = unreadReply(work.db, replyId);
  if (!reply) return;
  const left = watchedTimeLeft(work, reply);
  if (left > 0) {
    if (isWatched(work.db)) arm(work, replyId, left);
    return;
  }
  raiseAlert(
    work,
    reply.patientId
      ? { patientId: reply.patientId, stayId: reply.stayId }
      : { number: reply.number },
    {
      level: 'read',
      sentence: `Réponse non lue depuis ${work.settings.unreadMinutes} min`,
      key: `unread:${replyId}`,
      replyId,
      words: reply.text,
      writtenAt: reply.writtenAt,
      receivedAt: reply.receivedAt,
    },
  );
}

/** A watch starts: every reply that waits gets what is left of its watched time. */
export function rearmUnread(work: Work): void {
  for (const reply of listInbox(work.db, { reading: 'to-read' })) {
    arm(work, reply.id, Math.max(0, watchedTimeLeft(work, reply)));
  }
}

/** When an unread reply becomes an alert if nothing changes; null while nobody watches. */
export function unreadAlertAt(db: ReadableDb, replyId: ReplyId): number | null {
  if (!isWatched(db)) return null;
  const row = sql<[ReplyId], { due_at: number }>(
    db,
    `SELECT due_at FROM timer WHERE owner_kind = 'reply' AND owner_id = ? AND name = 'unread'`,
  ).get(replyId);
  return row?.due_at ?? null;
}

function unreadReply(db: ReadableDb, id: ReplyId): InboxMessage | undefined {
  const reply = findReply(db, id);
  return reply?.reading === 'to-read' ? reply : undefined;
}

function watchedTimeLeft(work: Work, reply: InboxMessage): number {
  const watched = watchedMs(work.db, reply.receivedAt, work.now);
  return work.settings.unreadMinutes * 60_000 - watched;
}

function arm(work: Work, replyId: ReplyId, delayMs: number): void {
  setTimer(work.db, 'reply', replyId, 'unread', work.now + delayMs);
  work.changed({ kind: 'timers' });
}
