import type { ImportRunId, PatientId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import type { PersonDecision, PhoneOrder } from './decide-person.ts';
import {
  endPatientNumber,
  identityOf,
  insertPatient,
  type PatientRow,
  setPatientNumber,
  updateIdentity,
} from './patient-sql.ts';

/** Writes what a list made of one person, in the caller's transaction. */
export function takeOverPerson(
  work: Work,
  importRunId: ImportRunId,
  ipp: string,
  known: PatientRow | undefined,
  { identity, phones, changes }: PersonDecision,
): PatientId {
  const patientId = known?.id ?? work.ids.next<PatientId>();
  const subject = { patientId, importRunId };
  if (known === undefined) {
    insertPatient(work.db, patientId, ipp, identity, work.now);
    work.trail('patient-listed', subject, { ipp, ...identity });
  } else if (changes.length > 0) {
    updateIdentity(work.db, patientId, identity, work.now);
    work.trail('patient-changed', subject, { before: identityOf(known), after: identity, changes });
  }
  for (const order of phones) {
    orderPhone(work, patientId, order);
    work.trail(order.kind === 'give' ? 'number-listed' : 'number-withdrawn', subject, order);
  }
  if (known === undefined || changes.length > 0) work.changed({ kind: 'patient', patientId });
  return patientId;
}

function orderPhone({ db, now }: Work, patientId: PatientId, order: PhoneOrder): void {
  const { number, holder } = order;
  if (order.kind === 'give') setPatientNumber(db, patientId, number, holder, order.name, now);
  else endPatientNumber(db, patientId, number, holder, now);
}
