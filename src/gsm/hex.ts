import { endianness } from 'node:os';

/**
 * Octets and their hex digits, a pair of digits at a time: as a pair lies in memory it is one
 * number, which one table turns into an octet and another back. Digit by digit takes three times
 * as long, and so does Node's own decoder.
 */

const pairInMemory = (digits: string): number => {
  const [first = 0, second = 0] = Buffer.from(digits, 'latin1');
  return endianness() === 'LE' ? first | (second << 8) : (first << 8) | second;
};

/** By octet, its two upper-case digits as they lie in memory. */
const PAIRS = new Uint16Array(256);
/** By pair as it lies in memory, its octet, `LOWER` set when a digit is in lower case, or -1. */
const OCTETS = new Int16Array(0x10000).fill(-1);

const LOWER = 0x100;

for (let octet = 0; octet < 256; octet++) {
  const upper = octet.toString(16).toUpperCase().padStart(2, '0');
  const lower = upper.toLowerCase();
  for (const first of [upper.charAt(0), lower.charAt(0)]) {
    for (const second of [upper.charAt(1), lower.charAt(1)]) {
      OCTETS[pairInMemory(first + second)] = octet | (first + second === upper ? 0 : LOWER);
    }
  }
  PAIRS[octet] = pairInMemory(upper);
}

/** Room for the longest PDU there is, and more; what is longer gets memory of its own. */
const USUAL_OCTETS = 512;

// Reused by every call, which is safe because nothing here waits.
const usualPairs = new Uint16Array(USUAL_OCTETS);
const usualDigits = Buffer.from(usualPairs.buffer);

/**
 * Reads whole octets in hex, upper or lower case, into `target`, which has room for them.
 * @returns whether all digits were in upper case; null when it is anything but whole octets in hex
 */
export function readHex(hex: string, target: Uint8Array): { readonly isUpper: boolean } | null {
  const count = hex.length >> 1;
  if (count * 2 !== hex.length) return null;
  const isUsual = count <= USUAL_OCTETS;
  const pairs = isUsual ? usualPairs : new Uint16Array(count);
  // In UTF-8 what is not ASCII takes several octets, none of which is a digit; the last character
  // may then find no room, and leave what was there before.
  const digits = isUsual ? usualDigits : Buffer.from(pairs.buffer);
  if (digits.write(hex, 'utf8') !== hex.length) return null;
  let found = 0;
  for (let i = 0; i < count; i++) {
    const octet = OCTETS[pairs[i] ?? 0] ?? -1;
    found |= octet;
    target[i] = octet;
  }
  if (found < 0) return null;
  return found < LOWER ? UPPER : MIXED;
}

const UPPER = { isUpper: true } as const;
const MIXED = { isUpper: false } as const;

/** The first `count` octets, at most `USUAL_OCTETS`, in upper-case hex. */
export function writeHex(octets: Uint8Array, count: number): string {
  for (let i = 0; i < count; i++) usualPairs[i] = PAIRS[octets[i] ?? 0] ?? 0;
  return usualDigits.toString('latin1', 0, 2 * count);
}
