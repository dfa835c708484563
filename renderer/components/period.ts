import { addDays } from '../app/formats.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`;

/** The calendar month of `day`, first and last day included. */
export function monthOf(day: string): Period {
  const from = firstOfMonth(day);
  // 32 days after the first is always in the next month.
  return { from, to: addDays(firstOfMonth(addDays(from, 32)), -1) };
}

export function monthBefore(day: string): Period {
  return monthOf(addDays(firstOfMonth(day), -1));
}
