import { forLast } from './for-last.ts';
import { type KnownWord, perWord } from './known-words.ts';
import { FOREIGN_PACKS, isForeignWord } from './lexicon/foreign.ts';
import { KNOWN } from './lexicon/french-spelling.ts';
import type { LanguagePack } from './lexicon/language-pack.ts';
import type { Line } from './normalise.ts';
import { isKnown } from './spelling.ts';

const FRENCH_MARKERS: ReadonlySet<string> = new Set(
  'je j t tu le pas oui ai est les du des et au aux avec tres c ca suis nous vous mon ne n il elle d beaucoup depuis plus rien aucun aucune sang douleur non mal bien fievre sans sur dans pour cette votre merci bonjour encore toujours chaud gonfle'.split(
    ' ',
  ),
);

/** A word that is French and nothing else here. */
const isFrench = (word: string): boolean =>
  FRENCH_MARKERS.has(word) || (word.length >= 4 && KNOWN.has(word) && !isForeignWord(word));

const MARKERS = FOREIGN_PACKS.map((pack) => new Set(pack.markers.split(' ')));

/** What one word says of the language of its clause. */
type Mark = {
  readonly isFrench: boolean;
  /** Long, and no French word. */
  readonly isStrange: boolean;
  readonly isArabic: boolean;
  /** Long enough to tell a language; anything in Arabic script is. */
  readonly tells: boolean;
  /** "Oui", "non": said in every language by now. */
  readonly isShared: boolean;
  /** Bit n: of the language of pack n. */
  readonly packs: number;
};

const markOf = perWord(
  (text): Mark => ({
    isFrench: isFrench(text),
    isStrange: text.length >= 5 && !isKnown(text),
    isArabic: ARABIC_SCRIPT.test(text),
    tells: LETTERS.test(text),
    isShared: text === 'oui' || text === 'non',
    packs: MARKERS.reduce((bits, markers, n) => bits | (markers.has(text) ? 1 << n : 0), 0),
  }),
);

/** How many words of some say what. */
type Tally = {
  french: number;
  strange: number;
  isArabic: boolean;
  tells: boolean;
  /** By number of pack. */
  readonly foreign: number[];
};

const newTally = (): Tally => ({
  french: 0,
  strange: 0,
  isArabic: false,
  tells: false,
  foreign: NO_WORDS.slice(),
});

const NO_WORDS = FOREIGN_PACKS.map(() => 0);

function count(tally: Tally, { isFrench, isStrange, isArabic, tells, packs }: Mark): void {
  if (isFrench) tally.french += 1;
  if (isStrange) tally.strange += 1;
  if (isArabic) tally.isArabic = true;
  if (tells) tally.tells = true;
  for (let n = 0; packs >> n > 0; n++) {
    if ((packs >> n) & 1) tally.foreign[n] = (tally.foreign[n] as number) + 1;
  }
}

/** The languages of a line: as a whole, without a plain yes or no, and clause by clause. */
type Tallies = {
  readonly line: Line;
  readonly whole: Tally;
  readonly beside: Tally;
  readonly clauses: Tally[];
};

/** Every layer asks again for the same line. */
let last: Tallies | null = null;

function talliesOf(line: Line): Tallies {
  if (last?.line === line) return last;
  const whole = newTally();
  const beside = newTally();
  let clause = newTally();
  const clauses = [clause];
  for (let i = 0; i < line.known.length; i++) {
    const word = line.known[i] as KnownWord;
    const mark = markOf(word);
    count(whole, mark);
    if (!mark.isShared) count(beside, mark);
    if (endsClause(word.text)) {
      clause = newTally();
      clauses.push(clause);
    } else count(clause, mark);
  }
  last = { line, whole, beside, clauses };
  return last;
}

const endsClause = (text: string): boolean =>
  text === '.' || text === ',' || text === '?' || text.startsWith('&');

/**
 * Languages other than French the reply may be in, clause by clause ("ça va mais ma9dertch
 * ntnefes"): none for a clause that is plainly French, all when nothing tells. Danger is looked
 * for in every one of them.
 */
export const foreignPacksFor = forLast(
  (line: Line, hint: string | undefined): readonly LanguagePack[] => {
    const { whole, clauses } = talliesOf(line);
    const found = new Set(FOREIGN_PACKS.filter((pack) => pack.id === hint));
    for (const clause of clauses) for (const pack of packsOf(clause)) found.add(pack);
    return [...found].filter((pack) => pack.id !== 'ar' || whole.isArabic);
  },
);

/** The language whose number words are read: the patient's, else the one most present. */
export function numberPackFor(line: Line, hint: string | undefined): LanguagePack | null {
  const hinted = FOREIGN_PACKS.find((pack) => pack.id === hint);
  if (hinted !== undefined) return hinted;
  const packs = packsOf(withoutSleep(line));
  return packs.length < FOREIGN_PACKS.length ? (packs[0] ?? null) : null;
}

function packsOf({ french, strange, isArabic, tells, foreign }: Tally): readonly LanguagePack[] {
  if (!tells) return NONE;
  const best = Math.max(...foreign);
  // Arabic script needs no other mark.
  const arabic = isArabic ? ARABIC : NONE;
  if (best === 0) return french > strange ? arabic : FOREIGN_PACKS;
  if (french > best + strange) return arabic;
  return FOREIGN_PACKS.map((pack, n) => ({ pack, score: foreign[n] as number }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ pack }) => pack);
}

const NONE: readonly LanguagePack[] = [];
const ARABIC = FOREIGN_PACKS.filter((pack) => pack.id === 'ar');

const ARABIC_SCRIPT = /\p{Script=Arabic}/u;
const LETTERS = /[\p{L}\d]{4}|\p{Script=Arabic}/u;

/** More words of the language than of French. */
export function isSpoken(pack: LanguagePack, line: Line): boolean {
  if (pack.id === 'ar') return true;
  const { foreign, french } = talliesOf(line).whole;
  return (foreign[FOREIGN_PACKS.indexOf(pack)] ?? 0) >= french;
}

/** No French word, and the patient's language, or two words of one language at least. */
export function isForeign(line: Line, hint: string | undefined): boolean {
  const { french, foreign } = talliesOf(line).beside;
  if (french > 0) return false;
  return FOREIGN_PACKS.some((pack, n) => (foreign[n] as number) >= (pack.id === hint ? 1 : 2));
}

/** "Il dort" is no Turkish four. */
function withoutSleep(line: Line): Tally {
  if (!line.text.includes(' dort ')) return talliesOf(line).whole;
  const sleeps = (i: number): boolean =>
    i > 0 && line.words[i]?.text === 'dort' && isKnown(line.words[i - 1]?.text ?? '');
  if (!line.words.some((_, i) => sleeps(i))) return talliesOf(line).whole;
  const tally = newTally();
  line.known.forEach((word, i) => {
    if (!sleeps(i)) count(tally, markOf(word));
  });
  return tally;
}
