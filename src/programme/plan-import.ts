import { type OperatingList, type Problem, type RecordReading, stayKey } from '../interop/index.ts';
import {
  decidePerson,
  type KnownPerson,
  mergeRecords,
  type PersonDecision,
} from '../patients/index.ts';
import type { ImportRunId, StayId } from '../shared/ids.ts';
import { decideStay, type Kept, type StayDecision } from './decide-stay.ts';
import { faultOf, fieldNames } from './field-names.ts';
import type { KnownStay } from './known-stay.ts';
import { matchStays } from './match-stays.ts';
import { type MissingStay, missingStays } from './missing-stays.ts';
import { type Owners, refusalOf } from './refuse-record.ts';

export type ListReading = Pick<OperatingList, 'records' | 'periodFrom' | 'periodTo'>;

export interface Known {
  /** YYYY-MM-DD in the unit's zone. */
  readonly today: string;
  /** By IPP. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Every stay of the people listed, with a key listed, in the list's period, or still to come. */
  readonly stays: readonly KnownStay[];
  /** The lists that named each stay, the latest last. */
  readonly listedIn: ReadonlyMap<StayId, readonly ImportRunId[]>;
}

export type Decision = { readonly line: number } & (
  | { readonly kind: 'reject'; readonly ipp: string | null; readonly problem: Problem }
  /** The stay of an earlier record; `problem` when the two do not say the same. */
  | {
      readonly kind: 'repeat';
      readonly ipp: string;
      readonly of: number;
      readonly problem: Problem | null;
    }
  | StayDecision
);

export interface ImportPlan {
  /** One per record of the list, in its order. */
  readonly decisions: readonly Decision[];
  /** By IPP. */
  readonly people: ReadonlyMap<string, PersonDecision>;
  readonly missing: readonly MissingStay[];
}

/** Decides what a list does to the stays that are known. Pure: nothing is read or written. */
export function planImport(list: ListReading, known: Known): ImportPlan {
  const ippOfKey = new Map(known.stays.map((stay) => [stay.stay_key, stay.ipp]));
  const refused = refuse(list.records, { people: known.people, ippOfKey });
  const kept = list.records.flatMap((reading): Kept[] =>
    refused.has(reading.line) || !('record' in reading) || reading.verdict === 'repeat'
      ? []
      : [
          {
            line: reading.line,
            record: reading.record,
            problems: 'problems' in reading ? reading.problems : [],
          },
        ],
  );
  const byPerson = Map.groupBy(kept, ({ record }) => record.ipp);
  const people = new Map<string, PersonDecision>();
  const mobiles = new Map<string, string | null>();
  for (const [ipp, [first, ...more]] of byPerson) {
    if (first === undefined) continue;
    const listed = mergeRecords([first.record, ...more.map(({ record }) => record)]);
    people.set(ipp, decidePerson(listed, known.people.get(ipp)));
    mobiles.set(ipp, listed.phoneFacts.mobile);
  }

  const partlyRead = new Set(
    list.records.flatMap((reading) => (refused.has(reading.line) ? claims(reading, ippOfKey) : [])),
  );
  const records = kept.map(({ record }) => record);
  const matches = matchStays(records, known.stays, list, partlyRead);
  const repeats = Map.groupBy(
    list.records.filter((reading) => reading.verdict === 'repeat'),
    (repeat) => repeat.of,
  );
  const decided = new Map<number, StayDecision>();
  for (const one of kept) {
    const decision = decideStay(one, matches.get(one.record) ?? { kind: 'new' }, {
      today: known.today,
      person: known.people.get(one.record.ipp),
      mobile: mobiles.get(one.record.ipp) ?? null,
      contradictions: (repeats.get(one.line) ?? []).flatMap(
        (repeat) => contradiction(repeat, repeat.line) ?? [],
      ),
    });
    decided.set(one.line, decision);
  }
  const decisions = list.records.flatMap((reading): readonly Decision[] => {
    const { line, ipp } = reading;
    const problem = refused.get(line);
    if (problem !== undefined) return [{ kind: 'reject', line, ipp, problem }];
    if (reading.verdict === 'repeat') {
      const { of, record } = reading;
      const differs = contradiction(reading, of);
      return [{ kind: 'repeat', line, ipp: record.ipp, of, problem: differs }];
    }
    const decision = decided.get(line);
    return decision ? [decision] : [];
  });
  const seen = new Set(
    [...decided.values()].flatMap((one) => (one.kind === 'match' ? [one.stay.id] : [])),
  );
  return { decisions, people, missing: missingStays(known, list, seen, partlyRead) };
}

function refuse(records: readonly RecordReading[], owners: Owners): ReadonlyMap<number, Problem> {
  const refused = new Map<number, Problem>();
  for (const reading of records) {
    const problem = refusalOf(reading, owners, refused);
    if (problem !== null) refused.set(reading.line, problem);
  }
  return refused;
}

/** Whom a refused record may have been about: its IPP, and whoever owns its NDA. */
function claims(reading: RecordReading, ippOfKey: ReadonlyMap<string, string>): string[] {
  const owner = 'record' in reading ? ippOfKey.get(stayKey(reading.record)) : undefined;
  return [reading.ipp, owner].filter((ipp) => typeof ipp === 'string');
}

/** What the second of two records of one stay says otherwise; the first is believed until a person looks. */
function contradiction(
  { differs }: RecordReading & { readonly verdict: 'repeat' },
  otherLine: number,
): Problem | null {
  const [field] = differs;
  if (field === undefined) return null;
  const names = differs.map((one) => fieldNames[one]).join(', ');
  const reason = `Même séjour qu’à la ligne ${otherLine}, mais autrement : ${names}. À vérifier`;
  return { field: faultOf(field), reason };
}
