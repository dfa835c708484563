import { addDays, frenchDay } from '../shared/calendar.ts';
import { opensOn, type Settings } from '../shared/settings.ts';
import type { StayRow } from './stay-sql.ts';

/** The days of the contact that is owed: J+1 to J+3. */
const contactDays = [1, 2, 3] as const;

/** Days J+1 to J+3 on which somebody watches, by the unit's hours and closed days. */
export function watchedDaysAfter(settings: Settings, surgeryDate: string): readonly string[] {
  return contactDays
    .map((offset) => addDays(surgeryDate, offset))
    .filter((day) => opensOn(settings, day));
}

/**
 * Why a stay has nobody who could call from J+1 to J+3, or null (H40). Said when it is planned, while
 * a day can still be found; no longer once those days are past.
 */
export function uncoveredBecause(
  settings: Settings,
  stay: Pick<StayRow, 'surgery_date' | 'state'>,
  today: string,
): string | null {
  if (['cancelled', 'absent', 'deceased', 'hospitalised'].includes(stay.state)) return null;
  const first = addDays(stay.surgery_date, 1);
  const last = addDays(stay.surgery_date, 3);
  if (last < today || watchedDaysAfter(settings, stay.surgery_date).length > 0) return null;
  return `Personne ne veille du ${frenchDay(first)} au ${frenchDay(last)} : contact J+1 à J+3 à organiser.`;
}
