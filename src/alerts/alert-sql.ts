import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { AlertLevel, AlertOutcome, CallOutcome } from '../ipc/alert-views.ts';
import { AppError } from '../shared/errors.ts';
import type { AlertId, CallId, PatientId, StaffId, StayId } from '../shared/ids.ts';

export interface AlertRow {
  readonly id: AlertId;
  readonly card_number: number;
  readonly patient_id: PatientId | null;
  readonly stay_id: StayId | null;
  readonly number: string | null;
  readonly level: AlertLevel;
  readonly state: 'open' | 'taken' | 'closed';
  readonly raised_at: number;
  readonly level_at: number;
  /** Null on a taken card: the on-call phone took it. */
  readonly taken_by: StaffId | null;
  readonly taken_at: number | null;
  readonly rings: number;
  readonly closed_by: StaffId | null;
  readonly closed_at: number | null;
  readonly outcome: AlertOutcome | null;
  readonly note: string | null;
}

/** @throws AppError unit/not-found. */
export function alertById(db: ReadableDb, id: AlertId): AlertRow {
  const row = sql<[AlertId], AlertRow>(db, 'SELECT * FROM alert WHERE id = ?').get(id);
  if (!row) throw new AppError('unit/not-found', { detail: `alert ${id}` });
  return row;
}

export function openAlertOfPatient(db: ReadableDb, id: PatientId): AlertRow | undefined {
  return sql<[PatientId], AlertRow>(
    db,
    `SELECT * FROM alert WHERE patient_id = ? AND state <> 'closed'`,
  ).get(id);
}

export function openAlertOfNumber(db: ReadableDb, number: string): AlertRow | undefined {
  return sql<[string], AlertRow>(
    db,
    `SELECT * FROM alert WHERE number = ? AND patient_id IS NULL AND state <> 'closed'`,
  ).get(number);
}

/** Not closed, oldest first. */
export function standingAlerts(db: ReadableDb): AlertRow[] {
  return sql<[], AlertRow>(
    db,
    `SELECT * FROM alert WHERE state <> 'closed' ORDER BY card_number`,
  ).all();
}

/** The last to be closed come first. */
export function closedAlerts(db: ReadableDb, limit: number): AlertRow[] {
  return sql<[number], AlertRow>(
    db,
    `SELECT * FROM alert WHERE state = 'closed' ORDER BY closed_at DESC, card_number DESC LIMIT ?`,
  ).all(limit);
}

export function alertsRaisedBetween(db: ReadableDb, from: number, to: number): AlertRow[] {
  return sql<[number, number], AlertRow>(
    db,
    'SELECT * FROM alert WHERE raised_at >= ? AND raised_at < ? ORDER BY card_number',
  ).all(from, to);
}

export function nextCardNumber(db: ReadableDb): number {
  const row = sql<[], { next: number }>(
    db,
    'SELECT coalesce(max(card_number), 0) + 1 AS next FROM alert',
  ).get();
  return row?.next ?? 1;
}

export function insertAlert(
  db: WritableDb,
  alert: Pick<
    AlertRow,
    'id' | 'card_number' | 'patient_id' | 'stay_id' | 'number' | 'level' | 'raised_at'
  >,
): void {
  sql<object>(
    db,
    `INSERT INTO alert
       (id, card_number, patient_id, stay_id, number, level, state, raised_at, level_at)
     VALUES
       (:id, :card_number, :patient_id, :stay_id, :number, :level, 'open', :raised_at, :raised_at)`,
  ).run(alert);
}

/** The stay is known for good once it is known. */
export function setLevel(
  db: WritableDb,
  id: AlertId,
  level: AlertLevel,
  levelAt: number,
  stayId: StayId | null,
): void {
  sql<[string, number, StayId | null, AlertId]>(
    db,
    'UPDATE alert SET level = ?, level_at = ?, stay_id = coalesce(stay_id, ?) WHERE id = ?',
  ).run(level, levelAt, stayId, id);
}

export function setTaken(db: WritableDb, id: AlertId, by: StaffId | null, at: number): void {
  sql<[StaffId | null, number, AlertId]>(
    db,
    `UPDATE alert SET state = 'taken', taken_by = ?, taken_at = ? WHERE id = ?`,
  ).run(by, at, id);
}

export function setRinging(db: WritableDb, id: AlertId): void {
  sql<[AlertId]>(
    db,
    `UPDATE alert SET state = 'open', taken_by = NULL, taken_at = NULL, rings = rings + 1
     WHERE id = ?`,
  ).run(id);
}

/** Who had taken it stays in the row, for an undo. */
export function setClosed(
  db: WritableDb,
  id: AlertId,
  by: StaffId,
  at: number,
  outcome: AlertOutcome,
  note: string | null,
): void {
  sql<[StaffId, number, string, string | null, AlertId]>(
    db,
    `UPDATE alert SET state = 'closed', closed_by = ?, closed_at = ?, outcome = ?, note = ?
     WHERE id = ?`,
  ).run(by, at, outcome, note, id);
}

export function setReopened(db: WritableDb, id: AlertId, by: StaffId, at: number): void {
  sql<[StaffId, number, AlertId]>(
    db,
    `UPDATE alert SET state = 'taken', taken_by = ?, taken_at = ?, closed_by = NULL,
       closed_at = NULL, outcome = NULL, note = NULL WHERE id = ?`,
  ).run(by, at, id);
}

export interface CallRow {
  readonly id: CallId;
  readonly patient_id: PatientId | null;
  readonly stay_id: StayId | null;
  readonly alert_id: AlertId | null;
  readonly at: number;
  readonly author: string;
  readonly outcome: CallOutcome;
  readonly call_back_at: number | null;
  readonly note: string | null;
}

export function insertCall(db: WritableDb, call: CallRow): void {
  sql<object>(
    db,
    `INSERT INTO call
       (id, patient_id, stay_id, alert_id, at, author, outcome, call_back_at, note)
     VALUES
       (:id, :patient_id, :stay_id, :alert_id, :at, :author, :outcome, :call_back_at, :note)`,
  ).run(call);
}

export function callsOfAlert(db: ReadableDb, id: AlertId): CallRow[] {
  return sql<[AlertId], CallRow>(
    db,
    'SELECT * FROM call WHERE alert_id = ? ORDER BY at, rowid',
  ).all(id);
}
