import type { Step } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { correct, restart } from './appointment.ts';
import type { EngineContext } from './engine-types.ts';
import { overWords } from './over-words.ts';
import { notAskedAgain, questionnaireSilent } from './questionnaire.ts';
import { dischargeUnknown, plan, start, takeTurn, tooLate } from './step-start.ts';
import { isBefore } from './steps.ts';
import { cancelRelative, correctRelative } from './tell-relative.ts';
import type { Turn } from './turn.ts';

/**
 * What happens to a stay besides its questions: moved, cancelled, arrived, gone home, called; and
 * the end of its follow-up.
 */

/** Why nothing may be sent about this stay any more (H23); null while it may. */
export function overBecause({ stay }: EngineContext): string | null {
  switch (stay.state) {
    case 'ahead':
    case 'discharged':
    case 'not-discharged':
      return null;
    case 'cancelled':
    case 'absent':
    case 'hospitalised':
    case 'deceased':
      return overWords[stay.state];
    default:
      return assertNever(stay.state);
  }
}

export function stayChanged(turn: Turn): void {
  const over = overBecause(turn.context);
  if (over !== null) {
    turn.do({ type: 'cancel-texts', reason: over });
    if (turn.context.stay.state === 'cancelled') {
      cancelRelative(turn);
      tellCancelled(turn);
    }
    return stop(turn, over);
  }
  turn.state.stopped = null;
  if (turn.context.stay.state === 'ahead') {
    correct(turn);
    // After it: what it takes back would be this text, too.
    correctRelative(turn);
  }
  plan(turn);
  for (const step of turn.protocol.steps) {
    if (isArrived(turn, step)) settle(turn, step);
    if (turn.context.stay.state === 'discharged') discharged(turn, step);
    // What was missing may have come.
    if (turn.step(step.id)?.kind === 'waiting-value') start(turn, step);
  }
  takeTurn(turn);
}

/** "Sortie non renseignée" no longer holds: the step is due again. */
function discharged(turn: Turn, step: Step): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'to-call' || state.reason !== dischargeUnknown) return;
  turn.planStep(step, turn.dueAt(step) ?? turn.now);
}

/** The patient is there, or has been: nothing about the appointment is asked any more. */
export function isArrived(turn: Turn, step: Step): boolean {
  return turn.context.stay.state !== 'ahead' && isBefore(turn, step);
}

export function settle(turn: Turn, step: Step): void {
  const state = turn.step(step.id);
  const open = ['planned', 'waiting-turn', 'waiting-value', 'asking', 'pausing'];
  if (!state || !open.includes(state.kind)) return;
  turn.clearTimers(step.id);
  if (state.kind === 'asking') turn.do({ type: 'stop-listening', because: 'patient arrivé' });
  turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason: 'Patient déjà venu.' });
}

/** Whoever was told of the appointment is told that it is off; if it is on again, all is said anew. */
function tellCancelled(turn: Turn): void {
  const { told, stopped } = turn.state;
  // Who said NON knows it already.
  if (!told || stopped !== null || turn.state.confirmation === 'no') return;
  const until = turn.context.instantOf(told.day, told.time ?? '07:00');
  if (turn.now >= until) return;
  const key = `cancelled:${turn.now}`;
  const sending = { kind: 'correction', startedByUnit: true } as const;
  const inTime = turn.context.nextSending(turn.now) < until;
  const stepId = turn.protocol.steps[0]?.id ?? '';
  if (!inTime || !turn.send(stepId, [turn.protocol.correction.cancelled], until, sending)) {
    const { reach } = turn.context;
    const reason = reach.kind === 'call' ? reach.reason : 'Trop tard pour un SMS.';
    turn.alert('call', `Séjour annulé, à prévenir : ${reason}`, key);
  }
  turn.state.told = null;
  if (turn.state.confirmation !== 'none') {
    turn.state.confirmation = 'none';
    turn.do({ type: 'confirmation', value: 'void' });
  }
  for (const step of turn.protocol.steps) restart(turn, step.id);
}

/** Nothing more is sent; steps that had not ended say why. */
export function stop(turn: Turn, reason: string): void {
  turn.state.stopped = reason;
  turn.do({ type: 'stop-listening', because: reason });
  for (const step of turn.protocol.steps) {
    turn.clearTimers(step.id);
    const state = turn.step(step.id);
    if (state?.kind === 'sent' || state?.kind === 'answered') continue;
    turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason });
  }
  turn.timer('end', turn.endOf());
}

export function danger(turn: Turn): void {
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    if (state.kind === 'asking') {
      turn.do({ type: 'listen', stepId, itemId: state.item, yields: true });
    }
    const open = ['asking', 'pausing', 'waiting-turn', 'waiting-value'].includes(state.kind);
    if (open) turn.toCall(stepId, 'Signe urgent sur ce numéro : la suite se fait par téléphone.');
  }
}

/** What comes later goes to the call list when it is due: the reach says why. */
export function smsEnded(turn: Turn, reason: string): void {
  turn.do({ type: 'cancel-texts', reason });
  turn.do({ type: 'stop-listening', because: reason });
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    const open = ['asking', 'pausing', 'waiting-turn', 'waiting-value'].includes(state.kind);
    if (open) turn.toCall(stepId, reason);
  }
}

/** Steps that a person was to do for want of texts, and are not past, are the machine's again. */
export function smsAgain(turn: Turn): void {
  for (const step of turn.protocol.steps) {
    const isAhead = turn.step(step.id)?.kind === 'to-call' && (turn.dueAt(step) ?? 0) > turn.now;
    if (isAhead) delete turn.state.steps[step.id];
  }
  plan(turn);
}

/** A nurse spoke with the patient: no reminder, no second alert; what was to be asked again was heard. */
export function called(turn: Turn, reached: boolean): void {
  if (!reached) return;
  for (const step of turn.protocol.steps) {
    const state = turn.step(step.id);
    if (state?.kind === 'asking') {
      turn.clearTimers(step.id);
      turn.setStep(step.id, { ...state, silent: true });
      turn.do({ type: 'listen', stepId: step.id, itemId: state.item, yields: true });
    } else if (state?.kind === 'pausing') {
      turn.clearTimers(step.id);
      turn.setStep(step.id, { kind: 'answered', at: turn.now });
    } else continue;
    delete turn.state.again[step.id];
    delete turn.state.againDue[step.id];
  }
}

/** The follow-up is over. What nobody has answered or asked again by now is somebody's to know. */
export function end(turn: Turn): void {
  for (const step of turn.protocol.steps) {
    const state = turn.step(step.id);
    if (turn.state.stopped === null) {
      if (step.kind === 'questionnaire') {
        questionnaireSilent(turn, step);
        if (state?.kind === 'pausing') notAskedAgain(turn, step, 'fin du suivi');
      }
      const waits = ['waiting-turn', 'waiting-value', 'planned'].includes(state?.kind ?? '');
      if (waits) tooLate(turn, step);
    }
    turn.clearTimers(step.id);
  }
  turn.do({ type: 'stop-listening', because: 'fin du suivi' });
  turn.do({ type: 'ended' });
}
