import { createContext, useContext } from 'react';
import type { Person, RequestName } from '../../src/ipc/index.ts';
import { may } from '../api/permissions.ts';

const SessionContext = createContext<Person | null>(null);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in. Only screens behind the sign-in may ask. */
export function usePerson(): Person {
  const person = useContext(SessionContext);
  if (!person) throw new Error('usePerson outside SessionProvider');
  return person;
}

export function useMay(name: RequestName): boolean {
  return may(useContext(SessionContext), name);
}
