import type { EventName, EventOf } from './contract.ts';

/** The client's side of events: who listens to what. */
export interface Listeners {
  subscribe<K extends EventName>(name: K, listener: (event: EventOf<K>) => void): () => void;
  publish<K extends EventName>(name: K, event: EventOf<K>): void;
}

export function createListeners(): Listeners {
  const byEvent = new Map<EventName, Set<(event: never) => void>>();
  return {
    subscribe(name, listener) {
      const own = byEvent.get(name) ?? new Set();
      byEvent.set(name, own.add(listener));
      return () => own.delete(listener);
    },
    publish(name, event) {
      for (const listener of byEvent.get(name) ?? []) listener(event as never);
    },
  };
}
