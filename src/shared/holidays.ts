import { addDays } from './calendar.ts';
import { Remembered } from './remembered.ts';

/**
 * Alsace and Moselle keep two days more (ordinance of 16 August 1892); overseas each keeps the day
 * of the abolition of slavery (code du travail, article L3422-2).
 *
 * Of Saint-Martin the article said 27 May, as of Guadeloupe, when the préfecture announced on 16 May
 * 2019 that the day is 28 May there (circular of 3 May 2019, after the council's vote of 2015), which
 * is how it has been kept since. A unit that closes on the 27th, too, names it among its closed days.
 */
export const holidayRegions = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
  'none',
] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

/** Of the region alone, beside those of the whole country. */
const regional: Readonly<Partial<Record<HolidayRegion, string>>> = {
  guadeloupe: '05-27',
  guyane: '06-10',
  martinique: '05-22',
  mayotte: '04-27',
  reunion: '12-20',
  'saint-barthelemy': '10-09',
  'saint-martin': '05-28',
};

/** Code du travail, article L3133-1. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movable = [1, 39, 50];

/** Whether a day (`YYYY-MM-DD`) is a public holiday. */
export function isPublicHoliday(day: string, region: HolidayRegion): boolean {
  if (region === 'none') return false;
  const year = day.slice(0, 4);
  return years.get(`${year} ${region}`, () => holidaysOf(year, region)).has(day);
}

const years = new Remembered<string, ReadonlySet<string>>(100);

function holidaysOf(year: string, region: HolidayRegion): ReadonlySet<string> {
  const easter = easterSunday(Number(year));
  const ofRegion = regional[region];
  const inAlsace = region === 'alsace-moselle';
  const dates = [...fixed, ...(ofRegion ? [ofRegion] : []), ...(inAlsace ? ['12-26'] : [])];
  const fromEaster = [...movable, ...(inAlsace ? [-2] : [])];
  return new Set([
    ...dates.map((date) => `${year}-${date}`),
    ...fromEaster.map((days) => addDays(easter, days)),
  ]);
}

/** Gregorian Easter (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  const date = ((d + e - 7 * f + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
