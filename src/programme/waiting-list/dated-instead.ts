import { procedureKey } from '../../interop/index.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { PatientId } from '../../shared/ids.ts';
import type { ReadWork } from '../../shared/work.ts';
import { type StayRow, staysOfPatient } from '../stay-sql.ts';

type Operation = Pick<StayRow, 'ccam' | 'procedure_label' | 'side'>;

/** The same operation on the same side; a side that nobody gave is every side. */
export function isSameWish(one: Operation, other: Operation): boolean {
  const sides = one.side === null || other.side === null || one.side === other.side;
  return sides && keyOf(one) === keyOf(other);
}

/** The stay to come that is for this operation: a list has given it a date meanwhile. */
export function datedInstead(
  work: ReadWork,
  patientId: PatientId,
  operation: Operation,
): StayRow | undefined {
  const today = dayOf(work.now, work.settings.zone);
  return staysOfPatient(work.db, patientId).find(
    (stay) => stay.state === 'planned' && stay.surgery_date >= today && isSameWish(stay, operation),
  );
}

const keyOf = ({ ccam, procedure_label }: Operation): string => procedureKey(ccam, procedure_label);
