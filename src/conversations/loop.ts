import {
  type Banded,
  type Item,
  isBanded,
  type Questionnaire,
  type Texts,
} from '../protocols/index.ts';
import type { Reading } from './engine-types.ts';
import type { AnswerValue, StepState } from './state.ts';
import type { Turn } from './turn.ts';

/** Without its own delay, a value in the middle band is asked for again after this. */
const askAgainMinutes = 120;

/**
 * The middle band: advice now, the same question later (H04, H42). Where it is too late to ask
 * again today, somebody phones. Adds the advice to `texts`; true when somebody will phone.
 */
export function openLoop(
  turn: Turn,
  step: Questionnaire,
  answered: Item,
  reading: Reading,
  texts: Texts[],
): boolean {
  let calls = false;
  for (const item of step.items) {
    const value = item.id === answered.id ? reading.value : reading.others[item.id];
    if (!isBanded(item) || typeof value !== 'number' || !isMiddle(item, value)) continue;
    const known = turn.state.again[step.id]?.[item.id];
    if (known !== undefined && value > known) {
      const sentence = `${item.label} ${shown(known)}, puis ${shown(value)} avant même la nouvelle question.`;
      turn.alert('call', sentence, `grows:${step.id}:${item.id}`, reading.replyId);
      calls = true;
    }
    const askAt = turn.now + (item.askAgainAfter ?? askAgainMinutes) * 60_000;
    if (turn.context.nextSending(askAt) !== askAt || askAt >= turn.validUntil(step)) {
      const sentence = `${item.label} ${shown(value)} : trop tard pour reposer la question aujourd'hui.`;
      turn.alert('call', sentence, `late-loop:${step.id}:${item.id}`, reading.replyId);
      calls = true;
      continue;
    }
    turn.state.again[step.id] = { ...turn.state.again[step.id], [item.id]: value };
    turn.timer(`again:${step.id}:${item.id}`, askAt);
    if (item.advice) texts.push(item.advice);
  }
  return calls;
}

/** After advice: a value still over the lower band is a call, whether it grew or not. */
export function closeLoop(
  turn: Turn,
  step: Questionnaire,
  item: Item,
  value: AnswerValue,
): boolean {
  const before = turn.state.again[step.id]?.[item.id];
  forgetLoop(turn, step.id, item.id);
  if (!isBanded(item) || typeof value !== 'number' || before === undefined) return false;
  const adviceOver = item.bands?.adviceOver;
  if (adviceOver === undefined || value <= adviceOver) return false;
  const sentence = `${item.label} ${shown(before)}, puis ${shown(value)} après le conseil (seuil : plus de ${shown(adviceOver)}).`;
  turn.alert('call', sentence, `persists:${step.id}:${item.id}`);
  return true;
}

/**
 * The values that nobody followed up now that the patient is silent, as « Douleur 5 »; they are a
 * person's from here on. `state`: the question that stays unanswered, or null: every loop ends.
 */
export function silentLoops(
  turn: Turn,
  step: Questionnaire,
  state: Extract<StepState, { kind: 'asking' }> | null,
): string[] {
  const due = turn.state.againDue[step.id] ?? [];
  const found: string[] = [];
  for (const [itemId, value] of Object.entries(turn.state.again[step.id] ?? {})) {
    const isOver = state === null || due.includes(itemId) || (state.again && state.item === itemId);
    if (!isOver) continue;
    const label = step.items.find((item) => item.id === itemId)?.label ?? itemId;
    found.push(`${label} ${shown(value)}`);
    // The question that is open stays so: a late answer is still compared.
    if (state?.item === itemId) dueNoMore(turn, step.id, itemId);
    else forgetLoop(turn, step.id, itemId);
  }
  return found;
}

/** The value is compared with nothing any more, and its question not asked again. */
export function forgetLoop(turn: Turn, stepId: string, itemId: string): void {
  const { [itemId]: _, ...rest } = turn.state.again[stepId] ?? {};
  turn.state.again[stepId] = rest;
  dueNoMore(turn, stepId, itemId);
  turn.do({ type: 'no-timer', name: `again:${stepId}:${itemId}` });
}

function dueNoMore(turn: Turn, stepId: string, itemId: string): void {
  const due = turn.state.againDue[stepId] ?? [];
  turn.state.againDue[stepId] = due.filter((candidate) => candidate !== itemId);
}

function isMiddle({ bands }: Banded, value: number): boolean {
  if (!bands) return false;
  const { adviceOver, alertOver } = bands;
  return adviceOver !== undefined && value > adviceOver && value <= alertOver;
}

const shown = (value: number): string => String(value).replace('.', ',');
