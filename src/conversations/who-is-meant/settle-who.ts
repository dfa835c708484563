import { patientsOnNumber } from '../../patients/index.ts';
import type { Analysis } from '../../replies/index.ts';
import { clearTimer } from '../../scheduler/index.ts';
import type { ReplyId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import { closeMerging } from '../close-merging.ts';
import { boundQuestion, type Listening, readFor } from '../listening.ts';
import {
  alertIfWorrying,
  bind,
  readAlong,
  severalMayBeMeant,
  storeAnalysis,
} from '../note-reply.ts';
import { bindReply, mergingWith, type ReplyRow, replyById, setReplyState } from '../reply-sql.ts';
import { whoTimer } from './ask-who.ts';
import { onlyNamed } from './naming.ts';
import { type AskedWho, openAsked, openAskedOf, type SettledAs, settleAsked } from './who-sql.ts';

/** Nobody said whose answer it was: a nurse tells them apart. */
export function whoIsSilent(work: Work, replyId: ReplyId): void {
  const asked = openAskedOf(work.db, replyId);
  if (asked) settleWho(work, asked, 'silence');
}

/**
 * « Léa », in answer to « pour Léa ou pour Tom ? »: the words that waited are hers. True when the
 * reply was that and no more; whatever else it says hands the first words to a nurse.
 */
export function tellsWhoIsMeant(work: Work, found: ReplyRow): boolean {
  const asked = openAsked(work.db, found.number);
  if (!asked) return false;
  const reading = readFor(work, found, null);
  if (reading.outcome === 'urgent') {
    settleWho(work, asked, 'danger');
    return false;
  }
  const ids = asked.candidates.map(({ patientId }) => patientId);
  const people = patientsOnNumber(work.db, found.number).filter(({ id }) => ids.includes(id));
  const named = onlyNamed(found.text, people);
  const meant = asked.candidates.find(({ patientId }) => patientId === named);
  if (!meant) {
    settleWho(work, asked, 'unclear');
    return false;
  }
  const reply = bind(work, found, null, [meant.patientId]);
  // It answers our question, and says nothing of how anybody is.
  const analysis: Analysis = { ...reading.analysis, outcome: 'none', value: null, why: [] };
  storeAnalysis(work, reply.id, { ...reading, outcome: 'none', value: null, analysis });
  setReplyState(work.db, reply.id, 'processed', work.now);
  settleWho(work, asked, 'named', meant);
  return true;
}

function settleWho(
  work: Work,
  { replyId, candidates }: AskedWho,
  as: SettledAs,
  meant: AskedWho['candidates'][number] | null = null,
): void {
  settleAsked(work.db, replyId, as, work.now);
  clearTimer(work.db, 'reply', replyId, whoTimer);
  const first = replyById(work.db, replyId);
  if (!first) return;
  const subject = { replyId, patientId: meant?.patientId ?? null, stayId: meant?.stayId ?? null };
  work.trail('who-is-meant-settled', subject, { as });
  const questionFor = (each: AskedWho['candidates'][number]) =>
    boundQuestion(work, {
      ...first,
      ...{
        patient_id: each.patientId,
        stay_id: each.stayId,
        step_id: each.stepId,
        item_id: each.itemId,
      },
    });
  const question = meant && questionFor(meant);
  if (question) return takeUp(work, first, question);
  if (meant) bindReply(work.db, replyId, { ...meant, stepId: null, itemId: null });
  const questions = candidates.flatMap((each) => questionFor(each) ?? []);
  const patients = meant ? [meant.patientId] : candidates.map(({ patientId }) => patientId);
  severalMayBeMeant(work, first, questions, patients);
}

/** Words whose question is known only now: as if they had come bound to it, and waited. */
function takeUp(work: Work, found: ReplyRow, question: Listening): void {
  const { patientId, stayId, stepId, itemId } = question;
  bindReply(work.db, found.id, { patientId, stayId, stepId, itemId });
  const reply = replyById(work.db, found.id) ?? found;
  const reading = readFor(work, reply, question);
  storeAnalysis(work, reply.id, reading);
  readAlong(work, reply, question, reading);
  alertIfWorrying(work, reply, reading);
  setReplyState(work.db, reply.id, 'merging', work.now);
  closeMerging(work, mergingWith(work.db, reply)[0]?.id ?? reply.id);
  work.changed({ kind: 'patient', patientId });
  work.changed({ kind: 'board' });
}
