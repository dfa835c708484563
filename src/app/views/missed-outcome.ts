import { hasOpenCard } from '../../alerts/index.ts';
import { conversationOfStay, type MissedText, sentByDecision } from '../../conversations/index.ts';
import { type ReadableDb, sql } from '../../db/index.ts';
import type { CallOutcome } from '../../ipc/index.ts';
import { frenchInstant } from '../../shared/calendar.ts';
import type { PatientId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import { messageSentence } from './message-state.ts';
import { describeStep } from './step-sentence.ts';

/** What has come of a decision by now, in the ward's words; null: nothing more was to come of it. */
export function cameOf(db: ReadableDb, settings: Settings, missed: MissedText): string | null {
  switch (missed.decision) {
    case 'sent':
      return textStands(db, settings, missed);
    case 'to-call':
      return callStands(db, settings, missed);
    default:
      return missed.patient_id !== null && hasOpenCard(db, missed.patient_id)
        ? 'Une carte du patient est encore ouverte au tableau de bord.'
        : null;
  }
}

/** When the patient, or somebody close, was last reached by telephone since; null: not at all. */
export function reachedSince(db: ReadableDb, id: PatientId, since: number): number | null {
  return (
    sql<[PatientId, number], { at: number | null }>(
      db,
      `SELECT max(at) AS at FROM call
       WHERE patient_id = ? AND at >= ? AND outcome IN ('reached', 'relative')`,
    ).get(id, since)?.at ?? null
  );
}

function textStands(db: ReadableDb, settings: Settings, missed: MissedText): string {
  const sent = sentByDecision(db, missed);
  if (sent) {
    const words = messageSentence(sent.state, sent.reason);
    const at = sent.settledAt ?? sent.sentAt;
    return at === null
      ? words
      : `${words.replace(/\.$/, '')} (${frenchInstant(at, settings.zone)}).`;
  }
  const { stay_id: stayId, step_id: stepId } = missed;
  const state = stayId && stepId && conversationOfStay(db, stayId)?.state.steps[stepId];
  return state ? describeStep(settings, state).sentence : 'Pas encore parti.';
}

const callWords: Readonly<Record<CallOutcome, string>> = {
  reached: 'Patient joint',
  relative: 'Proche joint',
  voicemail: 'Répondeur',
  'no-answer': 'Pas de réponse',
  'call-back': 'À rappeler',
};

function callStands(db: ReadableDb, { zone }: Settings, missed: MissedText): string {
  const call = sql<object, { outcome: CallOutcome; at: number }>(
    db,
    missed.patient_id === null
      ? `SELECT outcome, call.at FROM call JOIN alert ON alert.id = call.alert_id
         WHERE alert.number = :number AND call.at >= :since ORDER BY call.at DESC, call.rowid DESC LIMIT 1`
      : `SELECT outcome, at FROM call
         WHERE patient_id = :patientId AND at >= :since ORDER BY at DESC, rowid DESC LIMIT 1`,
  ).get({ number: missed.number, patientId: missed.patient_id, since: missed.decided_at });
  return call
    ? `${callWords[call.outcome]} ${frenchInstant(call.at, zone)}.`
    : 'Pas encore appelé.';
}
