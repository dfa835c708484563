import type { Person } from '../ipc/index.ts';

/** Who asks: a window, with whoever is signed in at it, or a command typed by a user of the machine. */
export type Caller =
  | { readonly kind: 'window'; readonly connectionId: string; readonly person: Person | null }
  | { readonly kind: 'cli'; readonly user: string };

/** One client for as long as it stays. `caller` is read afresh at every request. */
export interface Connection {
  readonly id: string;
  readonly caller: Caller;
  /** For windows only; also replaces the person after a change of password. */
  signIn(person: Person): void;
  /** The window hears `session:ended`; harmless when nobody is signed in. */
  signOut(): void;
}
