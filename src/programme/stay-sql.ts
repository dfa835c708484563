import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { PatientId, StayId } from '../shared/ids.ts';

export type StayState =
  | 'planned'
  | 'arrived'
  | 'operated'
  | 'discharged'
  | 'cancelled'
  | 'absent'
  | 'hospitalised'
  | 'deceased';

export type Confirmation = 'none' | 'asked' | 'yes' | 'no' | 'void';

export interface StayRow {
  readonly id: StayId;
  readonly patient_id: PatientId;
  readonly stay_key: string;
  readonly nda: string | null;
  readonly surgery_date: string;
  readonly arrival_time: string | null;
  readonly theatre_time: string | null;
  readonly room: string | null;
  readonly surgeon: string | null;
  readonly procedure_label: string | null;
  readonly ccam: string | null;
  readonly side: 'left' | 'right' | 'both' | null;
  readonly anaesthesia: string | null;
  readonly escort: string | null;
  readonly escort_phone: string | null;
  readonly remarks: string | null;
  readonly state: StayState;
  readonly state_at: number;
  readonly confirmation: Confirmation;
  readonly confirmation_at: number | null;
  readonly to_check: string | null;
  readonly planned_at: number | null;
  readonly revision: number;
  readonly created_at: number;
}

export function stayById(db: ReadableDb, id: StayId): StayRow | undefined {
  return sql<[StayId], StayRow>(db, 'SELECT * FROM stay WHERE id = ?').get(id);
}

export function staysOfPatient(db: ReadableDb, id: PatientId): readonly StayRow[] {
  return sql<[PatientId], StayRow>(
    db,
    'SELECT * FROM stay WHERE patient_id = ? ORDER BY surgery_date DESC, id',
  ).all(id);
}

/** In the order of the theatre. */
export function staysBetween(db: ReadableDb, from: string, to: string): readonly StayRow[] {
  return sql<[string, string], StayRow>(
    db,
    `SELECT * FROM stay WHERE surgery_date BETWEEN ? AND ?
     ORDER BY surgery_date, theatre_time IS NULL, theatre_time, arrival_time, id`,
  ).all(from, to);
}

/** Imported since the unit last looked: it plans each when it first sees it. */
export function unplannedStays(db: ReadableDb): readonly StayRow[] {
  return sql<[], StayRow>(
    db,
    'SELECT * FROM stay WHERE planned_at IS NULL ORDER BY created_at, id',
  ).all();
}

export function markPlanned(db: WritableDb, id: StayId, now: number): void {
  sql<[number, StayId]>(db, 'UPDATE stay SET planned_at = ? WHERE id = ?').run(now, id);
}

export function setStayState(db: WritableDb, id: StayId, state: StayState, now: number): void {
  sql<[string, number, number, StayId]>(
    db,
    'UPDATE stay SET state = ?, state_at = ?, updated_at = ? WHERE id = ?',
  ).run(state, now, now, id);
}

export function setConfirmation(
  db: WritableDb,
  id: StayId,
  confirmation: Confirmation,
  now: number,
): void {
  sql<[string, number, number, StayId]>(
    db,
    'UPDATE stay SET confirmation = ?, confirmation_at = ?, updated_at = ? WHERE id = ?',
  ).run(confirmation, now, now, id);
}
