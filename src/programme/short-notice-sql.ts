import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { StaffId, StayId } from '../shared/ids.ts';
import type { StayRow } from './stay-sql.ts';

/** « Prêt à court délai »: what the anaesthetist allowed for this stay. */
export interface ShortNoticeRow {
  readonly stay_id: StayId;
  /** The shortest warning, in hours before the arrival. */
  readonly notice_hours: number;
  /** 1: any place of the surgeon's; 0: one of the same operation. */
  readonly any_procedure: number;
  /** The last day of surgery for which it holds. */
  readonly valid_until: string;
  readonly cleared_by: StaffId;
  readonly cleared_at: number;
  readonly note: string | null;
}

export type Candidate = StayRow & ShortNoticeRow;

export function shortNoticeOf(db: ReadableDb, id: StayId): ShortNoticeRow | undefined {
  return sql<[StayId], ShortNoticeRow>(db, 'SELECT * FROM short_notice WHERE stay_id = ?').get(id);
}

export function putShortNotice(db: WritableDb, row: ShortNoticeRow): void {
  sql<object>(
    db,
    `INSERT INTO short_notice (stay_id, notice_hours, any_procedure, valid_until, cleared_by,
       cleared_at, note)
     VALUES (@stay_id, @notice_hours, @any_procedure, @valid_until, @cleared_by, @cleared_at, @note)
     ON CONFLICT (stay_id) DO UPDATE SET notice_hours = excluded.notice_hours,
       any_procedure = excluded.any_procedure, valid_until = excluded.valid_until,
       cleared_by = excluded.cleared_by, cleared_at = excluded.cleared_at, note = excluded.note`,
  ).run(row);
}

export function dropShortNotice(db: WritableDb, id: StayId): void {
  sql<[StayId]>(db, 'DELETE FROM short_notice WHERE stay_id = ?').run(id);
}

/** Planned stays after that day whose anaesthetist allows an earlier one; who waits longest first. */
export function clearedStays(db: ReadableDb, day: string): readonly Candidate[] {
  return sql<[string, string], Candidate>(
    db,
    `SELECT stay.*, short_notice.* FROM short_notice JOIN stay ON stay.id = short_notice.stay_id
     JOIN patient ON patient.id = stay.patient_id
     WHERE stay.state = 'planned' AND stay.surgery_date > ? AND valid_until >= ?
       AND patient.deceased_at IS NULL
     ORDER BY stay.surgery_date DESC, cleared_at, stay.id`,
  ).all(day, day);
}
