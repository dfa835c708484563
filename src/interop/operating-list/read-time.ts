import { cleanCell, fold, isBlank } from './clean-cell.ts';

export type TimeReading =
  | { readonly kind: 'time'; readonly time: string }
  /** Empty, or openly not fixed yet: « à définir ». */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreadable' };

const NOT_FIXED_YET =
  /^(?:(?:a |sera )?(?:definir|preciser|confirmer|venir|voir|programmer|precisee?)|attente|en attente|inconnue?)$/u;

/** A database without a day for its hours writes these before them. */
const EMPTY_DAY = /^(?:30\/12\/1899|1899-12-30|0?[01]\/01\/1900|1900-01-0[01])[T ]/u;

/**
 * Reads an hour of the day: 7h30, 07:30, 7H, 7 h 30, 07.30, 0730, 07:30:00. A day before it is
 * accepted when it is `day` (YYYY-MM-DD) itself: the eve would be another hour.
 */
export function readTime(cell: string, day: string | null): TimeReading {
  const text = cleanCell(cell);
  if (isBlank(text) || NOT_FIXED_YET.test(fold(text))) return { kind: 'unknown' };
  const hour = withoutDay(text, day);
  const match =
    /^(\d{1,2}) ?(?:h|hrs?|heures?)(?: ?(\d{2}) ?(?:mn|min|m)?)?$/iu.exec(hour) ??
    /^(\d{1,2}) ?[:.] ?(\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?$/u.exec(hour) ??
    /^(\d{1,2})(\d{2})$/u.exec(hour);
  if (match === null) return { kind: 'unreadable' };
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? '0');
  if (hours > 23 || minutes > 59) return { kind: 'unreadable' };
  return {
    kind: 'time',
    time: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
  };
}

function withoutDay(text: string, day: string | null): string {
  const bare = text.replace(EMPTY_DAY, '');
  if (day === null) return bare;
  const [year, month, date] = day.split('-');
  for (const prefix of [day, `${date}/${month}/${year}`]) {
    if (bare.startsWith(prefix)) return bare.slice(prefix.length).replace(/^[T ]/u, '');
  }
  return bare;
}
