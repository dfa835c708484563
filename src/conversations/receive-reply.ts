import { expectReading, isWatched, raiseAlert, takeByOnCall } from '../alerts/index.ts';
import { patientsOnNumber } from '../patients/index.ts';
import { endMutes } from '../personal/index.ts';
import { type Analysis, isMachineReply, isPatientStop, isReaction } from '../replies/index.ts';
import { readInShadow } from '../replies/learning/index.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import type { AnalysisId, ConversationId, PatientId, ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationsOnNumber } from './conversation-sql.ts';
import { highlightsOf, reasonSentence } from './describe.ts';
import {
  boundQuestion,
  type Listening,
  questionsOpenTo,
  readFor,
  whichIsMeant,
} from './listening.ts';
import { isWorseThan, type ReplyReading, worst } from './reading.ts';
import { saidAt } from './red-flags.ts';
import { endNumber, stopSms } from './refusals.ts';
import {
  bindReply,
  insertAnalysis,
  mergingWith,
  type ReplyRow,
  replyById,
  setReading,
  setReplyState,
} from './reply-sql.ts';
import { runConversation } from './run.ts';
import { sayToNumber } from './say-to-number.ts';
import { takeReply } from './take-reply.ts';
import { tellUnwatched } from './unwatched.ts';
import {
  type AskedWho,
  askWhoIsMeant,
  onlyNamed,
  openAsked,
  openAskedOf,
  type SettledAs,
  settleAsked,
  whoTimer,
} from './who-is-meant/index.ts';

/** An answer to words older than this is no longer one "to a message just received". */
const freshMs = 30 * 60_000;

/**
 * Takes up one whole reply: binds it, understands it, alerts at once if it worries. Only the
 * automatic answer and the closing of the question wait for a second text.
 */
export function receiveReply(work: Work, replyId: ReplyId): void {
  const found = replyById(work.db, replyId);
  if (found?.state !== 'new') return;
  const isRead = isForTheMachine(work, found);
  if (isRead && tellsWhoIsMeant(work, found)) return;
  const questions = questionsOpenTo(work, found);
  const meant = isRead ? whichIsMeant(work, found, questions) : onlyOne(questions);
  const question = meant.kind === 'one' ? meant.question : null;
  const reply = bind(work, found, question, meant.kind === 'unclear' ? meant.patients : []);
  if (reply.kind === 'text' && takeByOnCall(work, reply.number, reply.text)) {
    return setReplyState(work.db, reply.id, 'processed', work.now);
  }
  if (!isRead) return handOver(work, reply, question);
  if (meant.kind === 'unclear') {
    if (!askWhoIsMeant(work, reply, questions, meant.patients)) {
      return severalMayBeMeant(work, reply, questions, meant.patients);
    }
    return setReplyState(work.db, reply.id, 'processed', work.now);
  }
  const reading = readFor(work, reply, question);
  storeAnalysis(work, reply.id, reading);
  readAlong(work, reply, question, reading);
  alertIfWorrying(work, reply, reading);
  if (refusal(work, reply, reading)) return;
  if (question) return waitForMore(work, reply);
  setReplyState(work.db, reply.id, 'processed', work.now);
  const alerted = reading.outcome === 'worrying' || reading.outcome === 'urgent';
  if (reading.outcome === 'urgent') stopAsking(work, reply.number);
  if (alerted) tellUnwatched(work, reply.number, reading.outcome);
  else if (reading.outcome !== 'none' || needsReading(reading)) toNurse(work, reply);
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
  if (outcome === 'urgent') stopAsking(work, first.number, question?.conversationId);
  if (!question) return;
  const isFresh = isFreshAt(work, first);
  const { value, others } = joined;
  takeReply(work, question, { replyId: last.id, outcome, value, others, by: 'machine', isFresh });
}

/** Nobody said whose answer it was: a nurse tells them apart. */
export function whoIsSilent(work: Work, replyId: ReplyId): void {
  const asked = openAskedOf(work.db, replyId);
  if (asked) settleWho(work, asked, 'silence');
}

/**
 * « Léa », in answer to « pour Léa ou pour Tom ? »: the words that waited are hers. True when the
 * reply was that and no more; whatever else it says hands the first words to a nurse.
 */
function tellsWhoIsMeant(work: Work, found: ReplyRow): boolean {
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
      ...{ stay_id: each.stayId, step_id: each.stepId, item_id: each.itemId },
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

export function isFreshAt(work: Work, reply: Pick<ReplyRow, 'written_at'>): boolean {
  return work.now - reply.written_at <= freshMs;
}

/** Words of a person, in a unit that lets the machine read them. */
function isForTheMachine({ settings }: Work, { kind, text }: ReplyRow): boolean {
  if (settings.transmissionOnly) return false;
  return kind === 'text' && !isMachineReply(text) && !isReaction(text);
}

function onlyOne(questions: readonly Listening[]) {
  const [question, ...others] = questions;
  return question && others.length === 0
    ? ({ kind: 'one', question } as const)
    : ({ kind: 'none' } as const);
}

function bind(
  work: Work,
  found: ReplyRow,
  question: Listening | null,
  concerned: readonly PatientId[],
): ReplyRow {
  const patients = patientsOnNumber(work.db, found.number);
  const people = concerned.length > 0 ? concerned : patients.map(({ id }) => id);
  const only = people.length === 1 ? (people[0] ?? null) : null;
  const patientId = question?.patientId ?? only;
  const stayId = question?.stayId ?? null;
  bindReply(work.db, found.id, {
    patientId,
    stayId,
    stepId: question?.stepId ?? null,
    itemId: question?.itemId ?? null,
  });
  const { id: replyId, text, kind, number } = found;
  work.trail('reply-received', { replyId, patientId, stayId }, { text, kind, number });
  work.changed({ kind: 'board' });
  if (patientId) work.changed({ kind: 'patient', patientId });
  return replyById(work.db, found.id) ?? found;
}

/** Not words, or not for the machine to read. A picture and a call are told that nobody got them (H03). */
function handOver(work: Work, reply: ReplyRow, question: Listening | null): void {
  setReplyState(work.db, reply.id, 'processed', work.now);
  toNurse(work, reply);
  if (reply.kind === 'mms' || reply.kind === 'voice') {
    if (patientsOnNumber(work.db, reply.number).length === 0) return;
    const pick = reply.kind === 'mms' ? 'photo' : 'call';
    sayToNumber(
      work,
      reply.number,
      'not-received',
      `not-received:${reply.id}`,
      (texts) => texts.notReceived?.[pick],
    );
  } else if (question && work.settings.transmissionOnly) {
    const { conversationId, stepId } = question;
    runConversation(work, conversationId, { type: 'reply-waits', stepId });
  }
}

/** What worries in any of its meanings worries for everybody who may be meant; a nurse tells them apart. */
function severalMayBeMeant(
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
function stopAsking(work: Work, number: string, except: ConversationId | null = null): void {
  for (const { id } of conversationsOnNumber(work.db, number)) {
    if (id !== except) runConversation(work, id, { type: 'danger' });
  }
}

/** Thanks alone are nobody's to answer; a question that asks for nothing urgent still is (H05). */
function needsReading({ outcome, analysis }: ReplyReading): boolean {
  if (outcome === 'unclear') return true;
  return outcome === 'none' && analysis.intents.some((intent) => intent !== 'thanks');
}

/** To a nurse's reading list; nobody there: the patient is told when it will be read. */
function toNurse(work: Work, reply: ReplyRow): void {
  setReading(work.db, reply.id, 'to-read', null, work.now);
  expectReading(work, reply.id);
  work.trail('reply-to-read', { replyId: reply.id, patientId: reply.patient_id }, {});
  work.changed({ kind: 'board' });
  if (!isWatched(work.db)) tellUnwatched(work, reply.number, 'unclear');
}

function storeAnalysis(work: Work, replyId: ReplyId, reading: ReplyReading): void {
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
function readAlong(
  work: Work,
  reply: ReplyRow,
  question: Listening | null,
  { outcome, analysis }: ReplyReading,
): void {
  const used = { outcome, version: analysis.version };
  readInShadow(work, reply.id, used, (model) => readFor(work, reply, question, model).outcome);
}

function alertIfWorrying(work: Work, reply: ReplyRow, reading: ReplyReading): void {
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

/** STOP and "ce n'est pas moi" end texts at once; after red flags, which nothing overrules. */
function refusal(work: Work, reply: ReplyRow, reading: ReplyReading): boolean {
  if (reading.outcome === 'urgent') return false;
  const wrong = reading.analysis.intents.includes('wrong_number') && reading.outcome !== 'worrying';
  const stop = isPatientStop(reply.text);
  if (!wrong && !stop) return false;
  setReplyState(work.db, reply.id, 'processed', work.now);
  const patientId: PatientId | null = reply.patient_id;
  const isKnown = patientsOnNumber(work.db, reply.number).length > 0;
  if (wrong && isKnown) endNumber(work, reply.number);
  else if (stop && patientId) stopSms(work, patientId, reply.number);
  else toNurse(work, reply);
  return true;
}

function waitForMore(work: Work, reply: ReplyRow): void {
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
