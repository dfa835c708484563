import { addDays, dayOf, daysBetween, instantOf } from '../shared/calendar.ts';
import type { Span } from './attempt.ts';
import type { ContactRule } from './contact-rule.ts';

/** The instants that one day of surgery gives, in the unit's zone. */
export interface SurgeryDay {
  /** 00:00 of the day itself: calls are listed from here. */
  readonly startsAt: number;
  /** 00:00 of the next day: delays are counted from here. */
  readonly endsAt: number;
  /** Whole days in which a contact counts: 23 or 25 hours long at a change of hour. */
  readonly contact: Span;
  readonly daysSince: number;
}

/** Worked out once for each date: a year of stays has few dates and many rows. */
export class SurgeryDays {
  readonly #days = new Map<string, SurgeryDay>();
  readonly #zone: string;
  readonly #rule: ContactRule;
  readonly #today: string;

  constructor(zone: string, rule: ContactRule, now: number) {
    this.#zone = zone;
    this.#rule = rule;
    this.#today = dayOf(now, zone);
  }

  of(date: string): SurgeryDay {
    const known = this.#days.get(date);
    if (known) return known;
    const { firstDay, lastDay } = this.#rule;
    const midnight = (days: number) => instantOf(addDays(date, days), '00:00', this.#zone);
    const day: SurgeryDay = {
      startsAt: midnight(0),
      endsAt: midnight(1),
      contact: { from: midnight(firstDay), to: midnight(lastDay + 1) },
      daysSince: daysBetween(date, this.#today),
    };
    this.#days.set(date, day);
    return day;
  }
}
