import { setTimer } from '../scheduler/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { boundQuestion, readFor } from './listening.ts';
import { alertIfWorrying, needsReading, stopAsking, storeAnalysis, toNurse } from './note-reply.ts';
import { isWorseThan, worst } from './reading.ts';
import { mergingWith, type ReplyRow, replyById, setReplyState } from './reply-sql.ts';
import { takeReply } from './take-reply.ts';

/** An answer to words older than this is no longer one "to a message just received". */
const freshMs = 30 * 60_000;

/** Words that answer a question wait for the rest of them (H44). */
export function waitForMore(work: Work, reply: ReplyRow): void {
  const isFirst = mergingWith(work.db, reply).length === 0;
  setReplyState(work.db, reply.id, 'merging', work.now);
  if (!isFirst) return;
  if (work.settings.mergeSeconds === 0) {
    closeMerging(work, reply.id);
    return;
  }
  setTimer(work.db, 'reply', reply.id, 'merge', work.now + work.settings.mergeSeconds * 1000);
  work.changed({ kind: 'timers' });
}

/** The time for a second text is over: everything written since is read together, and answered. */
export function closeMerging(work: Work, firstReplyId: ReplyId): void {
  const first = replyById(work.db, firstReplyId);
  if (first?.state !== 'merging') return;
  const group = mergingWith(work.db, first);
  const last = group.at(-1) ?? first;
  for (const reply of group) setReplyState(work.db, reply.id, 'processed', work.now);
  const question = boundQuestion(work, first);
  const readings = group.map((reply) => readFor(work, reply, question));
  const text = group.map((reply) => reply.text).join('\n');
  const alone = readings.length === 1 ? readings[0] : undefined;
  const joined = alone ?? readFor(work, { number: first.number, text }, question);
  if (group.length > 1) storeAnalysis(work, last.id, joined);
  // Merging adds, never removes: what one text alone said of danger stays (H44).
  const outcome = readings.reduce((found, reading) => {
    const worrying = reading.outcome === 'urgent' || reading.outcome === 'worrying';
    return worrying ? worst(found, reading.outcome) : found;
  }, joined.outcome);
  const isWorse = readings.every((reading) => isWorseThan(joined.outcome, reading.outcome));
  if (isWorse) alertIfWorrying(work, last, joined);
  // Cancelled, moved, or answered otherwise while the words waited: a person reads them.
  const isOrphan = question === null && outcome !== 'none';
  const isForNurse = isOrphan || needsReading({ ...joined, outcome });
  if (isForNurse) for (const reply of group) toNurse(work, reply);
  const own = question?.kind === 'question' ? question.conversationId : null;
  if (outcome === 'urgent') stopAsking(work, first.number, own);
  if (!question) return;
  const isFresh = isFreshAt(work, first);
  const { value, others } = joined;
  takeReply(work, question, { replyId: last.id, outcome, value, others, by: 'machine', isFresh });
}

export function isFreshAt(work: Work, reply: Pick<ReplyRow, 'written_at'>): boolean {
  return work.now - reply.written_at <= freshMs;
}
