import type { Definition, Item } from '../protocols/index.ts';
import type { ReplyModel } from '../replies/classifier/index.ts';
import { type Analysis, analyse, isLeant, type Question } from '../replies/index.ts';
import { singleValue } from './describe.ts';
import { isDoubtfulNo } from './doubtful-no.ts';
import { plainValue } from './plain-values.ts';
import { multiQuestion, outcomeOf, questionOf, thresholdSentence } from './question.ts';
import { offerItem } from './slot-offers/offer-texts.ts';
import type { AnswerValue, Outcome } from './state.ts';

export interface ReplyReading {
  readonly question: Question | null;
  readonly analysis: Analysis;
  readonly outcome: Outcome;
  readonly value: AnswerValue;
  /** Other items answered in the same text. */
  readonly others: Readonly<Record<string, AnswerValue>>;
  /** The value and the threshold that it met. */
  readonly threshold: string | null;
}

/** Worst first: joining texts or readings can only add to a decision. */
const gravity: readonly Outcome[] = ['urgent', 'worrying', 'unclear', 'satisfactory', 'none'];

export function worst(a: Outcome, b: Outcome): Outcome {
  return gravity.indexOf(a) <= gravity.indexOf(b) ? a : b;
}

export function isWorseThan(a: Outcome, b: Outcome): boolean {
  return gravity.indexOf(a) < gravity.indexOf(b);
}

/**
 * Reads a text for what the number listens for, and for the other items of the questionnaire, with
 * the model's say (`null`: rules alone). Pure.
 */
export function readReply(
  protocol: Definition | null,
  stepId: string | null,
  itemId: string | null,
  language: string,
  text: string,
  model: ReplyModel | null,
): ReplyReading {
  const question =
    stepId !== null && itemId !== null ? questionOf(protocol, stepId, itemId, language) : null;
  const analysis = analyse(text, question, model);
  // A likely answer is shown to whoever reads; it confirms nothing and gives no place away (H26).
  const answer = isLeant(analysis) ? null : singleValue(analysis.value);
  const own = { question, analysis, value: answer, others: {} };
  const step = protocol?.steps.find((candidate) => candidate.id === stepId);
  const item =
    step?.kind === 'questionnaire' ? step.items.find((candidate) => candidate.id === itemId) : null;
  if (step?.kind !== 'questionnaire' || !item) {
    if (question?.kind === 'confirm' && own.value === false && isDoubtfulNo(text)) {
      // What else the words say still counts; the NON itself is for a person to read (H26).
      const apart = analyse(text, null).outcome;
      const isWorrying = apart === 'worrying' || apart === 'urgent';
      return { ...own, value: null, outcome: isWorrying ? apart : 'unclear', threshold: null };
    }
    if (itemId === offerItem && own.value === false) {
      // Declining a place is no refusal of care: only what else the words say may worry.
      const apart = analyse(text, null).outcome;
      const isWorrying = apart === 'worrying' || apart === 'urgent';
      return { ...own, outcome: isWorrying ? apart : 'satisfactory', threshold: null };
    }
    return { ...own, outcome: analysis.outcome, threshold: null };
  }
  const plain = plainValue(item, text, analysis.outcome);
  if (plain) return { ...own, ...plain, threshold: null };
  const several = answersInOneText(text, step.items, language, model);
  const value = own.value ?? several[item.id] ?? null;
  const { [item.id]: _, ...others } = several;
  let outcome = analysis.outcome;
  // "3, 37.2, pas de saignement" is unclear for one question alone, and clear for all of them.
  if (outcome === 'unclear' && own.value === null && value !== null) outcome = 'satisfactory';
  let threshold: string | null = null;
  for (const candidate of step.items) {
    const given = candidate.id === item.id ? value : (several[candidate.id] ?? null);
    const says = outcomeOf(candidate, given);
    if (says === null) continue;
    if (says === 'worrying') threshold ??= thresholdSentence(candidate, given);
    if (says === 'worrying' && outcome !== 'unclear') outcome = worst(outcome, says);
  }
  return { ...own, outcome, value, others, threshold };
}

/** Only a text that gives two items or more is read as several answers. */
function answersInOneText(
  text: string,
  items: readonly Item[],
  language: string,
  model: ReplyModel | null,
): Record<string, AnswerValue> {
  const { value, outcome } = analyse(text, multiQuestion(language), model);
  if (value === null || typeof value !== 'object' || outcome === 'unclear') return {};
  const given: [string, AnswerValue][] = Object.entries(value).filter(([key]) =>
    items.some((item) => item.id === key),
  );
  return given.length >= 2 ? Object.fromEntries(given) : {};
}
