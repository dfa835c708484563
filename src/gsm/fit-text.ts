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
  return fitTextBeside(CONCAT_HEADER_OCTETS, text);
}

/** `fitText` for parts that each lose this many octets to their header. */
export function fitTextBeside(headerOctets: number, text: string): FittedText {
  const sendable = text.normalize('NFC').toWellFormed();
  const partOctets = MAX_OCTETS - headerOctets;
  const septets = countSeptets(sendable);
  if (septets === null) {
    const fitsOne = sendable.length * 2 <= MAX_OCTETS;
    const parts = fitsOne ? [sendable] : cut(sendable, Math.floor(partOctets / 2), ucs2Cost);
    return { alphabet: 'ucs2', parts, costly: costlyCharacters(sendable) };
  }
  const fitsOne = septets * 7 <= MAX_OCTETS * 8;
  const parts = fitsOne ? [sendable] : cut(sendable, Math.floor((partOctets * 8) / 7), gsm7Cost);
  return { alphabet: 'gsm7', parts, costly: [] };
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

const gsm7Cost = (codePoint: number): number => (septetOf(codePoint) & EXTENDED ? 2 : 1);
const ucs2Cost = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/** `capacity` and costs in septets, or in UTF-16 units. */
function cut(text: string, capacity: number, costOf: (codePoint: number) => number): string[] {
  const parts: string[] = [];
  let start = 0;
  let used = 0;
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) ?? 0;
    const characterCost = costOf(codePoint);
    if (used + characterCost > capacity) {
      parts.push(text.slice(start, i));
      start = i;
      used = 0;
    }
    used += characterCost;
    i += codePoint > 0xffff ? 2 : 1;
  }
  parts.push(text.slice(start));
  return parts;
}
