import type { Monotonic } from '../shared/clock.ts';
import { CommandQueue, type QueueListener } from './command-queue.ts';
import { readImei } from './identity.ts';
import { tameDialogue } from './initialise.ts';
import type { ModemPort, PortFault, PortSource } from './port.ts';

/** An open port behind which something answers AT. */
export interface Connection {
  readonly port: ModemPort;
  readonly queue: CommandQueue;
  readonly imei: string | undefined;
  close(): Promise<void>;
}

export type ConnectFailure = PortFault | 'no-port' | 'no-answer' | 'other-modem';

/** Probe times-outs: a modem answers AT in milliseconds; one that just woke needs more. */
const PROBES_MS = [700, 1_300];

/**
 * The first port that answers, or the one whose modem has the IMEI asked for. A modem shows several
 * ports, and its ports change names; a port that stays silent is closed again.
 */
export async function connect(
  source: PortSource,
  monotonic: Monotonic,
  wanted: { readonly imei: string | undefined; readonly required: boolean },
  listenerFor: () => QueueListener,
): Promise<Connection | ConnectFailure> {
  let failure: ConnectFailure = 'no-port';
  let spare: Connection | undefined;
  for (const port of await source().catch(() => [])) {
    const connection = await connectPort(port, monotonic, listenerFor());
    if (typeof connection === 'string') {
      failure = connection;
    } else if (wanted.imei === undefined || connection.imei === wanted.imei) {
      await spare?.close();
      return connection;
    } else if (wanted.required || spare) {
      await connection.close();
      if (wanted.required) failure = 'other-modem';
    } else spare = connection;
  }
  return spare ?? failure;
}

/** Opens one port and talks to what is behind it. */
export async function connectPort(
  port: ModemPort,
  monotonic: Monotonic,
  listener: QueueListener,
): Promise<Connection | ConnectFailure> {
  const queue = new CommandQueue((bytes) => port.write(bytes), monotonic, listener);
  const stops = [port.onData((bytes) => queue.receive(bytes)), port.onClose(() => queue.close())];
  const close = async () => {
    queue.close();
    for (const stop of stops) stop();
    await port.close();
  };
  const opening = await port.open();
  if (opening.kind === 'refused') {
    await close();
    return opening.code;
  }
  const imei = await queue.exclusive(async (ask) => {
    if (!(await queue.synchronise(PROBES_MS))) return 'silent' as const;
    await tameDialogue(ask, queue);
    return readImei(ask);
  });
  if (imei === 'silent') {
    await close();
    return 'no-answer';
  }
  return { port, queue, imei, close };
}
