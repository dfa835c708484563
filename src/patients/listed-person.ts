import type { ListedStay } from '../interop/index.ts';
import type { PhoneFacts } from './listed-phones.ts';

/** One person as all the records of a list tell of them: the first record that has a value gives it. */
export interface ListedPerson {
  readonly ipp: string;
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstName: string;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly language: string | null;
  readonly landline: string | null;
  readonly phoneFacts: PhoneFacts;
}

export function mergeRecords(records: readonly [ListedStay, ...ListedStay[]]): ListedPerson {
  const first = <K extends keyof ListedStay>(field: K): ListedStay[K] | null =>
    records.map((record) => record[field]).find((value) => value !== null) ?? null;
  const [{ ipp, birthName, firstName }] = records;
  return {
    ipp,
    birthName,
    firstName,
    usedName: first('usedName'),
    sex: first('sex'),
    birthDate: first('birthDate'),
    language: first('language'),
    landline: first('landline'),
    phoneFacts: factsOf(records),
  };
}

/** Records in order of precedence. */
export function factsOf(records: readonly [PhoneFacts, ...PhoneFacts[]]): PhoneFacts {
  const first = (field: 'mobile' | 'escort' | 'escortPhone') =>
    records.map((record) => record[field]).find((value) => value !== null) ?? null;
  const days = records.map((record) => record.surgeryDate).sort();
  return {
    mobile: first('mobile'),
    escort: first('escort'),
    escortPhone: first('escortPhone'),
    surgeryDate: days.at(-1) ?? records[0].surgeryDate,
  };
}
