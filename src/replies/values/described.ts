import { once } from '../../shared/once.ts';
import { declareBook } from '../book-index.ts';
import { elsewhere } from '../elsewhere.ts';
import { DESCRIBED, DESCRIBED_ANY } from '../lexicon/french-described.ts';
import type { Line } from '../normalise.ts';
import { wordsOf } from '../normalise.ts';
import { frenchState } from '../polarity.ts';
import type { Question } from '../types.ts';

/** A state described in the reply, of what was asked about. */
export type DescribedState = {
  readonly says: 'well' | 'ill';
  readonly first: number;
  readonly last: number;
  /** The instruction asked about is plainly refused. */
  readonly refuses: boolean;
};

const SUBJECTS = [...DESCRIBED, DESCRIBED_ANY];

/** Entry 2n is what is well of subject n, 2n + 1 what is ill. */
const BOOK = declareBook('fr.described', () =>
  SUBJECTS.flatMap(({ well, ill }) => [
    { patterns: well, concepts: {} },
    { patterns: ill, concepts: {} },
  ]),
);

const ANY = SUBJECTS.length - 1;

/** What was eaten is no good news then. */
const FASTING = / (?:jeun|rien (?:mange|bu|manger|boire)|sans (?:manger|boire)) /;

/** Subjects of a question, by number: the team's own texts are few. */
const ASKED = once(() => new WeakMap<Line, ReadonlySet<number>>());

function subjectsOf(asked: Line, question: Question): ReadonlySet<number> {
  const known = ASKED().get(asked);
  if (known !== undefined) return known;
  const subjects = new Set<number>();
  const isInstruction = question.kind === 'confirm' || FASTING.test(asked.text);
  SUBJECTS.forEach(({ asks, before = false }, n) => {
    if (n === ANY) {
      if (question.worryingIf !== 'yes') subjects.add(n);
    } else if (before || !isInstruction) {
      if (asks.test(asked.text)) subjects.add(n);
    }
  });
  ASKED().set(asked, subjects);
  return subjects;
}

/** What the reply describes of the question's subject, in the order of the text. */
export function describedStates(
  line: Line,
  question: Question | null,
  asked: Line | null,
): DescribedState[] {
  if (asked === null || question === null || !isYesOrNo(question)) return [];
  const subjects = subjectsOf(asked, question);
  const found: DescribedState[] = [];
  for (const [entry, matches] of BOOK().find(line)) {
    const subject = entry >> 1;
    if (!subjects.has(subject)) continue;
    for (const match of matches) {
      const [first, last] = wordsOf(line, match.index, match.length);
      const says = saysAt(line, first, last, entry % 2 === 0);
      if (says === null) continue;
      const refuses = says === 'ill' && SUBJECTS[subject]?.refuses === true;
      found.push({ says, first, last, refuses });
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

/** A denial before it turns a state round; null: somebody else's, supposed, or only once so. */
function saysAt(line: Line, first: number, last: number, isWell: boolean): 'well' | 'ill' | null {
  if (elsewhere(line, first, last, 'general') !== null) return null;
  const before = line.text.slice(0, line.startOf[first]);
  if (isWell) {
    if (DENIED_BEFORE.test(before)) return 'ill';
    const state = frenchState(line, first, last, true);
    return state === 'present' || state === 'denied' ? 'well' : null;
  }
  const state = frenchState(line, first, last, true);
  if (state === 'present') return 'ill';
  return state === 'imagined' ? null : 'well';
}

const DENIED_BEFORE =
  / (?:pas|jamais|aucune?|sans|ni|zero|(?:ne|n|j ai|a) (?:\S+ )?plus) (?:(?:de|d|du|des|tres|vraiment|trop|encore|bien|tout|totalement|la|le|les|l|eu|un|une|seule?) )*$/;

const isYesOrNo = ({ kind }: Question): boolean => kind === 'yesno' || kind === 'confirm';
