import { raiseAlert } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import { clearTimersOf } from '../scheduler/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { confirmItem } from './appointment.ts';
import { conversationOfStay } from './conversation-sql.ts';
import { insertLabel, replyById, setReading } from './reply-sql.ts';
import { runConversation } from './run.ts';

export type Meaning = 'satisfactory' | 'worrying' | 'urgent' | 'none';

/** A nurse says what the words mean; the conversation goes on from there. False: nothing to read. */
export function readByNurse(
  work: Work,
  replyId: ReplyId,
  meaning: Meaning,
  confirms: boolean | null,
  note: string | null,
): boolean {
  const reply = replyById(work.db, replyId);
  if (reply?.reading !== 'to-read') return false;
  const author = writeAuthor(work.author);
  setReading(work.db, replyId, 'read', author, work.now);
  insertLabel(work.db, replyId, work.now, author, meaning, note);
  clearTimersOf(work.db, 'reply', replyId);
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
  const conversation = stayId && conversationOfStay(work.db, stayId);
  if (!conversation || reply.step_id === null || reply.item_id === null || meaning === 'none') {
    return true;
  }
  const isConfirmation = reply.item_id === confirmItem;
  if (isConfirmation && confirms === null) return true;
  runConversation(work, conversation.id, {
    type: 'reply',
    stepId: reply.step_id,
    itemId: reply.item_id,
    reading: { replyId, outcome: meaning, value: isConfirmation ? confirms : null, others: {} },
  });
  return true;
}
