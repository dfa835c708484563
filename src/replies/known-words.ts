/** A word of a line, and what the layers have worked out of it alone: they all meet the same ones. */
export type KnownWord = { readonly text: string; readonly kept: unknown[] };

const KNOWN = new Map<string, KnownWord>();
/** Patients' words must not pile up in memory. */
const MOST = 5_000;

export function knownWord(text: string): KnownWord {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  if (KNOWN.size > MOST) KNOWN.clear();
  const word = { text, kept: [] };
  KNOWN.set(text, word);
  return word;
}

let places = 0;

/** What `read` makes of a word, read once for each word as long as it is kept. */
export function perWord<T>(read: (text: string) => T): (word: KnownWord) => T {
  const place = places++;
  return (word) => {
    if (word.kept[place] === undefined) word.kept[place] = read(word.text);
    return word.kept[place] as T;
  };
}
