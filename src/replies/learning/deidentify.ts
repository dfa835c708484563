/**
 * Words that leave the folder: an allow-list, not a hunt for names. A word stays if several of our
 * own, invented examples use it as a common word and nobody in this folder bears it; a number stays if it can
 * be an answer (0 to 10, a temperature, a score over ten). Everything else becomes a mark. Unlike
 * hashed word parts, which a dictionary turns back into words, a person can read what leaves.
 */
export interface Allowed {
  /** Lower case, no accents. */
  readonly vocabulary: ReadonlySet<string>;
  /** Parts of every name in the folder, in the same writing. */
  readonly names: ReadonlySet<string>;
}

export const marks = {
  word: '[mot]',
  number: '[nombre]',
  phone: '[numéro]',
  mail: '[adresse]',
  date: '[date]',
} as const;

const months =
  'janv(?:ier)?|f[ée]v(?:rier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?';

/** The first that fits takes the characters: longest and most telling first. */
const pieces = new RegExp(
  [
    String.raw`(?<mail>[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+)`,
    // Nine digits or more, however they are spaced: one more than a date has.
    String.raw`(?<phone>\+?\d(?:[\s.\-/()]?\d){8,})`,
    String.raw`(?<iso>\b\d{4}-\d{1,2}-\d{1,2}\b)`,
    String.raw`(?<day>\b\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2,4}\b)`,
    String.raw`(?<written>\b\d{1,2}(?:er)?\s+(?:${months})\b\.?(?:\s+\d{2,4}\b)?)`,
    String.raw`(?<score>\b(?:\d(?:[.,]\d)?|10)\s*(?:/|sur)\s*10\b(?!\s*[/.\-]?\s*\d))`,
    String.raw`(?<slashed>\b\d{1,2}/\d{1,2}\b)`,
    String.raw`(?<number>\p{N}+(?:[.,°'’]\p{N}+)?)`,
    String.raw`(?<word>[\p{L}\p{M}]+)`,
  ].join('|'),
  'giu',
);

export function deidentify(text: string, { vocabulary, names }: Allowed): string {
  return text.replace(pieces, (whole, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups.iso ?? groups.day ?? groups.written ?? groups.slashed) return marks.date;
    if (groups.phone) return marks.phone;
    if (groups.mail) return marks.mail;
    if (groups.score) return whole;
    if (groups.number) return isAnswer(whole) ? whole : marks.number;
    const word = plain(whole);
    return vocabulary.has(word) && !names.has(word) ? whole : marks.word;
  });
}

/** A pain, or a temperature in any of its spellings: 38, 38,5, 38°5, 385. */
function isAnswer(number: string): boolean {
  const value = Number(number.replace(/[,°'’]/, '.'));
  if (!Number.isFinite(value)) return false;
  return value <= 10 || (value >= 34 && value <= 43) || (value >= 340 && value <= 430);
}

/** Lower case, no accents. */
export const plain = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of texts, or the parts of names: `LE GALL-Petit` is three. */
export const wordsIn = (texts: Iterable<string>): Set<string> => {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) words.add(plain(word));
  }
  return words;
};

/** In how many examples a word must be written small: the names of invented people are in one. */
const COMMON = 2;

/** Words that texts use as common ones, in lower case; no accents. */
export function commonWordsIn(texts: Iterable<string>): Set<string> {
  const uses = new Map<string, number>();
  for (const text of texts) {
    const small = [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(
      ([word]) => word === word.toLowerCase(),
    );
    for (const word of wordsIn(small.map(([word]) => word))) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  return new Set([...uses].flatMap(([word, count]) => (count < COMMON ? [] : [word])));
}
