import { errorCatalogue } from '../shared/errors.ts';
import type { Reply, UnitClient } from './contract.ts';
import { readFrame, serverFrame } from './frames.ts';
import { createListeners } from './listeners.ts';

/** A `UnitClient` over anything that carries text both ways. */
export interface FrameClient {
  readonly client: UnitClient;
  /** What came from the unit: one whole frame. */
  receive(text: string): void;
  /** The channel is gone: whatever waits, and all that follows, fails with `unit/connection-lost`. */
  lose(): void;
}

const connectionLost: Reply<never> = {
  ok: false,
  error: { code: 'unit/connection-lost', message: errorCatalogue['unit/connection-lost'].fr },
};

export function createFrameClient(send: (text: string) => void): FrameClient {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const listeners = createListeners();
  let lastId = 0;
  let lost = false;

  const client: UnitClient = {
    request(name, input) {
      if (lost) return Promise.resolve(connectionLost);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        // The unit checked the value against the contract where it was made.
        waiting.set(id, resolve as (reply: Reply<unknown>) => void);
        send(JSON.stringify({ id, name, input }));
      });
    },

    subscribe: listeners.subscribe,
  };

  return {
    client,

    receive(text) {
      const frame = readFrame(serverFrame, text);
      if (frame === undefined) return;
      if ('event' in frame) {
        listeners.publish(frame.event, frame.data as never);
        return;
      }
      const resolve = waiting.get(frame.id);
      waiting.delete(frame.id);
      resolve?.(frame.reply);
    },

    lose() {
      lost = true;
      const abandoned = [...waiting.values()];
      waiting.clear();
      for (const resolve of abandoned) resolve(connectionLost);
    },
  };
}
