import { livesAloneItem, type Step } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import {
  confirmationSilent,
  confirmItem,
  remindConfirmation,
  replyToConfirmation,
  toldByPhone,
} from './appointment.ts';
import { clockBack } from './clock-back.ts';
import type { EngineContext, EngineEffect, EngineInput } from './engine-types.ts';
import { messageLost } from './message-lost.ts';
import { missedDecided } from './missed/take-decision.ts';
import {
  askAgain,
  closingItem,
  notAskedAgain,
  questionnaireSilent,
  remindQuestionnaire,
  replyToQuestionnaire,
} from './questionnaire.ts';
import type { ConversationState } from './state.ts';
import {
  called,
  danger,
  end,
  isArrived,
  overBecause,
  settle,
  smsAgain,
  smsEnded,
  stayChanged,
  stop,
} from './stay-events.ts';
import { askNextInLine, plan, start, takeTurn, tryAgain } from './step-start.ts';
import { Turn } from './turn.ts';
import { versionChanged } from './version-changed.ts';

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

/**
 * A follow-up that was stopped still ends, may be taken up again, and hears that its last text was
 * lost, or that a nurse would rather phone.
 */
function isAlwaysTaken(input: EngineInput): boolean {
  if (input.type === 'timer') return input.name === 'end';
  return ['stay-changed', 'message-lost', 'missed-decided'].includes(input.type);
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
    case 'clock-set-back':
      return clockBack(turn, input.byMs);
    case 'version-changed':
      return versionChanged(turn, input.before);
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
      else if (waitsForHours(turn, step, name)) return;
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

/** The clock was set, or the unit was off: a reminder that comes at night leaves in the morning. */
function waitsForHours(turn: Turn, step: Step, name: string): boolean {
  const at = turn.context.nextSending(turn.now);
  if (at <= turn.now || at >= turn.validUntil(step)) return false;
  turn.timer(name, at);
  return true;
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

function replyWaits(turn: Turn, stepId: string): void {
  const state = turn.step(stepId);
  const step = turn.protocol.steps.find((candidate) => candidate.id === stepId);
  if (step?.kind !== 'confirmation' && step?.kind !== 'questionnaire') return;
  if (state?.kind !== 'asking' || state.silent || state.again) return;
  if (step.silence.means === 'nothing') return;
  turn.noTimer(stepId, 'reminder');
  const { reminderAfter, alertAfter } = step.silence;
  // Asked in a time to come, by a clock that was set back since: it was just asked.
  const passed = Math.max(turn.now - state.at, 0) / 60_000;
  const left = reminderAfter + alertAfter - passed;
  turn.expectNoLonger(stepId, Math.max(left, 1), turn.validUntil(step));
}
