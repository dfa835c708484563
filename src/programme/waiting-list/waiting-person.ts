import { isDeepStrictEqual } from 'node:util';
import {
  type Identity,
  identityOf,
  insertPatient,
  isSamePerson,
  type PatientRow,
  patientByIpp,
  phonesOf,
  setPatientNumber,
  setSmsStop,
  smsStopOf,
  updateIdentity,
} from '../../patients/index.ts';
import type { PatientId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import { staysOfPatient } from '../stay-sql.ts';

/** Who waits, as a person typed it. */
export interface WaitingPerson {
  readonly ipp: string;
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstName: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  readonly sex: string | null;
  /** ISO 639-1. */
  readonly language: string;
  readonly phones: readonly {
    /** E.164. */
    readonly number: string;
    readonly holder: 'patient' | 'representative';
    readonly holderName: string | null;
  }[];
  /** E.164, for a call by a person. */
  readonly landline: string | null;
  /** The patient refuses texts: it is noted. Never lifted from here (H36). */
  readonly refusesSms: boolean;
}

/** Who has this IPP already; refused where it is somebody else's (H32), or the person died. */
export function mayBeOf(
  work: Work,
  person: Pick<WaitingPerson, 'ipp' | 'birthName' | 'firstName' | 'birthDate'>,
): Result<PatientRow | null, 'other-person' | 'deceased'> {
  const known = patientByIpp(work.db, person.ipp);
  if (!known) return ok(null);
  if (!isSamePerson(traitsOf(known), person)) return fail('other-person');
  return known.deceased_at === null ? ok(known) : fail('deceased');
}

/**
 * The person of an entry. Whoever is known keeps their names; what a nurse types of language and
 * telephones is her word, as on the patient's record.
 */
export function takeInPerson(
  work: Work,
  person: WaitingPerson,
  known: PatientRow | null,
): PatientId {
  const patientId = known?.id ?? work.ids.next<PatientId>();
  if (known) changeIdentity(work, known, typedOver(known, person));
  else {
    const identity = identityTyped(person);
    insertPatient(work.db, patientId, person.ipp, identity, work.now);
    work.trail('patient-added', { patientId }, { ipp: person.ipp, ...identity });
  }
  reach(work, patientId, person);
  return patientId;
}

/** A slip in what was typed here is corrected here, until a list names the patient: then the list's is it. */
export function correctPerson(
  work: Work,
  known: PatientRow,
  person: Omit<WaitingPerson, 'ipp'>,
): void {
  const isTypedHere = staysOfPatient(work.db, known.id).length === 0;
  changeIdentity(work, known, isTypedHere ? identityTyped(person) : typedOver(known, person));
  reach(work, known.id, person);
}

function changeIdentity(work: Work, known: PatientRow, identity: Identity): void {
  const before = identityOf(known);
  if (isDeepStrictEqual(before, identity)) return;
  updateIdentity(work.db, known.id, identity, work.now);
  work.trail('patient-changed', { patientId: known.id }, { before, after: identity });
  work.changed({ kind: 'patient', patientId: known.id });
}

function identityTyped(person: Omit<WaitingPerson, 'ipp'>): Identity {
  return {
    ...{ birth_name: person.birthName, used_name: person.usedName, first_name: person.firstName },
    ...{ sex: person.sex, birth_date: person.birthDate, language: person.language },
    landline: person.landline,
  };
}

/** Of somebody known: the language, and what nobody had said yet. */
function typedOver(known: PatientRow, person: Omit<WaitingPerson, 'ipp'>): Identity {
  return {
    ...identityOf(known),
    used_name: known.used_name ?? person.usedName,
    sex: known.sex ?? person.sex,
    birth_date: known.birth_date ?? person.birthDate,
    language: person.language,
    landline: person.landline ?? known.landline,
  };
}

function reach(work: Work, patientId: PatientId, person: Omit<WaitingPerson, 'ipp'>): void {
  const now = phonesOf(work.db, patientId);
  for (const { number, holder, holderName } of person.phones) {
    const isSo = now.some(
      (phone) =>
        phone.number === number && phone.holder === holder && phone.holder_name === holderName,
    );
    if (isSo) continue;
    setPatientNumber(work.db, patientId, number, holder, holderName, work.now);
    work.trail('number-changed', { patientId }, { number, holder, holderName });
    work.changed({ kind: 'patient', patientId });
  }
  if (!person.refusesSms || smsStopOf(work.db, patientId)) return;
  setSmsStop(work.db, patientId, work.now, 'Ne veut pas de SMS.');
  work.trail('sms-stopped', { patientId }, {});
}

const traitsOf = (row: PatientRow) => ({
  birthName: row.birth_name,
  firstName: row.first_name,
  birthDate: row.birth_date,
});
