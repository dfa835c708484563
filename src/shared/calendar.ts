import { Temporal } from 'temporal-polyfill';
import { Remembered } from './remembered.ts';

/**
 * Days are `YYYY-MM-DD` and hours `HH:MM`, both in the unit's IANA zone; instants are ms UTC. What
 * Temporal found is remembered: a decision asks for the same few days and hours again and again.
 */

const minuteMs = 60_000;
/** Zones change their offset on a quarter of an hour (all of them since 1973). */
const quarterMs = 15 * minuteMs;
/** Days, hours and quarters that a busy unit asks for in a while; each is some hundred bytes. */
const most = 10_000;

const instants = new Remembered<string, number>(most);
const offsets = new Remembered<string, Remembered<number, number>>(100);
const plainDays = new Remembered<string, Temporal.PlainDate>(most);
const daysAhead = new Remembered<string, string>(most);

/** At a change of hour: a time that does not exist moves forward, one that exists twice is the first. */
export function instantOf(day: string, time: string, zone: string): number {
  const local = `${day}T${time}`;
  return instants.get(
    `${local} ${zone}`,
    () => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds,
  );
}

export function dayOf(instant: number, zone: string): string {
  return localAt(instant, zone).slice(0, 10);
}

export function timeOf(instant: number, zone: string): string {
  return localAt(instant, zone).slice(11, 16);
}

export function addDays(day: string, days: number): string {
  return daysAhead.get(`${day} ${days}`, () => plainDay(day).add({ days }).toString());
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return plainDay(from).until(plainDay(to), { largestUnit: 'day' }).days;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return plainDay(day).dayOfWeek;
}

export function offsetMinutesAt(instant: number, zone: string): number {
  const quarters = offsets.get(zone, () => new Remembered<number, number>(most));
  return quarters.get(Math.floor(instant / quarterMs), () =>
    Math.round(zoned(instant, zone).offsetNanoseconds / 60e9),
  );
}

/** ISO 8601 with the unit's offset, to the second: 2026-03-09T07:30:00+01:00. */
export function isoAt(instant: number, zone: string): string {
  return zoned(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Whole years on `on` of somebody born on `birth`. */
export function ageOn(birth: string, on: string): number {
  const born = plainDay(birth);
  const then = plainDay(on);
  if (birth > on) return born.until(then, { largestUnit: 'year' }).years;
  const years = then.year - born.year;
  const isBefore = then.month < born.month || (then.month === born.month && then.day < born.day);
  return isBefore ? years - 1 : years;
}

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** lundi 9 mars. Weekday and date always together (H24). */
export function frenchDay(day: string): string {
  const date = plainDay(day);
  const number = date.day === 1 ? '1er' : String(date.day);
  return `${weekdays[date.dayOfWeek - 1]} ${number} ${months[date.month - 1]}`;
}

/** 09/03/2026, for tables and reports; texts to patients use `frenchDay`. */
export function frenchDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** 7h30, 14h. */
export function frenchTime(time: string): string {
  const [hour, minute] = time.split(':');
  return `${Number(hour)}h${minute === '00' ? '' : minute}`;
}

/** lundi 9 mars à 7h30. */
export function frenchInstant(instant: number, zone: string): string {
  return `${frenchDay(dayOf(instant, zone))} à ${frenchTime(timeOf(instant, zone))}`;
}

/** The unit's wall clock then, as `YYYY-MM-DDTHH:MM:SS…`. */
function localAt(instant: number, zone: string): string {
  return new Date(instant + offsetMinutesAt(instant, zone) * minuteMs).toISOString();
}

function plainDay(day: string): Temporal.PlainDate {
  return plainDays.get(day, () => Temporal.PlainDate.from(day));
}

function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
