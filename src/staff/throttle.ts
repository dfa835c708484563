import { createHash } from 'node:crypto';
import { sql, type WritableDb } from '../db/index.ts';
import { writtenLogin } from './staff-sql.ts';

/** Wrong passwords in a row before a login is locked, and for how long, in the folder's time. */
const mostFailures = 5;
const lockMs = 5 * 60_000;

interface AttemptRow {
  readonly failures: number;
  readonly locked_until: number | null;
}

/**
 * Counts an attempt as a failure before the password is checked, so that many at once cannot pass
 * together; a success takes it back. Every login is counted, known or not: the answers tell nobody
 * which ones exist. What was typed is kept as a hash, because people type passwords there too.
 *
 * @returns false when the login is locked: the password is not even looked at.
 */
export function countAttempt(db: WritableDb, login: string, now: number): boolean {
  const key = keyOf(login);
  const known = sql<[string], AttemptRow>(
    db,
    'SELECT failures, locked_until FROM sign_in_attempt WHERE login_hash = ?',
  ).get(key);
  if (known && known.locked_until !== null && known.locked_until > now) return false;
  const before = known && known.locked_until === null ? known.failures : 0;
  const failures = before + 1;
  const lockedUntil = failures >= mostFailures ? now + lockMs : null;
  sql<[string, number, number | null]>(
    db,
    `INSERT INTO sign_in_attempt (login_hash, failures, locked_until) VALUES (?, ?, ?)
     ON CONFLICT (login_hash) DO UPDATE SET failures = excluded.failures,
       locked_until = excluded.locked_until`,
  ).run(key, failures, lockedUntil);
  return true;
}

export function isLocked(db: WritableDb, login: string, now: number): boolean {
  const row = sql<[string], AttemptRow>(
    db,
    'SELECT failures, locked_until FROM sign_in_attempt WHERE login_hash = ?',
  ).get(keyOf(login));
  return row !== undefined && row.locked_until !== null && row.locked_until > now;
}

export function forgetAttempts(db: WritableDb, login: string): void {
  sql<[string]>(db, 'DELETE FROM sign_in_attempt WHERE login_hash = ?').run(keyOf(login));
}

function keyOf(login: string): string {
  return createHash('sha256').update(writtenLogin(login)).digest('hex');
}
