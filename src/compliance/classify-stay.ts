import type { StayState } from '../programme/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { ContactRule } from './contact-rule.ts';

export type Exclusion =
  | 'cancelled'
  | 'absent'
  | 'hospitalised'
  | 'deceased'
  | 'not-recorded'
  | 'ahead'
  | 'too-early';

/** Each stay of a period is in exactly one class; contacted and not contacted are the denominator. */
export type StayClass =
  | { readonly kind: 'contacted' }
  | { readonly kind: 'not-contacted' }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'excluded'; readonly because: Exclusion };

export interface StayFacts {
  readonly state: StayState;
  /** The patient died before the last day of the rule was over. */
  readonly died: boolean;
  readonly hasContact: boolean;
  /** Whole days from the day of surgery to today; negative before it. */
  readonly daysSince: number;
  /** Whether this unit records arrivals: if not, a planned stay was operated on its day. */
  readonly arrivalsRecorded: boolean;
}

export function classifyStay(stay: StayFacts, rule: ContactRule): StayClass {
  const because = exclusionOf(stay, rule);
  if (because) return { kind: 'excluded', because };
  if (stay.hasContact) return { kind: 'contacted' };
  return { kind: stay.daysSince <= rule.lastDay ? 'ongoing' : 'not-contacted' };
}

function exclusionOf(stay: StayFacts, rule: ContactRule): Exclusion | null {
  if (stay.died) return 'deceased';
  switch (stay.state) {
    case 'cancelled':
    case 'absent':
    case 'hospitalised':
    case 'deceased':
      return stay.state;
    case 'planned':
    case 'arrived':
    case 'operated':
    case 'discharged':
      break;
    default:
      return assertNever(stay.state);
  }
  if (stay.daysSince <= 0) return 'ahead';
  // Nobody wrote that this patient came: said aloud, so that a gap in the records is seen as one.
  if (stay.state === 'planned' && stay.arrivalsRecorded) return 'not-recorded';
  return stay.daysSince <= rule.countedAfterDay ? 'too-early' : null;
}
