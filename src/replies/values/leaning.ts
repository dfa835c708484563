import type { Found } from '../answers.ts';
import { type LeaningModel, leaningOf } from '../classifier/leaning.ts';
import type { Reading } from '../reading.ts';
import type { Analysis, Outcome, Value, Why } from '../types.ts';
import { namesAsked } from './echo.ts';
import { saysOtherwise } from './over.ts';
import { isOfThePast, isWeakNo } from './said.ts';
import { isTakenBack } from './taken-back.ts';

/**
 * How sure the leaning must be of a yes or a no, between ½ and 1: by folds grouped by question it
 * then turns hardly any answer round: below, one out of four.
 */
const SURE = {
  /** Nothing was read. */
  unread: 0.94,
  /** The rules read a danger, and no answer beside it. */
  danger: 0.94,
  /** A plain yes or no was said, and only a doubt or a danger beside it left it open. */
  said: 0.75,
  /** The rules read the contrary. */
  against: 0.97,
  /** The rules read the contrary in praise, and the classifier doubts it. */
  doubted: 0.6,
  /** The rules read the contrary in a word of the question, or in one of degree. */
  weak: 0.8,
  /** The classifier finds the sign that was read hardly likely: the answer is calm as well. */
  calm: 0.6,
  /** A danger was read where signs are asked about, and something beside it left the answer open. */
  sign: 0.85,
} as const;

const RULE = 'leaning';

export type Leant = {
  /** Null: what the rules read from praise or echoes is taken back. */
  readonly value: boolean | null;
  /** What such an answer means, taken alone. */
  readonly outcome: 'satisfactory' | 'worrying';
  readonly why: Why;
};

type Ruled = {
  readonly outcome: Outcome;
  readonly value: Value;
  /** What the question's own judge decided by. */
  readonly rule: string;
  /** No rule heard the danger: the classifier added it. */
  readonly byClassifier: boolean;
  /** The classifier takes the sign that the rules read for none. */
  readonly isUnlikely: boolean;
};

/**
 * The yes or the no of an answer given in other words ("glaces et purée sans broncher"), where the
 * rules left it open; what they read against nearly all such answers is taken back, never turned
 * round. The outcome is
 * decided before, and stands; null: nothing to add.
 */
export function leantValue(model: LeaningModel, reading: Reading, ruled: Ruled): Leant | null {
  const { question } = reading;
  const threshold = thresholdFor(reading, ruled);
  if (question === null || threshold === null || !saysWords(reading)) return null;
  const well = leaningOf(model, reading);
  const probability = Math.max(well, 1 - well);
  if (probability < threshold) return null;
  if (ruled.isUnlikely && ruled.value === null && well < 0.5) return null;
  const isReassuring = question.kind === 'confirm' || question.worryingIf !== 'yes';
  const value = isReassuring === well >= 0.5;
  if (value === ruled.value) return null;
  const says = `se lit plutôt comme un ${value ? 'oui' : 'non'}`;
  const detail = `${says} (${percent(probability)} %, seuil ${percent(threshold)} %)`;
  const why = { span: null, rule: RULE, detail, probability, threshold };
  const means = well >= 0.5 ? 'satisfactory' : 'worrying';
  return { value: ruled.value === null ? value : null, outcome: means, why };
}

/** The value is only likely: a person may see it, nothing may be done upon it. */
export const isLeant = ({ why }: Pick<Analysis, 'why'>): boolean =>
  why.some(({ rule }) => rule === RULE);

/** From which probability on the leaning counts; null: the answer is open, or there is none. */
function thresholdFor(
  reading: Reading,
  { outcome, value, rule, byClassifier, isUnlikely }: Ruled,
): number | null {
  const { question, literal, clarifying, good, line } = reading;
  if (question?.kind !== 'yesno' && question?.kind !== 'confirm') return null;
  if (outcome === 'none' || clarifying || literal.kind === 'both') return null;
  if (OPEN.test(rule) || isOfThePast(reading, literal)) return null;
  // What was asked about is there: it is no answer that there is none.
  if (reading.flags.some(({ sign }) => reading.asked?.dangers.has(sign.topic) ?? false))
    return null;
  if (isTakenBack(line, reading.asked?.line ?? null)) return null;
  if (value !== null) {
    if (rule.endsWith('.act')) return SURE.against;
    if (outcome === 'unclear' && literal.kind === 'none') return SURE.doubted;
    const isWeak =
      WEAK.test(rule) ||
      (rule === 'confirm.no' && literal.kind === 'nothing' && !repeatsNoun(reading, literal.found));
    return isWeak ? SURE.weak : SURE.against;
  }
  if (isUnlikely) return SURE.calm;
  if (outcome === 'unclear') return SURE.unread;
  // "Oui, mais …" beside an alarm would be a false comfort.
  if (byClassifier) return outcome === 'urgent' ? null : isSaid(reading) ? SURE.said : SURE.unread;
  if (literal.kind === 'yes') return null;
  if (good.length > 0 || saysOtherwise(reading)) {
    if (FORETOLD.test(line.text)) return null;
    return question.worryingIf === 'yes' && literal.kind === 'none' ? SURE.sign : null;
  }
  if (literal.kind !== 'no') return SURE.danger;
  return question.worryingIf === 'yes' && !isWeakNo(line, literal.found) ? SURE.said : null;
}

/** The rules read the answer, and found that it is open: taken back, of another time, both. */
const OPEN =
  /^(?:yesno\.(?:described|si|taken-back|past|over|contradiction|stopped|no)|confirm\.(?:si|contradiction|echo|except))$/;

/** A word of the question or of degree decided it. */
const WEAK = /^(?:yesno\.(?:echo|hedged)|confirm\.(?:echo|echoed|done))$/;

/** What was foretold may be no sign at all. */
const FORETOLD =
  / (?:(?:aviez|avait|avaient|ont|m a) (?:bien )?(?:annonce|averti|prevenu|dit)\S*|(?:comme|etait|c est) (?:prevu|annonce|convenu)\S*) /;

/** "Aucune boîte" to "avez-vous une boîte ?": a plain no. */
const repeatsNoun = (reading: Reading, { last }: Found): boolean =>
  namesAsked(reading, { first: last + 1, last: last + 1 });

const isSaid = ({ literal }: Reading): boolean => literal.kind === 'yes' || literal.kind === 'no';

/** Figures and single letters are left to the rules. */
const saysWords = ({ line }: Reading): boolean =>
  line.words.some(({ text }) => /^\p{L}{3}/u.test(text));

const percent = (share: number): number => Math.round(share * 100);
