import {
  type Alphabet7,
  defaultAlphabet,
  defaultSeptets,
  ESCAPE,
  EXTENDED,
  extensionTable,
  type Septets,
  septetOf,
} from './gsm7-alphabet.ts';

/** A TP-UDL is one octet, so a text never has more septets than this. */
const MAX_SEPTETS = 255;

// Reused by every call, which is safe because nothing here waits. The code units are read as
// UTF-16LE (every platform we ship on is little-endian).
const units = new Uint16Array(MAX_SEPTETS);
const unitOctets = Buffer.from(units.buffer);
const septets = new Uint8Array(MAX_SEPTETS);

/** Octets that hold this many septets. */
export const octetsForSeptets = (septets: number): number => Math.ceil((septets * 7) / 8);

/** Septets that begin in this many octets of user data header, filled to a septet border. */
export const septetsForOctets = (octets: number): number => Math.ceil((octets * 8) / 7);

/**
 * Packs a text, least significant bits first (TS 23.038 §6.1.2.1), from octet `start` on, after
 * `fillBits` zero bits (0 to 6).
 *
 * The text holds characters of the alphabet only, the default one unless told (see `fitText`).
 * @returns the number of septets
 */
export function packText(
  text: string,
  target: Uint8Array,
  start: number,
  fillBits = 0,
  alphabet: Septets = defaultSeptets,
): number {
  const count = spell(text, alphabet);
  let position = start;
  let pending = 0; // bits not yet written, lowest first
  let pendingBits = fillBits;
  for (let n = 0; n < count; ) {
    if (pendingBits === 0 && n + 8 <= count) {
      packEight(n, target, position);
      position += 7;
      n += 8;
      continue;
    }
    pending |= septet(n++) << pendingBits;
    pendingBits += 7;
    if (pendingBits < 8) continue;
    target[position++] = pending & 0xff;
    pending >>= 8;
    pendingBits -= 8;
  }
  if (pendingBits > 0) target[position] = pending;
  return count;
}

/**
 * Reads septets `offset` to `count` of packed octets. Stops where the octets end. An unassigned
 * extension falls back to the main table, as TS 23.038 §6.2.1.1 asks; a second escape, or one at
 * the very end, reads as a space.
 */
export function unpackText(
  octets: Uint8Array,
  offset: number,
  count: number,
  main: Alphabet7 = defaultAlphabet,
  extension: Alphabet7 = extensionTable,
): string {
  const end = Math.min(count, Math.floor((octets.length * 8) / 7), MAX_SEPTETS);
  for (let n = offset; n < end; ) {
    if ((n & 7) === 0 && n + 8 <= end) {
      unpackEight(octets, n);
      n += 8;
    } else {
      septets[n] = septetAt(octets, n);
      n += 1;
    }
  }
  const length = hasEscape(offset, end)
    ? readEscaped(offset, end, main, extension)
    : readPlain(offset, end, main);
  return unitOctets.toString('utf16le', 0, length * 2);
}

/** Most texts have none, and are read three times as fast. */
function hasEscape(start: number, end: number): boolean {
  let found = 0;
  for (let n = start; n < end; n++) found |= (septet(n) ^ ESCAPE) - 1;
  return found < 0;
}

function readPlain(start: number, end: number, main: Alphabet7): number {
  for (let n = start; n < end; n++) units[n - start] = main[septet(n)] ?? 0;
  return Math.max(0, end - start);
}

function readEscaped(start: number, end: number, main: Alphabet7, extension: Alphabet7): number {
  let length = 0;
  for (let n = start; n < end; n++) {
    const code = septet(n);
    if (code === ESCAPE && n < end - 1) {
      n++;
      units[length++] = extension[septet(n)] || (main[septet(n)] ?? 0);
    } else {
      units[length++] = main[code] ?? 0;
    }
  }
  return length;
}

const septet = (n: number): number => septets[n] ?? 0;

/** Puts a text's septets in their memory. @returns how many */
function spell(text: string, alphabet: Septets): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = septetOf(text.charCodeAt(i), alphabet);
    if (code & EXTENDED) {
      septets[count++] = ESCAPE;
      septets[count++] = code & 0x7f;
    } else septets[count++] = code;
  }
  return count;
}

/** Eight septets are seven octets: at once, and written out, five times as fast as bit by bit. */
function packEight(n: number, target: Uint8Array, position: number): void {
  const second = septet(n + 1);
  const third = septet(n + 2);
  const fourth = septet(n + 3);
  const fifth = septet(n + 4);
  const sixth = septet(n + 5);
  const seventh = septet(n + 6);
  target[position] = septet(n) | (second << 7);
  target[position + 1] = (second >> 1) | (third << 6);
  target[position + 2] = (third >> 2) | (fourth << 5);
  target[position + 3] = (fourth >> 3) | (fifth << 4);
  target[position + 4] = (fifth >> 4) | (sixth << 3);
  target[position + 5] = (sixth >> 5) | (seventh << 2);
  target[position + 6] = (seventh >> 6) | (septet(n + 7) << 1);
}

function unpackEight(octets: Uint8Array, n: number): void {
  const start = (n * 7) >> 3;
  const low =
    (octets[start] ?? 0) | ((octets[start + 1] ?? 0) << 8) | ((octets[start + 2] ?? 0) << 16);
  // Bits 24 to 55: the fourth octet, in which the fourth septet ends, to the last.
  const high =
    (octets[start + 3] ?? 0) |
    ((octets[start + 4] ?? 0) << 8) |
    ((octets[start + 5] ?? 0) << 16) |
    ((octets[start + 6] ?? 0) << 24);
  septets[n] = low & 0x7f;
  septets[n + 1] = (low >> 7) & 0x7f;
  septets[n + 2] = (low >> 14) & 0x7f;
  septets[n + 3] = ((low >> 21) | (high << 3)) & 0x7f;
  septets[n + 4] = (high >> 4) & 0x7f;
  septets[n + 5] = (high >> 11) & 0x7f;
  septets[n + 6] = (high >> 18) & 0x7f;
  septets[n + 7] = high >>> 25;
}

function septetAt(octets: Uint8Array, n: number): number {
  const bit = n * 7;
  const index = bit >> 3;
  const low = octets[index] ?? 0;
  const high = index + 1 < octets.length ? (octets[index + 1] ?? 0) : 0;
  return ((low | (high << 8)) >> (bit & 7)) & 0x7f;
}
