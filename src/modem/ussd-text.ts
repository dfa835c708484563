import { decodeUcs2Hex, packUssd, unpackUssd } from '../gsm/index.ts';

/** What a person may ask: `*123#`, `#123#`, `*100*1#` (TS 22.090). */
export const isUssdCode = (code: string): boolean => /^[*#][*#0-9]{1,28}#$/.test(code);

/** The code as TS 27.007 §7.15 asks for it, and as Huawei and others want it: packed, in hex. */
export function ussdSpellings(code: string): readonly string[] {
  const packed = packUssd(code);
  return packed ? [code, Buffer.from(packed).toString('hex').toUpperCase()] : [code];
}

/**
 * The operator's words, however this modem wrote them: as they are, in UCS-2 hex, or in hex of
 * packed septets. `coding` is the cell-broadcast coding of TS 23.038 §5, 15 where the modem says none.
 */
export function readUssdText(written: string, coding: number): string {
  if (!isHex(written)) return written.trim();
  if (isUcs2(coding)) {
    const text = decodeUcs2Hex(written);
    // 0x11: two letters of language, packed in two octets, stand before the text.
    if (text !== null) return (coding === 0x11 ? text.slice(1) : text).trim();
  }
  const unpacked = unpackUssd(Buffer.from(written, 'hex'));
  const spread = decodeUcs2Hex(written);
  if (spread !== null && isReadable(spread)) return spread.trim();
  // Digits alone may be an amount as it is; hex of a text has letters, or is no text once unpacked.
  const isPlain = /^\d+$/.test(written) && !isReadable(unpacked);
  return isPlain || !isReadable(unpacked) ? written : unpacked.trim();
}

const isHex = (text: string): boolean => /^([0-9A-F]{2}){2,}$/i.test(text);

const isUcs2 = (coding: number): boolean =>
  coding === 0x11 || ((coding & 0xc0) === 0x40 && ((coding >> 2) & 3) === 2);

/** Words, figures and marks of a Latin text; septets read from something else are not. */
const isReadable = (text: string): boolean =>
  text !== '' &&
  /^[\n\r !-~£¥èéùìòÇÅåÆæßÉÄÖÑÜ§äöñüàÀ-ÿ€’œŒ]*$/.test(text) &&
  /[A-Za-z]{2}/.test(text);
