import type { Author } from '../../audit/index.ts';
import type { Person } from '../../ipc/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { StaffId } from '../../shared/ids.ts';
import type { Connection } from '../caller.ts';

/** Who stands in the trail for what this connection asks. */
export function authorOf({ caller }: Connection): Author {
  if (caller.kind === 'cli') return { kind: 'cli', user: caller.user };
  if (!caller.person) throw new AppError('access/not-signed-in');
  const { staffId, name } = caller.person;
  return { kind: 'person', staffId: staffId as StaffId, name };
}

/** The person signed in; the dispatcher let nobody else come here. */
export function personOf({ caller }: Connection): Person & { readonly staffId: StaffId } {
  if (caller.kind !== 'window' || !caller.person) throw new AppError('access/not-signed-in');
  return { ...caller.person, staffId: caller.person.staffId as StaffId };
}
