import {
  type Alphabet7,
  defaultAlphabet,
  extensionTable,
  type Septets,
  septetsOf,
  withReplaced,
} from './gsm7-alphabet.ts';

/**
 * National language tables, TS 23.038 annex A: a phone set to one of these languages sends `ç` or
 * `ê` in 7 bits this way, and a reader that ignores the header reads other letters, most of them
 * alike. Spanish has no locking table of its own.
 */

const TURKISH_LOCKING = withReplaced(
  defaultAlphabet,
  at([0x04, '€'], [0x07, 'ı'], [0x0b, 'Ğğ'], [0x1c, 'Şş'], [0x40, 'İ'], [0x60, 'ç']),
);

const PORTUGUESE_LOCKING = withReplaced(
  defaultAlphabet,
  at(
    [0x04, 'ê'],
    [0x06, 'úíóç'],
    [0x0b, 'Ôô'],
    [0x0e, 'Áá'],
    [0x12, 'ªÇÀ∞^\\€Ó|'],
    [0x1c, 'ÂâÊ'],
    [0x24, 'º'],
    [0x40, 'Í'],
    [0x5b, 'ÃÕÚ'],
    [0x60, '~'],
    [0x7b, 'ãõ`'],
  ),
);

const TURKISH_SINGLE = withReplaced(
  extensionTable,
  at([0x47, 'Ğ'], [0x49, 'İ'], [0x53, 'Ş'], [0x63, 'ç'], [0x67, 'ğ'], [0x69, 'ı'], [0x73, 'ş']),
);

const SPANISH_SINGLE = withReplaced(
  extensionTable,
  at(
    [0x09, 'ç'],
    [0x41, 'Á'],
    [0x49, 'Í'],
    [0x4f, 'Ó'],
    [0x55, 'Ú'],
    [0x61, 'á'],
    [0x69, 'í'],
    [0x6f, 'ó'],
    [0x75, 'ú'],
  ),
);

const PORTUGUESE_SINGLE = withReplaced(
  extensionTable,
  at(
    [0x05, 'ê'],
    [0x09, 'ç'],
    [0x0b, 'Ôô'],
    [0x0e, 'Áá'],
    [0x12, 'ΦΓ^ΩΠΨΣΘ'],
    [0x1f, 'Ê'],
    [0x41, 'À'],
    [0x49, 'Í'],
    [0x4f, 'Ó'],
    [0x55, 'Ú'],
    [0x5b, 'ÃÕ'],
    [0x61, 'Â'],
    [0x69, 'í'],
    [0x6f, 'ó'],
    [0x75, 'ú'],
    [0x7b, 'ãõ'],
    [0x7f, 'â'],
  ),
);

/** By language identifier (§6.2.1.2.4); 0 is none. */
const LOCKING: readonly Alphabet7[] = [
  defaultAlphabet,
  TURKISH_LOCKING,
  defaultAlphabet,
  PORTUGUESE_LOCKING,
];
const SINGLE: readonly Alphabet7[] = [
  extensionTable,
  TURKISH_SINGLE,
  SPANISH_SINGLE,
  PORTUGUESE_SINGLE,
];

/** The alphabet that replaces the default one, by language identifier, if known. */
export const lockingTable = (language: number): Alphabet7 | undefined => LOCKING[language];

/** The table that replaces the extension table, by language identifier, if known. */
export const singleShiftTable = (language: number): Alphabet7 | undefined => SINGLE[language];

/** Tables that a message says it is written in; 0 is the default one. */
export type Shift = {
  readonly locking: number;
  readonly single: number;
  readonly septets: Septets;
  /** Octets of the elements that say so. */
  readonly elementOctets: number;
};

/** An element with one octet of data. */
const ELEMENT_OCTETS = 3;

function shiftTo(locking: number, single: number): Shift {
  const septets = septetsOf(
    lockingTable(locking) ?? defaultAlphabet,
    singleShiftTable(single) ?? extensionTable,
  );
  const elementOctets = (locking === 0 ? 0 : ELEMENT_OCTETS) + (single === 0 ? 0 : ELEMENT_OCTETS);
  return { locking, single, septets, elementOctets };
}

const TURKISH = 1;
const SPANISH = 2;
const PORTUGUESE = 3;

/**
 * What a text may be sent in when the default tables don't have it. Single shifts come first: an
 * old phone that knows none of them shows a letter alike for each, and all others right.
 */
export const shiftsToSend: readonly Shift[] = [
  shiftTo(0, SPANISH),
  shiftTo(0, PORTUGUESE),
  shiftTo(0, TURKISH),
  shiftTo(TURKISH, 0),
  shiftTo(PORTUGUESE, 0),
  shiftTo(TURKISH, TURKISH),
  shiftTo(PORTUGUESE, PORTUGUESE),
];

/** Runs of characters, each with the septet of its first one. */
function* at(
  ...runs: readonly (readonly [number, string])[]
): Iterable<readonly [septet: number, character: string]> {
  for (const [first, characters] of runs) {
    for (let i = 0; i < characters.length; i++) yield [first + i, characters.charAt(i)];
  }
}
