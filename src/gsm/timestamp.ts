import type { PduReader } from './pdu-reader.ts';
import type { PduWriter } from './pdu-writer.ts';

/** When the service centre says something happened, TS 23.040 §9.2.3.11. */
export type Timestamp = {
  /** Milliseconds UTC; null when the octets name no instant (a 13th month, a 31 February). */
  readonly at: number | null;
  /** Minutes to add to UTC for local time there; 0 when `at` is null. */
  readonly offsetMinutes: number;
  /** No instant, or one that no phone in service can have written. Never order by it. */
  readonly isAbsurd: boolean;
};

const NO_INSTANT: Timestamp = { at: null, offsetMinutes: 0, isAbsurd: true };

const MINUTE_MS = 60_000;
/** Two digits of year are read in 2000–2099; outside these years the clock was never set. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2079;
/** UTC-12 to UTC+14 are the offsets in use. */
const MIN_OFFSET_MINUTES = -12 * 60;
const MAX_OFFSET_MINUTES = 14 * 60;

/** Reads seven octets. Never fails: what makes no sense has no instant. */
export function readTimestamp(reader: PduReader): Timestamp {
  const year = 2000 + swappedDecimal(reader.octet());
  const month = swappedDecimal(reader.octet());
  const day = swappedDecimal(reader.octet());
  const hour = swappedDecimal(reader.octet());
  const minute = swappedDecimal(reader.octet());
  const second = swappedDecimal(reader.octet());
  const zone = reader.octet();
  // Bit 3 of the zone is its sign; the rest counts quarters of an hour like the other fields.
  const quarters = swappedDecimal(zone & ~0x08);
  const isReal =
    isInRange(year, 2000, 2099) &&
    isInRange(month, 1, 12) &&
    isInRange(day, 1, daysIn(year, month)) &&
    isInRange(hour, 0, 23) &&
    isInRange(minute, 0, 59) &&
    isInRange(second, 0, 59) &&
    isInRange(quarters, 0, 79);
  if (!isReal) return NO_INSTANT;
  const offsetMinutes = quarters === 0 ? 0 : quarters * (zone & 0x08 ? -15 : 15);
  const days = daysBefore(year, month) + day - 1;
  const minutes = (days * 24 + hour) * 60 + minute - offsetMinutes;
  const at = minutes * MINUTE_MS + second * 1000;
  const isAbsurd =
    !isInRange(year, FIRST_YEAR, LAST_YEAR) ||
    !isInRange(offsetMinutes, MIN_OFFSET_MINUTES, MAX_OFFSET_MINUTES);
  return { at, offsetMinutes, isAbsurd };
}

/**
 * Writes an instant as local time with its offset, rounded down to the second.
 * @param at milliseconds UTC, in the years 2000 to 2099
 * @param offsetMinutes a multiple of 15
 */
export function writeTimestamp(writer: PduWriter, at: number, offsetMinutes: number): void {
  const local = new Date(at + offsetMinutes * MINUTE_MS);
  writer.octet(toSwappedDecimal(local.getUTCFullYear() % 100));
  writer.octet(toSwappedDecimal(local.getUTCMonth() + 1));
  writer.octet(toSwappedDecimal(local.getUTCDate()));
  writer.octet(toSwappedDecimal(local.getUTCHours()));
  writer.octet(toSwappedDecimal(local.getUTCMinutes()));
  writer.octet(toSwappedDecimal(local.getUTCSeconds()));
  const quarters = toSwappedDecimal(Math.abs(Math.trunc(offsetMinutes / 15)));
  writer.octet(offsetMinutes < 0 ? quarters | 0x08 : quarters);
}

/** By octet: two decimal digits, low semi-octet first; -1 when one of them is not decimal. */
const SWAPPED_DECIMALS = Int8Array.from({ length: 256 }, (_, octet) => {
  const tens = octet & 0x0f;
  const ones = octet >> 4;
  return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
});

const swappedDecimal = (octet: number): number => SWAPPED_DECIMALS[octet] ?? -1;

const toSwappedDecimal = (value: number): number => ((value % 10) << 4) | Math.floor(value / 10);

const isInRange = (value: number, low: number, high: number): boolean =>
  value >= low && value <= high;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** By month, in a year of 365 days. */
const DAYS_BEFORE = DAYS.map((_, month) => DAYS.slice(0, month).reduce((a, b) => a + b, 0));
/** From 1970-01-01 to 2000-01-01. */
const DAYS_TO_2000 = 10_957;

/** Every fourth year is a leap year from 2000 to 2099. */
const isLeap = (year: number): boolean => year % 4 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

/** From 1970-01-01 to the first of a month of 2000 to 2099. */
function daysBefore(year: number, month: number): number {
  const years = year - 2000;
  const leapDays = ((years + 3) >> 2) + (month > 2 && isLeap(year) ? 1 : 0);
  return DAYS_TO_2000 + years * 365 + leapDays + (DAYS_BEFORE[month - 1] ?? 0);
}
