import { writeAuthor } from '../audit/index.ts';
import type { CallOutcome } from '../ipc/alert-views.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { frenchInstant } from '../shared/calendar.ts';
import { AppError } from '../shared/errors.ts';
import type { AlertId, CallId, PatientId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { noteEvent } from './alert-event.ts';
import { type AlertRow, alertById, insertCall, openAlertOfPatient } from './alert-sql.ts';
import { armCallDue, disarmCallDue } from './call-due.ts';
import { raiseAlert } from './raise.ts';
import { holdWhileCalling } from './take.ts';

export interface NewCall {
  /** Null: the card that stands for the patient, if any. */
  readonly alertId: AlertId | null;
  /** Null only for the card of an unknown number. */
  readonly patientId: PatientId | null;
  readonly stayId: StayId | null;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  readonly callBackAt: number | null;
}

/** An urgent card is never put off for longer (H13). */
const longestUrgentDelayMs = 15 * 60_000;

/**
 * Writes down that somebody phoned. A call that reached nobody leaves the card standing, and it
 * rings again after its delay; "call back" makes it ring at that time, on a card of its own where
 * none stood.
 *
 * @throws AppError unit/not-found; usage/invalid-request for a call about nobody, or a call back
 * without a time to come.
 */
export function logCall(work: Work, call: NewCall): CallId {
  const given = call.alertId === null ? undefined : alertById(work.db, call.alertId);
  const patientId = given ? given.patient_id : call.patientId;
  if (!given && patientId === null) throw new AppError('usage/invalid-request');
  const callBackAt = call.outcome === 'call-back' ? call.callBackAt : null;
  if (call.outcome === 'call-back' && (callBackAt === null || callBackAt <= work.now)) {
    throw new AppError('usage/invalid-request', { detail: 'callBackAt' });
  }
  const card = given ?? (patientId ? openAlertOfPatient(work.db, patientId) : undefined);
  const standing = card ?? (callBackAt ? cardForCallBack(work, call, callBackAt) : undefined);
  return write(work, standing, { ...call, patientId, callBackAt });
}

function cardForCallBack(work: Work, call: NewCall, callBackAt: number): AlertRow | undefined {
  if (call.patientId === null) return undefined;
  const id = raiseAlert(
    work,
    { patientId: call.patientId, stayId: call.stayId },
    {
      level: 'call',
      sentence: `À rappeler ${frenchInstant(callBackAt, work.settings.zone)}`,
      key: `call-back:${callBackAt}`,
      replyId: null,
    },
  );
  return alertById(work.db, id);
}

function write(work: Work, card: AlertRow | undefined, call: NewCall): CallId {
  const id = work.ids.next<CallId>();
  const { outcome, note, patientId } = call;
  const callBackAt = card ? callBackOn(work, card, call.callBackAt) : call.callBackAt;
  const stayId = call.stayId ?? card?.stay_id ?? null;
  insertCall(work.db, {
    id,
    patient_id: patientId,
    stay_id: stayId,
    alert_id: card?.id ?? null,
    at: work.now,
    author: writeAuthor(work.author),
    outcome,
    call_back_at: callBackAt,
    note,
  });
  if (!card) {
    work.trail('call-logged', { callId: id, patientId, stayId }, { outcome, note, callBackAt });
    work.changed({ kind: 'board' });
    if (patientId) work.changed({ kind: 'patient', patientId });
    return id;
  }
  if (work.author.kind === 'person') holdWhileCalling(work, card, work.author.staffId);
  noteEvent(work, card, { kind: 'call-logged', callId: id, outcome, note, callBackAt });
  if (card.state !== 'closed') setWhatFollows(work, card, outcome, callBackAt);
  return id;
}

function callBackOn(work: Work, card: AlertRow, callBackAt: number | null): number | null {
  if (callBackAt === null || card.level !== 'urgent') return callBackAt;
  return Math.min(callBackAt, work.now + longestUrgentDelayMs);
}

function setWhatFollows(
  work: Work,
  card: AlertRow,
  outcome: CallOutcome,
  callBackAt: number | null,
): void {
  switch (outcome) {
    case 'reached':
    case 'relative':
      disarmCallDue(work, card);
      clearTimer(work.db, 'alert', card.id, 'call-back');
      return;
    case 'voicemail':
    case 'no-answer':
      armCallDue(work, card);
      return;
    case 'call-back':
      disarmCallDue(work, card);
      if (callBackAt !== null) setTimer(work.db, 'alert', card.id, 'call-back', callBackAt);
      work.changed({ kind: 'timers' });
      return;
    default:
      assertNever(outcome);
  }
}
