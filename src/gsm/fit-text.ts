import { codeUnitsOf } from './code-units.ts';
import { ESCAPE, NOT_GSM7, septetOf } from './gsm7-alphabet.ts';
import { type Shift, shiftsToSend } from './national-languages.ts';
import { type Spelling, spell, spellUnits } from './spell.ts';
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
  const texts = parts.map((part) => part.text);
  const isPlain = alphabet === 'gsm7' && shift === null;
  return { alphabet, parts: texts, costly: isPlain ? [] : costlyCharacters(texts.join('')) };
}

/** How much of its parts a text fills: septets, or UTF-16 units where it travels as UCS-2. */
export function unitsOf(text: string): number {
  const { parts } = cutText(text, CONCAT_HEADER_OCTETS);
  return parts.reduce((units, { start, end }) => units + end - start, 0);
}

/** A part of a text, and where its codes lie among those of the text. */
export type CutPart = { readonly text: string; readonly start: number; readonly end: number };

/** A text cut to be written. */
export type CutText = {
  readonly alphabet: 'gsm7' | 'ucs2';
  /** Septets, escapes included, or UTF-16 code units; good until the next text is cut. */
  readonly codes: Uint16Array;
  /** At least one. */
  readonly parts: readonly CutPart[];
  /** The tables that each part must name; null for the default ones, and UCS-2. */
  readonly shift: Shift | null;
};

/**
 * The same without a word on what it costs, for parts that each lose this many octets to their
 * header. `cutsPairs`: as careless with emoji as some phones are.
 */
export function cutText(text: string, headerOctets: number, cutsPairs = false): CutText {
  const units = codeUnitsOf(text);
  const spelling = spellUnits(units, text.length);
  // GSM-7 is composed and well-formed as it is.
  if (spelling !== null) return cutSeptets(text, spelling, null, headerOctets);
  // Asked first because composing takes several times as long.
  if (isComposed(units, text.length)) return cutCostly(text, units, headerOctets, cutsPairs);
  const sendable = text.normalize('NFC').toWellFormed();
  if (sendable !== text) return cutText(sendable, headerOctets, cutsPairs);
  return cutCostly(text, units, headerOctets, cutsPairs);
}

/** A composed and well-formed text that is not GSM-7. */
function cutCostly(
  text: string,
  units: Uint16Array,
  headerOctets: number,
  cutsPairs: boolean,
): CutText {
  if (text.length * 2 <= MAX_OCTETS) return cutUcs2(text, units, MAX_OCTETS / 2, false);
  const cut = cutUcs2(text, units, Math.floor((MAX_OCTETS - headerOctets) / 2), cutsPairs);
  // Spelling uses the memory of code units too.
  return shifted(text, headerOctets, cut.parts.length) ?? { ...cut, codes: codeUnitsOf(text) };
}

/**
 * Latin letters, usual punctuation and currencies, emoji: composed and well-formed for certain.
 * False says nothing.
 */
function isComposed(units: Uint16Array, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
    if (unit < 0x300 || (unit >= 0x2010 && unit <= 0x2027)) continue;
    if (unit >= 0x20a0 && unit <= 0x20bf) continue;
    if (!isEmoji(unit, units[i + 1] ?? 0) || i + 1 === length) return false;
    i++;
  }
  return true;
}

/** The code units of U+1F300 to U+1FAFF, which no character composes with. */
function isEmoji(high: number, low: number): boolean {
  if ((low & 0xfc00) !== 0xdc00) return false;
  return (
    high === 0xd83d || (high === 0xd83c && low >= 0xdf00) || (high === 0xd83e && low <= 0xdeff)
  );
}

/** With the national tables that take the fewest parts; null unless they are fewer than this. */
function shifted(text: string, headerOctets: number, limit: number): CutText | null {
  let fewest = limit;
  let best: Shift | null = null;
  for (const shift of shiftsToSend) {
    const spelling = spell(text, shift.septets);
    if (spelling === null) continue;
    const { length } = cutSeptets(text, spelling, shift, headerOctets).parts;
    if (length >= fewest) continue;
    fewest = length;
    best = shift;
  }
  const spelling = best === null ? null : spell(text, best.septets);
  return spelling === null ? null : cutSeptets(text, spelling, best, headerOctets);
}

/** One part with no header but the tables' names, or several that have theirs. */
function cutSeptets(
  text: string,
  { septets, count }: Spelling,
  shift: Shift | null,
  headerOctets: number,
): CutText {
  const elementOctets = shift?.elementOctets ?? 0;
  const whole = septetCapacity(shift === null ? 0 : 1 + elementOctets);
  const capacity = count <= whole ? whole : septetCapacity(headerOctets + elementOctets);
  const parts: CutPart[] = [];
  let from = 0;
  let start = 0;
  do {
    let end = Math.min(start + capacity, count);
    // An escape and what it escapes stay together.
    if (end < count && septets[end - 1] === ESCAPE) end--;
    const to = count === text.length ? end : from + charactersOf(septets, start, end);
    parts.push({ text: text.slice(from, to), start, end });
    from = to;
    start = end;
  } while (start < count);
  return { alphabet: 'gsm7', codes: septets, parts, shift };
}

/** Septets that a part holds beside a header; the bits that fill it up to a septet are lost. */
const septetCapacity = (headerOctets: number): number =>
  Math.floor(((MAX_OCTETS - headerOctets) * 8) / 7);

/** An escape counts with what it escapes. */
function charactersOf(septets: Uint16Array, start: number, end: number): number {
  let characters = end - start;
  for (let n = start; n < end; n++) if (septets[n] === ESCAPE) characters--;
  return characters;
}

/** `capacity` in UTF-16 units, of a well-formed text. */
function cutUcs2(text: string, codes: Uint16Array, capacity: number, cutsPairs: boolean): CutText {
  const parts: CutPart[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = start + capacity;
    const isInPair = limit < text.length && (text.charCodeAt(limit) & 0xfc00) === 0xdc00;
    const end = Math.min(isInPair && !cutsPairs ? limit - 1 : limit, text.length);
    parts.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return { alphabet: 'ucs2', codes, parts, shift: null };
}

function costlyCharacters(text: string): string[] {
  const costly = new Set<string>();
  for (const character of text) {
    if (septetOf(character.codePointAt(0) ?? 0) === NOT_GSM7) costly.add(character);
  }
  return [...costly];
}
