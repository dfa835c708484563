import type { EventName, Reply, UnitClient } from '../../src/ipc/index.ts';
import type { Connection } from './connection.ts';

/** What Electron's preload puts on `window.vigie`. */
export interface VigieBridge {
  invoke(name: string, input: unknown): Promise<unknown>;
  subscribe(name: EventName, listener: (data: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly vigie?: VigieBridge;
  }
}

/** Electron: the bridge lives as long as the window, so the line is always open. */
export function connectThroughPreload(bridge: VigieBridge): Connection {
  const client: UnitClient = {
    // The main process answers with what the contract states; the two ends ship together.
    request: (name, input) => bridge.invoke(name, input) as Promise<Reply<never>>,
    subscribe: (name, listener) =>
      bridge.subscribe(name, listener as unknown as (data: unknown) => void),
  };
  return {
    client,
    link: { current: () => 'open', subscribe: () => () => {} },
    dispose: () => {},
  };
}
