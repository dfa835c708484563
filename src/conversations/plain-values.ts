import type { Item } from '../protocols/index.ts';
import type { AnswerValue, Outcome } from './state.ts';

/**
 * The value of items that are not judged by the understanding of replies: a number with its unit, a
 * date, free words. `read`: what the words say as free words, whose worry or danger always stands.
 * Null for every other item.
 */
export function plainValue(
  item: Item,
  text: string,
  read: Outcome,
): { readonly value: AnswerValue; readonly outcome: Outcome } | null {
  if (item.kind === 'free') {
    const value = text.trim() === '' || read === 'none' ? null : text.trim();
    return { value, outcome: read };
  }
  if (item.kind !== 'number' && item.kind !== 'date') return null;
  const value = item.kind === 'number' ? numberIn(text, item) : dateIn(text);
  if (read === 'urgent' || read === 'worrying') return { value, outcome: read };
  if (value !== null) return { value, outcome: 'satisfactory' };
  return { value: null, outcome: read === 'none' ? 'none' : 'unclear' };
}

/** The only number in the words, if it can be an answer; two numbers are for a person to read. */
function numberIn(text: string, { from, to }: { readonly from: number; readonly to: number }) {
  const found = [...text.matchAll(/-?\d+(?:[.,]\d+)?/g)].map(([digits]) =>
    Number(digits.replace(',', '.')),
  );
  const [value, ...more] = found;
  if (value === undefined || more.length > 0 || value < from || value > to) return null;
  return value;
}

const months = [
  ['janvier', 'january', 'enero', 'janeiro', 'ocak'],
  ['fevrier', 'february', 'febrero', 'fevereiro', 'subat'],
  ['mars', 'march', 'marzo', 'marco', 'mart'],
  ['avril', 'april', 'abril', 'abril', 'nisan'],
  ['mai', 'may', 'mayo', 'maio', 'mayis'],
  ['juin', 'june', 'junio', 'junho', 'haziran'],
  ['juillet', 'july', 'julio', 'julho', 'temmuz'],
  ['aout', 'august', 'agosto', 'agosto', 'agustos'],
  ['septembre', 'september', 'septiembre', 'setembro', 'eylul'],
  ['octobre', 'october', 'octubre', 'outubro', 'ekim'],
  ['novembre', 'november', 'noviembre', 'novembro', 'kasim'],
  ['decembre', 'december', 'diciembre', 'dezembro', 'aralik'],
] as const;

/** `12/03`, `12/03/2026`, `12 mars`: as `--MM-DD` or `YYYY-MM-DD` (ISO 8601). */
function dateIn(text: string): string | null {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('ı', 'i');
  const digits = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\b/.exec(words);
  if (digits) return isoDate(Number(digits[1]), Number(digits[2]), digits[3]);
  const named = /\b(\d{1,2})(?:er)?\s+(?:de\s+)?(\p{L}+)(?:\s+(?:de\s+)?(\d{4}))?/u.exec(words);
  if (!named) return null;
  const month = months.findIndex((names) => names.some((name) => name === named[2]));
  return month === -1 ? null : isoDate(Number(named[1]), month + 1, named[3]);
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isoDate(day: number, month: number, year: string | undefined): string | null {
  const most = longest[month - 1];
  if (most === undefined || day < 1 || day > most) return null;
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const rest = `${twoDigits(month)}-${twoDigits(day)}`;
  if (year === undefined) return `--${rest}`;
  return `${year.length === 2 ? `20${year}` : year}-${rest}`;
}
