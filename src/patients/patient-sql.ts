import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { PatientId } from '../shared/ids.ts';

export interface PatientRow {
  readonly id: PatientId;
  readonly ipp: string;
  readonly birth_name: string;
  readonly used_name: string | null;
  readonly first_name: string;
  readonly sex: string | null;
  readonly birth_date: string | null;
  /** ISO 639-1 where the list's word was understood, else the word itself. */
  readonly language: string;
  readonly protected: number;
  readonly landline: string | null;
  readonly remarks: string | null;
  readonly deceased_at: number | null;
}

/** What an operating list tells of who somebody is. */
export type Identity = Pick<
  PatientRow,
  'birth_name' | 'used_name' | 'first_name' | 'sex' | 'birth_date' | 'language' | 'landline'
>;

export function identityOf(row: PatientRow): Identity {
  const { birth_name, used_name, first_name, sex, birth_date, language, landline } = row;
  return { birth_name, used_name, first_name, sex, birth_date, language, landline };
}

export interface PatientPhoneRow {
  readonly number: string;
  readonly holder: 'patient' | 'representative';
  readonly holder_name: string | null;
  readonly state: 'unverified' | 'verified' | 'wrong';
}

const columns = `id, ipp, birth_name, used_name, first_name, sex, birth_date, language, protected,
  landline, remarks, deceased_at`;

// Asked by every decision: a text put together anew each time is looked up slowly.
const PATIENT_BY_ID = `SELECT ${columns} FROM patient WHERE id = ?`;
const PATIENTS_ON_NUMBER = `SELECT ${columns} FROM patient
  JOIN patient_phone ON patient_phone.patient_id = patient.id
  WHERE number = ? AND until IS NULL ORDER BY patient.id`;

export function patientById(db: ReadableDb, id: PatientId): PatientRow | undefined {
  return sql<[PatientId], PatientRow>(db, PATIENT_BY_ID).get(id);
}

export function patientByIpp(db: ReadableDb, ipp: string): PatientRow | undefined {
  return sql<[string], PatientRow>(db, `SELECT ${columns} FROM patient WHERE ipp = ?`).get(ipp);
}

export function insertPatient(
  db: WritableDb,
  id: PatientId,
  ipp: string,
  identity: Identity,
  now: number,
): void {
  sql<object>(
    db,
    `INSERT INTO patient (id, ipp, birth_name, used_name, first_name, sex, birth_date, language,
       landline, created_at, updated_at)
     VALUES (@id, @ipp, @birth_name, @used_name, @first_name, @sex, @birth_date, @language,
       @landline, @now, @now)`,
  ).run({ id, ipp, ...identity, now });
}

export function updateIdentity(
  db: WritableDb,
  id: PatientId,
  identity: Identity,
  now: number,
): void {
  sql<object>(
    db,
    `UPDATE patient SET birth_name = @birth_name, used_name = @used_name, first_name = @first_name,
       sex = @sex, birth_date = @birth_date, language = @language, landline = @landline,
       updated_at = @now
     WHERE id = @id`,
  ).run({ id, ...identity, now });
}

/** Null when the record of a death was a mistake. */
export function setDeceased(db: WritableDb, id: PatientId, at: number | null, now: number): void {
  sql<[number | null, number, PatientId]>(
    db,
    'UPDATE patient SET deceased_at = ?, updated_at = ? WHERE id = ?',
  ).run(at, now, id);
}

/** Birth date first, then the beginning of a name without accents or case (identity rules, 3 letters). */
export function findPatients(
  db: ReadableDb,
  birthDate: string | null,
  limit: number,
): readonly PatientRow[] {
  return sql<[string | null, string | null, number], PatientRow>(
    db,
    `SELECT ${columns} FROM patient WHERE ? IS NULL OR birth_date = ?
     ORDER BY birth_name, first_name LIMIT ?`,
  ).all(birthDate, birthDate, limit);
}

/** Current numbers of a patient, the newest first. */
export function phonesOf(db: ReadableDb, id: PatientId): readonly PatientPhoneRow[] {
  return sql<[PatientId], PatientPhoneRow>(
    db,
    `SELECT phone.number, holder, holder_name, state FROM patient_phone
     JOIN phone ON phone.number = patient_phone.number
     WHERE patient_id = ? AND until IS NULL ORDER BY since DESC, phone.number`,
  ).all(id);
}

/** Everybody reached on a number now (H09). */
export function patientsOnNumber(db: ReadableDb, number: string): readonly PatientRow[] {
  return sql<[string], PatientRow>(db, PATIENTS_ON_NUMBER).all(number);
}

export function smsStopOf(
  db: ReadableDb,
  id: PatientId,
): { readonly at: number; readonly reason: string } | null {
  const row = sql<[PatientId], { at: number | null; reason: string | null }>(
    db,
    `SELECT sms_stopped_at AS at, sms_stopped_reason AS reason FROM preference WHERE patient_id = ?`,
  ).get(id);
  return row && row.at !== null ? { at: row.at, reason: row.reason ?? '' } : null;
}

export function setSmsStop(
  db: WritableDb,
  id: PatientId,
  at: number | null,
  reason: string | null,
): void {
  sql<[PatientId, number | null, string | null]>(
    db,
    `INSERT INTO preference (patient_id, sms_stopped_at, sms_stopped_reason) VALUES (?, ?, ?)
     ON CONFLICT (patient_id) DO UPDATE SET sms_stopped_at = excluded.sms_stopped_at,
       sms_stopped_reason = excluded.sms_stopped_reason`,
  ).run(id, at, reason);
}

export function setPhoneState(
  db: WritableDb,
  number: string,
  state: PatientPhoneRow['state'],
  now: number,
): void {
  sql<[string, string, number]>(
    db,
    `INSERT INTO phone (number, state, state_at) VALUES (?, ?, ?)
     ON CONFLICT (number) DO UPDATE SET state = excluded.state, state_at = excluded.state_at
     WHERE state <> excluded.state`,
  ).run(number, state, now);
}

export function phoneState(db: ReadableDb, number: string): PatientPhoneRow['state'] | null {
  const row = sql<[string], { state: PatientPhoneRow['state'] }>(
    db,
    'SELECT state FROM phone WHERE number = ?',
  ).get(number);
  return row?.state ?? null;
}

/** Gives a patient the number, in the place of the one they had with the same holder. */
export function setPatientNumber(
  db: WritableDb,
  id: PatientId,
  number: string,
  holder: PatientPhoneRow['holder'],
  holderName: string | null,
  now: number,
): void {
  sql<[string, number]>(
    db,
    `INSERT INTO phone (number, state, state_at) VALUES (?, 'unverified', ?) ON CONFLICT DO NOTHING`,
  ).run(number, now);
  endPatientNumbers(db, id, holder, number, now);
  sql<[PatientId, string, string, string | null, number]>(
    db,
    `INSERT INTO patient_phone (patient_id, number, holder, holder_name, since)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (patient_id, number) DO UPDATE SET holder = excluded.holder,
       holder_name = excluded.holder_name, until = NULL`,
  ).run(id, number, holder, holderName, now);
}

/** The patient is no longer reached on the holder's numbers, but for `except`. */
export function endPatientNumbers(
  db: WritableDb,
  id: PatientId,
  holder: PatientPhoneRow['holder'],
  except: string | null,
  now: number,
): void {
  sql<[number, PatientId, string, string | null]>(
    db,
    `UPDATE patient_phone SET until = ?
     WHERE patient_id = ? AND holder = ? AND until IS NULL AND number IS NOT ?`,
  ).run(now, id, holder, except);
}

export function endPatientNumber(
  db: WritableDb,
  id: PatientId,
  number: string,
  holder: PatientPhoneRow['holder'],
  now: number,
): void {
  sql<[number, PatientId, string, string]>(
    db,
    `UPDATE patient_phone SET until = ?
     WHERE patient_id = ? AND number = ? AND holder = ? AND until IS NULL`,
  ).run(now, id, number, holder);
}
