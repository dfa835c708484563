import type { Person } from '../../ipc/index.ts';
import { AppError } from '../../shared/errors.ts';
import { changePassword, signIn, signOut } from '../../staff/index.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorOf, personOf } from './author.ts';

export function sessionHandlers(unit: UnitParts) {
  return {
    'session:sign-in': async ({ login, password }, connection) => {
      if (connection.caller.kind !== 'window') throw new AppError('access/forbidden');
      const result = await signIn(unit.deps, login, password);
      if (!result.ok) throw new AppError(signInErrors[result.error]);
      connection.signIn(result.value);
      return result.value;
    },
    'session:sign-out': (_, connection) => {
      const { staffId } = personOf(connection);
      unit.run(authorOf(connection), (work) => signOut(work, staffId));
      connection.signOut();
      return {};
    },
    'session:current': (_, { caller }) => ({
      person: caller.kind === 'window' ? caller.person : null,
    }),
    'session:change-password': async ({ current, next }, connection) => {
      const person: Person = personOf(connection);
      const changed = await changePassword(unit.deps, authorOf(connection), current, next);
      if (!changed) throw new AppError('access/wrong-password');
      connection.signIn({ ...person, mustChangePassword: false });
      return {};
    },
  } satisfies Partial<Handlers>;
}

const signInErrors = {
  wrong: 'access/wrong-password',
  locked: 'access/locked',
  inactive: 'access/wrong-password',
} as const;
