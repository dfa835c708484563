import type { Confirmation, Notice, Texts } from '../protocols/index.ts';
import type { Reading } from './engine-types.ts';
import { rememberRelative } from './tell-relative.ts';
import type { Turn } from './turn.ts';

/** The item under which a number listens for OUI or NON. */
export const confirmItem = 'confirm';

/** A correction that nobody confirms within this is a call: the patient may believe the old hour (H21). */
const correctionSilenceMinutes = 120;

/** How long an answer to the patient's own words stays worth delivering. */
export const answerValidMs = 3_600_000;

/** Two patients, and a number that nobody has verified: no text may tell them apart (H09, H10). */
const mustTellApart = 'Téléphone partagé et non vérifié : vérifier le numéro par téléphone.';

export function startNotice(turn: Turn, step: Notice): void {
  const isForRelative = step.writeTo === 'relative';
  if (!isForRelative && !mayBeNamed(turn)) return turn.toCall(step.id, mustTellApart);
  const to = isForRelative ? 'relative' : 'usual';
  const sending = { kind: 'notice', startedByUnit: true, to } as const;
  if (!turn.send(step.id, [step.text], turn.validUntil(step), sending)) return;
  if (isForRelative) rememberRelative(turn, step);
  else if (saysWhen(step)) rememberTold(turn);
  turn.setStep(step.id, { kind: 'sent', at: turn.now });
  turn.anchor(step.id, 'asked');
}

/** Whether it announces the appointment as a whole, as a correction does. */
function saysAll({ text }: Notice): boolean {
  return Object.values(text).some(({ patient }) => patient.includes('{moment}'));
}

/** Whether the text says when: a change then contradicts it (H21). */
function saysWhen({ text }: Notice): boolean {
  return Object.values(text).some(({ patient }) => /\{(?:moment|jour|heure)\}/.test(patient));
}

export function startConfirmation(turn: Turn, step: Confirmation): void {
  if (!mayBeNamed(turn)) return turn.toCall(step.id, mustTellApart);
  const until = turn.validUntil(step);
  const isTaken = !turn.context.numberIsFree || turn.asksElsewhere(step.id);
  if (isTaken) return turn.waitForTurn(step.id, until);
  const sending = { kind: 'question', startedByUnit: true } as const;
  if (!turn.send(step.id, [step.question], until, sending)) return;
  ask(turn, step.id, false);
  turn.expectAnswer(step.id, step.silence, until);
}

export function remindConfirmation(turn: Turn, step: Confirmation): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'asking' || state.silent) return;
  const until = turn.validUntil(step);
  if (!mayRemind(turn, step.id, until)) return confirmationSilent(turn, step.id);
  const sending = { kind: 'reminder', startedByUnit: true } as const;
  if (!turn.send(step.id, [step.silence.reminder], until, sending)) return;
  rememberTold(turn);
  // The patient may have another number by now: that is where the answer will come from.
  turn.do({ type: 'listen', stepId: step.id, itemId: confirmItem, yields: false });
  turn.expectNoLonger(step.id, step.silence.alertAfter, until);
}

/** While its question is still true, the number is free, and the unit may start a text. */
export function mayRemind(turn: Turn, stepId: string, until: number): boolean {
  if (turn.now >= until || !turn.isWithinHours) return false;
  return turn.context.numberIsFree && !turn.asksElsewhere(stepId);
}

/** Nobody answered: a person phones, and the number may be used for another question. */
export function confirmationSilent(turn: Turn, stepId: string): void {
  const state = turn.step(stepId);
  if (state?.kind !== 'asking' || state.silent) return;
  turn.setStep(stepId, { ...state, silent: true });
  turn.clearTimers(stepId);
  turn.do({ type: 'listen', stepId, itemId: confirmItem, yields: true });
  const sentence = state.again
    ? "N'a pas confirmé le changement de rendez-vous."
    : "N'a pas confirmé sa venue.";
  turn.alert('silence', sentence, `silence:${stepId}:${state.at}`);
}

/** OUI, NON, a change of mind, or words beside the question. */
export function replyToConfirmation(turn: Turn, step: Confirmation, reading: Reading): void {
  const { outcome, value } = reading;
  if (outcome === 'none') return;
  if (outcome === 'urgent') return confirmationUrgent(turn, step.id, reading);
  if (typeof value !== 'boolean' || outcome === 'unclear') {
    return answerWords(turn, step.id, reading);
  }
  recordConfirmation(turn, step.id, reading, value);
  const before = turn.state.confirmation;
  const after = value ? 'yes' : 'no';
  turn.clearTimers(step.id);
  turn.setStep(step.id, { kind: 'answered', at: turn.now });
  turn.anchor(step.id, 'answered');
  turn.do({ type: 'listen', stepId: step.id, itemId: confirmItem, yields: true });
  if (value) turn.do({ type: 'verify-number' });
  if (value && turn.context.slot === 'given') return placeIsGone(turn, step.id, reading);
  setComing(turn, value);
  // "Oui mais j'ai de la fièvre": the coming is noted, and somebody calls (H26).
  const texts = value && outcome === 'worrying' ? [transmitted(turn)] : [];
  const isTrue = turn.now < turn.validUntil(step);
  if (before !== after && isTrue) texts.push(value ? step.yes : step.no);
  if (texts.length > 0) say(turn, step.id, texts, reading);
}

/**
 * Heard by telephone: the step is done, asked or not, and nothing that would ask is left to leave.
 * The number goes on listening to a change of mind where a text had asked.
 */
export function toldByPhone(turn: Turn, comes: boolean): void {
  const step = turn.protocol.steps.find((candidate) => candidate.kind === 'confirmation');
  if (!step || turn.context.stay.state !== 'ahead') return;
  const wasAsking = turn.step(step.id)?.kind === 'asking';
  turn.clearTimers(step.id);
  turn.do({
    type: 'cancel-texts',
    reason: 'Réponse obtenue par téléphone.',
    kinds: ['question', 'reminder'],
  });
  if (wasAsking) turn.do({ type: 'listen', stepId: step.id, itemId: confirmItem, yields: true });
  const outcome = comes ? 'satisfactory' : 'worrying';
  turn.do({
    type: 'answer',
    ...{ stepId: step.id, itemId: confirmItem, value: comes, outcome, replyId: null },
  });
  turn.setStep(step.id, { kind: 'answered', at: turn.now });
  rememberTold(turn);
  setComing(turn, comes);
}

/** A change contradicts what a text said: a new text annuls it, and asks when it is time to (H21). */
export function correct(turn: Turn): void {
  const step = turn.protocol.steps.find((candidate) => candidate.kind === 'confirmation');
  if (!step || !contradicts(turn)) return;
  const moved = turn.state.told?.day !== turn.context.stay.surgeryDate;
  turn.do({ type: 'cancel-texts', reason: 'Rendez-vous modifié.' });
  turn.do({ type: 'stop-listening', because: 'rendez-vous modifié' });
  if (turn.state.confirmation !== 'none' && turn.state.confirmation !== 'void') {
    turn.state.confirmation = 'void';
    turn.do({ type: 'confirmation', value: 'void' });
  }
  for (const other of turn.protocol.steps) {
    if (other.id === step.id || moved) restart(turn, other.id);
    // The new text stands for the convocation.
    if (other.kind === 'notice' && saysAll(other))
      turn.setStep(other.id, { kind: 'sent', at: turn.now });
  }
  tellCorrection(turn, step);
}

/** What answers a worrying reply: who will read it, and when. */
export function transmitted(turn: Turn): Texts {
  const { watched, unwatched } = turn.protocol.transmitted;
  return turn.context.watched ? watched : unwatched;
}

/** An answer to the patient's own words: at any hour if they were just written, else within hours or not at all. */
export function say(turn: Turn, stepId: string, texts: readonly Texts[], reading: Reading): void {
  if (!reading.isFresh && !turn.isWithinHours) return;
  turn.send(stepId, texts, turn.now + answerValidMs, {
    kind: 'answer',
    startedByUnit: !reading.isFresh,
  });
}

/**
 * Words beside the question, which stays open. While nobody watches the number is told once when
 * they will be read, not at every text (H02).
 */
export function answerWords(turn: Turn, stepId: string, reading: Reading): void {
  const { outcome } = reading;
  if (outcome !== 'worrying' && outcome !== 'unclear') return;
  if (!turn.context.watched) return turn.do({ type: 'tell-unwatched' });
  const { transmitted, notUnderstood } = turn.protocol;
  say(turn, stepId, [outcome === 'worrying' ? transmitted.watched : notUnderstood], reading);
}

/** Says the appointment anew in place of what an earlier text said, and asks where it is time to. */
export function tellCorrection(turn: Turn, step: Confirmation): void {
  const { reach, numberIsFree, nextSending } = turn.context;
  const until = turn.validUntil(step);
  const leavesAt = nextSending(turn.now);
  if (reach.kind === 'call' || leavesAt >= until) {
    const reason = reach.kind === 'call' ? reach.reason : 'Changement trop tardif pour un SMS.';
    turn.alert('call', `Rendez-vous modifié, à prévenir : ${reason}`, `correction:${turn.now}`);
    rememberTold(turn);
    return turn.toCall(step.id, reason);
  }
  const { moved, confirm } = turn.protocol.correction;
  const isTimeToAsk = (turn.dueAt(step) ?? leavesAt) <= leavesAt;
  const asks = isTimeToAsk && numberIsFree && !turn.asksElsewhere(step.id);
  const sending = { kind: 'correction', startedByUnit: true } as const;
  if (!turn.send(step.id, [asks ? confirm : moved], until, sending)) return;
  rememberTold(turn);
  if (asks) {
    ask(turn, step.id, true);
    turn.expectNoLonger(step.id, correctionSilenceMinutes, until);
    turn.callInTime(step.id);
  } else if (isTimeToAsk) {
    turn.waitForTurn(step.id, until);
  }
}

/** What the last word on coming does to the place: NON offers it under reserve, OUI takes it back (H26). */
function setComing(turn: Turn, comes: boolean): void {
  const next = comes ? 'yes' : 'no';
  if (turn.state.confirmation === next) return;
  turn.state.confirmation = next;
  turn.do({ type: 'confirmation', value: next });
  if (!comes) turn.do({ type: 'slot', state: 'provisional' });
  else if (turn.context.slot === 'offered') turn.do({ type: 'slot', state: 'taken-back' });
}

/** As if it had not begun: it is timed anew. */
export function restart(turn: Turn, stepId: string): void {
  turn.clearTimers(stepId);
  delete turn.state.steps[stepId];
  delete turn.state.answers[stepId];
  delete turn.state.again[stepId];
  delete turn.state.againDue[stepId];
  delete turn.state.anchors[stepId];
  delete turn.state.held[stepId];
  delete turn.state.asked[stepId];
  delete turn.state.extended[stepId];
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

function ask(turn: Turn, stepId: string, again: boolean): void {
  rememberTold(turn);
  turn.state.confirmation = 'asked';
  turn.do({ type: 'confirmation', value: 'asked' });
  turn.do({ type: 'listen', stepId, itemId: confirmItem, yields: false });
  turn.setStep(stepId, { kind: 'asking', at: turn.now, item: confirmItem, again, silent: false });
  turn.anchor(stepId, 'asked');
}

function rememberTold(turn: Turn): void {
  const { surgeryDate, arrivalTime } = turn.context.stay;
  turn.state.told = { day: surgeryDate, time: arrivalTime };
}

/** A first name is said only to a number that is known to be the right one (H10). */
function mayBeNamed({ context: { reach, numberIsShared } }: Turn): boolean {
  return !numberIsShared || reach.kind === 'call' || reach.verified;
}

/** The emergency advice has answered; whether they come is for a person to hear. */
function confirmationUrgent(turn: Turn, stepId: string, reading: Reading): void {
  if (typeof reading.value === 'boolean') {
    recordConfirmation(turn, stepId, reading, reading.value);
  }
  turn.do({ type: 'listen', stepId, itemId: confirmItem, yields: true });
  turn.toCall(stepId, 'Signe urgent : la suite se fait par téléphone.');
}

/** OUI after all, but a nurse has given the place away: nothing is promised (H26). */
function placeIsGone(turn: Turn, stepId: string, reading: Reading): void {
  const sentence = 'Répond OUI après un NON, mais sa place a été redonnée.';
  turn.alert('call', sentence, `place-gone:${reading.replyId}`, reading.replyId);
  answerWords(turn, stepId, { ...reading, outcome: 'worrying' });
}

function recordConfirmation(turn: Turn, stepId: string, reading: Reading, value: boolean): void {
  const { outcome, replyId } = reading;
  turn.do({ type: 'answer', stepId, itemId: confirmItem, value, outcome, replyId });
}
