import { dayOf, daysBetween, isoAt } from '../shared/calendar.ts';

/** Dates as they are printed: 10/03/2026 and 10/03/2026 09:12, in the unit's zone. */
export function makeMoments(zone: string) {
  const day = (date: string) => date.split('-').reverse().join('/');
  return {
    day,
    moment: (at: number) => {
      const iso = isoAt(at, zone);
      return `${day(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
    },
    /** J+2: whole days after surgery. */
    dayAfter: (at: number, surgeryDate: string) => {
      const days = daysBetween(surgeryDate, dayOf(at, zone));
      return days > 0 ? `J+${days}` : days < 0 ? `J−${-days}` : 'J0';
    },
  };
}
