import { type KnownWord, perWord } from './known-words.ts';
import type { Line } from './normalise.ts';

/** A power of two. Smaller: more beginnings that no word has seem to be there, and are tried. */
const SIZE = 4_096;
const END = '$'.charCodeAt(0);

/** The line that was looked at last, and its count where a word of it begins so. */
let seen: Line | null = null;
const seenAt = new Uint32Array(SIZE);
let count = 0;

/** Notes what the words of a line begin with, for all books that read it in a row. */
export function lookAt(line: Line): void {
  if (line === seen) return;
  seen = line;
  count += 1;
  for (const word of line.known) note(beginningsOf(word));
}

function note(beginnings: Uint16Array): void {
  for (let i = 0; i < beginnings.length; i++) seenAt[beginnings[i] as number] = count;
}

/**
 * Whether a word of the line looked at last may have a beginning of each list. The lists stand in
 * `all` from `at` on, each with its length before it, and their common length before the first.
 */
export function mayHave(all: Uint16Array, at: number): boolean {
  const end = at + 1 + (all[at] as number);
  for (let from = at + 1; from < end; ) {
    const to = from + 1 + (all[from] as number);
    let i = from + 1;
    while (i < to && seenAt[all[i] as number] !== count) i += 1;
    if (i === to) return false;
    from = to;
  }
  return true;
}

/** `mot`: a word that begins so; `mot$`: the whole word. Others may have the same number. */
export function beginningOf(anchor: string): number {
  let hash = 0;
  for (let i = 0; i < anchor.length; i++) hash = next(hash, anchor.charCodeAt(i));
  return hash;
}

const next = (hash: number, code: number): number =>
  (Math.imul(hash, 31) + code + (hash >>> 7)) & (SIZE - 1);

const beginningsOf: (word: KnownWord) => Uint16Array = perWord((text) => {
  const beginnings = new Uint16Array(text.length + 1);
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = next(hash, text.charCodeAt(i));
    beginnings[i] = hash;
  }
  beginnings[text.length] = next(hash, END);
  return beginnings;
});
