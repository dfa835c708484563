import { type ReadableDb, sql } from '../db/index.ts';
import type { PatientId, StayId } from '../shared/ids.ts';
import type { ShortNoticeRow } from './short-notice-sql.ts';
import type { StayRow } from './stay-sql.ts';
import type { WaitingId } from './waiting-list/waiting-sql.ts';

/**
 * Whom the anaesthetist has cleared for an earlier place: somebody with a later day, or somebody who
 * waits without one. `notice_hours` and `valid_until` are the stricter of the anaesthetist's and the
 * patient's.
 */
export type Candidate = Pick<StayRow, 'surgeon' | 'ccam' | 'procedure_label' | 'side'> &
  Omit<ShortNoticeRow, 'stay_id' | 'waiting_id'> & {
    readonly patient_id: PatientId;
    /** YYYY-MM-DD: not free before. */
    readonly available_from: string | null;
    readonly remarks: string | null;
  } & (
    | {
        readonly kind: 'dated';
        readonly id: StayId;
        /** Their own day. */
        readonly surgery_date: string;
      }
    | { readonly kind: 'undated'; readonly id: WaitingId; readonly surgery_date: null }
  );

/** A stay's or an entry's. */
export type CandidateId = Candidate['id'];

/**
 * For a place of that day. Who has no day at all comes first, the longest on the list before; then
 * planned stays after that day, who waits longest first.
 */
export function candidatesFor(db: ReadableDb, day: string): readonly Candidate[] {
  return sql<object, Candidate>(
    db,
    `SELECT 'undated' AS kind, waiting.id AS id, waiting.patient_id, NULL AS surgery_date,
       waiting.surgeon, waiting.ccam, waiting.procedure_label, waiting.side,
       waiting.available_from, waiting.remarks, max(short_notice.notice_hours, waiting.notice_hours) AS notice_hours,
       any_procedure, min(valid_until, waiting.until) AS valid_until, cleared_by, cleared_at, note,
       waiting.created_at AS turn
     FROM short_notice JOIN waiting_patient AS waiting ON waiting.id = short_notice.waiting_id
     JOIN patient ON patient.id = waiting.patient_id
     WHERE waiting.state = 'waiting' AND waiting.until >= @day AND valid_until >= @day
       AND patient.deceased_at IS NULL
     UNION ALL
     SELECT 'dated', stay.id, stay.patient_id, stay.surgery_date,
       stay.surgeon, stay.ccam, stay.procedure_label, stay.side,
       NULL, stay.remarks, short_notice.notice_hours,
       any_procedure, valid_until, cleared_by, cleared_at, note,
       -unixepoch(stay.surgery_date)
     FROM short_notice JOIN stay ON stay.id = short_notice.stay_id
     JOIN patient ON patient.id = stay.patient_id
     WHERE stay.state = 'planned' AND stay.surgery_date > @day AND valid_until >= @day
       AND patient.deceased_at IS NULL
     ORDER BY kind DESC, turn, cleared_at, id`,
  ).all({ day });
}
