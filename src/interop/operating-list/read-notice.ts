import { cleanCell, fold, isBlank } from './clean-cell.ts';

export type NoticeReading =
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'unknown' }
  /** A number alone: two may be days, or hours. */
  | { readonly kind: 'no-unit' }
  | { readonly kind: 'unreadable' };

/** Shorter is no notice, longer no short one: the screen's own bounds. */
const leastHours = 1;
const mostHours = 720;

const units = { hour: 1, day: 24, week: 168 } as const;
type Unit = keyof typeof units;

/**
 * How long before an operation the patient wants to be told: « 48 h », « 2 jours », « J-2 »,
 * « 1 semaine ». `header` is the list's own: « Préavis (h) » gives a number alone its unit.
 */
export function readNotice(cell: string, header = ''): NoticeReading {
  const text = cleanCell(cell);
  if (isBlank(text)) return { kind: 'unknown' };
  const match =
    /^(\d{1,3}) ?(\p{L}*)\.?$/u.exec(text.toLowerCase()) ??
    /^j ?[-–] ?(\d{1,2})$/u.exec(text.toLowerCase());
  if (match === null) return { kind: 'unreadable' };
  const [, amount, word] = match;
  const unit = word === undefined ? 'day' : word === '' ? unitIn(header) : unitOf(word);
  if (unit === null) return { kind: word === '' ? 'no-unit' : 'unreadable' };
  const hours = Number(amount) * units[unit];
  return hours >= leastHours && hours <= mostHours
    ? { kind: 'hours', hours }
    : { kind: 'unreadable' };
}

function unitOf(word: string): Unit | null {
  if (/^h(?:rs?|eures?)?$/u.test(word)) return 'hour';
  if (/^j(?:rs?|ours?)?$/u.test(word)) return 'day';
  return /^sem(?:aines?)?$/u.test(word) ? 'week' : null;
}

/** Of the one unit that the header names. */
function unitIn(header: string): Unit | null {
  const named = new Set(
    fold(header)
      .split(' ')
      .flatMap((word) => unitOf(word) ?? []),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
