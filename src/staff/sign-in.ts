import type { Author } from '../audit/index.ts';
import type { Person } from '../ipc/common-views.ts';
import { AppError } from '../shared/errors.ts';
import type { SessionId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { runWork, type Work, type WorkDeps } from '../shared/work.ts';
import { hashPassword, shortestPassword, verifyPassword } from './password.ts';
import { insertSession, type StaffRow, setPassword, staffById, staffByLogin } from './staff-sql.ts';
import { countAttempt, forgetAttempts, isLocked } from './throttle.ts';

const automate: Author = { kind: 'automate' };

/**
 * Opens a session. Five wrong passwords in a row lock a login for five minutes, whether it exists
 * or not; `inactive` is said only to who knows the password.
 */
export async function signIn(
  deps: WorkDeps,
  login: string,
  password: string,
): Promise<Result<Person, 'wrong' | 'locked' | 'inactive'>> {
  const row = staffByLogin(deps.db, login);
  const counted = runWork(deps, automate, (work) => countAttempt(work.db, login, work.now));
  if (!counted) {
    runWork(deps, automate, (work) => noteRefusal(work, row, 'locked'));
    return fail('locked');
  }
  const isRight = await verifyPassword(row?.password_hash ?? null, password);
  if (!row || !isRight) {
    runWork(deps, automate, (work) => {
      noteRefusal(work, row, 'wrong');
      if (isLocked(work.db, login, work.now)) work.trail('login-locked', { staffId: row?.id });
    });
    return fail('wrong');
  }
  return runWork(deps, authorOf(row), (work) => open(work, row.id, login));
}

function open(work: Work, id: StaffRow['id'], login: string): Result<Person, 'inactive'> {
  // Read again: somebody may have switched the account off while the password was checked.
  const row = staffById(work.db, id);
  forgetAttempts(work.db, login);
  if (!row.active) {
    noteRefusal(work, row, 'inactive');
    return fail('inactive');
  }
  insertSession(work.db, work.ids.next<SessionId>(), id, work.now);
  work.trail('signed-in', { staffId: id });
  return ok(personOf(row));
}

/** What was typed as a login is not written down: it may be a password. */
function noteRefusal(work: Work, row: StaffRow | undefined, because: string): void {
  work.trail('sign-in-refused', { staffId: row?.id }, { because, known: row !== undefined });
}

/**
 * A person changes their own password.
 *
 * @returns false when the current one is wrong, or was wrong too often.
 * @throws AppError access/weak-password; access/not-signed-in for an author who is no person.
 */
export async function changePassword(
  deps: WorkDeps,
  author: Author,
  current: string,
  next: string,
): Promise<boolean> {
  if (author.kind !== 'person') throw new AppError('access/not-signed-in');
  if ([...next].length < shortestPassword || next === current) {
    throw new AppError('access/weak-password');
  }
  const row = staffById(deps.db, author.staffId);
  if (!runWork(deps, author, (work) => countAttempt(work.db, row.login, work.now))) return false;
  if (!(await verifyPassword(row.password_hash, current))) {
    runWork(deps, author, (work) => noteRefusal(work, row, 'wrong'));
    return false;
  }
  const passwordHash = await hashPassword(next);
  runWork(deps, author, (work) => {
    forgetAttempts(work.db, row.login);
    setPassword(work.db, row.id, passwordHash, false);
    work.trail('password-changed', { staffId: row.id });
  });
  return true;
}

export function personOf(row: StaffRow): Person {
  const { id, name, role, must_change } = row;
  return { staffId: id, name, role, mustChangePassword: must_change === 1 };
}

function authorOf(row: StaffRow): Author {
  return { kind: 'person', staffId: row.id, name: row.name };
}
