import type { EventName, EventOf, InputOf, OutputOf, RequestName } from '../ipc/index.ts';
import type { Connection } from './caller.ts';

/** A missing or mistyped handler does not compile. */
export type Handlers = {
  readonly [K in RequestName]: (
    input: InputOf<K>,
    connection: Connection,
  ) => OutputOf<K> | Promise<OutputOf<K>>;
};

/** Hears every event, ids only. Must return at once and not throw. */
export type Listener = <K extends EventName>(event: K, data: EventOf<K>) => void;

/** What a Unit gives to those who carry its contract. */
export interface UnitHost {
  readonly handlers: Handlers;
  subscribe(listener: Listener): () => void;
}
