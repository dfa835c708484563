import type { AlertOutcome } from '../ipc/alert-views.ts';
import { clearTimersOf } from '../scheduler/index.ts';
import type { AlertId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { callsSoFar, eventsOf, noteEvent } from './alert-event.ts';
import {
  type AlertRow,
  alertById,
  openAlertOfNumber,
  openAlertOfPatient,
  setClosed,
  setReopened,
} from './alert-sql.ts';
import { armCallDue } from './call-due.ts';
import type { Nurse } from './names.ts';
import { settleOnCall } from './on-call.ts';

export type NotClosed =
  | 'already-closed'
  /** A call must be logged first (H01, H13). */
  | 'needs-call'
  /** "Other" says nothing by itself. */
  | 'needs-note';

/** The patient is in somebody's hands, or was never the one: no call is needed to know it. */
const settledWithoutCall: readonly AlertOutcome[] = [
  'seen-by-doctor',
  'sent-to-emergency',
  'readmitted',
  'wrong-patient',
];

/**
 * Only an outcome closes a card (H13, H38). An urgent card also needs a call logged since it last
 * rang for a new reason; a card to call needs one unless the outcome tells where the patient is;
 * "unreachable" needs one to have been tried.
 *
 * @throws AppError unit/not-found.
 */
export function closeAlert(
  work: Work,
  alertId: AlertId,
  { staffId }: Nurse,
  outcome: AlertOutcome,
  note: string | null,
): Result<null, NotClosed> {
  const card = alertById(work.db, alertId);
  if (card.state === 'closed') return fail('already-closed');
  if (needsCall(card, outcome) && callsSoFar(eventsOf(work.db, alertId)) === 'none') {
    return fail('needs-call');
  }
  if (outcome === 'other' && !note?.trim()) return fail('needs-note');
  setClosed(work.db, alertId, staffId, work.now, outcome, note);
  clearTimersOf(work.db, 'alert', alertId);
  noteEvent(work, card, { kind: 'alert-closed', outcome, note });
  settleOnCall(work);
  return ok(null);
}

function needsCall(card: AlertRow, outcome: AlertOutcome): boolean {
  if (card.level === 'urgent' || outcome === 'unreachable') return true;
  return card.level === 'call' && !settledWithoutCall.includes(outcome);
}

/** How long a close can be undone by whoever did it (H38), in the folder's time. */
const undoMs = 10_000;

/**
 * Undoes a close. Too late: closed longer ago or by somebody else, not closed, or another card
 * stands by now.
 *
 * @throws AppError unit/not-found.
 */
export function reopenAlert(
  work: Work,
  alertId: AlertId,
  { staffId }: Nurse,
): Result<null, 'too-late'> {
  const card = alertById(work.db, alertId);
  if (card.state !== 'closed' || card.closed_by !== staffId || card.closed_at === null) {
    return fail('too-late');
  }
  if (work.now - card.closed_at > undoMs || successorOf(work, card)) return fail('too-late');
  setReopened(work.db, alertId, staffId, work.now);
  if (callsSoFar(eventsOf(work.db, alertId)) !== 'reached') armCallDue(work, card);
  noteEvent(work, card, { kind: 'alert-reopened' });
  return ok(null);
}

function successorOf(work: Work, card: AlertRow): AlertRow | undefined {
  if (card.patient_id) return openAlertOfPatient(work.db, card.patient_id);
  return card.number === null ? undefined : openAlertOfNumber(work.db, card.number);
}
