import type { Author } from '../audit/index.ts';
import type { ReadableDb } from '../db/index.ts';
import type { Role } from '../ipc/common-views.ts';
import { AppError } from '../shared/errors.ts';
import type { StaffId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { runWork, type Work, type WorkDeps } from '../shared/work.ts';
import { hashPassword, readablePassword } from './password.ts';
import { endSessionsOf } from './session.ts';
import {
  everybody,
  insertStaff,
  otherActiveAdministrators,
  setPassword,
  staffById,
  staffByLogin,
  writeActive,
  writtenLogin,
} from './staff-sql.ts';
import { forgetAttempts } from './throttle.ts';

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Absent: one is made up, shown once, and changed at the first sign-in. */
  readonly password?: string;
}

/** @throws AppError access/login-taken. */
export async function addStaff(
  deps: WorkDeps,
  author: Author,
  person: NewStaff,
): Promise<{ readonly staffId: StaffId; readonly password: string }> {
  const password = person.password ?? readablePassword();
  const passwordHash = await hashPassword(password);
  const staffId = runWork(deps, author, (work) => {
    if (staffByLogin(work.db, person.login)) throw new AppError('access/login-taken');
    const id = work.ids.next<StaffId>();
    insertStaff(work.db, {
      id,
      login: writtenLogin(person.login),
      name: person.name.trim(),
      role: person.role,
      password_hash: passwordHash,
      must_change: person.password === undefined ? 1 : 0,
      active: 1,
      created_at: work.now,
    });
    const { login, name, role } = person;
    work.trail('staff-added', { staffId: id }, { login: writtenLogin(login), name, role });
    return id;
  });
  return { staffId, password };
}

/**
 * A new readable password, shown once. Their sessions end.
 *
 * @throws AppError unit/not-found.
 */
export async function resetPassword(
  deps: WorkDeps,
  author: Author,
  staffId: StaffId,
): Promise<string> {
  const { login } = staffById(deps.db, staffId);
  const password = readablePassword();
  const passwordHash = await hashPassword(password);
  runWork(deps, author, (work) => {
    setPassword(work.db, staffId, passwordHash, true);
    forgetAttempts(work.db, login);
    work.trail('password-reset', { staffId });
    endSessionsOf(work, staffId, 'password-reset');
  });
  return password;
}

/**
 * Switches an account on or off; the rows it wrote keep its name. The last active administrator
 * stays.
 *
 * @throws AppError unit/not-found.
 */
export function setActive(
  work: Work,
  staffId: StaffId,
  active: boolean,
): Result<null, 'last-administrator'> {
  const row = staffById(work.db, staffId);
  if (active === (row.active === 1)) return ok(null);
  const isAlone = row.role === 'administrator' && otherActiveAdministrators(work.db, staffId) === 0;
  if (!active && isAlone) return fail('last-administrator');
  writeActive(work.db, staffId, active);
  work.trail(active ? 'account-opened' : 'account-closed', { staffId });
  if (!active) endSessionsOf(work, staffId, 'account-closed');
  return ok(null);
}

/** Active people first, by name. */
export function listStaff(db: ReadableDb) {
  return everybody(db).map(({ id, login, name, role, active }) => ({
    staffId: id,
    login,
    name,
    role,
    active: active === 1,
  }));
}
