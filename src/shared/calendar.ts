import { Temporal } from 'temporal-polyfill';

/** Days are `YYYY-MM-DD` and hours `HH:MM`, both in the unit's IANA zone; instants are ms UTC. */

/** At a change of hour: a time that does not exist moves forward, one that exists twice is the first. */
export function instantOf(day: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

export function dayOf(instant: number, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

export function timeOf(instant: number, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function offsetMinutesAt(instant: number, zone: string): number {
  return Math.round(zoned(instant, zone).offsetNanoseconds / 60e9);
}

/** ISO 8601 with the unit's offset, to the second: 2026-03-09T07:30:00+01:00. */
export function isoAt(instant: number, zone: string): string {
  return zoned(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Whole years on `on` of somebody born on `birth`. */
export function ageOn(birth: string, on: string): number {
  return Temporal.PlainDate.from(birth).until(on, { largestUnit: 'year' }).years;
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
  const date = Temporal.PlainDate.from(day);
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

function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
