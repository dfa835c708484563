import { declareBook } from '../book-index.ts';
import { elsewhere } from '../elsewhere.ts';
import { DESCRIBED, DESCRIBED_ANY, type DescribedSubject } from '../lexicon/french-described.ts';
import { DESCRIBED_LIFE } from '../lexicon/french-described-life.ts';
import { type Line, wordsOf } from '../normalise.ts';
import type { PatternBook } from '../pattern-book.ts';
import { frenchState } from '../polarity.ts';
import { ASKS_EATEN } from '../question-reading.ts';
import type { Question } from '../types.ts';

/** A state described in the reply, of what was asked about. */
export type DescribedState = {
  readonly says: 'well' | 'ill';
  readonly first: number;
  readonly last: number;
  /** The instruction asked about is plainly refused. */
  readonly refuses: boolean;
};

type Subject = DescribedSubject & { readonly book: () => PatternBook };

/** Entry 0 is what is well, 1 what is ill. A book each: a question is about few subjects. */
const withBook = (subject: DescribedSubject, name: string): Subject => ({
  ...subject,
  book: declareBook(`fr.described.${name}`, () => [
    { patterns: subject.well, concepts: {} },
    { patterns: subject.ill, concepts: {} },
  ]),
});

const SUBJECTS = [...DESCRIBED, ...DESCRIBED_LIFE].map((subject, n) =>
  withBook(subject, String(n)),
);
const ANY = withBook(DESCRIBED_ANY, 'any');

/** What was eaten is no good news then. */
const FASTING = / (?:jeun|rien (?:mange|bu|manger|boire)|sans (?:manger|boire)) /;

/** Subjects of a question by its kind and worry: the team's own texts are few. */
const ASKED = new WeakMap<Line, Map<string, readonly Subject[]>>();

function subjectsOf(asked: Line, { kind, worryingIf }: Question): readonly Subject[] {
  const known = ASKED.get(asked) ?? new Map<string, readonly Subject[]>();
  ASKED.set(asked, known);
  const isAboutSigns = worryingIf === 'yes';
  const key = `${kind} ${isAboutSigns}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const isInstruction =
    kind === 'confirm' || FASTING.test(asked.text) || (isAboutSigns && ASKS_EATEN.test(asked.text));
  const subjects = SUBJECTS.filter(
    ({ asks, before = false }) => (before || !isInstruction) && asks.test(asked.text),
  );
  const all = isAboutSigns ? subjects : [...subjects, ANY];
  known.set(key, all);
  return all;
}

/** What the reply describes of the question's subject, in the order of the text. */
export function describedStates(
  line: Line,
  question: Question | null,
  asked: Line | null,
): DescribedState[] {
  if (asked === null || question === null || !isYesOrNo(question)) return [];
  const found: DescribedState[] = [];
  for (const { book, refuses = false } of subjectsOf(asked, question)) {
    for (const [entry, matches] of book().find(line)) {
      for (const match of matches) {
        const [first, last] = wordsOf(line, match.index, match.length);
        const says = saysAt(line, first, last, entry === 0);
        if (says !== null) found.push({ says, first, last, refuses: refuses && says === 'ill' });
      }
    }
  }
  const from = presentFrom(line);
  return found.filter(({ first }) => first >= from).sort((a, b) => a.first - b.first);
}

/** "Hier roses, là transparentes": the word where the clause of now begins, after one of before. */
function presentFrom(line: Line): number {
  const match = THEN_NOW.exec(line.text);
  return match === null ? 0 : wordsOf(line, match.index + (match[1] ?? '').length, 1)[0];
}

const THEN_NOW =
  /^((?:[^.,&]* )?(?:hier(?: soir| matin)?|avant hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|avant|cette nuit|au debut|le premier (?:jour|soir)) (?:[^.,&]* )?(?:[.,]|&\S+|et|puis) )(?:[^.,&]* )?(?:maintenant|aujourd hui|laa?|ce (?:matin|midi|soir)|depuis|desormais) /;

/** A denial before it turns a state round; null: somebody else's, supposed, or only once so. */
function saysAt(line: Line, first: number, last: number, isWell: boolean): 'well' | 'ill' | null {
  if (elsewhere(line, first, last, 'general') !== null) return null;
  const before = line.text.slice(0, line.startOf[first]);
  if (isWell) {
    if (WAS_DUE.test(line.text.slice(0, line.startOf[last + 1]))) return null;
    if (DENIED_BEFORE.test(before)) return 'ill';
    const state = frenchState(line, first, last, true);
    return state === 'present' || state === 'denied' ? 'well' : null;
  }
  const state = frenchState(line, first, last, true);
  if (state === 'present') return WAS_ILL.test(before) ? null : 'ill';
  return state === 'denied' ? 'well' : null;
}

/** "L'infirmière devait passer". */
const WAS_DUE = / (?:dev(?:ait|aient|rait|raient)|aur(?:ait|aient) du) (?:\S+ ){0,3}$/;

/** "J'avais un voile avant". */
const WAS_ILL = / (?:avais|avait|avaient|etais|etait|etaient) (?:\S+ ){0,3}$/;

const DENIED_BEFORE =
  / rien $| (?:pas|jamais|aucune?|sans|ni|zero|(?:ne|n|j ai|a) (?:\S+ )?plus) (?:(?:de|d|du|des|tres|vraiment|trop|encore|bien|tout|totalement|la|le|les|l|eu|un|une|seule?) )*$/;

const isYesOrNo = ({ kind }: Question): boolean => kind === 'yesno' || kind === 'confirm';
