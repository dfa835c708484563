import { connect, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { createFrameClient, type FrameClient } from '../../ipc/frame-client.ts';
import { maxFrameBytes, readFrame } from '../../ipc/frames.ts';
import { contractVersion, type UnitClient } from '../../ipc/index.ts';
import type { Disposable } from '../../shared/dispose.ts';
import { AppError } from '../../shared/errors.ts';
import { welcome } from './hello.ts';
import { LineReader } from './line-reader.ts';
import { readUnitFile, type UnitFile } from './unit-file.ts';

export interface Attachment extends Disposable {
  readonly client: UnitClient;
  /** Settles when the unit stops or the link breaks; never rejects. */
  readonly lost: Promise<void>;
}

/**
 * Attaches to the unit that runs on a folder: as the command line, under the name of the user of
 * this machine, or for a window, at which somebody will sign in.
 * Null when none runs there, also when a killed one left its `unit.json` behind.
 * @throws AppError `unit/attach-refused`, `unit/other-version`.
 */
export async function attach(
  dataDir: string,
  as: 'cli' | 'window' = 'cli',
): Promise<Attachment | null> {
  const unit = readUnitFile(dataDir);
  if (unit === null) return null;
  const socket = await dial(unit.socket);
  return socket === null ? null : introduce(socket, unit, as);
}

const nobodyThere = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'EPIPE']);

function dial(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (nobodyThere.has(error.code ?? '')) resolve(null);
      else reject(new AppError('unit/attach-refused', { cause: error }));
    });
  });
}

/** Null when the unit stopped before it answered. */
function introduce(
  socket: Socket,
  unit: UnitFile,
  as: 'cli' | 'window',
): Promise<Attachment | null> {
  return new Promise((resolve, reject) => {
    const frames = createFrameClient((text) => socket.write(`${text}\n`));
    const lost = new Promise<void>((settle) => socket.once('close', () => settle()));
    const lines = new LineReader(maxFrameBytes);
    let welcomed = false;

    const readWelcome = (line: string) => {
      const answer = readFrame(welcome, line);
      if (answer?.ok) {
        welcomed = true;
        resolve(attachment(socket, frames, lost));
        return;
      }
      const otherVersion = answer?.error.code === 'unit/other-version';
      reject(new AppError(otherVersion ? 'unit/other-version' : 'unit/attach-refused'));
      socket.destroy();
    };

    socket.on('data', (chunk) => {
      const withinLimit = lines.read(Buffer.from(chunk), (line) => {
        if (welcomed) frames.receive(line);
        else readWelcome(line);
      });
      if (!withinLimit) socket.destroy();
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      frames.lose();
      resolve(null);
    });

    const hello = { token: unit.token, contractVersion, as, user: userInfo().username };
    socket.write(`${JSON.stringify(hello)}\n`);
  });
}

const attachment = (socket: Socket, frames: FrameClient, lost: Promise<void>): Attachment => ({
  client: frames.client,
  lost,
  async dispose() {
    socket.destroy();
    await lost;
  },
});
