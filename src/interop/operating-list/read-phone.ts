import parsePhoneNumber from 'libphonenumber-js/max';
import { cleanCell, isBlank } from './clean-cell.ts';

export type PhoneFault =
  | 'not-a-number'
  | 'beside-words'
  | 'incomplete'
  | 'too-long'
  | 'unknown-range'
  | 'filler'
  | 'special'
  | 'foreign'
  | 'rounded';

export type PhoneReading =
  | { readonly kind: 'mobile'; readonly number: string }
  | { readonly kind: 'landline'; readonly number: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly fault: PhoneFault };

/**
 * Reads a telephone number in any French spelling, or a foreign one, to E.164. With several
 * numbers in the cell, the first mobile wins, else the first landline. A number beside other
 * words ("fille 06…") is unusable: it may be a relative's.
 */
export function readPhone(cell: string): PhoneReading {
  const text = cleanCell(cell.normalize('NFKC'));
  if (isBlank(text) || text === '0') return { kind: 'none' };
  const whole = readOne(text);
  if (whole.kind !== 'unusable' || whole.fault === 'rounded') return whole;

  const pair = /^(0\d{9})(0\d{9})$/u.exec(text.replace(/[\s.-]/gu, ''));
  const parts = (pair === null ? text : `${pair[1]};${pair[2]}`)
    .split(/[/;,|\n]|\b(?:ou|et)\b| - |(?=\+)/iu)
    .filter((part) => part.trim() !== '');
  if (parts.length < 2) return whole;
  const readings = parts.map((part) => readOne(part.trim()));
  // One part that is no number makes the others doubtful: « 06… / voir sa fille ».
  const stray = readings.find((reading) => reading.kind === 'unusable' && hasWords(reading.fault));
  if (stray !== undefined) return unusable(hasDigits(text) ? 'beside-words' : 'not-a-number');
  return (
    readings.find((reading) => reading.kind === 'mobile') ??
    readings.find((reading) => reading.kind === 'landline') ??
    whole
  );
}

const unusable = (fault: PhoneFault): PhoneReading => ({ kind: 'unusable', fault });
const hasWords = (fault: PhoneFault): boolean =>
  fault === 'not-a-number' || fault === 'beside-words';
const hasDigits = (text: string): boolean => text.replace(/\D/gu, '').length >= 9;

const LABEL_BEFORE =
  /^(?:(?:n°|num[ée]ro|t[ée]l(?:[ée]phone)?|port(?:able)?|mob(?:ile)?|gsm|sms|perso(?:nnel)?)[\s.:°]*)+(?=[+(\d])/iu;
const LABEL_AFTER =
  /(?<=\d)[\s.,]*\(?(?:t[ée]l|port(?:able)?|mob(?:ile)?|gsm|perso(?:nnel)?)\.?\)?$/iu;

function readOne(text: string): PhoneReading {
  const bare = text.replace(LABEL_BEFORE, '').replace(LABEL_AFTER, '');
  const spelled = undoSpreadsheetNumber(bare);
  if (spelled === null) return unusable('rounded');
  const compact = spelled
    // « +33 (0)6 »: the zero is only dialled inside France.
    .replace(/^([\s(]*(?:\+|00)[\d\s().-]*?)\(\s*0\s*\)/u, '$1')
    .replace(/[\s()./,_·•‐‑–—-]/gu, '');
  if (!/^\+?\d+$/u.test(compact)) {
    return unusable(hasDigits(compact) ? 'beside-words' : 'not-a-number');
  }
  return /^0+$/u.test(compact) ? unusable('filler') : readDigits(compact);
}

/** Excel turns 0639980365 into 639980365, 639980365.0 or 6,39980365E+08; null once digits are lost. */
function undoSpreadsheetNumber(text: string): string | null {
  const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/iu.exec(text);
  if (scientific !== null) {
    const [, first = '', rest = '', exponent = ''] = scientific;
    return rest.length === Number(exponent) ? first + rest : null;
  }
  return text.replace(/^(\d{9,})[.,]0{1,2}$/u, '$1');
}

function readDigits(compact: string): PhoneReading {
  const international = /^(?:\+|00)(\d+)$/u.exec(compact)?.[1];
  if (international !== undefined) return readInternational(international.replace(/^00/u, ''));
  if (/^0(?:\d{9}|700[0-4]\d{9})$/u.test(compact)) return readFrench(compact.slice(1));
  if (/^[1-9]\d{8}$/u.test(compact)) return readFrench(compact);
  // A spreadsheet that took « +33639… » for a sum keeps the digits only. Foreign codes stay out:
  // eleven digits that happen to fit another country would reach a stranger.
  if (/^33\d{9}$/u.test(compact)) return readFrench(compact.slice(2));
  if (/^(?:262|590|594|596)[267]\d{8}$/u.test(compact)) return readInternational(compact);
  if (compact.length <= 4) return unusable('special');
  return unusable(compact.length < 10 ? 'incomplete' : 'too-long');
}

function readInternational(digits: string): PhoneReading {
  const french = /^33(0?)(\d+)$/u.exec(digits);
  if (french !== null) return readFrench(french[2] ?? '');
  const overseas = /^(?:262|590|594|596)0?(\d{9})$/u.exec(digits);
  if (overseas !== null) {
    const reading = readFrench(overseas[1] ?? '');
    // A mainland number behind an overseas code: one of the two is wrong.
    return 'number' in reading && reading.number.startsWith('+33') ? unusable('foreign') : reading;
  }
  const parsed = parsePhoneNumber(`+${digits}`);
  if (parsed === undefined || !parsed.isValid()) return unusable('foreign');
  switch (parsed.getType()) {
    case 'MOBILE':
    case 'FIXED_LINE_OR_MOBILE':
      return { kind: 'mobile', number: parsed.number };
    case 'FIXED_LINE':
    case 'VOIP':
    case 'PERSONAL_NUMBER':
    case 'UAN':
      return { kind: 'landline', number: parsed.number };
    default:
      return unusable('special');
  }
}

/** Overseas departments share the national spelling (0692…) but not the country code. */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^(?:69[23]|26[239])/u, '+262'],
  // Mayotte; 06 39 98 is kept for fiction in mainland France.
  [/^639(?!98)/u, '+262'],
  [/^(?:69[01]|590)/u, '+590'],
  [/^(?:694|594)/u, '+594'],
  [/^(?:69[67]|596)/u, '+596'],
];

/**
 * By ARCEP's numbering plan (decision 2018-0881), not by libphonenumber's tables: those know
 * neither the numbers kept for fiction nor the latest ranges. `digits`: national number without 0.
 */
function readFrench(digits: string): PhoneReading {
  if (/^700[0-4]\d{9}$/u.test(digits)) return { kind: 'mobile', number: `+33${digits}` };
  if (digits.length < 9) return unusable(digits.length <= 4 ? 'special' : 'incomplete');
  if (digits.length > 9) return unusable('too-long');
  // Saint-Pierre-et-Miquelon: 0508 then six digits, mobiles among them.
  if (digits.startsWith('508')) return readInternational(digits);
  const country = OVERSEAS.find(([prefix]) => prefix.test(digits))?.[1] ?? '+33';
  const number = `${country}${digits}`;
  switch (digits[0]) {
    case '6':
    case '7':
      if (/^70/u.test(digits)) return unusable('unknown-range');
      if (/^.(\d)\1{7}$/u.test(digits)) return unusable('filler');
      return { kind: 'mobile', number };
    case '8':
      return unusable('special');
    case '0':
      return unusable('unknown-range');
    default:
      return { kind: 'landline', number };
  }
}
