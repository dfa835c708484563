import type { UnitClient } from '../../src/ipc/index.ts';

/** `lost` once an open line has closed; requests are then refused at once, never queued. */
export type LinkState = 'connecting' | 'open' | 'lost';

/** A client and the state of the line under it. */
export interface Connection {
  readonly client: UnitClient;
  readonly link: {
    current(): LinkState;
    subscribe(listener: () => void): () => void;
  };
  dispose(): void;
}
