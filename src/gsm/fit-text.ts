import { EXTENDED, NOT_GSM7, septetOf } from './gsm7-alphabet.ts';
import { CONCAT_HEADER_OCTETS } from './user-data-header.ts';

/** A text as it will travel. */
export type FittedText = {
  readonly alphabet: 'gsm7' | 'ucs2';
  /** At least one; joined, they are the text. */
  readonly parts: readonly string[];
  /** Distinct characters that keep the text out of GSM-7, in order of appearance. */
  readonly costly: readonly string[];
};

/** TP-UD holds this many octets: 160 septets, or 70 UTF-16 units. */
const MAX_OCTETS = 140;

/**
 * Chooses the alphabet of a text and cuts it into SMS parts, TS 23.040 §9.2.3.24.1. No escape
 * sequence and no surrogate pair is ever cut.
 *
 * The text is first put in Unicode's composed form (NFC): a list exported by a Mac writes `é` as
 * two characters, which would cost half of every part. Halves of surrogate pairs become U+FFFD.
 */
export function fitText(text: string): FittedText {
  const { alphabet, parts } = cutText(text, CONCAT_HEADER_OCTETS);
  return { alphabet, parts, costly: alphabet === 'ucs2' ? costlyCharacters(parts.join('')) : [] };
}

/**
 * The same without a word on what it costs, for parts that each lose this many octets to their
 * header. `cutsPairs`: as careless with emoji as some phones are.
 */
export function cutText(
  text: string,
  headerOctets: number,
  cutsPairs = false,
): Omit<FittedText, 'costly'> {
  const partOctets = MAX_OCTETS - headerOctets;
  let septets = countSeptets(text);
  // GSM-7 is composed and well-formed as it is.
  const sendable = septets === null ? text.normalize('NFC').toWellFormed() : text;
  septets ??= countSeptets(sendable);
  if (septets === null) {
    const fitsOne = sendable.length * 2 <= MAX_OCTETS;
    const parts = fitsOne ? [sendable] : cutUcs2(sendable, Math.floor(partOctets / 2), cutsPairs);
    return { alphabet: 'ucs2', parts };
  }
  const fitsOne = septets * 7 <= MAX_OCTETS * 8;
  const parts = fitsOne ? [sendable] : cutGsm7(sendable, Math.floor((partOctets * 8) / 7));
  return { alphabet: 'gsm7', parts };
}

/** Null when a character is in neither table. */
function countSeptets(text: string): number | null {
  let septets = 0;
  for (let i = 0; i < text.length; i++) {
    const septet = septetOf(text.charCodeAt(i));
    if (septet === NOT_GSM7) return null;
    septets += septet & EXTENDED ? 2 : 1;
  }
  return septets;
}

function costlyCharacters(text: string): string[] {
  const costly = new Set<string>();
  for (const character of text) {
    if (septetOf(character.codePointAt(0) ?? 0) === NOT_GSM7) costly.add(character);
  }
  return [...costly];
}

/** `capacity` in septets, of a text in GSM-7. */
function cutGsm7(text: string, capacity: number): string[] {
  const parts: string[] = [];
  let start = 0;
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const cost = septetOf(text.charCodeAt(i)) & EXTENDED ? 2 : 1;
    if (used + cost > capacity) {
      parts.push(text.slice(start, i));
      start = i;
      used = 0;
    }
    used += cost;
  }
  parts.push(text.slice(start));
  return parts;
}

/** `capacity` in UTF-16 units, of a well-formed text. */
function cutUcs2(text: string, capacity: number, cutsPairs: boolean): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + capacity;
    const isInPair = end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00;
    const cut = isInPair && !cutsPairs ? end - 1 : end;
    parts.push(text.slice(start, cut));
    start = cut;
  }
  return parts;
}
