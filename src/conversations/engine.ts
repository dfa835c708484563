import type { Step } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import {
  confirmationSilent,
  correct,
  correctionStep,
  remindConfirmation,
  replyToConfirmation,
  startConfirmation,
  startNotice,
} from './appointment.ts';
import type { EngineContext, EngineEffect, EngineInput } from './engine-types.ts';
import {
  askAgain,
  questionnaireSilent,
  remindQuestionnaire,
  replyToQuestionnaire,
  startQuestionnaire,
} from './questionnaire.ts';
import type { ConversationState } from './state.ts';
import { Turn } from './turn.ts';

/**
 * Runs one protocol for one stay: state and one input in, next state and what to do out. Pure:
 * the same arguments give the same result, whatever was saved and reloaded in between.
 */
export function advance(
  state: ConversationState,
  input: EngineInput,
  context: EngineContext,
): { readonly state: ConversationState; readonly effects: readonly EngineEffect[] } {
  const turn = new Turn(state, context);
  const reopened = input.type === 'stay-changed' && context.stay.state === 'ahead';
  if (reopened) turn.state.stopped = null;
  if (turn.state.stopped === null) take(turn, input);
  return { state: turn.state, effects: turn.effects };
}

function take(turn: Turn, input: EngineInput): void {
  switch (input.type) {
    case 'plan':
      return plan(turn);
    case 'timer':
      return timerFired(turn, input.name);
    case 'turn':
      for (const step of turn.protocol.steps) {
        if (turn.step(step.id)?.kind === 'waiting-turn') return start(turn, step);
      }
      return;
    case 'reply':
      return reply(turn, input);
    case 'stay-changed':
      return stayChanged(turn);
    case 'sms-ended':
      return smsEnded(turn, input.reason);
    case 'sms-again':
      return smsAgain(turn);
    case 'message-lost':
      return messageLost(turn, input);
    case 'called':
      return called(turn, input.reached);
    default:
      return assertNever(input);
  }
}

/** Sets a timer for every step that has not begun; what its time has passed for is said so. */
function plan(turn: Turn): void {
  let end = 0;
  for (const step of turn.protocol.steps) {
    const until = turn.validUntil(step);
    end = Math.max(end, until);
    const state = turn.step(step.id);
    const begun = state && state.kind !== 'planned' && state.kind !== 'skipped';
    if (begun) continue;
    const due = turn.context.nextSending(Math.max(turn.dueAt(step), turn.now));
    if (due < until) {
      turn.setStep(step.id, { kind: 'planned', at: due });
      turn.timer(`step:${step.id}`, due);
    } else {
      tooLate(turn, step);
    }
  }
  turn.timer('end', end);
}

/** A convocation that is too late is replaced by the confirmation; the rest needs a person. */
function tooLate(turn: Turn, step: Step): void {
  const until = turn.validUntil(step);
  turn.do({ type: 'no-timer', name: `step:${step.id}` });
  if (step.kind === 'confirmation' && turn.now < until) {
    turn.toCall(step.id, "Plus le temps d'envoyer un SMS avant l'arrivée.");
  } else {
    turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason: 'Délai dépassé.' });
  }
}

/** It was planned and nobody ran to send it, or its turn came too late: no follow-up gets lost unsaid (H19). */
function missed(turn: Turn, step: Step): void {
  if (step.kind !== 'questionnaire') return tooLate(turn, step);
  turn.toCall(step.id, "N'a pas pu être envoyé à temps.");
  turn.alert('call', `${step.name} : n'a pas pu être envoyé à temps.`, `missed:${step.id}`);
}

function start(turn: Turn, step: Step): void {
  const { stay } = turn.context;
  if (turn.now >= turn.validUntil(step)) return missed(turn, step);
  if (stay.state !== 'ahead' && step.kind !== 'questionnaire') {
    return turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason: 'Séjour déjà passé.' });
  }
  turn.do({ type: 'no-timer', name: `turn-limit:${step.id}` });
  switch (step.kind) {
    case 'notice':
      return startNotice(turn, step);
    case 'confirmation':
      return startConfirmation(turn, step);
    case 'questionnaire':
      return startQuestionnaire(turn, step);
    default:
      return assertNever(step);
  }
}

function timerFired(turn: Turn, name: string): void {
  const [what, stepId = '', itemId = ''] = name.split(':');
  if (what === 'end') return end(turn);
  if (stepId === correctionStep) return confirmationSilent(turn, stepId);
  const step = turn.protocol.steps.find((candidate) => candidate.id === stepId);
  if (!step) return;
  switch (what) {
    case 'step':
      if (turn.step(stepId)?.kind === 'planned') start(turn, step);
      return;
    case 'turn-limit':
      if (turn.step(stepId)?.kind === 'waiting-turn') {
        turn.toCall(stepId, 'Téléphone partagé : une autre question y est restée ouverte.');
      }
      return;
    case 'reminder':
      if (step.kind === 'confirmation') remindConfirmation(turn, step);
      if (step.kind === 'questionnaire') remindQuestionnaire(turn, step);
      return;
    case 'silence':
    case 'last-call':
      if (step.kind === 'confirmation') confirmationSilent(turn, stepId);
      if (step.kind === 'questionnaire') questionnaireSilent(turn, step);
      return;
    case 'again':
      if (step.kind === 'questionnaire') askAgain(turn, step, itemId);
      return;
  }
}

function reply(turn: Turn, input: Extract<EngineInput, { type: 'reply' }>): void {
  const { stepId, itemId, reading } = input;
  if (stepId === correctionStep) return replyToConfirmation(turn, stepId, reading);
  const step = turn.protocol.steps.find((candidate) => candidate.id === stepId);
  if (step?.kind === 'confirmation') replyToConfirmation(turn, stepId, reading);
  if (step?.kind === 'questionnaire') replyToQuestionnaire(turn, step, itemId, reading);
}

function stayChanged(turn: Turn): void {
  const { stay } = turn.context;
  switch (stay.state) {
    case 'ahead':
      replan(turn);
      return;
    case 'cancelled':
      // Who said NON knows it already.
      if (
        turn.state.confirmation !== 'no' &&
        turn.state.told &&
        turn.now < turn.context.instantOf(turn.state.told.day, '20:00')
      ) {
        tellCancelled(turn);
      }
      return stop(turn, 'Séjour annulé.');
    case 'absent':
      return stop(turn, 'Patient absent.');
    case 'hospitalised':
      return stop(turn, 'Patient hospitalisé.');
    case 'deceased':
      return stop(turn, 'Patient décédé.');
    case 'discharged': {
      // "Sortie non renseignée" no longer holds: the questionnaire is due again.
      const step = turn.protocol.steps.find((candidate) => candidate.kind === 'questionnaire');
      if (step && turn.step(step.id)?.kind === 'to-call' && turn.context.reach.kind === 'sms') {
        const due = turn.context.nextSending(Math.max(turn.dueAt(step), turn.now));
        if (due < turn.validUntil(step)) {
          turn.setStep(step.id, { kind: 'planned', at: due });
          turn.timer(`step:${step.id}`, due);
        }
      }
      return;
    }
    case 'not-discharged':
      return;
    default:
      assertNever(stay.state);
  }
}

/** Another date or hour: what has not begun is timed again, what was said is corrected. */
function replan(turn: Turn): void {
  const { told } = turn.state;
  const moved = told !== null && told.day !== turn.context.stay.surgeryDate;
  if (told) turn.do({ type: 'cancel-texts', reason: 'Rendez-vous modifié.' });
  correct(turn);
  if (moved) {
    for (const step of turn.protocol.steps) {
      const asked = step.kind === 'confirmation' && turn.step(correctionStep);
      const state = turn.step(step.id);
      if (!state || state.kind === 'planned') continue;
      turn.clearTimers(step.id);
      // The convocation is replaced by the correction; what lies ahead of the new date is asked then.
      const ahead = turn.dueAt(step) > turn.now;
      if (step.kind === 'notice' || !ahead || (asked && !ahead)) {
        turn.setStep(step.id, { kind: 'answered', at: turn.now });
      } else {
        delete turn.state.steps[step.id];
      }
    }
  }
  plan(turn);
}

function tellCancelled(turn: Turn): void {
  const { reach, stay } = turn.context;
  const key = `cancelled:${turn.now}`;
  turn.do({ type: 'cancel-texts', reason: 'Séjour annulé.' });
  if (reach.kind === 'call') {
    turn.alert('call', `Séjour annulé, à prévenir : ${reach.reason}`, key);
    return;
  }
  const until = turn.context.instantOf(stay.surgeryDate, stay.arrivalTime ?? '07:00');
  const sending = { kind: 'correction', key, startedByUnit: true } as const;
  turn.send(correctionStep, [turn.protocol.correction.cancelled], until, sending);
}

/** Nothing more is sent; steps that had not ended say why. */
function stop(turn: Turn, reason: string): void {
  turn.state.stopped = reason;
  if (reason !== 'Séjour annulé.') turn.do({ type: 'cancel-texts', reason });
  turn.do({ type: 'stop-listening', because: reason });
  for (const step of turn.protocol.steps) {
    turn.clearTimers(step.id);
    const state = turn.step(step.id);
    if (state?.kind === 'sent' || state?.kind === 'answered') continue;
    turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason });
  }
  turn.clearTimers(correctionStep);
}

/** What comes later goes to the call list when it is due: the reach says why. */
function smsEnded(turn: Turn, reason: string): void {
  turn.do({ type: 'cancel-texts', reason });
  turn.do({ type: 'stop-listening', because: reason });
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    const open = ['asking', 'pausing', 'waiting-turn'].includes(state.kind);
    if (open) turn.toCall(stepId, reason);
  }
}

/** Steps that a person was to do for want of texts, and are not past, are the machine's again. */
function smsAgain(turn: Turn): void {
  for (const step of turn.protocol.steps) {
    const state = turn.step(step.id);
    const given = state?.kind === 'to-call' && turn.dueAt(step) > turn.now;
    if (given) turn.setStep(step.id, { kind: 'planned', at: turn.dueAt(step) });
  }
  plan(turn);
}

function messageLost(turn: Turn, input: Extract<EngineInput, { type: 'message-lost' }>): void {
  const { stepId, why, final } = input;
  turn.alert('silence', `SMS non remis : ${why}`, `lost:${stepId}`);
  if (!final) return;
  turn.do({ type: 'stop-listening', because: 'message perdu' });
  turn.toCall(stepId, `SMS non remis : ${why}`);
}

/** A nurse spoke with the patient: no reminder, no second alert for silence. */
function called(turn: Turn, reached: boolean): void {
  if (!reached) return;
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    if (state.kind !== 'asking') continue;
    turn.clearTimers(stepId);
    turn.setStep(stepId, { ...state, silent: true });
    turn.do({ type: 'listen', stepId, itemId: state.item, yields: true });
  }
}

function end(turn: Turn): void {
  turn.do({ type: 'stop-listening', because: 'fin du suivi' });
  for (const step of turn.protocol.steps) turn.clearTimers(step.id);
  turn.do({ type: 'ended' });
}
