import type { Line } from './normalise.ts';

/** A word of a text, and what each book of patterns knows of it, by the book's number. */
export type KnownWord = {
  readonly text: string;
  readonly beginnings: Uint16Array;
  readonly calls: (readonly number[] | undefined)[];
};

/** A power of two. Smaller: more beginnings that no word has seem to be there, and are tried. */
const SIZE = 4_096;
const END = '$'.charCodeAt(0);

/** The line that was looked at last, and its count where a word of it begins so. */
let seen: Line | null = null;
let words: readonly KnownWord[] = [];
const seenAt = new Uint32Array(SIZE);
let count = 0;

/** The words of a line, looked up once for all books that read it in a row. */
export function lookAt(line: Line): readonly KnownWord[] {
  if (line === seen) return words;
  seen = line;
  words = line.words.map(({ text }) => knownWord(text));
  count += 1;
  for (const { beginnings } of words) {
    for (let i = 0; i < beginnings.length; i++) seenAt[beginnings[i] as number] = count;
  }
  return words;
}

/** Whether each list holds a beginning that a word of the line looked at last may have. */
export function mayHave(needs: readonly Uint16Array[]): boolean {
  for (let n = 0; n < needs.length; n++) if (!mayHaveOne(needs[n] as Uint16Array)) return false;
  return true;
}

function mayHaveOne(beginnings: Uint16Array): boolean {
  for (let i = 0; i < beginnings.length; i++) {
    if (seenAt[beginnings[i] as number] === count) return true;
  }
  return false;
}

/** `mot`: a word that begins so; `mot$`: the whole word. Others may have the same number. */
export function beginningOf(anchor: string): number {
  let hash = 0;
  for (let i = 0; i < anchor.length; i++) hash = next(hash, anchor.charCodeAt(i));
  return hash;
}

const next = (hash: number, code: number): number =>
  (Math.imul(hash, 31) + code + (hash >>> 7)) & (SIZE - 1);

const KNOWN = new Map<string, KnownWord>();

function knownWord(text: string): KnownWord {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const beginnings = new Uint16Array(text.length + 1);
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = next(hash, text.charCodeAt(i));
    beginnings[i] = hash;
  }
  beginnings[text.length] = next(hash, END);
  // Bounded: patients' words must not pile up in memory.
  if (KNOWN.size > 5_000) KNOWN.clear();
  const word = { text, beginnings, calls: [] };
  KNOWN.set(text, word);
  return word;
}
