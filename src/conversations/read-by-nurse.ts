import { raiseAlert, readingDone } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { confirmItem } from './appointment.ts';
import { isFreshAt } from './close-merging.ts';
import { boundQuestion } from './listening.ts';
import { doorItem } from './questionnaire.ts';
import { insertLabel, type ReplyRow, replyById, setReading } from './reply-sql.ts';
import { offerItem } from './slot-offers/index.ts';
import type { AnswerValue } from './state.ts';
import { takeReply } from './take-reply.ts';

export type Meaning = 'satisfactory' | 'worrying' | 'urgent' | 'none';

/** A nurse says what the words mean; the conversation goes on from there. False: nothing to read. */
export function readByNurse(
  work: Work,
  replyId: ReplyId,
  meaning: Meaning,
  confirms: boolean | null,
  note: string | null,
  /** Of a question that is no yes or no, where she gives one. */
  value: AnswerValue = null,
): boolean {
  const reply = replyById(work.db, replyId);
  if (reply?.reading !== 'to-read') return false;
  const author = writeAuthor(work.author);
  setReading(work.db, replyId, 'read', author, work.now);
  insertLabel(work.db, replyId, work.now, author, meaning, note);
  const { patient_id: patientId, stay_id: stayId } = reply;
  work.trail('reply-read', { replyId, patientId, stayId }, { meaning, confirms, note });
  work.changed({ kind: 'board' });
  if (meaning === 'worrying' || meaning === 'urgent') {
    const subject = patientId ? { patientId, stayId } : { number: reply.number };
    raiseAlert(work, subject, {
      level: meaning === 'urgent' ? 'urgent' : 'call',
      sentence: 'Lu par un soignant : à rappeler.',
      key: `read:${replyId}`,
      replyId,
      words: reply.text,
      highlights: [],
      writtenAt: reply.written_at,
      receivedAt: reply.received_at,
    });
  }
  // Nothing clinical, and yet a word on coming: the word counts.
  if (meaning !== 'none') goOn(work, reply, meaning, confirms, value);
  else if (confirms !== null) goOn(work, reply, 'satisfactory', confirms, value);
  // Last: only now is it known whether the card stands for anything else.
  readingDone(work, replyId);
  return true;
}

/** The conversation takes the nurse's word, if it still waits for one. */
function goOn(
  work: Work,
  reply: ReplyRow,
  meaning: Exclude<Meaning, 'none'>,
  confirms: boolean | null,
  value: AnswerValue,
): void {
  const question = boundQuestion(work, reply);
  if (!question) return;
  const isYesOrNo = [confirmItem, doorItem, offerItem].includes(question.itemId);
  if (isYesOrNo && confirms === null && meaning !== 'urgent') return;
  takeReply(work, question, {
    replyId: reply.id,
    outcome: meaning,
    value: isYesOrNo ? confirms : value,
    others: {},
    by: 'nurse',
    isFresh: isFreshAt(work, reply),
  });
}
