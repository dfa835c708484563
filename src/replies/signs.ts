import { once } from '../shared/once.ts';
import { declareBook } from './book-index.ts';
import { elsewhere } from './elsewhere.ts';
import { forLast } from './for-last.ts';
import { foreignState } from './foreign-polarity.ts';
import { findAlarms, type Met, meetFrames } from './frames.ts';
import { foreignPacksFor, isForeign, isSpoken } from './language.ts';
import { FOREIGN_PACKS } from './lexicon/foreign.ts';
import { FRENCH_ANSWERS } from './lexicon/french-answers.ts';
import { FRENCH } from './lexicon/french-concepts.ts';
import { FIGURES } from './lexicon/french-polarity.ts';
import { FRENCH_PREOP } from './lexicon/french-preop.ts';
import { FRENCH_RED_FLAGS } from './lexicon/french-red-flags.ts';
import { FRENCH_SIGNS } from './lexicon/french-signs.ts';
import type { LanguagePack } from './lexicon/language-pack.ts';
import type { Sign, Topic, UrgentSign } from './lexicon/sign.ts';
import { type Line, lineOf, spanOf, wordsOf } from './normalise.ts';
import type { Concepts } from './pattern.ts';
import type { PatternBook } from './pattern-book.ts';
import { frenchState, isImagined, type State } from './polarity.ts';
import type { RedFlagSign, Span } from './types.ts';

/** A sign found in a reply, with its place and how it stands. */
export type Finding = {
  readonly sign: Sign;
  readonly flag: RedFlagSign | null;
  readonly state: State;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
};

type Reader = {
  readonly sign: Sign;
  readonly flag: RedFlagSign | null;
  readonly pack: LanguagePack | null;
};

/** Signs with the places of what they say: entry 2n is `says` of reader n, 2n + 1 `absolute`. */
type Chapter = { readonly readers: readonly Reader[]; readonly book: PatternBook };

function declareChapter(
  name: string,
  signs: readonly (Sign | UrgentSign)[],
  concepts: Concepts,
  pack: LanguagePack | null,
): () => Chapter {
  const book = declareBook(name, () =>
    signs.flatMap(({ says = [], absolute = [] }) => [
      { patterns: says, concepts },
      { patterns: absolute, concepts },
    ]),
  );
  return once(() => ({
    readers: signs.map((sign) => ({ sign, flag: 'flag' in sign ? sign.flag : null, pack })),
    book: book(),
  }));
}

const FRENCH_FLAGS = declareChapter('fr.flags', FRENCH_RED_FLAGS, FRENCH, null);
const FRENCH_OTHERS = declareChapter('fr.signs', FRENCH_SIGNS, FRENCH, null);
const PREOP = declareChapter('fr.preop', FRENCH_PREOP, FRENCH, null);
const FIGURE = declareBook('fr.figures', () => [{ patterns: FIGURES, concepts: FRENCH }]);
const SMALL = declareBook('fr.small', () => [{ patterns: FRENCH_ANSWERS.small, concepts: FRENCH }]);

/** Made when a reply first may be in the language. */
const FOREIGN_CHAPTERS = new Map(
  FOREIGN_PACKS.map((pack) => [
    pack,
    {
      redFlags: declareChapter(`${pack.id}.flags`, pack.redFlags, pack.concepts, pack),
      signs: declareChapter(`${pack.id}.signs`, pack.signs, pack.concepts, pack),
    },
  ]),
);

/** The line with figures of speech blanked out, so that no rule reads them. */
export function withoutFigures(line: Line): Line {
  const blank = new Set<number>();
  for (const match of FIGURE().find(line).get(0) ?? []) {
    const [first, last] = wordsOf(line, match.index, match.length);
    for (let i = first; i <= last; i++) blank.add(i);
  }
  if (blank.size === 0) return line;
  return lineOf(
    line.original,
    line.words.map((word, i) => (blank.has(i) ? { ...word, text: '_' } : word)),
  );
}

/** Red flags, in French and in every language the reply may be in. */
export const findRedFlags: Finder = forLast((line: Line, lang?: string): readonly Finding[] => {
  const found = find(FRENCH_FLAGS(), 'redFlags', line, lang);
  const framed = findFrames(line, lang, found);
  return framed.length === 0 ? found : [...found, ...framed];
});

type Finder = (line: Line, lang?: string) => readonly Finding[];

/** Frames only add danger: one that is not plainly there says nothing. */
function findFrames(line: Line, lang: string | undefined, found: readonly Finding[]): Finding[] {
  const packs = foreignPacksFor(line, lang);
  const met = meetFrames(line, ['fr', ...packs.map((pack) => pack.id)]);
  if (met.length === 0) return [];
  return met
    .filter(
      (met) =>
        isPresent(met, line, packs) &&
        !found.some((other) => other.flag === met.frame.flag && other.state === 'present'),
    )
    .map(({ frame, first, last }) => ({
      sign: frame,
      flag: frame.flag,
      state: placed('present', line, first, last, frame.topic, true),
      first,
      last,
      span: spanOf(line, first, last),
    }));
}

/** Places of danger of which no rule understood what is said. */
export function findUnreadAlarms(
  line: Line,
  lang: string | undefined,
  read: readonly { first: number; last: number }[],
): Finding[] {
  const packs = foreignPacksFor(line, lang);
  const alarms = findAlarms(line, ['fr', ...packs.map((pack) => pack.id)]);
  if (alarms.length === 0) return [];
  return alarms
    .filter(({ first }) => isSilent(line, first, read))
    .map(({ frame, first, last }) => ({
      sign: frame,
      flag: frame.flag,
      state: 'present',
      first,
      last,
      span: spanOf(line, first, last),
    }));
}

const DENIES =
  /^(?:pas|plus|jamais|aucune?|ni|sans|rien|non|zero|nul|nulle|no|not|none|without|sin|nada|nao|sem|nem|yok|degil|si|quand|comment|_)$/;

/** Nothing in the clause denies it, asks about it, or was read. */
function isSilent(
  line: Line,
  index: number,
  read: readonly { first: number; last: number }[],
): boolean {
  const isEnd = (text: string): boolean => /^(?:\.|\?|,|&.*)$/.test(text);
  let from = index;
  while (from > 0 && !isEnd(line.words[from - 1]?.text ?? '')) from -= 1;
  let to = index;
  while (to + 1 < line.words.length && !isEnd(line.words[to + 1]?.text ?? '')) to += 1;
  if (line.words[to + 1]?.text === '?') return false;
  if (read.some(({ first, last }) => first <= to && last >= from)) return false;
  return !line.words.slice(from, to + 1).some(({ text }) => DENIES.test(text));
}

function isPresent(met: Met, line: Line, packs: readonly LanguagePack[]): boolean {
  if (isImagined(line, met.first)) return false;
  return met.members.every((i) => {
    const state = frenchState(line, i, i);
    const stands = state === 'present' || state === 'better' || isLasting(met, state);
    return stands && !packs.some((pack) => foreignState(pack, line, i, i) === 'denied');
  });
}

/** Who fainted needs help though it is over; a bleeding that stopped does not. */
const isLasting = (met: Met, state: State): boolean =>
  state === 'over' && met.frame.topic !== 'bleeding';

/** Everything else a nurse must call for. */
export const findSigns: Finder = forLast((line: Line, lang?: string) =>
  find(FRENCH_OTHERS(), 'signs', line, lang),
);

function find(
  french: Chapter,
  which: 'redFlags' | 'signs',
  line: Line,
  lang: string | undefined,
): Finding[] {
  const packs = foreignPacksFor(line, lang);
  // Danger is looked for in every language; lesser signs in those that the reply is written in.
  const spoken = which === 'redFlags' ? packs : spokenOf(packs, line, lang);
  const found = readChapter(french, line, packs);
  for (const pack of spoken) {
    const chapter = FOREIGN_CHAPTERS.get(pack)?.[which]();
    if (chapter !== undefined) found.push(...readChapter(chapter, line, packs));
  }
  return which === 'signs' && isForeign(line, lang) ? found.filter(isOfAnyLanguage) : found;
}

/** The patient's own where the reply is in it; where a French patient writes, what is not French. */
function spokenOf(
  packs: readonly LanguagePack[],
  line: Line,
  lang: string | undefined,
): readonly LanguagePack[] {
  if (lang === 'fr') return packs.filter((pack) => isSpoken(pack, line));
  const own = packs.filter((pack) => pack.id === lang && isForeign(line, lang));
  return own.length > 0 ? own : packs;
}

/** Words of sickness that languages share; a French "drive", "pan" or "carton" is none of them. */
const SHARED: ReadonlySet<Topic> = new Set([
  'bleeding',
  'nausea',
  'fever',
  'urine',
  'bowel',
  'skin',
  'wound',
  'pain',
]);

const isOfAnyLanguage = ({ sign }: Finding): boolean =>
  !sign.id.startsWith('fr.') || SHARED.has(sign.topic);

/** What stands in the way of an operation. */
export const findPreop = (line: Line, lang?: string): Finding[] =>
  isForeign(line, lang) ? [] : readChapter(PREOP(), line, []);

function readChapter(
  { readers, book }: Chapter,
  line: Line,
  packs: readonly LanguagePack[],
): Finding[] {
  const findings: Finding[] = [];
  for (const [entry, matches] of book.find(line)) {
    const reader = readers[entry >> 1] as Reader;
    const { sign, flag } = reader;
    const isAbsolute = entry % 2 === 1;
    for (const match of matches) {
      const [first, last] = wordsOf(line, match.index, match.length);
      const stands = isAbsolute
        ? absoluteState(line, first)
        : stateOf(reader, line, packs, first, last, (part) => book.matches(entry, part));
      const state = placed(stands, line, first, last, sign.topic, flag !== null);
      findings.push({
        sign,
        flag,
        state: soften(sign, state, line, first, last),
        first,
        last,
        span: spanOf(line, first, last),
      });
    }
  }
  return findings;
}

/** A present sign may be another person's; a red flag is let go only when that is sure. */
function placed(
  state: State,
  line: Line,
  first: number,
  last: number,
  topic: Topic,
  isFlag: boolean,
): State {
  if (state !== 'present') return state;
  const found = elsewhere(line, first, last, topic);
  if (found === null) return state;
  return found.sure || !isFlag ? 'elsewhere' : 'imagined';
}

/** "J'appellerai si je n'arrive plus à respirer". */
const absoluteState = (line: Line, first: number): State =>
  isImagined(line, first) ? 'imagined' : 'present';

/** Languages share words ("nausea"): a denial counts in whichever language it is made. */
function stateOf(
  reader: Reader,
  line: Line,
  packs: readonly LanguagePack[],
  first: number,
  last: number,
  says: Says,
): State {
  return settle(reader, rawState(reader, line, packs, first, last, says));
}

/** Whether the same pattern matches another line. */
type Says = (line: Line) => boolean;

/**
 * A red flag is over only when it is a bleeding that stopped: who fainted, or lost sight, needs
 * help though it "goes better". Other signs are over when the patient says that it goes better.
 */
function settle(reader: Reader, state: State): State {
  if (state === 'better') return reader.flag === null ? 'over' : 'present';
  const stays = reader.flag !== null && state === 'over' && reader.sign.topic !== 'bleeding';
  return stays ? 'present' : state;
}

function rawState(
  reader: Reader,
  line: Line,
  packs: readonly LanguagePack[],
  first: number,
  last: number,
  says: Says,
): State {
  const state = reader.pack === null ? 'present' : foreignState(reader.pack, line, first, last);
  if (state !== 'present') return state;
  const french = frenchState(line, first, last, ownsItsNot(says, line, first, last));
  if (french !== 'present') return french;
  // When nothing tells the language, only the likeliest may deny.
  const deniers = packs.length > 4 ? packs.slice(0, 1) : packs;
  // Arabizi denials are everyday words elsewhere ("la", "hta").
  return deniers.some(
    (pack) => pack.id !== 'ar-Latn' && foreignState(pack, line, first, last) === 'denied',
  )
    ? 'denied'
    : 'present';
}

const NOT = /^(?:pas|plus|jamais|aucune?|rien)$/;

/** The pattern names the "plus" or "pas" itself: without it, nothing matches. */
function ownsItsNot(says: Says, line: Line, first: number, last: number): boolean {
  const inside = line.words.slice(first + 1, last);
  if (!inside.some(({ text }) => NOT.test(text))) return false;
  const without = line.words
    .slice(first, last + 1)
    .map((word, i) =>
      i > 0 && i <= inside.length && NOT.test(word.text) ? { ...word, text: '_' } : word,
    );
  return !says(lineOf(line.original, without));
}

/** Signs that are also acts one may ask about ("faut-il enlever le pansement ?"). */
const ACTS: ReadonlySet<Topic> = new Set(['dressing', 'medicine', 'eating', 'device', 'wound']);

const PRACTICAL =
  / (?:faut il|puis je|peut on|dois je|doit on|je peux|je dois|on peut|on doit|il faut|quand|comment|combien|a quel moment|ai je) (?:[^.?]+ )?\?/;

/** Words further away belong to no sentence of the sign's: long texts stay quick to read. */
const FAR = 120;

/** The word after the sentence end that stands before word `first`. */
function sentenceStart(line: Line, first: number): number {
  let k = first;
  while (k > Math.max(0, first - FAR) && !/^[.?]$/.test(line.words[k - 1]?.text ?? '')) k -= 1;
  return k;
}

/** The first word after `first` that `isEnd` accepts, or -1. */
function endAfter(line: Line, first: number, isEnd: (text: string) => boolean): number {
  const last = Math.min(line.words.length - 1, first + FAR);
  for (let k = first + 1; k <= last; k++) if (isEnd(line.words[k]?.text ?? '')) return k;
  return -1;
}

function isPracticalQuestion(line: Line, first: number): boolean {
  const end = endAfter(line, first, (text) => text === '?');
  if (end === -1) return false;
  const sentence = line.words
    .slice(sentenceStart(line, first), end + 1)
    .map(({ text }) => text)
    .join(' ');
  return PRACTICAL.test(` ${sentence}`) && !/ (?:si|mais|&mais|car|parce) /.test(` ${sentence}`);
}

/** "À quoi reconnaît-on une phlébite ?" asks about a sign that nobody has. */
function isGeneralQuestion(line: Line, first: number): boolean {
  const end = endAfter(line, first, (text) => text === '.' || text === '?');
  if (line.words[end]?.text !== '?') return false;
  const sentence = ` ${line.words
    .slice(sentenceStart(line, first), end)
    .map(({ text }) => text)
    .join(' ')} `;
  return GENERAL.test(sentence) && !OWN.test(sentence);
}

const GENERAL =
  /^ (?:(?:bonjour|et|mais|&mais|svp|,|au fait|dites moi|question) )*(?:combien|a quoi (?:reconnait|ressemble|voit on)|comment (?:savoir|reconnait|fait on)|quand (?:est ce|dois|faut|peut)|quels? sont|quel est|c est quoi|qu est ce qu|a partir de|faut il|doit on|dois je|peut on|puis je|est ce qu on|est ce qu il faut|y a t il|le risque|les risques|existe t il) /;
/** Somebody has it: "combien de temps vais-je saigner comme ça ?". */
const OWN =
  / (?:j ai|j en ai|je (?:saigne|vomis|respire|suis|perds|crache|tousse|souffre|tremble|n arrive|arrive)|il (?:a|saigne|vomit|respire|est)|elle (?:a|saigne|vomit|respire|est)|ca (?:saigne|coule|gonfle|suinte|fait mal)|mon|ma|mes|son|sa|ses|comme ca) /;

function soften(sign: Sign, state: State, line: Line, first: number, last: number): State {
  if (state !== 'present') return state;
  if (ACTS.has(sign.topic) && isPracticalQuestion(line, first)) return 'imagined';
  if (isGeneralQuestion(line, first)) return 'imagined';
  if (sign.expected) return 'small';
  if (!sign.softens) return state;
  return isCalledSmall(line, first, last) ? 'small' : state;
}

/** "Un peu", "supportable", or a "mais" that comes after; what stands before a "mais" is no comfort. */
function isCalledSmall(line: Line, first: number, last: number): boolean {
  let turn = first - 1;
  while (turn >= 0 && !line.words[turn]?.text.startsWith('&')) turn -= 1;
  const { mais, small } = comfortsOf(line);
  return (turn === -1 && mais > last) || small > turn;
}

/** Words where the last "mais" and the last "un peu" begin; -1 for none. */
type Comforts = { readonly mais: number; readonly small: number };

/** Every sign of a line asks: it is searched once. */
function comfortsOf(line: Line): Comforts {
  if (comforts?.line === line) return comforts.of;
  const match = SMALL().find(line).get(0)?.at(-1);
  const of = {
    mais: line.words.findLastIndex(({ text }) => text === '&mais'),
    small: match === undefined ? -1 : wordsOf(line, match.index, match.length)[0],
  };
  comforts = { line, of };
  return of;
}

let comforts: { readonly line: Line; readonly of: Comforts } | null = null;

/** The rule without its language: `fr.pain`, `en.pain` → `pain`. */
export const familyOf = (finding: Finding): string =>
  finding.sign.id.slice(finding.sign.id.indexOf('.') + 1);
