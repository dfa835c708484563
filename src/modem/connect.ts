import type { Monotonic } from '../shared/clock.ts';
import { CommandQueue, type QueueListener } from './command-queue.ts';
import { readImei } from './identity.ts';
import { tameDialogue } from './initialise.ts';
import type { ModemPort, PortFault } from './port.ts';

/** An open port behind which something answers AT. */
export interface Connection {
  readonly port: ModemPort;
  readonly queue: CommandQueue;
  readonly imei: string | undefined;
  close(): Promise<void>;
}

export type ConnectFailure = PortFault | 'no-port' | 'no-answer' | 'other-modem';

export interface ConnectInput {
  readonly ports: readonly ModemPort[];
  readonly monotonic: Monotonic;
  /** The modem to prefer, or the only one that will do. */
  readonly wanted: { readonly imei: string | undefined; readonly required: boolean };
  readonly listener: QueueListener;
  readonly signal: AbortSignal;
  /** The path of a modem that has been silent for long: told to restart if it still is. */
  readonly restartIfSilent: string | undefined;
}

/** A modem answers in milliseconds; one that just woke needs more, a port without modem never does. */
const PROBES_MS = [600, 600, 800];

/**
 * Tries all ports at once and keeps the first whose modem will do: a modem shows several ports, some
 * of them silent, and its ports change names. The others are closed again.
 */
export async function connect(input: ConnectInput): Promise<Connection | ConnectFailure> {
  const { ports, monotonic, wanted, listener, signal, restartIfSilent } = input;
  const stop = new AbortController();
  let chosen: Connection | undefined;
  let spare: Connection | undefined;
  let failure: ConnectFailure = 'no-port';

  const consider = async (port: ModemPort) => {
    // Two ports of one modem announce the same message, so only the chosen one is heard. What was
    // handed over before the choice is kept: the modem has not stored it.
    const early: (() => void)[] = [];
    const isChosen = () => chosen?.port === port;
    const hears: QueueListener = {
      onUrc: (urc) => isChosen() && listener.onUrc(urc),
      onDirect: (name, pdu) => {
        if (isChosen()) listener.onDirect(name, pdu);
        else early.push(() => listener.onDirect(name, pdu));
      },
      onDeaf: () => isChosen() && listener.onDeaf(),
    };
    const either = AbortSignal.any([signal, stop.signal]);
    const restarts = port.path === restartIfSilent;
    const found = await connectPort(port, monotonic, hears, { signal: either, restarts });
    if (typeof found === 'string') {
      if (!stop.signal.aborted) failure = found;
    } else if (!chosen && (wanted.imei === undefined || found.imei === wanted.imei)) {
      chosen = found;
      stop.abort();
      for (const hand of early) hand();
    } else if (!chosen && !spare && !wanted.required) {
      spare = found;
    } else {
      if (wanted.required) failure = 'other-modem';
      await found.close();
    }
  };
  await Promise.all(ports.map(consider));

  if (chosen) await spare?.close();
  else chosen = spare;
  return chosen ?? failure;
}

/** Opens one port and talks to what is behind it; an abort closes it again. */
export async function connectPort(
  port: ModemPort,
  monotonic: Monotonic,
  listener: QueueListener,
  { signal, restarts = false }: { signal?: AbortSignal; restarts?: boolean } = {},
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
  const giveUp = () => queue.close();
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted) giveUp();
  const imei = await queue.exclusive(async (ask) => {
    if (!(await queue.synchronise(PROBES_MS))) return 'silent' as const;
    await tameDialogue(ask, queue);
    return readImei(ask);
  });
  signal?.removeEventListener('abort', giveUp);
  if (imei === 'silent' || signal?.aborted) {
    // 3GPP TS 27.007 §8.2; some modems still obey when they answer nothing any more.
    if (restarts && !signal?.aborted) await port.write(Buffer.from('\u001b\rAT+CFUN=1,1\r'));
    await close();
    return 'no-answer';
  }
  return { port, queue, imei, close };
}
