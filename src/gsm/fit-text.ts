import { defaultSeptets, EXTENDED, NOT_GSM7, type Septets, septetOf } from './gsm7-alphabet.ts';
import { type Shift, shiftsToSend } from './national-languages.ts';
import { CONCAT_HEADER_OCTETS } from './user-data-header.ts';

/** A text as it will travel. */
export type FittedText = {
  readonly alphabet: 'gsm7' | 'ucs2';
  /** At least one; joined, they are the text. */
  readonly parts: readonly string[];
  /** Distinct characters that are not in the default tables of GSM-7, in order of appearance. */
  readonly costly: readonly string[];
};

/** TP-UD holds this many octets: 160 septets, or 70 UTF-16 units. */
const MAX_OCTETS = 140;

/**
 * Chooses the alphabet of a text and cuts it into SMS parts, TS 23.040 §9.2.3.24.1. No escape
 * sequence and no surrogate pair is ever cut.
 *
 * The default tables of GSM-7 come first, then one part of UCS-2. A text that needs more goes in
 * 7 bits with a national table where that takes fewer parts.
 *
 * The text is first put in Unicode's composed form (NFC): a list exported by a Mac writes `é` as
 * two characters, which would cost half of every part. Halves of surrogate pairs become U+FFFD.
 */
export function fitText(text: string): FittedText {
  const { alphabet, parts, shift } = cutText(text, CONCAT_HEADER_OCTETS);
  const isPlain = alphabet === 'gsm7' && shift === null;
  return { alphabet, parts, costly: isPlain ? [] : costlyCharacters(parts.join('')) };
}

/** How much of its parts a text fills: septets, or UTF-16 units where it travels as UCS-2. */
export function unitsOf(text: string): number {
  const { alphabet, parts, shift } = cutText(text, CONCAT_HEADER_OCTETS);
  const whole = parts.join('');
  return alphabet === 'ucs2' ? whole.length : (countSeptets(whole, shift?.septets) ?? 0);
}

/** A text cut to be written. */
export type CutText = Omit<FittedText, 'costly'> & {
  /** The tables that each part must name; null for the default ones, and UCS-2. */
  readonly shift: Shift | null;
};

/**
 * The same without a word on what it costs, for parts that each lose this many octets to their
 * header. `cutsPairs`: as careless with emoji as some phones are.
 */
export function cutText(text: string, headerOctets: number, cutsPairs = false): CutText {
  let septets = countSeptets(text);
  // GSM-7 is composed and well-formed as it is.
  const sendable = septets === null ? text.normalize('NFC').toWellFormed() : text;
  septets ??= countSeptets(sendable);
  if (septets !== null) {
    const parts = cutSeptets(sendable, septets, 0, headerOctets, defaultSeptets);
    return { alphabet: 'gsm7', parts, shift: null };
  }
  if (sendable.length * 2 <= MAX_OCTETS) {
    return { alphabet: 'ucs2', parts: [sendable], shift: null };
  }
  const parts = cutUcs2(sendable, Math.floor((MAX_OCTETS - headerOctets) / 2), cutsPairs);
  return shifted(sendable, headerOctets, parts.length) ?? { alphabet: 'ucs2', parts, shift: null };
}

/** With the national tables that take the fewest parts; null unless they are fewer than this. */
function shifted(text: string, headerOctets: number, limit: number): CutText | null {
  let best: CutText | null = null;
  for (const shift of shiftsToSend) {
    const septets = countSeptets(text, shift.septets);
    if (septets === null) continue;
    const { elementOctets } = shift;
    const parts = cutSeptets(
      text,
      septets,
      1 + elementOctets,
      headerOctets + elementOctets,
      shift.septets,
    );
    if (parts.length < (best?.parts.length ?? limit)) best = { alphabet: 'gsm7', parts, shift };
  }
  return best;
}

/** One part with the first header, or several that have the second. */
function cutSeptets(
  text: string,
  septets: number,
  singleHeaderOctets: number,
  headerOctets: number,
  alphabet: Septets,
): string[] {
  if (septets <= septetCapacity(singleHeaderOctets)) return [text];
  return cutGsm7(text, septetCapacity(headerOctets), alphabet);
}

/** Septets that a part holds beside a header; the bits that fill it up to a septet are lost. */
const septetCapacity = (headerOctets: number): number =>
  Math.floor(((MAX_OCTETS - headerOctets) * 8) / 7);

/** Null when a character is in neither table. */
function countSeptets(text: string, alphabet: Septets = defaultSeptets): number | null {
  let septets = 0;
  for (let i = 0; i < text.length; i++) {
    const septet = septetOf(text.charCodeAt(i), alphabet);
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
function cutGsm7(text: string, capacity: number, alphabet: Septets): string[] {
  const parts: string[] = [];
  let start = 0;
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const cost = septetOf(text.charCodeAt(i), alphabet) & EXTENDED ? 2 : 1;
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
