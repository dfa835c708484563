import { frenchDate } from '../shared/calendar.ts';
import type { StayId } from '../shared/ids.ts';
import type { KnownStay } from './known-stay.ts';
import type { Period } from './match-stays.ts';

export interface MissingStay {
  readonly stay: KnownStay;
  readonly toCheck: string;
  /** Not yet noticed by an earlier list. */
  readonly isNew: boolean;
}

/**
 * Stays to come that the list's period covers and the list no longer has. They stay planned (H22):
 * absence may be half a file, and a person looks.
 */
export function missingStays(
  known: { readonly today: string; readonly stays: readonly KnownStay[] },
  { periodFrom, periodTo }: Period,
  seen: ReadonlySet<StayId>,
  partlyRead: ReadonlySet<string>,
): readonly MissingStay[] {
  if (periodFrom === null || periodTo === null) return [];
  const from = periodFrom > known.today ? periodFrom : known.today;
  return known.stays
    .filter(
      (stay) =>
        stay.state === 'planned' &&
        from <= stay.surgery_date &&
        stay.surgery_date <= periodTo &&
        !seen.has(stay.id),
    )
    .map((stay) => {
      if (isAbsence(stay.to_check)) return { stay, toCheck: stay.to_check, isNew: false };
      const beginning = partlyRead.has(stay.ipp) ? rejected : absent;
      const toCheck = `${beginning} du ${frenchDate(known.today)}`;
      return { stay, toCheck, isNew: true };
    });
}

const absent = 'Absent de la liste';
const rejected = 'Ligne rejetée dans la liste';

/** The flag that a later list takes away by naming the stay again. */
export function isAbsence(toCheck: string | null): toCheck is string {
  return toCheck !== null && (toCheck.startsWith(absent) || toCheck.startsWith(rejected));
}
