/**
 * Relative validity, TS 23.040 §9.2.3.12.1: 5-minute steps up to 12 h, half hours up to 24 h,
 * days up to 30, weeks up to 63.
 */

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * The octet whose validity is the longest one that is not longer than asked: a text must never
 * arrive after it stopped being true (30 h becomes 24 h, 10 days stay 10 days). Below 5 minutes,
 * which cannot be written, it is 5 minutes; above 63 weeks, 63 weeks.
 *
 * @throws RangeError when `minutes` is not a number above zero
 */
export function validityOctet(minutes: number): number {
  if (!(minutes > 0)) throw new RangeError('validity must be above zero');
  if (minutes < 12 * HOUR + 30) return clamp(Math.floor(minutes / 5) - 1, 0, 143);
  if (minutes < 2 * DAY) return clamp(143 + Math.floor((minutes - 12 * HOUR) / 30), 144, 167);
  if (minutes < 5 * WEEK) return clamp(166 + Math.floor(minutes / DAY), 168, 196);
  return clamp(192 + Math.floor(minutes / WEEK), 197, 255);
}

/** Minutes of validity of an octet. */
export function validityMinutesOf(octet: number): number {
  if (octet <= 143) return (octet + 1) * 5;
  if (octet <= 167) return 12 * HOUR + (octet - 143) * 30;
  if (octet <= 196) return (octet - 166) * DAY;
  return (octet - 192) * WEEK;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
