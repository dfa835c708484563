import type { Literal } from '../answers.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';
import { because, type Verdict, verdict } from '../verdict.ts';
import type { DescribedState } from './described.ts';

/** A yes or a no that is only a word of a state that says the contrary ("aucune trace") is none. */
export function besideDescribed<L extends Literal>(
  reading: Reading,
  literal: L,
): L | { kind: 'none' } {
  if (!('found' in literal)) return literal;
  const { first, last } = literal.found;
  const means = (literal.kind === 'yes') === (reading.question?.worryingIf !== 'yes');
  const isPart = reading.described.some(
    (state) =>
      state.first <= first &&
      last <= state.last &&
      state.last > state.first &&
      (state.says === 'well' || state.first < first || last < state.last) &&
      (state.says === 'well') !== means,
  );
  return isPart ? { kind: 'none' } : literal;
}

/** What the descriptions say together; null: nothing, or the one and the other. */
export function saysDescribed(reading: Reading): DescribedState | null {
  const { described } = reading;
  const widest = described.filter(
    (state) => !described.some((other) => other !== state && holds(other, state)),
  );
  const [first] = widest;
  if (first === undefined || widest.some(({ says }) => says !== first.says)) return null;
  return widest.find(({ refuses }) => refuses) ?? first;
}

const holds = (a: DescribedState, b: DescribedState): boolean =>
  a.first <= b.first && b.last <= a.last && a.last - a.first > b.last - b.first;

/**
 * The answer of a reply that describes the state of what was asked about. Reassurance needs that
 * nothing else turns it round; null: nothing is described, or it is not clear.
 */
export function judgeDescribed(reading: Reading): Verdict | null {
  const state = saysDescribed(reading);
  if (state === null || reading.evasive) return null;
  const asksSigns = reading.question?.worryingIf === 'yes';
  const span = { span: spanOf(reading.line, state), ...state };
  if (state.says === 'ill') {
    const why = because('yesno.described', 'décrit un souci', span);
    const isPraised = [
      ...reading.good.filter(
        // "Un filet rose" is a colour.
        ({ first }) => reading.line.words[first]?.text !== 'rose',
      ),
      ...reading.negated,
    ].some(({ first, last }) => last < state.first || first > state.last);
    if (HEDGED.test(reading.line.text)) return verdict('unclear', null, why);
    if (!isPraised) return verdict('worrying', asksSigns, why);
    return asksSigns ? verdict('unclear', null, why) : verdict('worrying', null, why);
  }
  if (reading.unreadTurn || EXCEPTS.test(reading.line.text)) return null;
  return verdict(
    'satisfactory',
    !asksSigns,
    because('yesno.described', 'décrit que c’est bien', span),
  );
}

export const spanOf = ({ words, original }: Line, state: DescribedState): [number, number] => [
  words[state.first]?.start ?? 0,
  words[state.last]?.end ?? original.length,
];

/** "À peu près, ça revient doucement", "trois fois rien, ça tire". */
const HEDGED =
  /^ (?:a peu pres|plus ou moins|dans l ensemble|globalement|en gros|trois fois rien)(?= )| rien (?:de|d) (?:bien |tres |trop )?(?:mechant|grave|inquietant|insupportable|alarmant|terrible|dramatique) /;

/** What follows them may take the praise back, and was not read. */
const EXCEPTS =
  / (?:(?:&?sauf|excepte|hormis|quoique|&quoique|a &?part) (?!(?:ca|cela)(?= ))|jusqu a ce que |avant de |au debut )/;
