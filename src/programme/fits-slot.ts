import { fold, procedureKey } from '../interop/index.ts';
import type { Candidate } from './candidate-sql.ts';
import type { StayRow } from './stay-sql.ts';

type Place = Pick<StayRow, 'patient_id' | 'surgery_date' | 'surgeon' | 'ccam' | 'procedure_label'>;

/**
 * Whether a cleared patient may be offered a freed place: the same surgeon, the same operation (or
 * any, where the anaesthetist said so), free by then, warned long enough before, on a day the
 * clearance holds for, and before their own if they have one (H26). `arrival` and `now`: ms UTC. Pure.
 */
export function fitsSlot(
  place: Place,
  arrival: number,
  candidate: Candidate,
  now: number,
): boolean {
  if (candidate.patient_id === place.patient_id) return false;
  if (candidate.kind === 'dated' && candidate.surgery_date <= place.surgery_date) return false;
  if (candidate.valid_until < place.surgery_date) return false;
  if (candidate.available_from !== null && candidate.available_from > place.surgery_date) {
    return false;
  }
  if (now > lastMoment(arrival, candidate)) return false;
  if (place.surgeon === null || candidate.surgeon === null) return false;
  if (fold(place.surgeon) !== fold(candidate.surgeon)) return false;
  return candidate.any_procedure === 1 || keyOf(place) === keyOf(candidate);
}

/** After this the patient would be warned too late. */
export function lastMoment(
  arrival: number,
  { notice_hours }: Pick<Candidate, 'notice_hours'>,
): number {
  return arrival - notice_hours * 3_600_000;
}

const keyOf = ({ ccam, procedure_label }: Pick<StayRow, 'ccam' | 'procedure_label'>): string =>
  procedureKey(ccam, procedure_label);
