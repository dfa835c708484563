import type { Door, Entrant } from '../../src/app/dispatch.ts';
import { writeEvent } from '../../src/ipc/frames.ts';
import type { Monotonic } from '../../src/shared/clock.ts';
import { isSameToken, newToken } from '../../src/shared/token.ts';

/**
 * A page that is reloaded closes its socket and opens another: within this time it finds the
 * same person signed in. Longer, and a window closed for the night would open signed in.
 */
const reloadWithinMs = 10_000;

/** One browser that showed a token. Its windows share one connection, as they share the cookie. */
export interface Visitor {
  /** Joins a window; `send` gets the frames that the unit starts. */
  enter(send: (text: string) => void): { readonly connection: Entrant; leave(): void };
}

/** Who may come in: single-use tokens for opening URLs, cookies for those who used one. */
export interface Visitors {
  newOpeningToken(): string;
  /** The new visitor's cookie, or null. A token works once, found or not. */
  admit(openingToken: string): string | null;
  find(cookie: string): Visitor | null;
  dispose(): void;
}

export function createVisitors(door: Door, monotonic: Monotonic): Visitors {
  const openingTokens = new Set<string>();
  const visitors = new Map<string, Visitor & { dispose(): void }>();

  /** Looks at all of them, so that the time taken tells nothing. */
  const sameIn = (known: Iterable<string>, given: string): string | undefined =>
    [...known].filter((token) => isSameToken(given, token))[0];

  return {
    newOpeningToken() {
      const token = newToken();
      openingTokens.add(token);
      return token;
    },
    admit(given) {
      const token = sameIn(openingTokens, given);
      if (token === undefined) return null;
      openingTokens.delete(token);
      const cookie = newToken();
      visitors.set(cookie, createVisitor(door, monotonic));
      return cookie;
    },
    find(given) {
      const cookie = sameIn(visitors.keys(), given);
      return cookie === undefined ? null : (visitors.get(cookie) ?? null);
    },
    dispose() {
      for (const visitor of visitors.values()) visitor.dispose();
      visitors.clear();
      openingTokens.clear();
    },
  };
}

function createVisitor(door: Door, monotonic: Monotonic) {
  const windows = new Set<(text: string) => void>();
  let connection: Entrant | null = null;
  let cancelLeaving = () => {};

  const disconnect = () => {
    cancelLeaving();
    if (connection !== null) door.disconnect(connection);
    connection = null;
  };

  return {
    enter(send: (text: string) => void) {
      cancelLeaving();
      windows.add(send);
      connection ??= door.connect({ kind: 'window' }, (event, data) => {
        const frame = writeEvent(event, data);
        for (const each of windows) each(frame);
      });
      return {
        connection,
        leave() {
          windows.delete(send);
          if (windows.size > 0 || connection === null) return;
          cancelLeaving = monotonic.after(reloadWithinMs, disconnect);
        },
      };
    },
    dispose: disconnect,
  };
}
