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

const MARKERS = FOREIGN_PACKS.map((pack) => {
  const markers = new Set(pack.markers.split(' '));
  return [pack, (word: string): boolean => markers.has(word)] as const;
});

/**
 * Languages other than French the reply may be in, clause by clause ("ça va mais ma9dertch
 * ntnefes"): none for a clause that is plainly French, all when nothing tells. Danger is looked
 * for in every one of them.
 */
export function foreignPacksFor(line: Line, hint: string | undefined): readonly LanguagePack[] {
  const known = PACKS.get(line);
  if (known !== undefined && known.hint === hint) return known.packs;
  const found = new Set(FOREIGN_PACKS.filter((pack) => pack.id === hint));
  for (const clause of clausesOf(line)) for (const pack of packsOfClause(clause)) found.add(pack);
  const isArabic = ARABIC_SCRIPT.test(line.text);
  const packs = [...found].filter((pack) => pack.id !== 'ar' || isArabic);
  PACKS.set(line, { hint, packs });
  return packs;
}

/** Every layer asks again for the same line. */
const PACKS = new WeakMap<Line, { hint: string | undefined; packs: readonly LanguagePack[] }>();

/** The language whose number words are read: the patient's, else the one most present. */
export function numberPackFor(line: Line, hint: string | undefined): LanguagePack | null {
  const hinted = FOREIGN_PACKS.find((pack) => pack.id === hint);
  if (hinted !== undefined) return hinted;
  // "Il dort" is no Turkish four.
  const words = line.words
    .map((word) => word.text)
    .filter((word, i) => word !== 'dort' || i === 0 || !isKnown(line.words[i - 1]?.text ?? ''));
  const packs = packsOfClause(words);
  return packs.length < FOREIGN_PACKS.length ? (packs[0] ?? null) : null;
}

function packsOfClause(words: readonly string[]): readonly LanguagePack[] {
  if (!words.some((word) => LETTERS.test(word))) return [];
  const french = count(words, isFrench);
  const scores = MARKERS.map(([pack, isMarker]) => ({ pack, score: count(words, isMarker) })).sort(
    (a, b) => b.score - a.score,
  );
  const best = scores[0]?.score ?? 0;
  const strange = words.filter((word) => word.length >= 5 && !isKnown(word)).length;
  if (best === 0) return french > strange ? arabicIn(words) : FOREIGN_PACKS;
  if (french > best + strange) return arabicIn(words);
  return scores.filter(({ score }) => score > 0).map(({ pack }) => pack);
}

/** Arabic script needs no other mark. */
const arabicIn = (words: readonly string[]): readonly LanguagePack[] =>
  words.some((word) => ARABIC_SCRIPT.test(word))
    ? FOREIGN_PACKS.filter((pack) => pack.id === 'ar')
    : [];

const ARABIC_SCRIPT = /\p{Script=Arabic}/u;

/** A word long enough to tell a language; anything in Arabic script does. */
const LETTERS = /[\p{L}\d]{4}|\p{Script=Arabic}/u;

function clausesOf(line: Line): string[][] {
  const clauses: string[][] = [[]];
  for (const { text } of line.words) {
    if (text === '.' || text === ',' || text === '?' || text.startsWith('&')) clauses.push([]);
    else clauses.at(-1)?.push(text);
  }
  return clauses;
}

/** More words of the language than of French. */
export function isSpoken(pack: LanguagePack, line: Line): boolean {
  const words = line.words.map(({ text }) => text);
  const [, isMarker] = MARKERS.find(([known]) => known === pack) ?? [pack, () => false];
  return pack.id === 'ar' || count(words, isMarker) >= count(words, isFrench);
}

/** No French word, and the patient's language, or two words of one language at least. */
export function isForeign(line: Line, hint: string | undefined): boolean {
  // A plain yes is "oui" in every language by now.
  const words = line.words.map(({ text }) => text).filter((text) => !/^(?:oui|non)$/.test(text));
  if (count(words, isFrench) > 0) return false;
  return MARKERS.some(([pack, isMarker]) => count(words, isMarker) >= (pack.id === hint ? 1 : 2));
}

const count = (words: readonly string[], isCounted: (word: string) => boolean): number =>
  words.reduce((sum, word) => sum + (isCounted(word) ? 1 : 0), 0);
