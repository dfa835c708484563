import { isDeepStrictEqual } from 'node:util';
import { frenchDate } from '../shared/calendar.ts';
import { factsOf, type ListedPerson } from './listed-person.ts';
import { type ListedPhones, type PhoneFacts, phonesOfFacts } from './listed-phones.ts';
import type { Identity, PatientPhoneRow, PatientRow } from './patient-sql.ts';

/** What Vigie holds of a person, and what the lists had said before. */
export interface KnownPerson {
  readonly row: PatientRow;
  readonly phones: readonly PatientPhoneRow[];
  readonly listedBefore: PhoneFacts | null;
}

export type PhoneOrder =
  | {
      readonly kind: 'give';
      readonly number: string;
      readonly holder: PatientPhoneRow['holder'];
      readonly name: string | null;
    }
  | { readonly kind: 'end'; readonly number: string; readonly holder: PatientPhoneRow['holder'] };

export interface PersonDecision {
  readonly identity: Identity;
  readonly phones: readonly PhoneOrder[];
  /** What becomes different, in French; empty for somebody new. */
  readonly changes: readonly string[];
}

/** What a list makes of one person. An empty cell says nothing: it removes nothing that was known. */
export function decidePerson(listed: ListedPerson, known: KnownPerson | undefined): PersonDecision {
  const row = known?.row;
  const identity: Identity = {
    birth_name: listed.birthName,
    used_name: listed.usedName ?? row?.used_name ?? null,
    first_name: listed.firstName,
    sex: listed.sex ?? row?.sex ?? null,
    birth_date: listed.birthDate ?? row?.birth_date ?? null,
    language: listed.language ?? row?.language ?? 'fr',
    landline: listed.landline ?? row?.landline ?? null,
  };
  const phones = decidePhones(listed, identity.birth_date, known);
  if (row === undefined) return { identity, phones, changes: [] };
  const changes = [
    ...labels.flatMap(([field, label]) =>
      row[field] === identity[field]
        ? []
        : [`${label} ${shown(field, row[field])} → ${shown(field, identity[field])}`],
    ),
    ...(phones.some((order) => order.holder === 'patient') ? ['téléphone'] : []),
    ...(phones.some((order) => order.holder === 'representative') ? ['représentant'] : []),
  ];
  return { identity, phones, changes };
}

const labels: readonly (readonly [keyof Identity, string])[] = [
  ['birth_name', 'nom de naissance'],
  ['used_name', 'nom utilisé'],
  ['first_name', 'prénom'],
  ['sex', 'sexe'],
  ['birth_date', 'date de naissance'],
  ['language', 'langue'],
  ['landline', 'téléphone fixe'],
];

function shown(field: keyof Identity, value: string | null): string {
  if (value === null) return 'non connu';
  return field === 'birth_date' ? frenchDate(value) : value;
}

/**
 * Only what the hospital itself changed since its last list is taken over: a number that a nurse
 * corrected in Vigie is not undone by the same old list.
 */
function decidePhones(
  listed: ListedPerson,
  birthDate: string | null,
  known: KnownPerson | undefined,
): PhoneOrder[] {
  const isProtected = known?.row.protected === 1;
  const before = known?.listedBefore ?? null;
  const facts = before === null ? listed.phoneFacts : factsOf([listed.phoneFacts, before]);
  const now = phonesOfFacts(facts, { birthDate, isProtected });
  const then: ListedPhones =
    before === null || known === undefined
      ? { patient: null, representative: null }
      : phonesOfFacts(before, { birthDate: known.row.birth_date, isProtected });
  const holder = 'representative';
  const orders: PhoneOrder[] = [];
  if (now.representative === null && then.representative !== null) {
    orders.push({ kind: 'end', number: then.representative.number, holder });
  }
  if (now.patient !== null && now.patient !== then.patient) {
    orders.push({ kind: 'give', number: now.patient, holder: 'patient', name: null });
  }
  if (now.representative !== null && !isDeepStrictEqual(now.representative, then.representative)) {
    orders.push({ kind: 'give', ...now.representative, holder });
  }
  return orders.filter((order) => !isSo(order, known?.phones ?? []));
}

/** The order would change nothing: a nurse was there first. */
function isSo(order: PhoneOrder, phones: readonly PatientPhoneRow[]): boolean {
  const phone = phones.find(
    ({ number, holder }) => number === order.number && holder === order.holder,
  );
  return order.kind === 'end'
    ? phone === undefined
    : phone !== undefined && phone.holder_name === order.name;
}
