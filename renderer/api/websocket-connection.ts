import type { EventName, Reply, UnitClient } from '../../src/ipc/index.ts';
import type { Connection, LinkState } from './connection.ts';

/** The few things of `WebSocket` that are used; a test hands in a pretend one. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

interface Options {
  readonly open: () => Socket;
  /** Calls once after `delayMs`; the returned function cancels. */
  readonly after: (delayMs: number, action: () => void) => () => void;
}

type Frame =
  | { readonly id: number; readonly reply: Reply<never> }
  | { readonly event: EventName; readonly data: never };

/** Short first: the host restarts in about a second. Long waits would hide that it is back. */
const retryDelaysMs = [300, 1000, 2000, 4000, 8000];

const lost: Reply<never> = {
  ok: false,
  error: {
    code: 'connection/lost',
    message: 'Connexion avec Vigie perdue. Vérifiez à son retour si l’action a été enregistrée.',
  },
};

/**
 * JSON frames: `{id, name, input}` out; `{id, reply}` or `{event, data}` in. A line that closes
 * refuses what was pending (nobody knows whether it was done) and is opened again with back-off.
 */
export function connectOverWebSocket({ open, after }: Options): Connection {
  const pending = new Map<number, (reply: Reply<never>) => void>();
  const listeners = new Map<EventName, Set<(data: never) => void>>();
  const linkListeners = new Set<() => void>();
  const beforeOpen: string[] = [];
  let link: LinkState = 'connecting';
  let failures = 0;
  let nextId = 1;
  let disposed = false;
  let cancelRetry = () => {};
  let socket: Socket | undefined;

  const setLink = (next: LinkState) => {
    if (link === next) return;
    link = next;
    for (const listener of linkListeners) listener();
  };

  const receive = (text: unknown) => {
    const frame = JSON.parse(String(text)) as Frame;
    if ('event' in frame) {
      for (const listener of listeners.get(frame.event) ?? []) listener(frame.data);
      return;
    }
    pending.get(frame.id)?.(frame.reply);
    pending.delete(frame.id);
  };

  const connect = () => {
    const current = open();
    socket = current;
    current.onopen = () => {
      failures = 0;
      for (const text of beforeOpen.splice(0)) current.send(text);
      setLink('open');
    };
    current.onmessage = (message) => receive(message.data);
    current.onclose = () => {
      if (disposed) return;
      setLink('lost');
      beforeOpen.length = 0;
      for (const settle of pending.values()) settle(lost);
      pending.clear();
      const delay = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 8000;
      failures += 1;
      cancelRetry = after(delay, connect);
    };
  };
  connect();

  const client: UnitClient = {
    request(name, input) {
      if (link === 'lost') return Promise.resolve(lost);
      const id = nextId++;
      const text = JSON.stringify({ id, name, input });
      return new Promise((resolve) => {
        pending.set(id, resolve);
        if (link === 'open') socket?.send(text);
        else beforeOpen.push(text);
      });
    },
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener as (data: never) => void);
      return () => set.delete(listener as (data: never) => void);
    },
  };

  return {
    client,
    link: {
      current: () => link,
      subscribe: (listener) => {
        linkListeners.add(listener);
        return () => linkListeners.delete(listener);
      },
    },
    dispose: () => {
      disposed = true;
      cancelRetry();
      socket?.close();
    },
  };
}
