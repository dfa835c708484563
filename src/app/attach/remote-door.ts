import { type EventName, events, type Reply, type RequestName } from '../../ipc/index.ts';
import type { Disposable } from '../../shared/dispose.ts';
import { errorCatalogue } from '../../shared/errors.ts';
import type { Client, Door } from '../dispatch.ts';
import type { Listener } from '../unit-host.ts';
import { type Attachment, attach } from './client.ts';

/** The door of a unit that another process runs, a service at boot for instance. */
export interface RemoteDoor extends Disposable {
  readonly door: Door;
  /** Settles when that unit stops: what is open here then shows nothing true any more. */
  readonly lost: Promise<void>;
}

/**
 * Lets this process show screens on a folder whose unit runs elsewhere: each client gets a link of
 * its own, so that each window is known to the unit by itself. Null when no unit runs there.
 * @throws AppError `unit/attach-refused`, `unit/other-version`.
 */
export async function attachDoor(dataDir: string): Promise<RemoteDoor | null> {
  const witness = await attach(dataDir);
  if (witness === null) return null;
  const links = new Map<string, Promise<Attachment | null>>();
  let lastId = 0;

  const disconnect = async (id: string) => {
    const link = links.get(id);
    links.delete(id);
    await (await link)?.dispose();
  };

  return {
    lost: witness.lost,
    door: {
      connect(client, hear) {
        lastId += 1;
        const id = String(lastId);
        links.set(id, link(dataDir, client, hear));
        return { id };
      },
      async dispatch({ id }, name, input) {
        const attachment = await links.get(id);
        if (!attachment) return connectionLost;
        return attachment.client.request(name as RequestName, input as never);
      },
      disconnect: ({ id }) => void disconnect(id),
    },
    async dispose() {
      await Promise.all([...links.keys()].map(disconnect));
      await witness.dispose();
    },
  };
}

/** Never rejects: a unit that refuses or stops meanwhile is a lost one. */
async function link(dataDir: string, client: Client, hear: Listener): Promise<Attachment | null> {
  try {
    const attachment = await attach(dataDir, client.kind);
    for (const name of Object.keys(events) as EventName[]) {
      attachment?.client.subscribe(name, (data) => hear(name, data));
    }
    return attachment;
  } catch {
    return null;
  }
}

const connectionLost: Reply<never> = {
  ok: false,
  error: { code: 'unit/connection-lost', message: errorCatalogue['unit/connection-lost'].fr },
};
