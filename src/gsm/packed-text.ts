import { octetsForSeptets, packSeptets, unpackText } from './septets.ts';
import { spell } from './spell.ts';

/** A text of the default alphabet in packed septets and nothing else, as USSD has it; null if it is not. */
export function packText(text: string): Buffer | null {
  const spelling = spell(text);
  if (spelling === null) return null;
  const octets = Buffer.alloc(octetsForSeptets(spelling.count));
  packSeptets(spelling.septets, 0, spelling.count, octets, 0);
  return octets;
}

/** What `packText` packed. Seven zero bits at the end read as « @ »: the count is not written. */
export function readPackedText(octets: Uint8Array): string {
  return unpackText(octets, 0, 0, Math.floor((octets.length * 8) / 7));
}
