import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { PlainModemOptions, PlainModemOrder, PlainSubmission } from './plain-modem.ts';

/** The command line and the other modem as processes of their own, as whoever installs us has them. */

const vigie = join(import.meta.dirname, '../cli/vigie.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `vigie` to its end. */
export async function runVigie(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [vigie, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => {
    stdout += bytes.toString('utf8');
  });
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

export interface RunningUnit {
  /** The first line on stdout. */
  readonly ready: { readonly ready: boolean; readonly url: string | null };
  said(): string;
  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** `vigie run`, once it has said that it runs. */
export async function startUnit(args: readonly string[]): Promise<RunningUnit> {
  const child = spawn(process.execPath, [vigie, 'run', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString('utf8');
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const first = once(child.stdout, 'data').then(([bytes]) => String(bytes));
  const line = await Promise.race([first, ended.then(() => null)]);
  if (line === null) throw new Error(`vigie run ended: ${stderr}`);
  return {
    ready: JSON.parse(line),
    said: () => stderr,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

/** The same below a shell that does not hand signals on, as npm and npx run it. */
export async function startUnitUnderNpm(args: readonly string[]): Promise<ChildProcess> {
  const shell = spawn('sh', ['-c', '"$@"; :', 'sh', process.execPath, vigie, 'run', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_command: 'exec' },
  });
  await once(shell.stdout, 'data');
  return shell;
}

export interface PlainModem {
  readonly path: string;
  order(order: PlainModemOrder): Promise<Record<string, unknown>>;
  submissions(): readonly PlainSubmission[];
  dispose(): Promise<void>;
}

export async function startPlainModem(
  folder: string,
  options: Partial<PlainModemOptions> = {},
): Promise<PlainModem> {
  const given: PlainModemOptions = {
    link: join(folder, 'modem'),
    log: join(folder, 'submissions.jsonl'),
    control: join(folder, 'control'),
    reports: 'cds',
    ...options,
  };
  const program = join(import.meta.dirname, 'plain-modem.ts');
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [program, JSON.stringify(given)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return {
    path: given.link,
    order: (order) => tell(given.control, order),
    submissions: () => readSubmissions(given.log),
    dispose: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function tell(control: string, order: PlainModemOrder): Promise<Record<string, unknown>> {
  const socket = connect(control);
  socket.write(`${JSON.stringify(order)}\n`);
  const [bytes] = await once(socket, 'data');
  socket.destroy();
  return JSON.parse(String(bytes));
}

function readSubmissions(log: string): readonly PlainSubmission[] {
  try {
    const lines = readFileSync(log, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** Real processes can only be looked at again and again. @throws when it never comes true. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 200; looks += 1) {
    if (await isTrue()) return;
    await wait(50);
  }
  throw new Error(`never: ${what}`);
}
