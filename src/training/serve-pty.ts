import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModemPort } from '../modem/index.ts';
import { type Monotonic, SystemMonotonic } from '../shared/clock.ts';

export interface ServedPty {
  /** A path that a program opens as it would open `/dev/ttyUSB0`. */
  readonly path: string;
  dispose(): Promise<void>;
}

/**
 * Puts a modem behind a pseudo-terminal made by `socat`, so that the real serial binding talks to
 * it. When the modem hangs up, the terminal disappears as an unplugged stick does.
 * @throws when `socat` is not installed
 */
export async function servePty(
  modem: ModemPort,
  monotonic: Monotonic = new SystemMonotonic(),
): Promise<ServedPty> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-pty-'));
  const path = join(folder, 'modem');
  const socat = spawn('socat', ['-b', '65536', `PTY,link=${path},raw,echo=0`, 'STDIO'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => socat.once('close', () => resolve()));
  // Bytes for a terminal that is gone have nowhere to go.
  socat.stdin.on('error', () => {});
  await appears(socat, path, monotonic);
  // A terminal hangs up when the last program that has it open closes it. A stick does not mind
  // that one program goes and another comes.
  const held = await open(path, constants.O_RDWR | constants.O_NOCTTY);

  await modem.open();
  const stops = [
    modem.onData((bytes) => socat.stdin.write(bytes)),
    modem.onClose(() => socat.kill()),
  ];
  socat.stdout.on('data', (bytes: Buffer) => void modem.write(bytes));

  return {
    path,
    dispose: async () => {
      for (const stop of stops) stop();
      socat.kill();
      await ended;
      await held.close();
      await modem.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** socat makes the link once the terminal is ready. */
async function appears(socat: ChildProcess, path: string, monotonic: Monotonic): Promise<void> {
  let failure: Error | undefined;
  socat.once('error', (error) => {
    failure = error;
  });
  for (;;) {
    if (failure) throw failure;
    if (socat.exitCode !== null) throw new Error('socat ended before its terminal was ready');
    try {
      return await access(path);
    } catch {
      await new Promise<void>((resolve) => monotonic.after(5, resolve));
    }
  }
}
