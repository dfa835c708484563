import { type Line, normalise } from '../normalise.ts';
import { frenchState } from '../polarity.ts';
import { editDistance, phonetic } from '../spelling.ts';

/** Words of a label, and of what may stand between them, that tell no option from another. */
const EMPTY =
  /^(?:le|la|les|l|un|une|des|de|du|d|et|a|au|aux|en|est|c|mes|mon|ma|me|avec|se|sa|ses|qui|[,.:/-]|&.*)$/;
/** Words that make the label say the contrary. */
const DENIES = /^(?:sans|pas|ni|aucune?|plus|jamais|rien)$/;

/** What a patient repeats of each label. */
export const labelWords = (label: string): string[] => {
  const all = normalise(label)
    .words.map(({ text }) => text)
    .filter((text) => !/^[,.:/-]$/.test(text));
  const telling = all.filter((text) => !EMPTY.test(text));
  return telling.length > 0 ? telling : all;
};

/** "Bonne" and "bon", "légères" and "léger". */
const stemOf = (word: string): string =>
  word
    .replace(/e{0,2}s?$/, '')
    .replace(/([a-z])\1$/, '$1')
    .replace(/aux$/, 'al');

/** Words for what labels often say. */
const MEANS: Readonly<Record<string, string>> = {
  ...{ clean: 'propre', limpio: 'propre', limpia: 'propre', limpo: 'propre', temiz: 'propre' },
  ...{
    good: 'bon',
    bueno: 'bon',
    buena: 'bon',
    bom: 'bon',
    boa: 'bon',
    iyi: 'bon',
    guzel: 'belle',
  },
  ...{ bad: 'mauvais', malo: 'mauvais', mala: 'mauvais', mau: 'mauvais', kotu: 'mauvais' },
  ...{ better: 'meilleur', mejor: 'meilleur', melhor: 'meilleur', idem: 'pareil', same: 'pareil' },
  ...{ identique: 'pareil', igual: 'pareil', ayni: 'pareil', crutches: 'bequilles' },
  ...{ muletas: 'bequilles', none: 'aucune', ninguna: 'aucune', nenhuma: 'aucune' },
};

/** Shorter words have too many neighbours for a slip of the finger. */
const LONG = 6;

/** The same word, in another ending or spelling. */
function isSame(word: string, wanted: string): boolean {
  const said = MEANS[word] ?? word;
  if (said === wanted || stemOf(said) === stemOf(wanted)) return true;
  if (wanted.length >= 5 && said.startsWith(wanted.slice(0, 5))) return true;
  if (wanted.length < 4 || said.length < 4) return false;
  const sound = phonetic(said);
  if (sound.length >= 3 && sound === phonetic(wanted)) return true;
  return wanted.length >= LONG && said[0] === wanted[0] && editDistance(said, wanted, 1) <= 1;
}

/** Where the reply says the words, in their order; null: it does not, or it denies them. */
function findWords(line: Line, wanted: readonly string[]): [number, number] | null {
  const { words } = line;
  for (let from = 0; from < words.length; from++) {
    let at = from - 1;
    let last = -1;
    const isFound = wanted.every((want) => {
      at += 1;
      // Between two words of a label stand only words that tell nothing.
      while (at < words.length && !isSame(words[at]?.text ?? '', want)) {
        const word = words[at]?.text ?? '';
        // "Sans aucune aide"
        const isStronger = /^aucune?$/.test(word) && wanted.includes('sans');
        if (last === -1 || !(isStronger || isPassed(word, at - last))) return false;
        at += 1;
      }
      last = at;
      return at < words.length;
    });
    if (isFound && isAffirmed(line, from, last, wanted)) return [from, last];
  }
  return null;
}

/** Words of a remark that a patient puts into a label ("rouge vif avec des caillots"). */
const isPassed = (word: string, distance: number): boolean => distance <= 3 && !DENIES.test(word);

const isAffirmed = (
  line: Line,
  first: number,
  last: number,
  wanted: readonly string[],
): boolean => {
  const before = line.words[first - 1]?.text ?? '';
  const before2 = line.words[first - 2]?.text ?? '';
  // "Gaz ok, selles pas encore"
  if (/^(?:pas|jamais)$/.test(line.words[last + 1]?.text ?? '')) return false;
  const denies = (word: string): boolean => DENIES.test(word) && !wanted.includes(word);
  if (denies(before) || (EMPTY.test(before) && /^(?:sans|pas|rien|ni)$/.test(before2))) {
    if (!wanted.includes(before2)) return false;
  }
  return wanted.some((word) => DENIES.test(word)) || frenchState(line, first, last) !== 'denied';
};

/**
 * The options whose label the reply says; else the only one of which it says a word that the other
 * labels lack ("mes béquilles" for "avec béquilles").
 */
export function optionsSaid(
  line: Line,
  options: readonly (readonly [string, string])[],
): ReadonlySet<string> {
  const labels = options.map(([key, label]) => ({ key, words: labelWords(label) }));
  const whole = labels
    .map(({ key, words }) => ({ key, at: findWords(line, words) }))
    .filter(({ at }) => at !== null);
  // "Pas du tout" is not "tout" as well: the longer of two that overlap.
  const longest = whole.filter(
    ({ at }) =>
      !whole.some(
        ({ at: other }) =>
          other !== at &&
          at !== null &&
          other !== null &&
          isWithin(at, other) &&
          !isWithin(other, at),
      ),
  );
  const parts = labels.filter(({ key, words }) =>
    words.some(
      (word) =>
        word.length >= 4 &&
        !DENIES.test(word) &&
        !labels.some((other) => other.key !== key && other.words.some((w) => isSame(w, word))) &&
        !words.some((w) => DENIES.test(w)) &&
        isSaidApart(
          line,
          word,
          longest.map(({ at }) => at),
        ),
    ),
  );
  return new Set([...longest, ...parts].map(({ key }) => key));
}

/** A telling word that is no part of a label said in full, and that nothing denies after it. */
function isSaidApart(
  line: Line,
  word: string,
  said: readonly ([number, number] | null)[],
): boolean {
  const at = findWords(line, [word]);
  return at !== null && !said.some((place) => place !== null && isWithin(at, place));
}

const isWithin = (inner: [number, number], outer: [number, number]): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];
