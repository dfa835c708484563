import { dayOf } from '../shared/calendar.ts';
import type { StaffId, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { dropShortNotice, putShortNotice, shortNoticeOf } from './short-notice-sql.ts';
import { type StayRow, stayById } from './stay-sql.ts';

export interface ShortNotice {
  readonly noticeHours: number;
  readonly anyProcedure: boolean;
  readonly validUntil: string;
  readonly note: string | null;
}

/**
 * The anaesthetist has seen the patient and allows an earlier place (D.6124-92: the consultation
 * comes several days before). Only a doctor may say so: the contract holds the role.
 */
export function clearForShortNotice(
  work: Work,
  stayId: StayId,
  doctor: StaffId,
  notice: ShortNotice,
): Result<null, 'not-found' | 'not-awaited'> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  const today = dayOf(work.now, work.settings.zone);
  if (stay.state !== 'planned' || stay.surgery_date <= today || notice.validUntil < today) {
    return fail('not-awaited');
  }
  putShortNotice(work.db, {
    stay_id: stayId,
    notice_hours: notice.noticeHours,
    any_procedure: notice.anyProcedure ? 1 : 0,
    valid_until: notice.validUntil,
    cleared_by: doctor,
    cleared_at: work.now,
    note: notice.note,
  });
  tell(work, stay, 'short-notice-cleared', { ...notice });
  return ok(null);
}

/** Whoever doubts may take it away; only a doctor gives it back. */
export function withdrawShortNotice(work: Work, stayId: StayId): Result<null, 'not-found'> {
  const stay = stayById(work.db, stayId);
  if (!stay || !shortNoticeOf(work.db, stayId)) return fail('not-found');
  dropShortNotice(work.db, stayId);
  tell(work, stay, 'short-notice-withdrawn', {});
  return ok(null);
}

function tell(work: Work, stay: StayRow, kind: string, payload: object): void {
  work.trail(kind, { patientId: stay.patient_id, stayId: stay.id }, payload);
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'patient', patientId: stay.patient_id });
}
