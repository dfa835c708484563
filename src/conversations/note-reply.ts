import { expectReading, isWatched, raiseAlert } from '../alerts/index.ts';
import { patientsOnNumber } from '../patients/index.ts';
import { endMutes } from '../personal/index.ts';
import { readInShadow } from '../replies/learning/index.ts';
import type { AnalysisId, ConversationId, PatientId, ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationsOnNumber } from './conversation-sql.ts';
import { highlightsOf, reasonSentence } from './describe.ts';
import { type Listening, readFor } from './listening.ts';
import type { ReplyReading } from './reading.ts';
import { saidAt } from './red-flags.ts';
import {
  bindReply,
  insertAnalysis,
  type ReplyRow,
  setReading,
  setReplyState,
} from './reply-sql.ts';
import { runConversation } from './run.ts';
import { tellUnwatched } from './unwatched.ts';

/** What words leave behind, whoever they are from: whose they are, what they mean, who is to know. */

export function bind(
  work: Work,
  found: ReplyRow,
  question: Listening | null,
  concerned: readonly PatientId[],
): ReplyRow {
  const patientId = question?.patientId ?? onlyOneOf(work, found.number, concerned);
  const stayId = question?.stayId ?? null;
  const stepId = question?.stepId ?? null;
  const itemId = question?.itemId ?? null;
  bindReply(work.db, found.id, { patientId, stayId, stepId, itemId });
  const { id: replyId, text, kind, number } = found;
  work.trail('reply-received', { replyId, patientId, stayId }, { text, kind, number });
  work.changed({ kind: 'board' });
  if (patientId) work.changed({ kind: 'patient', patientId });
  return { ...found, patient_id: patientId, stay_id: stayId, step_id: stepId, item_id: itemId };
}

function onlyOneOf(work: Work, number: string, concerned: readonly PatientId[]): PatientId | null {
  const people =
    concerned.length > 0 ? concerned : patientsOnNumber(work.db, number).map(({ id }) => id);
  return people.length === 1 ? (people[0] ?? null) : null;
}

export function storeAnalysis(work: Work, replyId: ReplyId, reading: ReplyReading): void {
  const { analysis, question, outcome } = reading;
  insertAnalysis(work.db, {
    id: work.ids.next<AnalysisId>(),
    reply_id: replyId,
    at: work.now,
    question: question ? JSON.stringify(question) : null,
    outcome,
    value: JSON.stringify(analysis.value ?? reading.value),
    intents: JSON.stringify(analysis.intents),
    why: JSON.stringify(analysis.why),
    red_flags: JSON.stringify(analysis.redFlags),
    model_version: analysis.version,
  });
  work.trail(
    'reply-analysed',
    { replyId },
    { outcome, value: reading.value, version: analysis.version },
  );
}

/** A candidate model reads the same words; what it makes of them is kept, and changes nothing (H29). */
export function readAlong(
  work: Work,
  reply: ReplyRow,
  question: Listening | null,
  { outcome, analysis }: ReplyReading,
): void {
  const used = { outcome, version: analysis.version };
  readInShadow(work, reply.id, used, (model) => readFor(work, reply, question, model).outcome);
}

export function alertIfWorrying(work: Work, reply: ReplyRow, reading: ReplyReading): void {
  const { outcome, analysis } = reading;
  if (outcome !== 'worrying' && outcome !== 'urgent') return;
  const reason = {
    level: outcome === 'urgent' ? 'urgent' : 'call',
    sentence: reasonSentence(reading, reply.item_id),
    key:
      outcome === 'urgent'
        ? saidAt(reply.number, reply.received_at, reply.text)
        : `reply:${reply.id}`,
    replyId: reply.id,
    words: reply.text,
    highlights: highlightsOf(analysis),
    writtenAt: reply.written_at,
    receivedAt: reply.received_at,
  } as const;
  const { patient_id: patientId, stay_id: stayId } = reply;
  if (stayId) endMutes(work, stayId);
  if (patientId) {
    raiseAlert(work, { patientId, stayId }, reason);
    return;
  }
  // Several patients on the number and no question that tells them apart: it counts for each (H09).
  const patients = patientsOnNumber(work.db, reply.number);
  for (const patient of patients) raiseAlert(work, { patientId: patient.id, stayId: null }, reason);
  if (patients.length === 0) raiseAlert(work, { number: reply.number }, reason);
}

/** What worries in any of its meanings worries for everybody who may be meant; a nurse tells them apart. */
export function severalMayBeMeant(
  work: Work,
  reply: ReplyRow,
  questions: readonly Listening[],
  patients: readonly PatientId[],
): void {
  setReplyState(work.db, reply.id, 'processed', work.now);
  for (const patientId of patients) {
    const question = questions.find((candidate) => candidate.patientId === patientId) ?? null;
    const reading = readFor(work, reply, question);
    storeAnalysis(work, reply.id, reading);
    readAlong(work, reply, question, reading);
    alertIfWorrying(work, { ...reply, patient_id: patientId }, reading);
    if (reading.outcome === 'urgent') stopAsking(work, reply.number);
  }
  toNurse(work, reply);
}

/** A red flag counts for everybody on the number: no question is asked of them now (H09). */
export function stopAsking(work: Work, number: string, except: ConversationId | null = null): void {
  for (const { id } of conversationsOnNumber(work.db, number)) {
    if (id !== except) runConversation(work, id, { type: 'danger' });
  }
}

/** Thanks alone are nobody's to answer; a question that asks for nothing urgent still is (H05). */
export function needsReading({ outcome, analysis }: ReplyReading): boolean {
  if (outcome === 'unclear') return true;
  return outcome === 'none' && analysis.intents.some((intent) => intent !== 'thanks');
}

/** To a nurse's reading list; nobody there: the patient is told when it will be read. */
export function toNurse(work: Work, reply: ReplyRow): void {
  setReading(work.db, reply.id, 'to-read', null, work.now);
  expectReading(work, reply.id);
  work.trail('reply-to-read', { replyId: reply.id, patientId: reply.patient_id }, {});
  work.changed({ kind: 'board' });
  if (!isWatched(work.db)) tellUnwatched(work, reply.number, 'unclear');
}
