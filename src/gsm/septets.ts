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

// One memory, written as code units and read as UTF-16LE (every platform we ship on is little-
// endian). Reused by every call, which is safe because nothing here waits.
const units = new Uint16Array(MAX_SEPTETS);
const unitOctets = Buffer.from(units.buffer);

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
  let position = start;
  let pending = 0; // bits not yet written, lowest first
  let pendingBits = fillBits;
  let septets = text.length;
  for (let i = 0; i < text.length; i++) {
    const septet = septetOf(text.charCodeAt(i), alphabet);
    if (septet & EXTENDED) {
      pending |= (ESCAPE | ((septet & 0x7f) << 7)) << pendingBits;
      pendingBits += 14;
      septets++;
    } else {
      pending |= septet << pendingBits;
      pendingBits += 7;
    }
    while (pendingBits >= 8) {
      target[position++] = pending & 0xff;
      pending >>= 8;
      pendingBits -= 8;
    }
  }
  if (pendingBits > 0) target[position] = pending;
  return septets;
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
  let length = 0;
  let position = (offset * 7) >> 3;
  const usedBits = (offset * 7) & 7;
  let pending = offset < end ? (octets[position++] ?? 0) >> usedBits : 0; // lowest bits first
  let pendingBits = 8 - usedBits;
  let isEscaped = false;
  for (let n = offset; n < end; n++) {
    if (pendingBits < 7) {
      pending |= (octets[position++] ?? 0) << pendingBits;
      pendingBits += 8;
    }
    const septet = pending & 0x7f;
    pending >>= 7;
    pendingBits -= 7;
    if (isEscaped) {
      units[length++] = extension[septet] || (main[septet] ?? 0);
      isEscaped = false;
    } else if (septet === ESCAPE && n < end - 1) isEscaped = true;
    else units[length++] = main[septet] ?? 0;
  }
  return unitOctets.toString('utf16le', 0, length * 2);
}
