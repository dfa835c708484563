import { raiseAlert, wasAlertedFor } from '../../alerts/index.ts';
import { writeAuthor } from '../../audit/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Id, ReplyId, StaffId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import type { Outcome } from '../types.ts';
import { readByRules } from './classifier.ts';
import { parseQuestion } from './example.ts';
import { contradiction } from './judge-labels.ts';
import { endOpinion, endSettlement, insertLabel } from './label-sql.ts';
import { isDanger, outcomeWords } from './outcomes.ts';
import { ownWords } from './own-words.ts';
import { type ReadReplyRow, readReplyById } from './read-reply-sql.ts';

type LabelId = Id<'training-label'>;

export interface NewLabel {
  readonly replyId: ReplyId;
  readonly outcome: Outcome;
  readonly note: string | null;
}

/**
 * One person says what a reply means, to teach by it. It is no act of care: what is to be read
 * stays to be read, and no card is closed. A danger that nobody was told of is told at once.
 * @throws AppError unit/not-found when the machine never read such a reply.
 */
export function labelReply(work: Work, { replyId, outcome, note }: NewLabel): void {
  const reply = replyOf(work, replyId);
  const person = personOf(work);
  endOpinion(work.db, replyId, person, work.now);
  write(work, reply, { person, outcome, settles: 0, note });
  const { patient_id: patientId, stay_id: stayId, outcome: reading } = reply;
  work.trail('reply-labelled', { replyId, patientId, stayId }, { outcome, reading, note });
  tellDanger(work, reply, outcome);
}

/**
 * Takes one's own opinion back. A card that it raised stays: a person closes cards.
 * @throws AppError learning/no-label.
 */
export function withdrawLabel(work: Work, replyId: ReplyId): void {
  const reply = replyOf(work, replyId);
  if (endOpinion(work.db, replyId, personOf(work), work.now) === 0) {
    throw new AppError('learning/no-label');
  }
  const { patient_id: patientId, stay_id: stayId } = reply;
  work.trail('label-withdrawn', { replyId, patientId, stayId });
  work.changed({ kind: 'learning' });
}

/** A doctor or manager decides what a disputed reply teaches, or that it teaches nothing. */
export function settleLabel(
  work: Work,
  label: { readonly replyId: ReplyId; readonly outcome: Outcome | 'left-out'; note: string | null },
): void {
  const { replyId, outcome, note } = label;
  const reply = replyOf(work, replyId);
  endSettlement(work.db, replyId, work.now);
  write(work, reply, { person: personOf(work), outcome, settles: 1, note });
  const { patient_id: patientId, stay_id: stayId } = reply;
  work.trail('label-settled', { replyId, patientId, stayId }, { outcome, note });
  tellDanger(work, reply, outcome);
}

function write(
  work: Work,
  reply: ReadReplyRow,
  label: {
    readonly person: StaffId;
    readonly outcome: Outcome | 'left-out';
    readonly settles: 0 | 1;
    readonly note: string | null;
  },
): void {
  const byRules = readByRules(ownWords(work.db, reply), parseQuestion(reply.question));
  insertLabel(work.db, {
    id: work.ids.next<LabelId>(),
    reply_id: reply.id,
    author: writeAuthor(work.author),
    at: work.now,
    contradicts: contradiction(label.outcome, byRules),
    ...label,
  });
  work.changed({ kind: 'learning' });
}

/** Somebody sees a danger in words for which no card was ever raised: it is raised now (H01). */
function tellDanger(work: Work, reply: ReadReplyRow, outcome: Outcome | 'left-out'): void {
  if (!isDanger(outcome)) return;
  const level = outcome === 'urgent' ? 'urgent' : 'call';
  if (wasAlertedFor(work.db, reply, level)) return;
  const { patient_id: patientId, stay_id: stayId } = reply;
  raiseAlert(work, patientId ? { patientId, stayId } : { number: reply.number }, {
    level,
    sentence: `Relue par un soignant : ${outcomeWords[outcome]}.`,
    key: `label:${reply.id}:${level}`,
    replyId: reply.id,
    words: reply.text,
    writtenAt: reply.written_at,
    receivedAt: reply.received_at,
  });
}

function replyOf(work: Work, replyId: ReplyId): ReadReplyRow {
  const reply = readReplyById(work.db, replyId);
  if (!reply) throw new AppError('unit/not-found');
  return reply;
}

/** Labels carry a person: no automaton and no command line teaches. */
function personOf({ author }: Work): StaffId {
  if (author.kind !== 'person') throw new AppError('access/forbidden');
  return author.staffId;
}
