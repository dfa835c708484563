import { type ReadableDb, sql, type WritableDb } from '../../db/index.ts';
import type { Id, PatientId, StayId } from '../../shared/ids.ts';
import type { StayRow } from '../stay-sql.ts';

export type WaitingId = Id<'waiting-patient'>;

/** One operation for which somebody waits without a date. */
export interface WaitingRow {
  readonly id: WaitingId;
  readonly patient_id: PatientId;
  readonly surgeon: string;
  readonly procedure_label: string;
  readonly ccam: string | null;
  readonly side: StayRow['side'];
  readonly anaesthesia: string | null;
  /** The shortest warning that the patient accepts, in hours before the arrival. */
  readonly notice_hours: number;
  /** YYYY-MM-DD: not free before; null: at once. */
  readonly available_from: string | null;
  /** YYYY-MM-DD: the last day on which a place is wanted. */
  readonly until: string;
  readonly remarks: string | null;
  /** `given`: a stay was made of it. `removed`: a person took it off the list, and said why. */
  readonly state: 'waiting' | 'given' | 'removed';
  readonly state_at: number;
  readonly state_by: string;
  readonly reason: string | null;
  readonly stay_id: StayId | null;
  readonly created_at: number;
  readonly created_by: string;
}

/** What a person may write anew of an entry. */
export type WishFields = Pick<
  WaitingRow,
  | 'surgeon'
  | 'procedure_label'
  | 'ccam'
  | 'side'
  | 'anaesthesia'
  | 'notice_hours'
  | 'available_from'
  | 'until'
  | 'remarks'
>;

export function waitingById(db: ReadableDb, id: WaitingId): WaitingRow | undefined {
  return sql<[WaitingId], WaitingRow>(db, 'SELECT * FROM waiting_patient WHERE id = ?').get(id);
}

/** Who waits, the longest first. */
export function allWaiting(db: ReadableDb): readonly WaitingRow[] {
  return sql<[], WaitingRow>(
    db,
    `SELECT * FROM waiting_patient WHERE state = 'waiting' ORDER BY created_at, id`,
  ).all();
}

/** Who left the list since then, the last first. */
export function leftWaitingSince(db: ReadableDb, since: number): readonly WaitingRow[] {
  return sql<[number], WaitingRow>(
    db,
    `SELECT * FROM waiting_patient WHERE state <> 'waiting' AND state_at >= ?
     ORDER BY state_at DESC, id`,
  ).all(since);
}

export function waitingOfPatient(db: ReadableDb, id: PatientId): readonly WaitingRow[] {
  return sql<[PatientId], WaitingRow>(
    db,
    'SELECT * FROM waiting_patient WHERE patient_id = ? ORDER BY created_at, id',
  ).all(id);
}

export function insertWaiting(db: WritableDb, row: WaitingRow): void {
  sql<object>(
    db,
    `INSERT INTO waiting_patient (id, patient_id, surgeon, procedure_label, ccam, side, anaesthesia,
       notice_hours, available_from, until, remarks, state, state_at, state_by, reason, stay_id,
       created_at, created_by)
     VALUES (@id, @patient_id, @surgeon, @procedure_label, @ccam, @side, @anaesthesia,
       @notice_hours, @available_from, @until, @remarks, @state, @state_at, @state_by, @reason,
       @stay_id, @created_at, @created_by)`,
  ).run(row);
}

export function updateWish(db: WritableDb, id: WaitingId, wish: WishFields): void {
  sql<object>(
    db,
    `UPDATE waiting_patient SET surgeon = @surgeon, procedure_label = @procedure_label,
       ccam = @ccam, side = @side, anaesthesia = @anaesthesia, notice_hours = @notice_hours,
       available_from = @available_from, until = @until, remarks = @remarks
     WHERE id = @id`,
  ).run({ ...wish, id });
}

export function endWaiting(
  db: WritableDb,
  id: WaitingId,
  end: Pick<WaitingRow, 'state' | 'state_at' | 'state_by' | 'reason' | 'stay_id'>,
): void {
  sql<object>(
    db,
    `UPDATE waiting_patient SET state = @state, state_at = @state_at, state_by = @state_by,
       reason = @reason, stay_id = @stay_id WHERE id = @id`,
  ).run({ ...end, id });
}

/** Whom the lists name as operating, and what: to be chosen from, so that a place is compared with the same words. */
export function knownSurgeons(db: ReadableDb, since: string): readonly string[] {
  return sql<[string], { surgeon: string }>(
    db,
    `SELECT DISTINCT surgeon FROM stay WHERE surgeon IS NOT NULL AND surgery_date >= ?
     ORDER BY surgeon`,
  )
    .all(since)
    .map(({ surgeon }) => surgeon);
}

export function knownProcedures(
  db: ReadableDb,
  since: string,
): readonly { readonly label: string; readonly ccam: string | null }[] {
  return sql<[string], { label: string; ccam: string | null }>(
    db,
    `SELECT procedure_label AS label, max(ccam) AS ccam FROM stay
     WHERE procedure_label IS NOT NULL AND surgery_date >= ?
     GROUP BY procedure_label ORDER BY procedure_label`,
  ).all(since);
}
