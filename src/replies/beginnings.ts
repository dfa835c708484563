import type { Line } from './normalise.ts';

/** A word of a text, and what each book of patterns knows of it, by the book's number. */
export type KnownWord = {
  readonly text: string;
  readonly beginnings: Uint16Array;
  readonly calls: (readonly number[] | undefined)[];
};

/** Smaller: more beginnings that no word has seem to be there, and are tried. */
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

/** Lists of beginnings one after the other, each with a zero behind it. */
export const packed = (lists: readonly (readonly string[])[]): Uint16Array =>
  Uint16Array.from(lists.flatMap((anchors) => [...anchors.map(beginningOf), 0]));

/** Whether each of the packed lists holds a beginning that a word of the line looked at last may have. */
export function mayHave(lists: Uint16Array): boolean {
  let isThere = false;
  for (let i = 0; i < lists.length; i++) {
    const beginning = lists[i] as number;
    if (beginning === 0) {
      if (!isThere) return false;
      isThere = false;
    } else if (!isThere) isThere = seenAt[beginning] === count;
  }
  return true;
}

/** `mot`: a word that begins so; `mot$`: the whole word. Others may have the same number; never 0. */
function beginningOf(anchor: string): number {
  let hash = 0;
  for (let i = 0; i < anchor.length; i++) hash = next(hash, anchor.charCodeAt(i));
  return hash;
}

const next = (hash: number, code: number): number =>
  1 + ((Math.imul(hash, 31) + code + (hash >>> 7)) % (SIZE - 1));

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
