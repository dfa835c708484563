import { defaultAlphabet, EXTENDED, NOT_GSM7, septetOf } from './gsm7-alphabet.ts';

/**
 * The default alphabet with one septet an octet, as a modem in text mode takes and gives it under
 * `AT+CSCS="GSM"` (TS 27.005 §3.1). The extension table cannot be typed there: its escape is the
 * key that leaves the prompt.
 */

export function readLooseSeptets(octets: Uint8Array): string {
  return String.fromCharCode(...Array.from(octets, (octet) => defaultAlphabet[octet & 0x7f] ?? 0));
}

/** What the default alphabet lacks becomes a question mark. */
export function writeLooseSeptets(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const septet = septetOf(character.charCodeAt(0));
    return septet === NOT_GSM7 || septet & EXTENDED ? septetOf(QUESTION_MARK) : septet;
  });
}

const QUESTION_MARK = 0x3f;
