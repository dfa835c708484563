import type { StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { type StayRow, setStayDay, stayById, stayOnDay } from './stay-sql.ts';

/**
 * A person moves a stay to the place of another. The next lists are compared with the day that the
 * lists gave before: one that still says it does not move the patient back.
 */
export function moveStay(
  work: Work,
  stayId: StayId,
  place: Pick<StayRow, 'surgery_date' | 'arrival_time' | 'theatre_time' | 'room'>,
): Result<StayRow, 'not-found' | 'not-awaited' | 'same-day'> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  if (stay.state !== 'planned') return fail('not-awaited');
  if (stayOnDay(work.db, stay.stay_key, place.surgery_date)) return fail('same-day');
  const movedFrom = stay.moved_from ?? stay.surgery_date;
  setStayDay(work.db, stayId, place, movedFrom, work.now);
  const subject = { patientId: stay.patient_id, stayId };
  work.trail('stay-moved-here', subject, { from: stay.surgery_date, to: place.surgery_date });
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'board' });
  work.changed({ kind: 'patient', patientId: stay.patient_id });
  return ok(stay);
}
