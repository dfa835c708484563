import type { ArgumentOf, OutputOf, Reply, RequestName, UnitClient } from '../ipc/index.ts';
import { createListeners } from '../ipc/listeners.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Client, Door } from './dispatch.ts';

/** A client inside the unit's own process: the command line when it opens the folder itself. */
export function createDirectClient(
  door: Door,
  as: Client,
): Disposable & { readonly client: UnitClient } {
  const listeners = createListeners();
  const connection = door.connect(as, listeners.publish);
  return {
    client: {
      request<K extends RequestName>(name: K, input: ArgumentOf<K>) {
        return door.dispatch(connection, name, input) as Promise<Reply<OutputOf<K>>>;
      },
      subscribe: listeners.subscribe,
    },
    dispose: () => door.disconnect(connection),
  };
}
