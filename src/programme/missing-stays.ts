import { frenchDate } from '../shared/calendar.ts';
import type { StayId } from '../shared/ids.ts';
import type { KnownStay } from './known-stay.ts';
import type { Period } from './match-stays.ts';
import type { Known } from './plan-import.ts';

export interface MissingStay {
  readonly stay: KnownStay;
  readonly toCheck: string;
  /** Not yet noticed by an earlier list. */
  readonly isNew: boolean;
}

/**
 * Stays to come that the list's period covers and the list no longer has. They stay planned (H22):
 * absence may be half a file, and a person looks. A list says this only of stays that came from a
 * list of which it names others: another room's list is not a newer one of ours.
 */
export function missingStays(
  { today, stays, listedIn }: Pick<Known, 'today' | 'stays' | 'listedIn'>,
  { periodFrom, periodTo }: Period,
  seen: ReadonlySet<StayId>,
  partlyRead: ReadonlySet<string>,
): readonly MissingStay[] {
  if (periodFrom === null || periodTo === null) return [];
  const from = periodFrom > today ? periodFrom : today;
  const renewed = new Set([...seen].flatMap((id) => listedIn.get(id) ?? []));
  const isMissing = (stay: KnownStay): boolean => {
    const source = listedIn.get(stay.id)?.at(-1);
    return (
      stay.state === 'planned' &&
      from <= stay.surgery_date &&
      stay.surgery_date <= periodTo &&
      !seen.has(stay.id) &&
      source !== undefined &&
      renewed.has(source)
    );
  };
  return stays.filter(isMissing).map((stay) => {
    if (isAbsence(stay.to_check)) return { stay, toCheck: stay.to_check, isNew: false };
    const beginning = partlyRead.has(stay.ipp) ? rejected : absent;
    return { stay, toCheck: `${beginning} du ${frenchDate(today)}`, isNew: true };
  });
}

const absent = 'Absent de la liste';
const rejected = 'Ligne rejetée dans la liste';

/** The flag that a later list takes away by naming the stay again. */
export function isAbsence(toCheck: string | null): toCheck is string {
  return toCheck !== null && (toCheck.startsWith(absent) || toCheck.startsWith(rejected));
}
