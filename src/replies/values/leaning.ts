import type { Found } from '../answers.ts';
import { type Leaning, type LeaningModel, leaningOf } from '../classifier/leaning.ts';
import type { Reading } from '../reading.ts';
import type { Analysis, Outcome, Question, Value, Why } from '../types.ts';
import { namesAsked } from './echo.ts';
import { isExcepted, isOfThePast } from './said.ts';
import { isTakenBack } from './taken-back.ts';

/**
 * How sure the leaning must be of a yes or a no, between ½ and 1: by folds grouped by question it
 * then turns hardly any answer round: below, one out of four.
 */
const SURE = {
  /** Nothing was read, and the words alone lean the same way. */
  unread: 0.95,
  /** The rules read the contrary. */
  against: 0.97,
  /** The rules read the contrary in praise, and the classifier doubts it. */
  doubted: 0.6,
  /** The rules read the contrary in a word of the question, or in one of degree. */
  weak: 0.8,
  /** The classifier finds the sign that was read hardly likely: the answer is calm as well. */
  calm: 0.6,
} as const;

/**
 * How unlikely an answer that the rules find fine must be before a person reads it, between 0 and 1:
 * to the voice that knows the rules, and to the one that knows the words alone.
 */
const DOUBTFUL = {
  /** Of a plain yes or no the words alone must hold nearly the contrary. */
  plain: { well: 0, byWords: 0.1 },
  /** Praise, a state, a denial. */
  other: { well: 0.4, byWords: 0.4 },
} as const;

/** Neither voice believes the value that was read, and no danger was: it is open. */
const UNBELIEVED = 0.3;
/** As sure as the words alone can be. */
const UNTOLD = 0.1;

const RULE = 'leaning';

export type Leant = {
  /** Null: the answer stays open, or what the rules read from praise or echoes is taken back. */
  readonly value: boolean | null;
  /** What it likely is, for the nurse. */
  readonly likely: boolean;
  /** What such an answer means, taken alone. */
  readonly outcome: 'satisfactory' | 'worrying';
  /** What the rules find fine is for a person to read. */
  readonly isDoubt: boolean;
  readonly why: Why;
};

type Ruled = {
  readonly outcome: Outcome;
  readonly value: Value;
  /** What the question's own judge decided by. */
  readonly rule: string;
  /** The classifier takes the sign that the rules read for none. */
  readonly isUnlikely: boolean;
};

/**
 * Which way an answer given in other words leans ("glaces et purée sans broncher"), where the
 * rules left it open: shown to the nurse, and a value only where calm words stood beside a sign
 * that the classifier finds unlikely. What they read against nearly all such answers is taken back, never turned
 * round. No danger becomes less; an answer that the rules find fine and the leaning does not is a
 * doubt. Null: nothing to add.
 */
export function leantValue(model: LeaningModel, reading: Reading, ruled: Ruled): Leant | null {
  const { question } = reading;
  const threshold = thresholdFor(reading, ruled);
  if (question === null || threshold === null || !saysWords(reading)) return null;
  const leaning = leaningOf(model, reading);
  if (typeof ruled.value === 'boolean') return against(leaning, threshold, reading, ruled);
  const { well, byWords } = leaning;
  const probability = Math.max(well, 1 - well);
  if (probability < threshold || well >= 0.5 !== byWords >= 0.5) return null;
  if (ruled.isUnlikely && well < 0.5) return null;
  const value = isReassuring(question) === well >= 0.5;
  // One likely answer out of ten in other words is the contrary: a person reads them.
  const isKnown = ruled.isUnlikely;
  return {
    value: isKnown ? value : null,
    likely: value,
    isDoubt: false,
    ...meaning(value, well, threshold),
  };
}

/** What the leaning holds against the yes or the no that the rules read; null: nothing. */
function against(
  { well, byWords }: Leaning,
  threshold: number,
  { question, literal }: Reading,
  { outcome, value, rule }: Ruled,
): Leant | null {
  if (question === null || typeof value !== 'boolean') return null;
  const isWell = isReassuring(question) === value;
  const belief = isWell ? well : 1 - well;
  const wordsBelief = isWell ? byWords : 1 - byWords;
  const isPlain = literal.kind !== 'none' && PLAIN.test(rule);
  const least = isPlain ? DOUBTFUL.plain : DOUBTFUL.other;
  const doubts = [
    { held: 1 - belief, from: 1 - least.well },
    { held: 1 - wordsBelief, from: 1 - least.byWords },
  ].filter(({ held, from }) => outcome === 'satisfactory' && held > from);
  const isAlarm = outcome === 'worrying' || outcome === 'urgent';
  const openings = [
    { held: 1 - belief, from: threshold },
    { held: isAlarm ? 0 : 1 - Math.max(belief, wordsBelief), from: 1 - UNBELIEVED },
    { held: isAlarm ? 0 : 1 - wordsBelief, from: 1 - UNTOLD },
  ].filter(({ held, from }) => held >= from);
  const [reason] = [...openings, ...doubts];
  if (reason === undefined) return null;
  return {
    value: openings.length > 0 ? null : value,
    likely: !value,
    isDoubt: doubts.length > 0,
    ...meaning(!value, isWell ? 1 - reason.held : reason.held, reason.from),
  };
}

/** That all is well is said by a yes. */
const isReassuring = ({ kind, worryingIf }: Question): boolean =>
  kind === 'confirm' || worryingIf !== 'yes';

function meaning(value: boolean, well: number, threshold: number): Pick<Leant, 'outcome' | 'why'> {
  const probability = Math.max(well, 1 - well);
  const says = `se lit plutôt comme un ${value ? 'oui' : 'non'}`;
  const detail = `${says} (${percent(probability)} %, seuil ${percent(threshold)} %)`;
  const outcome = well >= 0.5 ? 'satisfactory' : 'worrying';
  return { outcome, why: { span: null, rule: RULE, detail, probability, threshold } };
}

/** The value is only likely: a person may see it, nothing may be done upon it. */
export const isLeant = ({ why }: Pick<Analysis, 'why'>): boolean =>
  why.some(({ rule }) => rule === RULE);

/** From which probability on the leaning counts; null: the answer is open, or there is none. */
function thresholdFor(
  reading: Reading,
  { outcome, value, rule, isUnlikely }: Ruled,
): number | null {
  const { question, literal, clarifying, line } = reading;
  if (question?.kind !== 'yesno' && question?.kind !== 'confirm') return null;
  if (outcome === 'none' || clarifying || literal.kind === 'both') return null;
  if (literal.kind === 'no' && isExcepted(line, literal.found)) return null;
  if (OPEN.test(rule) || FIGURE.test(rule) || isOfThePast(reading, literal)) return null;
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
  // "Mises, puis tout a coulé, mais bon": what comes after a "mais" may take it back.
  return outcome === 'unclear' && !reading.unreadTurn ? SURE.unread : null;
}

/** The rules read the answer, and found that it is open: taken back, of another time, both. */
const OPEN =
  /^(?:yesno\.(?:described|si|taken-back|past|over|contradiction|stopped|no)|confirm\.(?:si|contradiction|echo|except))$/;

/** A figure says it: words have no say in it. */
const FIGURE = /^yesno\.(?:degrees|note|limit)$/;

/** Said as such. */
const PLAIN = /^(?:yesno|confirm)\.(?:yes|no)$/;

/** A word of the question or of degree decided it. */
const WEAK = /^(?:yesno\.(?:echo|hedged)|confirm\.(?:echo|echoed|done))$/;

/** "Aucune boîte" to "avez-vous une boîte ?": a plain no. */
const repeatsNoun = (reading: Reading, { last }: Found): boolean =>
  namesAsked(reading, { first: last + 1, last: last + 1 });

/** Figures and single letters are left to the rules. */
const saysWords = ({ line }: Reading): boolean =>
  line.words.some(({ text }) => /^\p{L}{3}/u.test(text));

const percent = (share: number): number => Math.round(share * 100);
