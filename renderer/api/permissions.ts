import { type Access, type Person, type RequestName, requests } from '../../src/ipc/index.ts';

/** Whether this person's role may call it. The Unit checks again: this only hides what is refused. */
export function may(person: Person | null, name: RequestName): boolean {
  const access: Access = requests[name].access;
  if (access === 'anyone') return true;
  if (!person) return false;
  return access === 'signed-in' || access.includes(person.role);
}
