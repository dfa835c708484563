import { fold } from '../interop/index.ts';

interface Traits {
  readonly birthName: string;
  readonly firstName: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string | null;
}

/**
 * Whether a list may correct what is known under the same IPP, or gives the IPP to somebody else
 * (H32). One trait may be corrected while the others agree. Another first name is a twin, and
 * another date a homonym, unless it is a slip: then the record is refused and nothing is mixed.
 */
export function isSamePerson(known: Traits, listed: Traits): boolean {
  const name = sameName(known.birthName, listed.birthName);
  const first = sameFirstName(known.firstName, listed.firstName);
  if (known.birthDate === null || listed.birthDate === null) return name && first;
  const date = known.birthDate === listed.birthDate;
  if (!name) return date && first;
  return date ? first : first && isDateSlip(known.birthDate, listed.birthDate);
}

/** LE GALL and LEGALL are one. */
function sameName(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}

/** Jean and Jean-Baptiste, Mohamed and Mohammed are one; Léa and Tom are not. */
function sameFirstName(a: string, b: string): boolean {
  const [short = '', long = ''] = [squeeze(a), squeeze(b)].sort((x, y) => x.length - y.length);
  if (long.startsWith(short)) return true;
  if (short.length < 4 || long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  const rest = short.slice(at + 1);
  return long.slice(at + 1) === (short.length === long.length ? rest : short.slice(at));
}

/** Day, month or year mistyped, or day and month swapped. */
function isDateSlip(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  const [otherYear, otherMonth, otherDay] = b.split('-');
  const agreeing = [year === otherYear, month === otherMonth, day === otherDay];
  if (agreeing.filter(Boolean).length >= 2) return true;
  return year === otherYear && month === otherDay && day === otherMonth;
}

const squeeze = (name: string): string => fold(name).replaceAll(' ', '');
