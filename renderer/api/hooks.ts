import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type {
  ArgumentOf,
  EventName,
  EventOf,
  OutputOf,
  Reply,
  RequestName,
} from '../../src/ipc/index.ts';
import type { Connection, LinkState } from './connection.ts';
import { RequestError } from './errors.ts';
import { refreshRules } from './refresh-rules.ts';

const ConnectionContext = createContext<Connection | null>(null);
export const ConnectionProvider = ConnectionContext.Provider;

function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('useConnection outside ConnectionProvider');
  return connection;
}

function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new RequestError(reply.error);
}

/** For what is no plain question or action: a request that runs for a while and can be stopped. */
export function useClient() {
  return useConnection().client;
}

export function useLink(): LinkState {
  const { link } = useConnection();
  return useSyncExternalStore(link.subscribe, link.current);
}

/** Asks once, and again whenever an event says that the answer is old. */
export function useRequest<K extends RequestName>(
  name: K,
  input: ArgumentOf<K>,
  options: { enabled?: boolean; everyMs?: number; keepPrevious?: boolean } = {},
) {
  const { client } = useConnection();
  return useQuery<OutputOf<K>, RequestError>({
    queryKey: [name, input],
    queryFn: async () => unwrap(await client.request(name, input)),
    enabled: options.enabled ?? true,
    ...(options.everyMs === undefined
      ? {}
      : { refetchInterval: options.everyMs, refetchIntervalInBackground: true }),
    ...(options.keepPrevious ? { placeholderData: (previous) => previous } : {}),
  });
}

/**
 * A request that changes something. What is on screen is asked for again after it. `onDone` is called
 * even where the change has by then taken the asking component off the screen: the event of a change
 * can come before the answer. (`onSuccess` given to `mutate` is not.)
 */
export function useAction<K extends RequestName>(name: K, onDone?: (output: OutputOf<K>) => void) {
  const { client } = useConnection();
  const queries = useQueryClient();
  return useMutation<OutputOf<K>, RequestError, ArgumentOf<K>>({
    mutationFn: async (input) => unwrap(await client.request(name, input)),
    onSuccess: (output) => {
      onDone?.(output);
      return queries.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== 'report:has',
      });
    },
  });
}

export function useUnitEvent<K extends EventName>(
  name: K,
  listener: (event: EventOf<K>) => void,
): void {
  const { client } = useConnection();
  useEffect(() => client.subscribe(name, listener), [client, name, listener]);
}

/** A training clock that runs fast can publish hundreds of events a second. */
const gatherMs = 150;

/** Mounted once: turns events, and a line that came back, into fresh answers. */
export function useLiveRefresh(): void {
  const { client, link } = useConnection();
  const queries = useQueryClient();
  useEffect(() => {
    const stale = new Set<RequestName>();
    let timer: number | undefined;
    const refresh = () => {
      timer = undefined;
      const names = new Set(stale);
      stale.clear();
      void queries.invalidateQueries({
        predicate: (query) => names.has(query.queryKey[0] as RequestName),
      });
    };
    const stops = (Object.keys(refreshRules) as EventName[]).map((event) =>
      client.subscribe(event, () => {
        for (const name of refreshRules[event]) stale.add(name);
        timer ??= window.setTimeout(refresh, gatherMs);
      }),
    );
    const stopLink = link.subscribe(() => {
      if (link.current() === 'open') void queries.invalidateQueries();
    });
    return () => {
      window.clearTimeout(timer);
      stopLink();
      for (const stop of stops) stop();
    };
  }, [client, link, queries]);
}
