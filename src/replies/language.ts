import { FOREIGN_KNOWN, FOREIGN_PACKS } from './lexicon/foreign.ts';
import { KNOWN } from './lexicon/french-spelling.ts';
import type { LanguagePack } from './lexicon/language-pack.ts';
import type { Line } from './normalise.ts';

/** Words that are French and nothing else here. */
const FRENCH_MARKERS: ReadonlySet<string> = new Set([
  ...'je j t tu le pas oui ai est les du des et au aux avec tres c ca suis nous vous mon ne n il elle d beaucoup depuis plus rien aucun aucune sang douleur non mal bien fievre sans ma sur dans pour cette votre merci bonjour encore toujours chaud gonfle'.split(
    ' ',
  ),
  ...[...KNOWN].filter((word) => word.length >= 4 && !FOREIGN_KNOWN.has(word)),
]);

const MARKERS = FOREIGN_PACKS.map((pack) => [pack, new Set(pack.markers.split(' '))] as const);

/**
 * Languages other than French the reply may be in, best first: none when it is plainly French,
 * all of them when nothing tells (danger is looked for in every one).
 */
export function foreignPacksFor(line: Line, hint: string | undefined): readonly LanguagePack[] {
  const french = count(line, FRENCH_MARKERS);
  const scores = MARKERS.map(([pack, markers]) => ({
    pack,
    score: count(line, markers) + (pack.id === hint ? 2 : 0),
  })).sort((a, b) => b.score - a.score);
  const best = scores[0];
  if (best === undefined) return [];
  if (best.score === 0) return french > 0 ? [] : FOREIGN_PACKS;
  if (french > best.score) return [];
  return scores.filter(({ score }) => score > 0).map(({ pack }) => pack);
}

const count = (line: Line, markers: ReadonlySet<string>): number =>
  line.words.reduce((sum, word) => sum + (markers.has(word.text.replace('&', '')) ? 1 : 0), 0);
