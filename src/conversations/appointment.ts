import type { Confirmation, Notice } from '../protocols/index.ts';
import type { Reading } from './engine-types.ts';
import type { Turn } from './turn.ts';

/** The item under which a number listens for OUI or NON. */
export const confirmItem = 'confirm';

/** The step, in no protocol, of a question asked by an "annule et remplace". */
export const correctionStep = 'correction';

/** A correction that nobody confirms within this is a call: the patient may believe the old hour (H21). */
const correctionSilenceMinutes = 120;

export function startNotice(turn: Turn, step: Notice): void {
  const { reach } = turn.context;
  if (reach.kind === 'call') return turn.toCall(step.id, reach.reason);
  const sending = { kind: 'notice', key: String(turn.dueAt(step)), startedByUnit: true } as const;
  if (!turn.send(step.id, [step.text], turn.validUntil(step), sending)) return;
  rememberTold(turn);
  turn.setStep(step.id, { kind: 'sent', at: turn.now });
}

export function startConfirmation(turn: Turn, step: Confirmation): void {
  const { reach } = turn.context;
  if (reach.kind === 'call') return turn.toCall(step.id, reach.reason);
  if (!turn.context.numberIsFree) return waitForTurn(turn, step.id, turn.validUntil(step));
  const sending = { kind: 'question', key: String(turn.dueAt(step)), startedByUnit: true } as const;
  if (!turn.send(step.id, [step.question], turn.validUntil(step), sending)) return;
  ask(turn, step.id);
  turn.expectAnswer(step.id, step.silence.reminderAfter);
}

export function waitForTurn(turn: Turn, stepId: string, limit: number): void {
  turn.setStep(stepId, { kind: 'waiting-turn', since: turn.now });
  turn.timer(`turn-limit:${stepId}`, limit);
}

export function remindConfirmation(turn: Turn, step: Confirmation): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'asking' || state.silent) return;
  const sending = { kind: 'reminder', key: `reminder:${state.at}`, startedByUnit: true } as const;
  if (!turn.send(step.id, [step.silence.reminder], turn.validUntil(step), sending)) return;
  turn.timer(`silence:${step.id}`, turn.now + step.silence.alertAfter * 60_000);
}

/** Nobody answered: a person phones, and the number may be used for another question. */
export function confirmationSilent(turn: Turn, stepId: string): void {
  const state = turn.step(stepId);
  if (state?.kind !== 'asking' || state.silent) return;
  turn.setStep(stepId, { ...state, silent: true });
  turn.clearTimers(stepId);
  turn.do({ type: 'listen', stepId, itemId: confirmItem, yields: true });
  const sentence =
    stepId === correctionStep
      ? "N'a pas confirmé le changement de rendez-vous."
      : "N'a pas confirmé sa venue malgré un rappel.";
  turn.alert('silence', sentence, `silence:${stepId}:${state.at}`);
}

/** OUI, NON, a change of mind, or words beside the question. */
export function replyToConfirmation(turn: Turn, stepId: string, reading: Reading): void {
  const step = turn.protocol.steps.find((candidate) => candidate.kind === 'confirmation');
  if (!step || reading.outcome === 'none') return;
  if (typeof reading.value !== 'boolean') {
    answerWithoutYesOrNo(turn, stepId, reading);
    return;
  }
  const before = turn.state.confirmation;
  const answer = reading.value ? 'yes' : 'no';
  turn.clearTimers(stepId);
  turn.setStep(stepId, { kind: 'answered', at: turn.now });
  turn.do({ type: 'listen', stepId, itemId: confirmItem, yields: true });
  turn.do({
    type: 'answer',
    stepId,
    itemId: confirmItem,
    value: reading.value,
    outcome: reading.outcome,
    replyId: reading.replyId,
  });
  turn.state.confirmation = answer;
  turn.do({ type: 'confirmation', value: answer });
  if (reading.value) turn.do({ type: 'verify-number' });
  if (answer === 'no') turn.do({ type: 'slot', state: 'provisional' });
  if (answer === 'yes' && before === 'no') turn.do({ type: 'slot', state: 'taken-back' });
  const texts = [reading.value ? step.yes : step.no];
  // "Oui mais j'ai de la fièvre": the coming is noted, and somebody calls (H26).
  if (reading.value && reading.outcome === 'worrying') texts.unshift(transmitted(turn));
  turn.send(stepId, texts, turn.validUntil(step), {
    kind: 'answer',
    key: `answer:${reading.replyId}`,
    startedByUnit: false,
  });
}

/** A change contradicts what a text said: a new text annuls it, and asks again if it had been asked (H21). */
export function correct(turn: Turn): void {
  const step = turn.protocol.steps.find((candidate) => candidate.kind === 'confirmation');
  const { told } = turn.state;
  const { stay, reach } = turn.context;
  if (!step || !told || !contradicts(turn)) return;
  const asked = turn.state.confirmation !== 'none';
  const validUntil = turn.validUntil(step);
  if (asked) {
    turn.state.confirmation = 'void';
    turn.do({ type: 'confirmation', value: 'void' });
  }
  if (reach.kind === 'call' || turn.now >= validUntil) {
    const reason = reach.kind === 'call' ? reach.reason : 'Changement trop tardif pour un SMS.';
    turn.alert('call', `Rendez-vous modifié, à prévenir : ${reason}`, `correction:${turn.now}`);
    return turn.toCall(correctionStep, reason);
  }
  const { moved, confirm } = turn.protocol.correction;
  const key = `correction:${stay.surgeryDate}:${stay.arrivalTime ?? '?'}:${turn.now}`;
  const sending = { kind: 'correction', key, startedByUnit: true } as const;
  if (!turn.send(correctionStep, [asked ? confirm : moved], validUntil, sending)) return;
  rememberTold(turn);
  if (!asked) return;
  ask(turn, correctionStep);
  const silenceAt = turn.context.nextSending(turn.now) + correctionSilenceMinutes * 60_000;
  turn.timer(`silence:${correctionStep}`, silenceAt);
}

/** What answers a worrying reply: who will read it, and when. */
export function transmitted(turn: Turn) {
  const { watched, unwatched } = turn.protocol.transmitted;
  return turn.context.watched ? watched : unwatched;
}

function contradicts(turn: Turn): boolean {
  const { told } = turn.state;
  const { stay } = turn.context;
  if (!told) return false;
  if (told.day !== stay.surgeryDate) return true;
  if (told.time === stay.arrivalTime) return false;
  // "Heure précisée plus tard" is completed by the confirmation, unless that has left already.
  return told.time !== null || turn.state.confirmation !== 'none';
}

function ask(turn: Turn, stepId: string): void {
  rememberTold(turn);
  turn.state.confirmation = 'asked';
  turn.do({ type: 'confirmation', value: 'asked' });
  turn.do({ type: 'listen', stepId, itemId: confirmItem, yields: false });
  turn.setStep(stepId, {
    kind: 'asking',
    at: turn.now,
    item: confirmItem,
    again: false,
    silent: false,
  });
}

function rememberTold(turn: Turn): void {
  const { surgeryDate, arrivalTime } = turn.context.stay;
  turn.state.told = { day: surgeryDate, time: arrivalTime };
}

function answerWithoutYesOrNo(turn: Turn, stepId: string, reading: Reading): void {
  if (reading.outcome === 'urgent') return;
  const worrying = reading.outcome === 'worrying';
  if (!worrying && !turn.context.watched) return;
  turn.send(
    stepId,
    [worrying ? transmitted(turn) : turn.protocol.notUnderstood],
    turn.now + 3_600_000,
    {
      kind: 'answer',
      key: `answer:${reading.replyId}`,
      startedByUnit: false,
    },
  );
}
