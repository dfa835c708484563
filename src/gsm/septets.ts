import {
  type Alphabet7,
  defaultAlphabet,
  ESCAPE,
  EXTENDED,
  extensionTable,
  septetOf,
} from './gsm7-alphabet.ts';

/** A TP-UDL is one octet, so a text never has more septets than this. */
const MAX_SEPTETS = 255;

// UTF-16LE; reused by every call, which is safe because nothing here waits.
const units = Buffer.alloc(MAX_SEPTETS * 2);

/** Octets that hold this many septets. */
export const octetsForSeptets = (septets: number): number => Math.ceil((septets * 7) / 8);

/** Septets that begin in this many octets of user data header, filled to a septet border. */
export const septetsForOctets = (octets: number): number => Math.ceil((octets * 8) / 7);

/**
 * Packs a text, least significant bits first (TS 23.038 §6.1.2.1), after `offset` septets that
 * are already in `target`. The octets of `target` from there on must be zero.
 *
 * The text holds characters of the default alphabet and its extension only (see `fitText`).
 * @returns the number of septets, `offset` included
 */
export function packText(text: string, target: Uint8Array, start: number, offset = 0): number {
  let bit = start * 8 + offset * 7;
  for (let i = 0; i < text.length; i++) {
    const septet = septetOf(text.charCodeAt(i));
    if (septet & EXTENDED) {
      packSeptet(ESCAPE, target, bit);
      bit += 7;
    }
    packSeptet(septet & 0x7f, target, bit);
    bit += 7;
  }
  return (bit - start * 8) / 7;
}

function packSeptet(septet: number, target: Uint8Array, bit: number): void {
  const index = bit >> 3;
  const shifted = septet << (bit & 7);
  target[index] = (target[index] ?? 0) | (shifted & 0xff);
  if (shifted > 0xff) target[index + 1] = shifted >> 8;
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
  let escaped = false;
  let length = 0;
  for (let n = offset; n < end; n++) {
    const bit = n * 7;
    const index = bit >> 3;
    const pair = (octets[index] ?? 0) | ((octets[index + 1] ?? 0) << 8);
    const septet = (pair >> (bit & 7)) & 0x7f;
    if (septet === ESCAPE && !escaped && n < end - 1) {
      escaped = true;
      continue;
    }
    const unit = (escaped && extension[septet]) || (main[septet] ?? 0);
    escaped = false;
    units[length] = unit & 0xff;
    units[length + 1] = unit >> 8;
    length += 2;
  }
  return units.toString('utf16le', 0, length);
}
