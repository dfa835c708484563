import { dayOf } from '../shared/calendar.ts';
import type { PatientId, StaffId, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import {
  dropShortNotice,
  putShortNotice,
  type ReadyFor,
  shortNoticeOf,
} from './short-notice-sql.ts';
import { stayById } from './stay-sql.ts';
import { waitingById } from './waiting-list/waiting-sql.ts';

export interface ShortNotice {
  readonly noticeHours: number;
  readonly anyProcedure: boolean;
  readonly validUntil: string;
  readonly note: string | null;
}

/**
 * The anaesthetist has seen the patient and allows an earlier place, or the first that comes
 * (D.6124-92: the consultation comes several days before). Only a doctor may say so: the contract
 * holds the role.
 */
export function clearForShortNotice(
  work: Work,
  of: ReadyFor,
  doctor: StaffId,
  notice: ShortNotice,
): Result<null, 'not-found' | 'not-awaited'> {
  const waits = waitsFor(work, of);
  if (!waits) return fail('not-found');
  const today = dayOf(work.now, work.settings.zone);
  if (!waits.isAwaited || notice.validUntil < today) return fail('not-awaited');
  putShortNotice(work.db, of, {
    notice_hours: notice.noticeHours,
    any_procedure: notice.anyProcedure ? 1 : 0,
    valid_until: notice.validUntil,
    cleared_by: doctor,
    cleared_at: work.now,
    note: notice.note,
  });
  tell(work, waits, 'short-notice-cleared', { ...notice });
  return ok(null);
}

/** Whoever doubts may take it away; only a doctor gives it back. */
export function withdrawShortNotice(work: Work, of: ReadyFor): Result<null, 'not-found'> {
  const waits = waitsFor(work, of);
  if (!waits || !shortNoticeOf(work.db, of)) return fail('not-found');
  dropShortNotice(work.db, of);
  tell(work, waits, 'short-notice-withdrawn', {});
  return ok(null);
}

interface Waits {
  readonly patientId: PatientId;
  readonly stayId: StayId | null;
  readonly isAwaited: boolean;
}

function waitsFor({ db, now, settings }: Work, of: ReadyFor): Waits | null {
  if ('waitingId' in of) {
    const entry = waitingById(db, of.waitingId);
    if (!entry) return null;
    return { patientId: entry.patient_id, stayId: null, isAwaited: entry.state === 'waiting' };
  }
  const stay = stayById(db, of.stayId);
  if (!stay) return null;
  const isAwaited = stay.state === 'planned' && stay.surgery_date > dayOf(now, settings.zone);
  return { patientId: stay.patient_id, stayId: stay.id, isAwaited };
}

function tell(work: Work, { patientId, stayId }: Waits, kind: string, payload: object): void {
  work.trail(kind, { patientId, stayId }, payload);
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'patient', patientId });
}
