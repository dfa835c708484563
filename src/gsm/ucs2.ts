/**
 * UCS-2 as phones use it: UTF-16, big-endian, surrogate pairs and all. Halves of a pair are kept
 * as they are, because a sender may cut one between two parts and the parts are joined later.
 */

/** A TP-UDL is one octet, so no user data is longer than this. */
const MAX_OCTETS = 255;

// Reused by every call, which is safe because nothing here waits.
const units = new Uint16Array(MAX_OCTETS >> 1);
const unitOctets = Buffer.from(units.buffer);

/** Writes code units `start` to `end` big-endian, from octet `place` on. */
export function writeUcs2(
  codes: Uint16Array,
  start: number,
  end: number,
  target: Uint8Array,
  place: number,
): void {
  let position = place;
  for (let i = start; i < end; i++) {
    const unit = codes[i] ?? 0;
    target[position++] = unit >> 8;
    target[position++] = unit;
  }
}

/** Reads the big-endian code units of octets `start` to `end`, at most 127; an odd octet is left. */
export function readUcs2(octets: Uint8Array, start: number, end: number): string {
  const count = Math.min(end - start, MAX_OCTETS) >> 1;
  for (let i = 0; i < count; i++) {
    const place = start + 2 * i;
    units[i] = ((octets[place] ?? 0) << 8) | (octets[place + 1] ?? 0);
  }
  return unitOctets.toString('utf16le', 0, 2 * count);
}

/** A text as an AT command takes it under `AT+CSCS="UCS2"`: upper-case hex, TS 27.005 §3.1. */
export function encodeUcs2Hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** The reverse of `encodeUcs2Hex`; null unless it is whole code units in hex. */
export function decodeUcs2Hex(hex: string): string | null {
  if (hex.length % 4 !== 0 || !/^[0-9A-Fa-f]*$/.test(hex)) return null;
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
