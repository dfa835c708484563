import { assertNever } from '../shared/assert-never.ts';
import { dayOf } from '../shared/calendar.ts';
import type { Settings } from '../shared/settings.ts';
import type { StayRow } from './stay-sql.ts';

/** What a stay counts as now, for the texts (H23). */
export type StayPhase =
  | 'ahead'
  | 'discharged'
  | 'not-discharged'
  | 'hospitalised'
  | 'absent'
  | 'cancelled'
  | 'deceased';

/**
 * In a unit that records no arrivals a stay counts as operated and discharged from the day after
 * its date, unless somebody or the hospital's system says otherwise.
 */
export function phaseOf(
  stay: Pick<StayRow, 'state' | 'surgery_date' | 'confirmation' | 'still_here_at'>,
  now: number,
  settings: Pick<Settings, 'zone' | 'arrivalsRecorded'>,
): StayPhase {
  switch (stay.state) {
    case 'planned': {
      if (dayOf(now, settings.zone) <= stay.surgery_date) return 'ahead';
      // Who said NON may never have come: nobody is asked how they feel at home before a person knows.
      if (stay.confirmation === 'no') return 'not-discharged';
      return settings.arrivalsRecorded ? 'not-discharged' : 'discharged';
    }
    case 'arrived':
    case 'operated':
      if (stay.still_here_at !== null) return 'not-discharged';
      return dayOf(now, settings.zone) > stay.surgery_date && !settings.arrivalsRecorded
        ? 'discharged'
        : 'not-discharged';
    case 'discharged':
    case 'hospitalised':
    case 'absent':
    case 'cancelled':
    case 'deceased':
      return stay.state;
    default:
      return assertNever(stay.state);
  }
}
