import { Temporal } from 'temporal-polyfill';
import { AppError } from '../shared/errors.ts';

/** `2026-03-02T08:00+01:00`, `…Z`, or without offset in the unit's zone; a day alone is its midnight. */
export function instantFrom(text: string, zone: string): number {
  try {
    if (/[zZ]$|[+-]\d\d:?\d\d$/.test(text.slice(10))) {
      return Temporal.Instant.from(text).epochMilliseconds;
    }
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new AppError('usage/bad-value', { detail: `date : ${text}` });
  }
}

export function dayFrom(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new AppError('usage/bad-value', { detail: `date : ${text}` });
  }
}
