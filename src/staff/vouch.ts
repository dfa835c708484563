import type { Person } from '../ipc/common-views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { verifyPassword } from './password.ts';
import { personOf } from './sign-in.ts';
import { staffByLogin } from './staff-sql.ts';
import { countAttempt, forgetAttempts } from './throttle.ts';

const automate = { kind: 'automate' } as const;

/**
 * A second person signs for one act at a colleague's screen, without a session of their own. The
 * same throttle as for signing in.
 */
export async function vouch(
  deps: WorkDeps,
  login: string,
  password: string,
): Promise<Result<Person, 'wrong' | 'locked'>> {
  const row = staffByLogin(deps.db, login);
  const counted = runWork(deps, automate, (work) => countAttempt(work.db, login, work.now));
  if (!counted) return fail('locked');
  const isRight = await verifyPassword(row?.password_hash ?? null, password);
  if (!row || !isRight || !row.active || row.must_change === 1) {
    runWork(deps, automate, (work) => {
      work.trail(
        'sign-in-refused',
        { staffId: row?.id },
        { because: 'wrong', known: row !== undefined },
      );
    });
    return fail('wrong');
  }
  runWork(deps, automate, (work) => forgetAttempts(work.db, login));
  return ok(personOf(row));
}
