import { takeByOnCall } from '../alerts/index.ts';
import { patientsOnNumber } from '../patients/index.ts';
import { isMachineReply, isPatientStop, isReaction } from '../replies/index.ts';
import type { PatientId, ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { waitForMore } from './close-merging.ts';
import { type Listening, questionsOpenTo, readFor, whichIsMeant } from './listening.ts';
import {
  alertIfWorrying,
  bind,
  needsReading,
  readAlong,
  severalMayBeMeant,
  stopAsking,
  storeAnalysis,
  toNurse,
} from './note-reply.ts';
import type { ReplyReading } from './reading.ts';
import { endNumber, stopSms } from './refusals.ts';
import { type ReplyRow, replyById, setReplyState } from './reply-sql.ts';
import { runConversation } from './run.ts';
import { sayToNumber } from './say-to-number.ts';
import { tellUnwatched } from './unwatched.ts';
import { askWhoIsMeant, tellsWhoIsMeant } from './who-is-meant/index.ts';

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
  } else if (question?.kind === 'question' && work.settings.transmissionOnly) {
    const { conversationId, stepId } = question;
    runConversation(work, conversationId, { type: 'reply-waits', stepId });
  }
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
