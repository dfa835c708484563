import type { Item, Questionnaire, Texts } from '../protocols/index.ts';
import { transmitted, waitForTurn } from './appointment.ts';
import type { Reading } from './engine-types.ts';
import type { AnswerValue } from './state.ts';
import type { Turn } from './turn.ts';

/** Asked of a number that nobody has verified, before any health question (H10). */
export const doorItem = 'door';
/** What the number listens for once everything was asked: free words, never a bare answer. */
export const closingItem = 'closing';

const answerValidMinutes = 60;

export function startQuestionnaire(turn: Turn, step: Questionnaire): void {
  const { reach, stay } = turn.context;
  if (stay.state === 'ahead' || stay.state === 'not-discharged') {
    return turn.toCall(step.id, 'Sortie non renseignée : aucun SMS avant de savoir.');
  }
  if (reach.kind === 'call') return turn.toCall(step.id, reach.reason);
  if (!turn.context.numberIsFree) return waitForTurn(turn, step.id, turn.validUntil(step));
  if (reach.verified) askNext(turn, step, [], `start:${turn.dueAt(step)}`, true);
  else askItem(turn, step, doorItem, [step.door], `door:${turn.dueAt(step)}`, true);
}

export function remindQuestionnaire(turn: Turn, step: Questionnaire): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'asking' || state.silent) return;
  const sending = { kind: 'reminder', key: `reminder:${state.at}`, startedByUnit: true } as const;
  if (!turn.send(step.id, [step.silence.reminder], turn.validUntil(step), sending)) return;
  turn.timer(`silence:${step.id}`, turn.now + step.silence.alertAfter * 60_000);
}

/** The number goes on listening: a late answer is still an answer. */
export function questionnaireSilent(turn: Turn, step: Questionnaire): void {
  const state = turn.step(step.id);
  if (state?.kind !== 'asking' || state.silent) return;
  turn.setStep(step.id, { ...state, silent: true });
  turn.clearTimers(step.id);
  turn.do({ type: 'listen', stepId: step.id, itemId: state.item, yields: true });
  const key = `silence:${step.id}:${state.at}`;
  const before = turn.state.again[step.id]?.[state.item];
  if (state.again && before !== undefined) {
    turn.alert('call', `${labelOf(step, state.item)} ${before}, puis sans réponse.`, key);
  } else {
    turn.alert(
      'silence',
      `Sans réponse au suivi du lendemain (${labelOf(step, state.item)}).`,
      key,
    );
  }
}

/** Advice was given some time ago: the same question again (H42). */
export function askAgain(turn: Turn, step: Questionnaire, itemId: string): void {
  const state = turn.step(step.id);
  const item = step.items.find((candidate) => candidate.id === itemId);
  if (!item || item.kind === 'yesno' || turn.state.again[step.id]?.[itemId] === undefined) return;
  // Another item is still unanswered, or another patient's question: this one comes after it.
  const busy = state?.kind === 'asking' && !state.silent;
  if (busy || !turn.context.numberIsFree) {
    turn.timer(`again:${step.id}:${itemId}`, turn.now + 15 * 60_000);
    return;
  }
  const sending = { kind: 'question', key: `again:${itemId}`, startedByUnit: true } as const;
  if (!turn.send(step.id, [item.question], turn.validUntil(step), sending)) return;
  turn.do({ type: 'listen', stepId: step.id, itemId, yields: false });
  turn.setStep(step.id, { kind: 'asking', at: turn.now, item: itemId, again: true, silent: false });
  turn.timer(`silence:${step.id}`, turn.now + (item.askAgainAfter ?? 120) * 60_000);
}

export function replyToQuestionnaire(
  turn: Turn,
  step: Questionnaire,
  itemId: string,
  reading: Reading,
): void {
  const { replyId, outcome } = reading;
  if (outcome === 'none') return;
  if (outcome === 'urgent') {
    recordAnswers(turn, step, itemId, reading);
    turn.do({ type: 'listen', stepId: step.id, itemId, yields: true });
    return turn.toCall(step.id, 'Signe urgent : la suite se fait par téléphone.');
  }
  if (itemId === doorItem) return replyAtTheDoor(turn, step, reading);
  const item = step.items.find((candidate) => candidate.id === itemId);
  if (!item || !isAnswer(reading)) {
    if (outcome === 'worrying') say(turn, step, [transmitted(turn)], replyId);
    else if (outcome === 'unclear' && turn.context.watched) {
      say(turn, step, [turn.protocol.notUnderstood], replyId);
    }
    return;
  }
  const state = turn.step(step.id);
  const again = state?.kind === 'asking' && state.again && state.item === itemId;
  recordAnswers(turn, step, itemId, reading);
  const before: Texts[] = [];
  if (outcome === 'worrying') before.push(transmitted(turn));
  if (again) closeLoop(turn, step, item, reading.value);
  else before.push(...openLoop(turn, step, item, reading));
  askNext(turn, step, before, `next:${replyId}`, false);
}

/** A value, or words that say enough without one ("pas de fièvre"). */
function isAnswer(reading: Reading): boolean {
  return reading.value !== null || reading.outcome === 'satisfactory';
}

function replyAtTheDoor(turn: Turn, step: Questionnaire, reading: Reading): void {
  if (reading.value === true) {
    turn.do({ type: 'verify-number' });
    const before = reading.outcome === 'worrying' ? [transmitted(turn)] : [];
    askNext(turn, step, before, `next:${reading.replyId}`, false);
  } else if (reading.value === false && reading.outcome !== 'unclear') {
    turn.do({ type: 'wrong-number' });
    turn.toCall(step.id, 'Le numéro répond que ce message ne lui est pas destiné.');
  } else if (reading.outcome === 'worrying') {
    say(turn, step, [transmitted(turn)], reading.replyId);
  }
}

function recordAnswers(turn: Turn, step: Questionnaire, itemId: string, reading: Reading): void {
  const answers = { ...turn.state.answers[step.id] };
  const record = (item: string, value: AnswerValue) => {
    answers[item] = value;
    const { outcome, replyId } = reading;
    turn.do({ type: 'answer', stepId: step.id, itemId: item, value, outcome, replyId });
  };
  const isItem = (id: string) => step.items.some((candidate) => candidate.id === id);
  if (isItem(itemId) && isAnswer(reading)) record(itemId, reading.value);
  for (const [item, value] of Object.entries(reading.others)) {
    if (item !== itemId && isItem(item) && value !== null) record(item, value);
  }
  turn.state.answers[step.id] = answers;
}

/** The middle band: advice now, the same question later; no later while the unit may write: a call. */
function openLoop(turn: Turn, step: Questionnaire, item: Item, reading: Reading): Texts[] {
  const texts: Texts[] = [];
  for (const candidate of step.items) {
    const value = candidate.id === item.id ? reading.value : reading.others[candidate.id];
    if (candidate.kind === 'yesno' || typeof value !== 'number') continue;
    const { adviceOver, alertOver } = candidate.bands;
    if (adviceOver === undefined || value <= adviceOver || value > alertOver) continue;
    const askAt = turn.now + (candidate.askAgainAfter ?? 120) * 60_000;
    if (turn.context.nextSending(askAt) !== askAt) {
      const sentence = `${candidate.label} ${value} : trop tard pour reposer la question aujourd'hui.`;
      turn.alert('call', sentence, `late-loop:${step.id}:${candidate.id}`, reading.replyId);
      continue;
    }
    turn.state.again[step.id] = { ...turn.state.again[step.id], [candidate.id]: value };
    turn.timer(`again:${step.id}:${candidate.id}`, askAt);
    if (candidate.advice) texts.push(candidate.advice);
  }
  return texts;
}

/** After advice: a value still over the lower band is a call, whether it grew or not. */
function closeLoop(turn: Turn, step: Questionnaire, item: Item, value: AnswerValue): void {
  const { [item.id]: before, ...rest } = turn.state.again[step.id] ?? {};
  turn.state.again[step.id] = rest;
  if (item.kind === 'yesno' || typeof value !== 'number' || before === undefined) return;
  const { adviceOver } = item.bands;
  if (adviceOver === undefined || value <= adviceOver) return;
  const sentence = `${item.label} ${before}, puis ${value} après le conseil (seuil : plus de ${adviceOver}).`;
  turn.alert('call', sentence, `persists:${step.id}:${item.id}`);
}

function askNext(
  turn: Turn,
  step: Questionnaire,
  before: readonly Texts[],
  key: string,
  startedByUnit: boolean,
): void {
  const answers = turn.state.answers[step.id] ?? {};
  const next = step.items.find((item) => !(item.id in answers));
  if (next) return askItem(turn, step, next.id, [...before, next.question], key, startedByUnit);
  clearSilence(turn, step);
  turn.do({ type: 'listen', stepId: step.id, itemId: closingItem, yields: true });
  if (Object.keys(turn.state.again[step.id] ?? {}).length > 0) {
    turn.setStep(step.id, { kind: 'pausing', since: turn.now });
    if (before.length > 0) send(turn, step, before, key, startedByUnit, 'answer');
    return;
  }
  turn.setStep(step.id, { kind: 'answered', at: turn.now });
  send(turn, step, [...before, step.closing], key, startedByUnit, 'answer');
}

function askItem(
  turn: Turn,
  step: Questionnaire,
  itemId: string,
  texts: readonly Texts[],
  key: string,
  startedByUnit: boolean,
): void {
  if (!send(turn, step, texts, key, startedByUnit, 'question')) return;
  turn.do({ type: 'listen', stepId: step.id, itemId, yields: false });
  turn.setStep(step.id, {
    kind: 'asking',
    at: turn.now,
    item: itemId,
    again: false,
    silent: false,
  });
  turn.expectAnswer(step.id, step.silence.reminderAfter);
}

function send(
  turn: Turn,
  step: Questionnaire,
  texts: readonly Texts[],
  key: string,
  startedByUnit: boolean,
  kind: 'question' | 'answer',
): boolean {
  return turn.send(step.id, texts, turn.validUntil(step), { kind, key, startedByUnit });
}

function say(turn: Turn, step: Questionnaire, texts: readonly Texts[], replyId: string): void {
  turn.send(step.id, texts, turn.now + answerValidMinutes * 60_000, {
    kind: 'answer',
    key: `answer:${replyId}`,
    startedByUnit: false,
  });
}

function clearSilence(turn: Turn, step: Questionnaire): void {
  for (const name of ['reminder', 'silence', 'last-call']) {
    turn.do({ type: 'no-timer', name: `${name}:${step.id}` });
  }
}

function labelOf(step: Questionnaire, itemId: string): string {
  return step.items.find((item) => item.id === itemId)?.label ?? 'premier message';
}
