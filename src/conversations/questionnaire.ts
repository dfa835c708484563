import { holds, type Item, isBanded, type Questionnaire, type Texts } from '../protocols/index.ts';
import { answerValidMs, answerWords, mayRemind, say, transmitted } from './appointment.ts';
import type { Reading } from './engine-types.ts';
import { closeLoop, openLoop, silentLoops } from './loop.ts';
import { applyRules } from './rules.ts';
import type { AnswerValue } from './state.ts';
import { factsOf, toStep } from './steps.ts';
import type { Turn } from './turn.ts';

/** Asked of a number that nobody has verified, before any health question (H10). */
export const doorItem = 'door';
/** What the number listens for once everything was asked: free words, never a bare answer. */
export const closingItem = 'closing';

/** Begins, or goes on where it was interrupted. */
export function startQuestionnaire(turn: Turn, step: Questionnaire): void {
  const { reach } = turn.context;
  if (reach.kind === 'sms' && !reach.verified) {
    return askItem(turn, step, doorItem, [], { texts: step.door, startedByUnit: true });
  }
  askNext(turn, step, [], null);
}

export function remindQuestionnaire(turn: Turn, step: Questionnaire): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'asking' || state.silent) return;
  const until = turn.validUntil(step);
  const { silence } = step;
  if (silence.means === 'nothing' || !mayRemind(turn, step.id, until)) {
    return questionnaireSilent(turn, step);
  }
  const sending = { kind: 'reminder', startedByUnit: true } as const;
  if (!turn.send(step.id, [silence.reminder], until, sending)) return;
  // The patient may have another number by now: that is where the answer will come from.
  turn.do({ type: 'listen', stepId: step.id, itemId: state.item, yields: false });
  turn.expectNoLonger(step.id, silence.alertAfter, until);
}

/** The number goes on listening: a late answer is still an answer. */
export function questionnaireSilent(turn: Turn, step: Questionnaire): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'asking' || state.silent) return;
  turn.setStep(step.id, { ...state, silent: true });
  turn.noTimer(step.id, 'reminder', 'silence', 'last-call');
  turn.do({ type: 'listen', stepId: step.id, itemId: state.item, yields: true });
  if (step.silence.means === 'nothing') return;
  const key = `silence:${step.id}:${state.at}`;
  const loops = silentLoops(turn, step, state);
  if (loops.length > 0) turn.alert('call', `${loops.join(', ')}, puis sans réponse.`, key);
  else {
    const label = step.items.find((item) => item.id === state.item)?.label ?? 'premier message';
    turn.alert('silence', `Sans réponse ${toStep(step)} (${label}).`, key);
  }
}

/** Advice was given some time ago: the same question again, after those that are still open (H42). */
export function askAgain(turn: Turn, step: Questionnaire, itemId: string): void {
  if (turn.state.again[step.id]?.[itemId] === undefined) return;
  const due = turn.state.againDue[step.id] ?? [];
  if (!due.includes(itemId)) turn.state.againDue[step.id] = [...due, itemId];
  const state = turn.step(step.id);
  const isIdle = state?.kind === 'pausing' || (state?.kind === 'asking' && state.silent);
  if (isIdle) askNext(turn, step, [], null);
}

/** The other question on the number stayed open for too long, or nothing more may be asked. */
export function notAskedAgain(turn: Turn, step: Questionnaire, because: string): void {
  const loops = silentLoops(turn, step, null);
  if (loops.length === 0) return;
  turn.alert('call', `${loops.join(', ')} : question non reposée (${because}).`, `loop:${step.id}`);
}

export function replyToQuestionnaire(
  turn: Turn,
  step: Questionnaire,
  itemId: string,
  reading: Reading,
): void {
  const { outcome } = reading;
  if (outcome === 'none') return saidNothing(turn, step, itemId, reading);
  if (outcome === 'urgent') {
    recordAnswers(turn, step, itemId, reading);
    turn.do({ type: 'listen', stepId: step.id, itemId, yields: true });
    return turn.toCall(step.id, 'Signe urgent : la suite se fait par téléphone.');
  }
  const state = turn.step(step.id);
  const isOpen = state?.kind === 'asking' && state.item === itemId;
  if (itemId === doorItem && isOpen) return replyAtTheDoor(turn, step, reading);
  const item = step.items.find((candidate) => candidate.id === itemId);
  // Free words are an answer even where only a person understands them: a nurse reads them, too.
  const isAnswered = isAnswer(reading) || (item?.kind === 'free' && reading.value !== null);
  if (!item || !isAnswered) return answerWords(turn, step.id, reading);
  recordAnswers(turn, step, itemId, reading);
  const rules = applyRules(turn, step, reading.replyId);
  // A person took over, or another reply was quicker: the value is kept, nothing more is asked.
  if (!isOpen) {
    if (outcome === 'worrying' || rules.called) {
      answerWords(turn, step.id, { ...reading, outcome: 'worrying' });
    }
    return;
  }
  if (rules.urgent) {
    const { watched, unwatched } = turn.protocol.emergency;
    say(turn, step.id, [turn.context.watched ? watched : unwatched], reading);
    turn.do({ type: 'listen', stepId: step.id, itemId, yields: true });
    return turn.toCall(step.id, 'Signe urgent : la suite se fait par téléphone.');
  }
  const before: Texts[] = outcome === 'worrying' ? [transmitted(turn)] : [];
  const looped = state.again
    ? closeLoop(turn, step, item, reading.value)
    : openLoop(turn, step, item, reading, before);
  if ((looped || rules.called) && outcome !== 'worrying') before.unshift(transmitted(turn));
  before.push(...rules.advice);
  askNext(turn, step, before, reading);
}

/**
 * « Merci » to a free remark is all that the patient had to say: nobody reminds or phones for it, and
 * it is no clinical answer (H47). Any other question stays open.
 */
function saidNothing(turn: Turn, step: Questionnaire, itemId: string, reading: Reading): void {
  const state = turn.step(step.id);
  const isOpen = state?.kind === 'asking' && state.item === itemId;
  const isFree = step.items.some(({ id, kind }) => id === itemId && kind === 'free');
  if (!isOpen || !isFree) return;
  turn.state.answers[step.id] = { ...turn.state.answers[step.id], [itemId]: null };
  askNext(turn, step, [], reading);
}

/** A value, or words that say enough without one ("pas de fièvre"), or a nurse's word for it. */
function isAnswer({ outcome, value, by }: Reading): boolean {
  if (outcome === 'unclear') return false;
  return value !== null || outcome === 'satisfactory' || by === 'nurse';
}

function replyAtTheDoor(turn: Turn, step: Questionnaire, reading: Reading): void {
  if (typeof reading.value !== 'boolean' || reading.outcome === 'unclear') {
    return answerWords(turn, step.id, reading);
  }
  if (!reading.value) {
    turn.do({ type: 'wrong-number' });
    return turn.toCall(step.id, 'Le numéro répond que ce message ne lui est pas destiné.');
  }
  turn.do({ type: 'verify-number' });
  askNext(turn, step, reading.outcome === 'worrying' ? [transmitted(turn)] : [], reading);
}

function recordAnswers(turn: Turn, step: Questionnaire, itemId: string, reading: Reading): void {
  const answers = { ...turn.state.answers[step.id] };
  const record = (item: string, value: AnswerValue) => {
    answers[item] = value;
    // « Pas de douleur » gives no value: what comes next is compared with the last one that was.
    if (value !== null) {
      const known = turn.state.latest[item];
      if (known !== undefined) turn.state.previous[item] = known;
      turn.state.latest[item] = value;
    }
    const { outcome, replyId } = reading;
    turn.do({ type: 'answer', stepId: step.id, itemId: item, value, outcome, replyId });
  };
  const isItem = (id: string) => step.items.some((candidate) => candidate.id === id);
  const isFree = step.items.some(({ id, kind }) => id === itemId && kind === 'free');
  const isAnswered = isAnswer(reading) || (isFree && reading.value !== null);
  if (isItem(itemId) && isAnswered) record(itemId, reading.value);
  for (const [item, value] of Object.entries(reading.others)) {
    if (item !== itemId && isItem(item) && value !== null) record(item, value);
  }
  turn.state.answers[step.id] = answers;
}

/** The next item, else one that is due again, else the end. `reading`: what is being answered. */
function askNext(
  turn: Turn,
  step: Questionnaire,
  before: readonly Texts[],
  reading: Reading | null,
): void {
  const startedByUnit = !reading?.isFresh;
  const answers = turn.state.answers[step.id] ?? {};
  const facts = factsOf(turn);
  const asked = turn.state.asked[step.id] ?? [];
  const next = step.items.find(
    (item) =>
      !(item.id in answers) &&
      holds(item.onlyIf, facts) &&
      (!item.followUp || asked.includes(item.id)),
  );
  if (next) return askItem(turn, step, next.id, before, { texts: next.question, startedByUnit });
  const [dueAgain] = turn.state.againDue[step.id] ?? [];
  const again = step.items.find((item) => item.id === dueAgain);
  if (again) return askItem(turn, step, again.id, before, { texts: again.question, startedByUnit });
  turn.noTimer(step.id, 'reminder', 'silence', 'last-call');
  turn.do({ type: 'listen', stepId: step.id, itemId: closingItem, yields: true });
  const isPausing = Object.keys(turn.state.again[step.id] ?? {}).length > 0;
  if (isPausing) turn.setStep(step.id, { kind: 'pausing', since: turn.now });
  else turn.setStep(step.id, { kind: 'answered', at: turn.now });
  turn.anchor(step.id, 'answered');
  // A thank-you too many is not worth anybody's attention.
  const thanks = isPausing || turn.context.mayAnswerAt > turn.now ? [] : [step.closing];
  const texts = [...before, ...thanks];
  if (texts.length > 0 && reading) say(turn, step.id, texts, reading);
}

/**
 * Asks now, unless the number is taken, the hour is late or too many answers left already: then the
 * step waits and is taken up again. What stands before the question is said in any case.
 */
function askItem(
  turn: Turn,
  step: Questionnaire,
  itemId: string,
  before: readonly Texts[],
  question: { readonly texts: Texts; readonly startedByUnit: boolean },
): void {
  const { numberIsFree, mayAnswerAt } = turn.context;
  const { startedByUnit } = question;
  const until = turn.validUntil(step);
  const isLate = startedByUnit && !turn.isWithinHours;
  const isTooMuch = !startedByUnit && mayAnswerAt > turn.now;
  const isTaken = !numberIsFree || turn.asksElsewhere(step.id);
  turn.noTimer(step.id, 'reminder', 'silence', 'last-call');
  if (isTaken || isLate || isTooMuch) {
    if (before.length > 0 && !isLate) {
      turn.send(step.id, before, turn.now + answerValidMs, { kind: 'answer', startedByUnit });
    }
    if (isTaken) return turn.waitForTurn(step.id, turnLimit(turn, step, itemId));
    if (turn.planStep(step, isTooMuch ? mayAnswerAt : turn.now)) return;
    return turn.toCall(step.id, 'Questions restées sans réponse : plus le temps par SMS.');
  }
  if (turn.now >= until) {
    return turn.toCall(step.id, 'Questions restées sans réponse : plus le temps par SMS.');
  }
  const sending = { kind: 'question', startedByUnit } as const;
  if (!turn.send(step.id, [...before, question.texts], until, sending)) return;
  const again = itemId in (turn.state.answers[step.id] ?? {});
  turn.do({ type: 'listen', stepId: step.id, itemId, yields: false });
  turn.setStep(step.id, { kind: 'asking', at: turn.now, item: itemId, again, silent: false });
  turn.anchor(step.id, 'asked');
  if (step.silence.means === 'nothing') {
    return turn.expectNoLonger(step.id, step.silence.endAfter, until);
  }
  if (!again) return turn.expectAnswer(step.id, step.silence, until);
  // Advice was given two hours ago: no reminder, somebody phones (H42).
  turn.expectNoLonger(step.id, minutesToAskAgain(step, itemId), until);
  turn.callInTime(step.id);
}

/** A patient in pain does not wait for another's answer longer than for the question itself. */
function turnLimit(turn: Turn, step: Questionnaire, itemId: string): number {
  const until = turn.validUntil(step);
  if (turn.state.again[step.id] === undefined) return until;
  return Math.min(until, turn.now + minutesToAskAgain(step, itemId) * 60_000);
}

function minutesToAskAgain(step: Questionnaire, itemId: string): number {
  const item: Item | undefined = step.items.find((candidate) => candidate.id === itemId);
  return item && isBanded(item) ? (item.askAgainAfter ?? 120) : 120;
}
