import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Role } from '../ipc/common-views.ts';
import { AppError } from '../shared/errors.ts';
import type { SessionId, StaffId } from '../shared/ids.ts';

export interface StaffRow {
  readonly id: StaffId;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password_hash: string;
  readonly must_change: 0 | 1;
  readonly active: 0 | 1;
  readonly created_at: number;
}

/** A login is the same in capitals, and with blanks around it. */
export function writtenLogin(login: string): string {
  return login.trim().normalize('NFKC').toLowerCase();
}

export function staffByLogin(db: ReadableDb, login: string): StaffRow | undefined {
  return sql<[string], StaffRow>(db, 'SELECT * FROM staff WHERE login = ?').get(
    writtenLogin(login),
  );
}

/** @throws AppError unit/not-found. */
export function staffById(db: ReadableDb, id: StaffId): StaffRow {
  const row = sql<[StaffId], StaffRow>(db, 'SELECT * FROM staff WHERE id = ?').get(id);
  if (!row) throw new AppError('unit/not-found', { detail: `staff ${id}` });
  return row;
}

export function everybody(db: ReadableDb): StaffRow[] {
  return sql<[], StaffRow>(db, 'SELECT * FROM staff ORDER BY active DESC, name, id').all();
}

export function otherActiveAdministrators(db: ReadableDb, id: StaffId): number {
  const row = sql<[StaffId], { count: number }>(
    db,
    `SELECT count(*) AS count FROM staff WHERE role = 'administrator' AND active = 1 AND id <> ?`,
  ).get(id);
  return row?.count ?? 0;
}

export function insertStaff(db: WritableDb, row: StaffRow): void {
  sql<object>(
    db,
    `INSERT INTO staff (id, login, name, role, password_hash, must_change, active, created_at)
     VALUES (:id, :login, :name, :role, :password_hash, :must_change, :active, :created_at)`,
  ).run(row);
}

export function setPassword(
  db: WritableDb,
  id: StaffId,
  passwordHash: string,
  mustChange: boolean,
): void {
  sql<[string, number, StaffId]>(
    db,
    'UPDATE staff SET password_hash = ?, must_change = ? WHERE id = ?',
  ).run(passwordHash, mustChange ? 1 : 0, id);
}

export function writeActive(db: WritableDb, id: StaffId, active: boolean): void {
  sql<[number, StaffId]>(db, 'UPDATE staff SET active = ? WHERE id = ?').run(active ? 1 : 0, id);
}

export function insertSession(db: WritableDb, id: SessionId, staffId: StaffId, at: number): void {
  sql<[SessionId, StaffId, number]>(
    db,
    'INSERT INTO session (id, staff_id, started_at) VALUES (?, ?, ?)',
  ).run(id, staffId, at);
}

export interface OpenSession {
  readonly id: SessionId;
  readonly staff_id: StaffId;
}

/** The oldest first. */
export function openSessions(db: ReadableDb, staffId: StaffId | null): OpenSession[] {
  return sql<[StaffId | null, StaffId | null], OpenSession>(
    db,
    `SELECT id, staff_id FROM session WHERE ended_at IS NULL AND (? IS NULL OR staff_id = ?)
     ORDER BY started_at, id`,
  ).all(staffId, staffId);
}

export function writeSessionEnd(db: WritableDb, id: SessionId, at: number, because: string): void {
  sql<[number, string, SessionId]>(
    db,
    'UPDATE session SET ended_at = ?, ended_because = ? WHERE id = ?',
  ).run(at, because, id);
}
