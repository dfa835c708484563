/** The process that `kill-rounds.ts` kills: it queues its round's texts, sends, receives, waits. */
import { flushCompileCache } from 'node:module';
import { createConnection, type Socket } from 'node:net';
import { argv, env, exit, stdout } from 'node:process';
import { openDatabase, transaction } from '../db/index.ts';
import type { ModemPort, PortOpening } from '../modem/index.ts';
import { openBoxes, queueAt } from './open-boxes.ts';

/** A modem at the end of a socket. */
class SocketPort implements ModemPort {
  readonly path: string;
  #socket: Socket | undefined;
  readonly #data = new Set<(bytes: Uint8Array) => void>();

  constructor(path: string) {
    this.path = path;
  }

  async open(): Promise<PortOpening> {
    const socket = createConnection(this.path);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.on('data', (bytes) => {
      for (const listener of this.#data) listener(bytes);
    });
    this.#socket = socket;
    return { kind: 'opened' };
  }

  write(bytes: Uint8Array): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    if (this.#socket) this.#socket.write(bytes, (error) => resolve(!error));
    else resolve(false);
    return promise;
  }

  onData(listener: (bytes: Uint8Array) => void): () => void {
    this.#data.add(listener);
    return () => this.#data.delete(listener);
  }

  onClose(): () => void {
    return () => {};
  }

  async close(): Promise<void> {
    this.#socket?.destroy();
  }
}

const round = Number(argv[2]);
const count = Number(argv[3]);
const sendWithinMs = Number(argv[4]);
const db = openDatabase(env.KILLS_DB ?? '', Buffer.from(env.KILLS_KEY ?? '', 'hex'), 'write');
// Who is killed never ends well enough to keep what was compiled for the next life.
if (round === 0) flushCompileCache();
stdout.write('loaded\n');
if (round >= 0) {
  transaction(db, () => {
    for (let n = 0; n < count; n++)
      queueAt(db, round * count + n, { number: `+3363998${4000 + n}` });
  });
}
const boxes = await openBoxes(db, new SocketPort(env.KILLS_LINE ?? ''));
boxes.sender.wake();
stdout.write('ready\n');
if (round < 0) {
  // The last life: all that was left undone is done, and all that the network holds comes in.
  do await boxes.sender.settle({ reportsWithinMs: 3_000, sendWithinMs });
  while ((await boxes.receiver.takeInAll()) > 0);
  await boxes.dispose();
  exit(0);
}
