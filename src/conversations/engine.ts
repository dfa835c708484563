import { livesAloneItem, type Step } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import {
  confirmationSilent,
  confirmItem,
  correct,
  remindConfirmation,
  replyToConfirmation,
  startConfirmation,
  startNotice,
  tellCorrection,
  toldByPhone,
} from './appointment.ts';
import type { EngineContext, EngineEffect, EngineInput } from './engine-types.ts';
import { messageLost } from './message-lost.ts';
import { anywayOf, firstTextOf } from './missed/send-anyway.ts';
import {
  askAgain,
  closingItem,
  doorItem,
  notAskedAgain,
  questionnaireSilent,
  remindQuestionnaire,
  replyToQuestionnaire,
  startQuestionnaire,
} from './questionnaire.ts';
import type { ConversationState } from './state.ts';
import { isBefore, notConcerned, notWatched, stepWords, withoutText } from './steps.ts';
import { cancelRelative, correctRelative } from './tell-relative.ts';
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
  const over = overBecause(context);
  if (over !== null && input.type !== 'stay-changed' && turn.state.stopped === null) {
    turn.do({ type: 'cancel-texts', reason: over });
    stop(turn, over);
  }
  const aloneBefore = turn.state.latest[livesAloneItem];
  if (turn.state.stopped === null || isAlwaysTaken(input)) take(turn, input);
  if (turn.state.stopped === null && input.type !== 'timer') {
    if (turn.state.latest[livesAloneItem] !== aloneBefore) plan(turn);
  }
  if (turn.state.stopped === null) askNextInLine(turn);
  return { state: turn.state, effects: turn.effects };
}

/** Whether words that answer this question, asked earlier, are still for the machine to take. */
export function stillListens(state: ConversationState, stepId: string, itemId: string): boolean {
  const step = state.steps[stepId];
  if (state.stopped !== null || !step) return false;
  switch (step.kind) {
    case 'asking':
      return step.item === itemId;
    case 'pausing':
    case 'answered':
      return itemId === confirmItem || itemId === closingItem;
    case 'to-call':
      return true;
    case 'planned':
    case 'waiting-turn':
    case 'waiting-value':
    case 'sent':
    case 'skipped':
      return false;
    default:
      return assertNever(step);
  }
}

/** Why nothing may be sent about this stay any more (H23); null while it may. */
function overBecause({ stay }: EngineContext): string | null {
  switch (stay.state) {
    case 'ahead':
    case 'discharged':
    case 'not-discharged':
      return null;
    case 'cancelled':
      return 'Séjour annulé.';
    case 'absent':
      return 'Patient absent.';
    case 'hospitalised':
      return 'Patient hospitalisé.';
    case 'deceased':
      return 'Patient décédé.';
    default:
      return assertNever(stay.state);
  }
}

/** A follow-up that was stopped still ends, may be taken up again, and hears that its last text was lost. */
function isAlwaysTaken(input: EngineInput): boolean {
  if (input.type === 'timer') return input.name === 'end';
  return input.type === 'stay-changed' || input.type === 'message-lost';
}

function take(turn: Turn, input: EngineInput): void {
  switch (input.type) {
    case 'plan':
      return plan(turn);
    case 'timer':
      return timerFired(turn, input.name);
    case 'turn':
      return takeTurn(turn);
    case 'reply':
      return reply(turn, input);
    case 'reply-waits':
      return replyWaits(turn, input.stepId);
    case 'danger':
      return danger(turn);
    case 'stay-changed':
      return stayChanged(turn);
    case 'version-changed':
      return versionChanged(turn);
    case 'sms-ended':
      return smsEnded(turn, input.reason);
    case 'sms-again':
      return smsAgain(turn);
    case 'message-lost':
      return messageLost(turn, input);
    case 'called':
      return called(turn, input.reached);
    case 'missed-decided':
      return missedDecided(turn, input);
    case 'told-by-phone':
      return toldByPhone(turn, input.comes);
    default:
      return assertNever(input);
  }
}

/** Sets a timer for every step that has not begun; what its time has passed for is said so. */
function plan(turn: Turn): void {
  for (const step of turn.protocol.steps) {
    const state = turn.step(step.id);
    const begun = state && state.kind !== 'planned' && state.kind !== 'skipped';
    const dueAt = turn.dueAt(step);
    if (begun || dueAt === null) continue;
    const reason = notConcerned(turn, step);
    if (reason !== null) {
      turn.noTimer(step.id, 'step');
      turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason });
    } else if (!turn.planStep(step, dueAt)) tooLate(turn, step);
  }
  turn.timer('end', turn.endOf());
}

/** A convocation that is too late is replaced by the confirmation; the rest needs a person. */
function tooLate(turn: Turn, step: Step): void {
  turn.noTimer(step.id, 'step');
  const state = turn.step(step.id);
  const wasPlanned =
    state?.kind === 'planned' || state?.kind === 'waiting-turn' || state?.kind === 'waiting-value';
  if (wasPlanned && notConcerned(turn, step) === null) tellMissed(turn, step);
  if (step.kind === 'confirmation' && turn.now < turn.validUntil(step)) {
    turn.toCall(step.id, "Plus le temps d'envoyer un SMS avant l'arrivée.");
  } else if (wasPlanned && worries(step)) {
    // The unit was not running: nobody has asked this patient anything (H19).
    turn.toCall(step.id, 'SMS non envoyé à temps.');
    turn.alert('call', `${stepWords(step)} non envoyé à temps.`, `missed:${step.id}`);
  } else if (state?.kind === 'waiting-value') {
    turn.toCall(step.id, 'SMS non envoyé : une information est restée inconnue.');
  } else if (wasPlanned && step.kind === 'call') {
    turn.toCall(step.id, step.reason);
  } else {
    turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason: 'Délai dépassé.' });
  }
}

/** What was missing may be known by now; at night nobody is told again. */
function tryAgain(turn: Turn, step: Step): void {
  if (turn.step(step.id)?.kind !== 'waiting-value') return;
  const until = turn.validUntil(step);
  const next = turn.context.nextSending(turn.now, step.sending);
  if (turn.now >= until || next <= turn.now) return start(turn, step);
  turn.timer(`value:${step.id}`, Math.min(next, until));
}

/** For a nurse to decide: « ce qui allait partir ». */
function tellMissed(turn: Turn, step: Step): void {
  const first = firstTextOf(step);
  turn.do({
    type: 'missed',
    stepId: step.id,
    dueAt: turn.dueAt(step) ?? turn.now,
    text: first && turn.rendered([first]),
    reason: 'Trop tard selon le protocole.',
  });
}

/** It leaves after all, a person phones, or nobody needs to. */
function missedDecided(
  turn: Turn,
  { stepId, decision, isCorrection }: Extract<EngineInput, { type: 'missed-decided' }>,
): void {
  const step = turn.definitionOf(stepId);
  const standing = turn.step(stepId)?.kind ?? 'skipped';
  if (!step || (standing !== 'to-call' && standing !== 'skipped' && !isCorrection)) return;
  switch (decision) {
    case 'send': {
      const anyway = anywayOf(turn, stepId, isCorrection);
      if (anyway.kind === 'no') return;
      turn.state.extended[stepId] = anyway.until;
      if (isCorrection && step.kind === 'confirmation') tellCorrection(turn, step);
      else start(turn, step);
      return turn.timer('end', turn.endOf());
    }
    case 'to-call':
      return turn.toCall(stepId, 'SMS non envoyé à temps : un soignant préfère appeler.');
    case 'not-needed':
      turn.clearTimers(stepId);
      return turn.setStep(stepId, {
        ...{ kind: 'skipped', at: turn.now },
        reason: 'SMS non envoyé à temps : inutile, selon un soignant.',
      });
    default:
      return assertNever(decision);
  }
}

/** Its answers may call for somebody: that nobody gave them is somebody's to know. */
function worries(step: Step): boolean {
  return step.kind === 'questionnaire' && step.silence.means === 'alert';
}

function start(turn: Turn, step: Step): void {
  turn.noTimer(step.id, 'turn-limit', 'value');
  if (turn.now >= turn.validUntil(step)) return tooLate(turn, step);
  const skip = (reason: string) => turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason });
  if (turn.context.stay.state !== 'ahead' && isBefore(turn.protocol, step)) {
    return skip('Séjour déjà passé.');
  }
  const reason = notConcerned(turn, step);
  if (reason !== null) return skip(reason);
  if (!isBefore(turn.protocol, step) && !isHome(turn)) {
    return turn.toCall(step.id, dischargeUnknown);
  }
  if (step.kind === 'call') return turn.toCall(step.id, step.reason);
  // A courtesy to whoever comes along: where nobody can be reached, nobody needs to phone.
  const isForRelative = step.kind === 'notice' && step.writeTo === 'relative';
  const { reach, relative } = turn.context;
  if (isForRelative && relative.kind === 'call') return skip(relative.reason);
  if (!isForRelative && reach.kind === 'call') return turn.toCall(step.id, reach.reason);
  const noText = withoutText(turn, step);
  if (noText !== null) {
    return step.withoutText === 'skip' ? skip(noText) : turn.toCall(step.id, noText);
  }
  if (turn.context.nextSending(turn.now, step.sending) !== turn.now) {
    if (!turn.planStep(step, turn.now)) tooLate(turn, step);
    return;
  }
  const noWatch = notWatched(turn, step);
  if (noWatch !== null) return turn.toCall(step.id, noWatch);
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

/** What waited for another question of the same follow-up, once that is over. */
function askNextInLine(turn: Turn): void {
  if (!turn.asksElsewhere('')) takeTurn(turn);
}

/** The number is free: the first step that waited for it. */
function takeTurn(turn: Turn): void {
  if (!turn.context.numberIsFree) return;
  const step = turn.protocol.steps.find(({ id }) => turn.step(id)?.kind === 'waiting-turn');
  if (step) start(turn, step);
}

function timerFired(turn: Turn, name: string): void {
  const [what, stepId = '', itemId = ''] = name.split(':');
  if (what === 'end') return end(turn);
  const step = turn.protocol.steps.find((candidate) => candidate.id === stepId);
  if (!step) return;
  switch (what) {
    case 'step':
      if (turn.step(stepId)?.kind === 'planned') start(turn, step);
      return;
    case 'value':
      return tryAgain(turn, step);
    case 'turn-limit':
      if (turn.step(stepId)?.kind !== 'waiting-turn') return;
      turn.toCall(stepId, 'Téléphone partagé : une autre question y est restée ouverte.');
      if (step.kind === 'questionnaire') notAskedAgain(turn, step, 'téléphone partagé');
      return;
    case 'reminder':
      if (turn.context.isBeingRead) turn.timer(name, turn.now + beingReadMs);
      else if (isArrived(turn, step)) settle(turn, step);
      else if (step.kind === 'confirmation') remindConfirmation(turn, step);
      else if (step.kind === 'questionnaire') remindQuestionnaire(turn, step);
      return;
    case 'silence':
    case 'last-call':
      if (turn.context.isBeingRead) turn.timer(name, turn.now + beingReadMs);
      else if (isArrived(turn, step)) settle(turn, step);
      else if (step.kind === 'confirmation') confirmationSilent(turn, stepId);
      else if (step.kind === 'questionnaire') questionnaireSilent(turn, step);
      return;
    case 'again':
      if (step.kind === 'questionnaire') askAgain(turn, step, itemId);
      return;
  }
}

/** Longer than the wait for a second text. */
const beingReadMs = 2 * 60_000;

function reply(turn: Turn, input: Extract<EngineInput, { type: 'reply' }>): void {
  const { stepId, itemId, reading } = input;
  if (!stillListens(turn.state, stepId, itemId)) return;
  if (reading.outcome === 'unclear') replyWaits(turn, stepId);
  const step = turn.protocol.steps.find((candidate) => candidate.id === stepId);
  if (step?.kind === 'confirmation') replyToConfirmation(turn, step, reading);
  if (step?.kind === 'questionnaire') replyToQuestionnaire(turn, step, itemId, reading);
}

/** Why a step waits for somebody to say that the patient went home (H23). */
const dischargeUnknown = 'Sortie non renseignée : aucun SMS avant de savoir.';

function isHome({ context: { stay } }: Turn): boolean {
  return stay.state !== 'ahead' && stay.state !== 'not-discharged';
}

/** "Sortie non renseignée" no longer holds: the step is due again. */
function discharged(turn: Turn, step: Step): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'to-call' || state.reason !== dischargeUnknown) return;
  turn.planStep(step, turn.dueAt(step) ?? turn.now);
}

function replyWaits(turn: Turn, stepId: string): void {
  const state = turn.step(stepId);
  const step = turn.protocol.steps.find((candidate) => candidate.id === stepId);
  if (step?.kind !== 'confirmation' && step?.kind !== 'questionnaire') return;
  if (state?.kind !== 'asking' || state.silent || state.again) return;
  if (step.silence.means === 'nothing') return;
  turn.noTimer(stepId, 'reminder');
  const { reminderAfter, alertAfter } = step.silence;
  const left = (state.at - turn.now) / 60_000 + reminderAfter + alertAfter;
  turn.expectNoLonger(stepId, Math.max(left, 1), turn.validUntil(step));
}

function stayChanged(turn: Turn): void {
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

/**
 * Steps that the new version does not have are over; of a step that it has, a question that it does
 * not ask is a person's to finish. What is still to come is timed by the new version.
 */
function versionChanged(turn: Turn): void {
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    const step = turn.definitionOf(stepId);
    if (state.kind === 'asking' && !(step && asks(step, state.item))) {
      turn.do({ type: 'stop-listening', because: 'protocole changé' });
      if (step) {
        turn.toCall(stepId, 'Protocole changé pendant une question : la suite par téléphone.');
      }
    }
    if (step) continue;
    turn.clearTimers(stepId);
    delete turn.state.steps[stepId];
  }
  plan(turn);
}

function asks(step: Step, itemId: string): boolean {
  if (step.kind === 'confirmation') return itemId === confirmItem;
  if (step.kind !== 'questionnaire') return false;
  return itemId === doorItem || step.items.some(({ id }) => id === itemId);
}

/** The patient is there, or has been: nothing about the appointment is asked any more. */
function isArrived(turn: Turn, step: Step): boolean {
  return turn.context.stay.state !== 'ahead' && isBefore(turn.protocol, step);
}

function settle(turn: Turn, step: Step): void {
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
  turn.state.steps = {};
}

/** Nothing more is sent; steps that had not ended say why. */
function stop(turn: Turn, reason: string): void {
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

function danger(turn: Turn): void {
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    if (state.kind === 'asking') {
      turn.do({ type: 'listen', stepId, itemId: state.item, yields: true });
    }
    const open = ['asking', 'pausing', 'waiting-turn', 'waiting-value'].includes(state.kind);
    if (open) turn.toCall(stepId, 'Signe urgent sur ce numéro : la suite se fait par téléphone.');
  }
}

/** What comes later goes to the call list when it is due: the reach says why. */
function smsEnded(turn: Turn, reason: string): void {
  turn.do({ type: 'cancel-texts', reason });
  turn.do({ type: 'stop-listening', because: reason });
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    const open = ['asking', 'pausing', 'waiting-turn', 'waiting-value'].includes(state.kind);
    if (open) turn.toCall(stepId, reason);
  }
}

/** Steps that a person was to do for want of texts, and are not past, are the machine's again. */
function smsAgain(turn: Turn): void {
  for (const step of turn.protocol.steps) {
    const isAhead = turn.step(step.id)?.kind === 'to-call' && (turn.dueAt(step) ?? 0) > turn.now;
    if (isAhead) delete turn.state.steps[step.id];
  }
  plan(turn);
}

/** A nurse spoke with the patient: no reminder, no second alert; what was to be asked again was heard. */
function called(turn: Turn, reached: boolean): void {
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
function end(turn: Turn): void {
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
