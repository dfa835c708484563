import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { PatientId, StayId } from '../shared/ids.ts';
import type { KnownStay, StayFields } from './known-stay.ts';

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
  /** A person saw that the patient had not gone home; null once they say otherwise. */
  readonly still_here_at: number | null;
  /** The day that the lists gave before a person moved the stay. */
  readonly moved_from: string | null;
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

/** With whose it is, as an import compares them: to come or in the period, and all of the people and keys named. */
export function staysToCompare(
  db: ReadableDb,
  range: { readonly from: string; readonly periodFrom: string; readonly periodTo: string },
  ipps: readonly string[],
  keys: readonly string[],
): readonly KnownStay[] {
  return sql<object, KnownStay>(
    db,
    `SELECT stay.*, patient.ipp, patient.birth_name, patient.first_name FROM stay JOIN patient ON patient.id = patient_id
     WHERE stay.id IN (
       SELECT id FROM stay WHERE surgery_date >= @from
       UNION SELECT id FROM stay WHERE surgery_date BETWEEN @periodFrom AND @periodTo
       UNION SELECT stay.id FROM stay JOIN patient ON patient.id = patient_id
         WHERE ipp IN (SELECT value FROM json_each(@ipps))
       UNION SELECT id FROM stay WHERE stay_key IN (SELECT value FROM json_each(@keys)))
     ORDER BY surgery_date, stay.id`,
  ).all({ ...range, ipps: JSON.stringify(ipps), keys: JSON.stringify(keys) });
}

export function insertStay(
  db: WritableDb,
  stay: StayFields & Pick<StayRow, 'id' | 'patient_id' | 'state' | 'to_check'>,
  now: number,
): void {
  sql<object>(
    db,
    `INSERT INTO stay (id, patient_id, stay_key, nda, surgery_date, arrival_time, theatre_time,
       room, surgeon, procedure_label, ccam, side, anaesthesia, escort, escort_phone, remarks,
       state, state_at, to_check, created_at, updated_at)
     VALUES (@id, @patient_id, @stay_key, @nda, @surgery_date, @arrival_time, @theatre_time,
       @room, @surgeon, @procedure_label, @ccam, @side, @anaesthesia, @escort, @escort_phone,
       @remarks, @state, @now, @to_check, @now, @now)`,
  ).run({ ...stay, now });
}

export function updateStay(
  db: WritableDb,
  id: StayId,
  fields: StayFields & Pick<StayRow, 'to_check'>,
  now: number,
): void {
  sql<object>(
    db,
    `UPDATE stay SET stay_key = @stay_key, nda = @nda, surgery_date = @surgery_date,
       arrival_time = @arrival_time, theatre_time = @theatre_time, room = @room,
       surgeon = @surgeon, procedure_label = @procedure_label, ccam = @ccam, side = @side,
       anaesthesia = @anaesthesia, escort = @escort, escort_phone = @escort_phone,
       remarks = @remarks, to_check = @to_check, revision = revision + 1, updated_at = @now
     WHERE id = @id`,
  ).run({ ...fields, id, now });
}

export function stayOnDay(db: ReadableDb, key: string, day: string): StayRow | undefined {
  return sql<[string, string], StayRow>(
    db,
    'SELECT * FROM stay WHERE stay_key = ? AND surgery_date = ?',
  ).get(key, day);
}

/** `movedFrom`: the day that the lists gave. */
export function setStayDay(
  db: WritableDb,
  id: StayId,
  place: Pick<StayRow, 'surgery_date' | 'arrival_time' | 'theatre_time' | 'room'>,
  movedFrom: string,
  now: number,
): void {
  const { surgery_date, arrival_time, theatre_time, room } = place;
  sql<object>(
    db,
    `UPDATE stay SET surgery_date = @surgery_date, arrival_time = @arrival_time,
       theatre_time = @theatre_time, room = @room, moved_from = @movedFrom,
       revision = revision + 1, updated_at = @now WHERE id = @id`,
  ).run({ surgery_date, arrival_time, theatre_time, room, movedFrom, id, now });
}

/** The lists give the day that a person had moved the stay to. */
export function forgetMove(db: WritableDb, id: StayId): void {
  sql<[StayId]>(db, 'UPDATE stay SET moved_from = NULL WHERE id = ?').run(id);
}

export function setToCheck(db: WritableDb, id: StayId, toCheck: string | null, now: number): void {
  sql<[string | null, number, StayId]>(
    db,
    'UPDATE stay SET to_check = ?, updated_at = ? WHERE id = ?',
  ).run(toCheck, now, id);
}

/** In the order of the theatre; of the same hour, by name. */
export function staysBetween(db: ReadableDb, from: string, to: string): readonly StayRow[] {
  return sql<[string, string], StayRow>(
    db,
    `SELECT stay.* FROM stay JOIN patient ON patient.id = stay.patient_id
     WHERE surgery_date BETWEEN ? AND ?
     ORDER BY surgery_date, theatre_time IS NULL, theatre_time, arrival_time,
       birth_name, first_name, stay.id`,
  ).all(from, to);
}

/** Imported since the unit last looked, oldest first: it plans each when it first sees it. */
export function unplannedStays(db: ReadableDb, most: number): readonly StayRow[] {
  return sql<[number], StayRow>(
    db,
    'SELECT * FROM stay WHERE planned_at IS NULL ORDER BY created_at, id LIMIT ?',
  ).all(most);
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

export function setStillHereAt(db: WritableDb, id: StayId, at: number | null): void {
  sql<[number | null, StayId]>(db, 'UPDATE stay SET still_here_at = ? WHERE id = ?').run(at, id);
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
