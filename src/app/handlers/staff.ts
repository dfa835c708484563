import { AppError } from '../../shared/errors.ts';
import type { StaffId } from '../../shared/ids.ts';
import { addStaff, listStaff, resetPassword, setActive } from '../../staff/index.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorOf } from './author.ts';

export function staffHandlers(unit: UnitParts) {
  return {
    'staff:list': () => listStaff(unit.deps.db),
    'staff:add': async ({ login, name, role }, connection) => {
      const { staffId, password } = await addStaff(unit.deps, authorOf(connection), {
        login,
        name,
        role,
      });
      return { staffId, password };
    },
    'staff:set-active': ({ staffId, active }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const result = setActive(work, staffId as StaffId, active);
        if (!result.ok) throw new AppError('access/forbidden', { detail: result.error });
      });
      return {};
    },
    'staff:reset-password': async ({ staffId }, connection) => ({
      password: await resetPassword(unit.deps, authorOf(connection), staffId as StaffId),
    }),
  } satisfies Partial<Handlers>;
}
