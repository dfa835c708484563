/**
 * UCS-2 as phones use it: UTF-16, big-endian, surrogate pairs and all. Halves of a pair are kept
 * as they are, because a sender may cut one between two parts and the parts are joined later.
 */

/** A TP-UDL is one octet, so no user data is longer than this. */
const MAX_OCTETS = 255;

// Reused by every call, which is safe because nothing here waits.
const swapped = Buffer.alloc(MAX_OCTETS);

/** Writes a text big-endian. @returns the number of octets */
export function writeUcs2(text: string, target: Uint8Array, start: number): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    target[start + i * 2] = unit >> 8;
    target[start + i * 2 + 1] = unit & 0xff;
  }
  return text.length * 2;
}

/** Reads big-endian code units, at most 127; an odd last octet is left out. */
export function readUcs2(octets: Uint8Array): string {
  const length = Math.min(octets.length, MAX_OCTETS) & ~1;
  for (let i = 0; i < length; i += 2) {
    swapped[i] = octets[i + 1] ?? 0;
    swapped[i + 1] = octets[i] ?? 0;
  }
  return swapped.toString('utf16le', 0, length);
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
