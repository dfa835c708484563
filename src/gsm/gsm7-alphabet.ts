/**
 * The GSM 7-bit default alphabet and its extension table, TS 23.038 §6.2.1: septet to UTF-16
 * code unit and back, by table look-up.
 */

/** The septet that takes the next one from the extension table. */
export const ESCAPE = 0x1b;

// 0x1B, the escape, is written as a space: what a receiver shows for an escape it cannot use.
const DEFAULT_ALPHABET =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

const EXTENSION: readonly (readonly [septet: number, character: string])[] = [
  [0x0a, '\f'],
  [0x14, '^'],
  [0x28, '{'],
  [0x29, '}'],
  [0x2f, '\\'],
  [0x3c, '['],
  [0x3d, '~'],
  [0x3e, ']'],
  [0x40, '|'],
  [0x65, '€'],
];

/** 128 code units, by septet; in an extension table 0 marks a septet that is not assigned. */
export type Alphabet7 = Uint16Array;

export const defaultAlphabet: Alphabet7 = Uint16Array.from(DEFAULT_ALPHABET, (character) =>
  character.charCodeAt(0),
);

export const extensionTable: Alphabet7 = withReplaced(new Uint16Array(128), EXTENSION);

/** A copy of a table with some septets replaced. */
export function withReplaced(
  table: Alphabet7,
  replacements: Iterable<readonly [septet: number, character: string]>,
): Alphabet7 {
  const copy = table.slice();
  for (const [septet, character] of replacements) copy[septet] = character.charCodeAt(0);
  return copy;
}

/** What `septetOf` answers for a code unit outside the alphabet. */
export const NOT_GSM7 = 0x100;

/** Set in what `septetOf` answers for a code unit of the extension table (two septets). */
export const EXTENDED = 0x80;

/** Septets by code unit, all 65,536 of them, of an alphabet with its extension table. */
export type Septets = Uint16Array;

/** The way back; a character that is in both tables is taken from the first. */
export function septetsOf(main: Alphabet7, extension: Alphabet7): Septets {
  // All of them: comparing each code unit with the highest first takes twice as long.
  const septets = new Uint16Array(0x10000).fill(NOT_GSM7);
  for (let septet = 0; septet < 128; septet++) {
    const extended = extension[septet] ?? 0;
    if (extended !== 0) septets[extended] = EXTENDED | septet;
  }
  for (let septet = 0; septet < 128; septet++) {
    if (septet !== ESCAPE) septets[main[septet] ?? 0] = septet;
  }
  return septets;
}

export const defaultSeptets: Septets = septetsOf(defaultAlphabet, extensionTable);

/** The septet of a UTF-16 code unit, with `EXTENDED` set when it needs an escape, or `NOT_GSM7`. */
export const septetOf = (codeUnit: number, septets = defaultSeptets): number =>
  septets[codeUnit] ?? NOT_GSM7;
