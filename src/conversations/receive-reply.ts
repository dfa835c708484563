import { expectReading, isWatched, raiseAlert, takeByOnCall } from '../alerts/index.ts';
import { patientById, patientsOnNumber } from '../patients/index.ts';
import { stayById } from '../programme/index.ts';
import { type Definition, definitionOf } from '../protocols/index.ts';
import { isMachineReply, isPatientStop, stripQuotedText } from '../replies/index.ts';
import { setTimer } from '../scheduler/index.ts';
import type { AnalysisId, ConversationId, PatientId, ReplyId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationById, openQuestionOn } from './conversation-sql.ts';
import { highlightsOf, reasonSentence } from './describe.ts';
import { type ReplyReading, readReply, worst } from './reading.ts';
import { saidAt } from './red-flags.ts';
import { endNumber, stopSms } from './refusals.ts';
import {
  bindReply,
  insertAnalysis,
  mergingOn,
  type ReplyRow,
  recentTextsTo,
  replyById,
  setReading,
  setReplyState,
} from './reply-sql.ts';
import { runConversation } from './run.ts';
import { tellUnwatched } from './unwatched.ts';

/** What the number listens for, and for whom. */
interface Listening {
  readonly conversationId: ConversationId;
  readonly stepId: string;
  readonly itemId: string;
  readonly protocol: Definition;
  readonly patientId: PatientId;
  readonly stayId: StayId;
  readonly language: string;
}

/** A reply written more than this before the question was asked does not answer it (H07). */
const askedBeforeMs = 60_000;

/**
 * Takes up one whole reply: binds it, understands it, alerts at once if it worries. Only the
 * automatic answer and the closing of the question wait for a second text.
 */
export function receiveReply(work: Work, replyId: ReplyId): void {
  const reply = replyById(work.db, replyId);
  if (reply?.state !== 'new') return;
  if (takeByOnCall(work, reply.number, reply.text)) {
    setReplyState(work.db, reply.id, 'processed', work.now);
    return;
  }
  const listening = listeningOn(work, reply);
  const patients = patientsOnNumber(work.db, reply.number);
  const only = patients.length === 1 ? (patients[0]?.id ?? null) : null;
  const patientId = listening?.patientId ?? only;
  bindReply(work.db, reply.id, {
    patientId,
    stayId: listening?.stayId ?? null,
    stepId: listening?.stepId ?? null,
    itemId: listening?.itemId ?? null,
  });
  work.trail(
    'reply-received',
    { replyId: reply.id, patientId, stayId: listening?.stayId ?? null },
    { text: reply.text, kind: reply.kind, number: reply.number },
  );
  work.changed({ kind: 'board' });
  if (patientId) work.changed({ kind: 'patient', patientId });
  if (reply.kind !== 'text' || work.settings.transmissionOnly || isMachineReply(reply.text)) {
    setReplyState(work.db, reply.id, 'processed', work.now);
    toNurse(work, reply, patientId);
    return;
  }
  const reading = understand(work, reply, listening);
  alertIfWorrying(work, reply, reading, listening, patientId);
  if (refusal(work, reply, reading, patientId)) return;
  if (listening) {
    waitForMore(work, reply);
    return;
  }
  setReplyState(work.db, reply.id, 'processed', work.now);
  const alerted = reading.outcome === 'worrying' || reading.outcome === 'urgent';
  if (alerted) tellUnwatched(work, reply.number, reading.outcome);
  else if (reading.outcome !== 'none') toNurse(work, reply, patientId);
}

/** The time for a second text is over: everything written since is read together, and answered. */
export function closeMerging(work: Work, firstReplyId: ReplyId): void {
  const first = replyById(work.db, firstReplyId);
  if (first?.state !== 'merging') return;
  const group = mergingOn(work.db, first.number);
  const last = group.at(-1) ?? first;
  for (const reply of group) setReplyState(work.db, reply.id, 'processed', work.now);
  const listening = listeningOn(work, first);
  const readings = group.map((reply) => readFor(work, reply.number, reply.text, listening));
  const whole = group.map((reply) => reply.text).join('\n');
  const joined = readFor(work, first.number, whole, listening);
  if (group.length > 1) storeAnalysis(work, last.id, joined);
  // Merging adds, never removes: what one text alone said of danger stays (H44).
  const danger = readings.reduce((found, reading) => {
    const worrying = reading.outcome === 'urgent' || reading.outcome === 'worrying';
    return worrying ? worst(found, reading.outcome) : found;
  }, joined.outcome);
  if (group.length > 1) {
    alertIfWorrying(work, last, { ...joined, outcome: danger }, listening, last.patient_id);
  }
  if (danger === 'unclear') for (const reply of group) toNurse(work, reply, reply.patient_id);
  if (!listening) return;
  runConversation(work, listening.conversationId, {
    type: 'reply',
    stepId: listening.stepId,
    itemId: listening.itemId,
    reading: {
      replyId: last.id,
      outcome: danger,
      value: joined.value,
      others: joined.others,
    },
  });
}

/** To a nurse's reading list; nobody there: the patient is told when it will be read. */
export function toNurse(
  work: Work,
  reply: Pick<ReplyRow, 'id' | 'number'>,
  patientId: PatientId | null,
): void {
  setReading(work.db, reply.id, 'to-read', null, work.now);
  expectReading(work, reply.id);
  work.trail('reply-to-read', { replyId: reply.id, patientId }, {});
  work.changed({ kind: 'board' });
  if (!isWatched(work.db)) tellUnwatched(work, reply.number, 'unclear');
}

function listeningOn(work: Work, reply: ReplyRow): Listening | null {
  const open = openQuestionOn(work.db, reply.number);
  if (!open || reply.written_at < open.opened_at - askedBeforeMs) return null;
  const conversation = conversationById(work.db, open.conversation_id);
  const stay = conversation && stayById(work.db, conversation.stayId);
  const patient = stay && patientById(work.db, stay.patient_id);
  if (!conversation || !stay || !patient) return null;
  return {
    conversationId: conversation.id,
    stepId: open.step_id,
    itemId: open.item_id,
    protocol: definitionOf(work.db, conversation.protocolVersionId),
    patientId: patient.id,
    stayId: stay.id,
    language: patient.language,
  };
}

function readFor(
  work: Work,
  number: string,
  text: string,
  listening: Listening | null,
): ReplyReading {
  const own = stripQuotedText(text, recentTextsTo(work.db, number));
  return readReply(
    listening?.protocol ?? null,
    listening?.stepId ?? null,
    listening?.itemId ?? null,
    listening?.language ?? 'fr',
    own,
  );
}

function understand(work: Work, reply: ReplyRow, listening: Listening | null): ReplyReading {
  const reading = readFor(work, reply.number, reply.text, listening);
  storeAnalysis(work, reply.id, reading);
  return reading;
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

function alertIfWorrying(
  work: Work,
  reply: ReplyRow,
  reading: ReplyReading,
  listening: Listening | null,
  patientId: PatientId | null,
): void {
  const { outcome, analysis } = reading;
  if (outcome !== 'worrying' && outcome !== 'urgent') return;
  const reason = {
    level: outcome === 'urgent' ? 'urgent' : 'call',
    sentence: reasonSentence(analysis, reading.question, reading.threshold),
    key: outcome === 'urgent' ? saidAt(reply.number, reply.received_at) : `reply:${reply.id}`,
    replyId: reply.id,
    words: reply.text,
    highlights: highlightsOf(analysis),
    writtenAt: reply.written_at,
    receivedAt: reply.received_at,
  } as const;
  if (patientId) {
    raiseAlert(work, { patientId, stayId: listening?.stayId ?? null }, reason);
    return;
  }
  // Several patients on the number and no question that tells them apart: it counts for each (H09).
  const patients = patientsOnNumber(work.db, reply.number);
  for (const patient of patients) raiseAlert(work, { patientId: patient.id, stayId: null }, reason);
  if (patients.length === 0) raiseAlert(work, { number: reply.number }, reason);
}

/** STOP and "ce n'est pas moi" end texts at once; after red flags, which nothing overrules. */
function refusal(
  work: Work,
  reply: ReplyRow,
  reading: ReplyReading,
  patientId: PatientId | null,
): boolean {
  if (reading.outcome === 'urgent') return false;
  const wrong = reading.analysis.intents.includes('wrong_number') && reading.outcome !== 'worrying';
  const stop = isPatientStop(reply.text);
  if (!wrong && !stop) return false;
  setReplyState(work.db, reply.id, 'processed', work.now);
  if (wrong) endNumber(work, reply.number);
  else if (patientId) stopSms(work, patientId, reply.number);
  else toNurse(work, reply, null);
  return true;
}

function waitForMore(work: Work, reply: ReplyRow): void {
  const isFirst = mergingOn(work.db, reply.number).length === 0;
  setReplyState(work.db, reply.id, 'merging', work.now);
  if (!isFirst) return;
  if (work.settings.mergeSeconds === 0) {
    closeMerging(work, reply.id);
    return;
  }
  setTimer(work.db, 'reply', reply.id, 'merge', work.now + work.settings.mergeSeconds * 1000);
  work.changed({ kind: 'timers' });
}
