import { codeUnitsOf } from './code-units.ts';
import { defaultSeptets, ESCAPE, NOT_GSM7, type Septets } from './gsm7-alphabet.ts';

/** Longer texts get memory of their own; a septet takes an element. */
const USUAL_SEPTETS = 2048;

// Reused by every call, which is safe because nothing here waits.
const usual = new Uint16Array(USUAL_SEPTETS);

/** A text in septets, escapes included, from index 0 to `count`; good until the next is spelled. */
export type Spelling = { readonly septets: Uint16Array; readonly count: number };

/** Null when a character is in neither table of the alphabet. */
export const spell = (text: string, alphabet: Septets = defaultSeptets): Spelling | null =>
  spellUnits(codeUnitsOf(text), text.length, alphabet);

/** The same of the first `length` code units, for who needs them too. */
export function spellUnits(
  units: Uint16Array,
  length: number,
  alphabet: Septets = defaultSeptets,
): Spelling | null {
  const septets = 2 * length <= USUAL_SEPTETS ? usual : new Uint16Array(2 * length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const septet = alphabet[units[i] ?? 0] ?? NOT_GSM7;
    if (septet > 0x7f) {
      if (septet === NOT_GSM7) return null;
      septets[count++] = ESCAPE;
    }
    septets[count++] = septet & 0x7f;
  }
  return { septets, count };
}
