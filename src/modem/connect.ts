import type { Monotonic } from '../shared/clock.ts';
import { CommandQueue, type QueueListener } from './command-queue.ts';
import { readImei } from './identity.ts';
import { tameDialogue } from './initialise.ts';
import type { ModemPort, PortFault } from './port.ts';
import { within } from './within.ts';

/** An open port behind which something answers AT. */
export interface Connection {
  readonly port: ModemPort;
  readonly queue: CommandQueue;
  readonly imei: string | undefined;
  /** From now on `listener` is told; what was handed over before, and is stored nowhere, first. */
  attach(listener: QueueListener): void;
  close(): Promise<void>;
}

export type ConnectFailure = PortFault | 'no-port' | 'no-answer' | 'other-modem';

export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** A modem silent for long is told to restart if it still is. */
  readonly restarts?: boolean;
}

/** A modem answers in milliseconds; one that just woke needs more, a port without modem never does. */
const PROBES_MS = [600, 600, 800];
/** Opening and closing take milliseconds; a driver whose device was pulled out may never finish. */
const OPEN_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 3_000;

/** Opens one port and talks to what is behind it; an abort closes it again. */
export async function connectPort(
  port: ModemPort,
  monotonic: Monotonic,
  { signal, restarts = false }: ConnectOptions = {},
): Promise<Connection | ConnectFailure> {
  const ear = new Ear();
  const queue = new CommandQueue((bytes) => port.write(bytes), monotonic, ear);
  const stops = [port.onData((bytes) => queue.receive(bytes)), port.onClose(() => queue.close())];
  const leave = () => {
    queue.close();
    for (const stop of stops) stop();
  };
  const close = async () => {
    leave();
    await within(monotonic, CLOSE_TIMEOUT_MS, port.close(), undefined);
  };
  const opening = await within(monotonic, OPEN_TIMEOUT_MS, port.open(), 'stuck');
  if (opening === 'stuck') {
    await close();
    return 'modem/port-fault';
  }
  if (opening.kind === 'refused') {
    leave();
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
    const restart = Buffer.from('\u001b\rAT+CFUN=1,1\r');
    if (restarts && !signal?.aborted) {
      await within(monotonic, CLOSE_TIMEOUT_MS, port.write(restart), false);
    }
    await close();
    return 'no-answer';
  }
  return { port, queue, imei, attach: (listener) => ear.attach(listener), close };
}

/** Two ports of one modem announce the same message, so a port is heard only once it was chosen. */
class Ear implements QueueListener {
  #listener: QueueListener | undefined;
  readonly #early: (() => void)[] = [];

  attach(listener: QueueListener): void {
    this.#listener = listener;
    for (const hand of this.#early.splice(0)) hand();
  }

  onUrc(...given: Parameters<QueueListener['onUrc']>): void {
    this.#listener?.onUrc(...given);
  }

  onDirect(...given: Parameters<QueueListener['onDirect']>): void {
    if (this.#listener) this.#listener.onDirect(...given);
    else this.#early.push(() => this.#listener?.onDirect(...given));
  }

  onDeaf(): void {
    this.#listener?.onDeaf();
  }
}
