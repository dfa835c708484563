import type { ListedStay } from '../interop/index.ts';
import { fieldsOf, isSameStay, type KnownStay, type StayFields } from './known-stay.ts';

export type Match =
  | { readonly kind: 'same-day'; readonly stay: KnownStay }
  | { readonly kind: 'moved'; readonly stay: KnownStay }
  /** A person moved the stay here; the list still gives its former day. */
  | { readonly kind: 'moved-here'; readonly stay: KnownStay }
  | { readonly kind: 'new' }
  /** Several stays may be this one: none of them is touched. */
  | { readonly kind: 'doubtful'; readonly days: readonly string[] };

export interface Period {
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/**
 * Finds the stay that each record tells of (design, Stays): on the same day first; then on a day
 * that the list covers and no longer has it; then the same patient and day with its operation
 * corrected. `partlyRead`: patients of whom a record was rejected, so that nothing is sure to be gone.
 */
export function matchStays(
  records: readonly ListedStay[],
  stays: readonly KnownStay[],
  period: Period,
  partlyRead: ReadonlySet<string>,
): ReadonlyMap<ListedStay, Match> {
  const matches = new Map<ListedStay, Match>();
  const taken = new Set<KnownStay>();
  const keys = new Set<string>(stays.map(dayKey));
  type Taken = 'same-day' | 'moved' | 'moved-here';
  const take = (record: ListedStay, kind: Taken, stay: KnownStay): void => {
    matches.set(record, { kind, stay });
    taken.add(stay);
    if (kind !== 'moved-here') keys.add(dayKey(fieldsOf(record, stay.nda)));
  };
  const byDay = new Map(stays.map((stay) => [dayKey(stay), stay]));
  for (const record of records) {
    const stay = byDay.get(dayKey(fieldsOf(record)));
    if (stay) take(record, 'same-day', stay);
  }

  const staysOf = Map.groupBy(stays, (stay) => stay.ipp);
  const recordsOf = Map.groupBy(records, (record) => record.ipp);
  const waiting = (ipp: string) =>
    (recordsOf.get(ipp) ?? []).filter((record) => !matches.has(record));
  const lost = (ipp: string) => (staysOf.get(ipp) ?? []).filter((stay) => !taken.has(stay));
  const takeIfOnly = (
    kind: Taken,
    ipp: string,
    isOne: (record: ListedStay, stay: KnownStay) => boolean,
  ): void => {
    const candidates = waiting(ipp);
    const pairs = lost(ipp).flatMap((stay) =>
      candidates.filter((record) => isOne(record, stay)).map((record) => ({ record, stay })),
    );
    for (const { record, stay } of pairs) {
      const rivals = pairs.filter((pair) => pair.record === record || pair.stay === stay);
      const key = dayKey(fieldsOf(record, stay.nda));
      // Lists that give the NDA here and not there may name one stay twice on a day.
      const isFree = key === dayKey(stay) || !keys.has(key);
      if (rivals.length === 1 && isFree) take(record, kind, stay);
    }
  };
  const isSameDay = (record: ListedStay, stay: KnownStay) =>
    record.surgeryDate === stay.surgery_date;
  const hasGone = (record: ListedStay, stay: KnownStay) =>
    isSameStay(record, stay) && isMovable(stay, period);
  const wasMoved = (record: ListedStay, stay: KnownStay) =>
    stay.moved_from === record.surgeryDate && isSameStay(record, stay);

  for (const ipp of recordsOf.keys()) {
    takeIfOnly(
      'same-day',
      ipp,
      (record, stay) => isSameDay(record, stay) && isSameStay(record, stay),
    );
    takeIfOnly('moved-here', ipp, wasMoved);
    if (!partlyRead.has(ipp)) takeIfOnly('moved', ipp, hasGone);
    for (const record of waiting(ipp)) {
      const days = lost(ipp)
        .filter((stay) => hasGone(record, stay))
        .map((stay) => stay.surgery_date);
      if (days.length > 0) matches.set(record, { kind: 'doubtful', days });
    }
    // The patient comes that day anyway: one appointment whose operation was corrected, not two.
    takeIfOnly(
      'same-day',
      ipp,
      (record, stay) =>
        isSameDay(record, stay) &&
        stay.state === 'planned' &&
        (record.nda === null || stay.nda === null),
    );
    for (const record of waiting(ipp)) matches.set(record, { kind: 'new' });
  }
  return matches;
}

const dayKey = (stay: Pick<StayFields, 'surgery_date' | 'stay_key'>): string =>
  `${stay.surgery_date} ${stay.stay_key}`;

function isMovable(stay: KnownStay, { periodFrom, periodTo }: Period): boolean {
  return (
    stay.state === 'planned' &&
    periodFrom !== null &&
    periodTo !== null &&
    periodFrom <= stay.surgery_date &&
    stay.surgery_date <= periodTo
  );
}
