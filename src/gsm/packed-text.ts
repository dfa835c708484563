import { octetsForSeptets, packSeptets, unpackText } from './septets.ts';
import { spell } from './spell.ts';

/** Room of the longest USSD text: 182 characters (TS 23.038 §5). */
const MAX_OCTETS = 160;

/**
 * A text of the default alphabet as USSD carries it: packed septets and nothing around them. Where
 * the last octet has room for one septet more a CR fills it, or it would read as an at sign
 * (TS 23.038 §6.1.2.3.1). Null when a character is not in the alphabet.
 */
export function packUssd(text: string): Uint8Array | null {
  const count = spell(text)?.count;
  if (count === undefined) return null;
  const spelling = spell(count % 8 === 7 ? `${text}\r` : text);
  if (!spelling) return null;
  const octets = new Uint8Array(octetsForSeptets(spelling.count));
  packSeptets(spelling.septets, 0, spelling.count, octets, 0);
  return octets;
}

/** The reverse of `packUssd`; what is longer than any USSD text is cut. */
export function unpackUssd(octets: Uint8Array): string {
  const taken = octets.subarray(0, MAX_OCTETS);
  const count = Math.floor((taken.length * 8) / 7);
  const text = unpackText(taken, 0, 0, count);
  return count % 8 === 0 ? text.replace(/[\r@]$/, '') : text;
}
