import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { maxFrameBytes, readFrame, writeEvent } from '../../ipc/frames.ts';
import { contractVersion, type Reply } from '../../ipc/index.ts';
import type { Monotonic } from '../../shared/clock.ts';
import type { Disposable } from '../../shared/dispose.ts';
import { type ErrorCode, errorCatalogue } from '../../shared/errors.ts';
import { newToken } from '../../shared/token.ts';
import { answerFrame } from '../answer-frame.ts';
import type { Door, Entrant } from '../dispatch.ts';
import { hello, whyRefused } from './hello.ts';
import { LineReader } from './line-reader.ts';
import { makeSocketFolder, removeSocketFolder, socketPath } from './socket-path.ts';
import { removeUnitFile, writeUnitFile } from './unit-file.ts';

/** A token, a number and a name: a first line longer than this is no hello of ours. */
const maxHelloBytes = 1024;
/** A client says hello as soon as it is connected; one that does not is holding a place. */
const helloWithinMs = 5_000;
/** A client that reads nothing while events pile up is cut off rather than kept in memory. */
const maxUnreadBytes = 2 * maxFrameBytes;

export interface LocalSocketOptions {
  readonly dataDir: string;
  readonly door: Door;
  readonly monotonic: Monotonic;
}

/**
 * Lets programs of this machine's user reach the unit that runs on `dataDir`. To be called by the
 * holder of `unit.lock` only: it removes what a killed unit left behind.
 * @throws AppError `unit/socket-unsafe`; system errors where the socket cannot be made.
 */
export async function serveLocalSocket(options: LocalSocketOptions): Promise<Disposable> {
  const { dataDir } = options;
  const token = newToken();
  const path = socketPath(dataDir, token);
  makeSocketFolder(path);
  rmSync(path, { force: true });

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serveClient(socket, token, options);
  });
  await listen(server, path);
  writeUnitFile(dataDir, { socket: path, token, contractVersion, pid: process.pid });

  return {
    async dispose() {
      removeUnitFile(dataDir, token);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      removeSocketFolder(path);
    },
  };
}

function serveClient(socket: Socket, token: string, options: LocalSocketOptions): void {
  const { door, monotonic } = options;
  const lines = new LineReader(maxHelloBytes);
  let entrant: Entrant | undefined;
  const cancelDeadline = monotonic.after(helloWithinMs, () => socket.destroy());

  const say = (text: string) => {
    if (socket.writableLength > maxUnreadBytes) socket.destroy();
    else if (socket.writable) socket.write(`${text}\n`);
  };

  const welcome = (line: string) => {
    cancelDeadline();
    const given = readFrame(hello, line);
    const why = whyRefused(given, token);
    if (why !== null || given === undefined) {
      socket.end(`${JSON.stringify(refusal(why ?? 'unit/attach-refused'))}\n`);
      return;
    }
    lines.limitBytes = maxFrameBytes;
    const client =
      given.as === 'window' ? { kind: given.as } : { kind: given.as, user: given.user };
    entrant = door.connect(client, (event, data) => say(writeEvent(event, data)));
    say(JSON.stringify({ ok: true, value: { contractVersion } }));
  };

  socket.on('data', (chunk) => {
    const withinLimit = lines.read(Buffer.from(chunk), (line) => {
      if (entrant !== undefined) void answer(entrant, line);
      else if (socket.writable) welcome(line);
    });
    if (!withinLimit) socket.destroy();
  });

  async function answer(from: Entrant, line: string): Promise<void> {
    const text = await answerFrame(door, from, line);
    if (text === null) socket.destroy();
    else say(text);
  }

  // A reset by the client is its own affair: 'close' follows.
  socket.on('error', () => {});
  socket.once('close', () => {
    cancelDeadline();
    if (entrant !== undefined) door.disconnect(entrant);
  });
}

const refusal = (code: ErrorCode): Reply<never> => ({
  ok: false,
  error: { code, message: errorCatalogue[code].fr },
});

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
