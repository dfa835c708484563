import { isDeepStrictEqual } from 'node:util';
import { analyse } from '../analyse.ts';
import type { Analysis, Outcome } from '../types.ts';
import { type LabelledReply, questionOf } from './labelled-reply.ts';
import type { ReplyModel } from './model.ts';

/** `share` is `count / of`; 0 where there is nothing to count. */
export type Share = { readonly count: number; readonly of: number; readonly share: number };

/** The measures by which reading is judged, over one set of labelled replies. */
export type Figures = {
  readonly replies: number;
  /** urgent read as satisfactory or none */
  readonly urgentReadAsFine: Share;
  readonly urgentReadAsUnclear: Share;
  /** worrying read as satisfactory or none */
  readonly worryingReadAsFine: Share;
  /** satisfactory or none read as worrying or urgent */
  readonly falseAlarms: Share;
  /** not labelled unclear, yet read as unclear */
  readonly leftUnread: Share;
  /** value right where one is expected */
  readonly valuesRight: Share;
  /** true read as false, or false as true */
  readonly wrongWayRound: number;
  /** F1 over all intents (`question` is not scored where the label is unclear) */
  readonly intentsF1: number;
  /** `confusion[expected][read]` */
  readonly confusion: Readonly<Record<Outcome, Readonly<Record<Outcome, number>>>>;
  /** Worst first: dangers missed, then false alarms, values and intents. */
  readonly errors: readonly ReadingError[];
};

export type ReadingError = {
  readonly reply: LabelledReply;
  readonly read: Pick<Analysis, 'outcome' | 'value' | 'intents' | 'why'>;
  /** 0 is the worst. */
  readonly rank: number;
};

export const OUTCOMES: readonly Outcome[] = [
  'urgent',
  'worrying',
  'unclear',
  'satisfactory',
  'none',
];

const isFine = (outcome: Outcome): boolean => outcome === 'satisfactory' || outcome === 'none';
const isDanger = (outcome: Outcome): boolean => outcome === 'urgent' || outcome === 'worrying';

/** Reads every case with the rules and the model (`null`: the rules alone) and compares. Pure. */
export const evaluate = (cases: readonly LabelledReply[], model: ReplyModel | null): Figures =>
  figuresOf(cases, () => model);

/** The same with a model for each reply. */
export function figuresOf(
  cases: readonly LabelledReply[],
  modelFor: (reply: LabelledReply) => ReplyModel | null,
): Figures {
  const confusion = emptyTable();
  const tally = { valued: 0, right: 0, wrongWay: 0, found: 0, extra: 0, missed: 0 };
  const errors: ReadingError[] = [];
  for (const reply of cases) {
    const { outcome, value, intents, why } = analyse(
      reply.text,
      questionOf(reply),
      modelFor(reply),
    );
    const { expect } = reply;
    confusion[expect.outcome][outcome] += 1;
    const isRight = isDeepStrictEqual(expect.value, value);
    const isTurned = typeof expect.value === 'boolean' && typeof value === 'boolean' && !isRight;
    if (expect.value !== null) tally.valued += 1;
    if (expect.value !== null && isRight) tally.right += 1;
    if (isTurned) tally.wrongWay += 1;
    const scored = (all: readonly string[]): string[] =>
      all.filter((intent) => intent !== 'question' || expect.outcome !== 'unclear');
    const wanted = scored(expect.intents);
    const got = scored(intents);
    const missed = wanted.filter((intent) => !got.includes(intent)).length;
    const extra = got.filter((intent) => !wanted.includes(intent)).length;
    tally.found += wanted.length - missed;
    tally.missed += missed;
    tally.extra += extra;
    const rank = rankOf(expect.outcome, outcome, isTurned);
    const isValueWrong = expect.value !== null && !isRight;
    if (rank !== null || isValueWrong || missed + extra > 0) {
      errors.push({ reply, read: { outcome, value, intents, why }, rank: rank ?? VALUES });
    }
  }
  const count = (want: (o: Outcome) => boolean, got: (o: Outcome) => boolean): Share => {
    const rows = OUTCOMES.filter(want).flatMap((w) => OUTCOMES.map((g) => [w, g] as const));
    const sum = (pairs: typeof rows): number =>
      pairs.reduce((total, [w, g]) => total + confusion[w][g], 0);
    return share(sum(rows.filter(([, g]) => got(g))), sum(rows));
  };
  const isUrgent = (outcome: Outcome): boolean => outcome === 'urgent';
  const isWorrying = (outcome: Outcome): boolean => outcome === 'worrying';
  const isUnclear = (outcome: Outcome): boolean => outcome === 'unclear';
  const pairs = 2 * tally.found + tally.extra + tally.missed;
  return {
    replies: cases.length,
    urgentReadAsFine: count(isUrgent, isFine),
    urgentReadAsUnclear: count(isUrgent, isUnclear),
    worryingReadAsFine: count(isWorrying, isFine),
    falseAlarms: count(isFine, isDanger),
    leftUnread: count((outcome) => !isUnclear(outcome), isUnclear),
    valuesRight: share(tally.right, tally.valued),
    wrongWayRound: tally.wrongWay,
    intentsF1: pairs === 0 ? 1 : (2 * tally.found) / pairs,
    confusion,
    errors: errors.toSorted((a, b) => a.rank - b.rank),
  };
}

const share = (count: number, of: number): Share => ({
  count,
  of,
  share: of === 0 ? 0 : count / of,
});

const VALUES = 7;

function rankOf(expected: Outcome, read: Outcome, isTurned: boolean): number | null {
  if (expected === 'urgent' && isFine(read)) return 0;
  if (isTurned) return 1;
  if (expected === 'worrying' && isFine(read)) return 2;
  if (expected === 'urgent' && read === 'unclear') return 3;
  if (isFine(expected) && isDanger(read)) return 4;
  if (expected !== 'unclear' && read === 'unclear') return 5;
  return expected === read ? null : 6;
}

function emptyTable(): Record<Outcome, Record<Outcome, number>> {
  const row = (): Record<Outcome, number> => ({
    urgent: 0,
    worrying: 0,
    unclear: 0,
    satisfactory: 0,
    none: 0,
  });
  return {
    urgent: row(),
    worrying: row(),
    unclear: row(),
    satisfactory: row(),
    none: row(),
  };
}
