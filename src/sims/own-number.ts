/**
 * What a SIM's own number says of the right to send by machine from it, as far as we know. French
 * numbering plan (Arcep, decision 2018-0881 as changed by 2022-1583): automated systems may not
 * show 06/07 numbers; extended mobiles (07 000 to 07 004, 14 digits) and 0937 to 0939 are named as
 * usable. Read second-hand: whoever installs has it checked.
 */
export type NumberCategory =
  /** 06 or 07, ten digits: automated sending may be cut, and must be checked. */
  | 'ordinary-mobile'
  /** 07 000 to 07 004, fourteen digits. */
  | 'extended-mobile'
  /** 0937 to 0939. */
  | 'platform'
  /** Another country's, another kind, or not one that we know. */
  | 'other';

const EXTENDED = /^\+337000\d{9}$|^\+33700[1-4]\d{9}$/;

export function categoryOf(number: string): NumberCategory {
  if (EXTENDED.test(number)) return 'extended-mobile';
  if (/^\+33[67]\d{8}$/.test(number)) return 'ordinary-mobile';
  return /^\+3393[789]\d{6}$/.test(number) ? 'platform' : 'other';
}

/**
 * `0639980001`, `06 39 98 00 01`, `0033…`, `+33…`, and fourteen digits from 07 000 to 07 004, as
 * E.164. Null: no number that a SIM can have.
 */
export function readOwnNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '');
  const number = digits.replace(/^00(?=[1-9])/, '+').replace(/^0(?=[1-9])/, '+33');
  if (!/^\+[1-9]\d{5,14}$/.test(number)) return null;
  if (!number.startsWith('+33')) return number;
  return /^\+33[1-9]\d{8}$/.test(number) || EXTENDED.test(number) ? number : null;
}
