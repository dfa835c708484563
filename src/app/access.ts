import { type RequestName, requests } from '../ipc/index.ts';
import type { ErrorCode } from '../shared/errors.ts';
import type { Caller } from './caller.ts';

/** What somebody may still do who was given a password and has not chosen their own. */
const beforeOwnPassword = (name: RequestName): boolean =>
  name.startsWith('session:') || name === 'unit:status';

/** Why this caller may not make this request, or null. */
export function refusal(name: RequestName, caller: Caller): ErrorCode | null {
  const { access } = requests[name];
  if (access === 'anyone') return null;
  if (caller.kind === 'cli') {
    return access !== 'signed-in' && access.includes('technical') ? null : 'access/forbidden';
  }
  const { person } = caller;
  if (person === null) return 'access/not-signed-in';
  if (person.mustChangePassword && !beforeOwnPassword(name)) return 'access/must-change-password';
  if (access === 'signed-in' || access.includes(person.role)) return null;
  return 'access/forbidden';
}
