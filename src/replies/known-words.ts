import { Remembered } from '../shared/remembered.ts';

/** A word of a line, and what the layers have worked out of it alone: they all meet the same ones. */
export type KnownWord = { readonly text: string; readonly kept: unknown[] };

/** Bounded: patients' words must not pile up in memory. */
const words = new Remembered<string, KnownWord>(20_000);

export const knownWord = (text: string): KnownWord => words.get(text, newWord);

const newWord = (text: string): KnownWord => ({ text, kept: [] });

let places = 0;

/** What `read` makes of a word, read once for each word as long as it is kept. */
export function perWord<T>(read: (text: string) => T): (word: KnownWord) => T {
  const place = places++;
  return ({ kept, text }) => {
    const known = kept[place];
    if (known !== undefined) return known as T;
    const made = read(text);
    kept[place] = made;
    return made;
  };
}
