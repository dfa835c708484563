import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './measure.ts';

/** Another gateway at its fastest settings, with its queues as files in a folder. */
export interface Peer {
  readonly name: 'gammu-smsd' | 'smstools';
  readonly inbox: string;
  queue(place: number, number: string, text: string): void;
  stop(): Promise<void>;
  /** All of its processes, without a warning. */
  kill(): Promise<void>;
}

export type PeerName = Peer['name'];

const programs: Readonly<Record<PeerName, string>> = {
  'gammu-smsd': 'gammu-smsd',
  smstools: 'smsd',
};

/** Null where it is not installed. */
export function startPeer(name: PeerName, folder: string, port: string): Peer | null {
  const program = findProgram(programs[name]);
  if (!program) return null;
  for (const each of folders) mkdirSync(join(folder, each), { recursive: true });
  const config = join(folder, 'config');
  writeFileSync(config, name === 'smstools' ? smstools(folder, port) : gammu(folder, port));
  const arguments_ =
    name === 'smstools'
      ? ['-t', '-c', config, `-p${folder}/pid`, `-i${folder}/info`]
      : ['-c', config];
  // A group of its own, because smsd has a process for each modem.
  const daemon = spawn(program, arguments_, { stdio: 'ignore', cwd: folder, detached: true });
  const outbox = join(folder, 'outbox');
  return {
    name,
    inbox: join(folder, 'inbox'),
    queue: (place, number, text) => {
      const file =
        name === 'smstools' ? `m${place}` : `OUTA20260302_090000_${place}_${number}_.txt`;
      const words = name === 'smstools' ? `To: ${number.slice(1)}\n\n${text}` : text;
      writeFileSync(join(outbox, file), words);
    },
    stop: () => stop(daemon),
    kill: () => end(daemon, 'SIGKILL'),
  };
}

export const filesIn = (folder: string): number => readdirSync(folder).length;

const folders = ['inbox', 'outbox', 'sent', 'error', 'checked', 'failed', 'stats'] as const;

/** Checks off, no waiting between looks (gammu-smsdrc(5)). */
function gammu(folder: string, port: string): string {
  return `[gammu]
device = ${port}
connection = at
[smsd]
service = files
logfile = ${folder}/log
debuglevel = 0
commtimeout = 1
sendtimeout = 10
receivefrequency = 1
loopsleep = 0
statusfrequency = 0
checksecurity = 0
checknetwork = 0
checksignal = 0
checkbattery = 0
resetfrequency = 0
deliveryreport = no
inboxpath = ${folder}/inbox/
outboxpath = ${folder}/outbox/
sentsmspath = ${folder}/sent/
errorsmspath = ${folder}/error/
`;
}

/** No delays (smstools configuration, `delaytime`, `sleeptime_mainprocess`). */
function smstools(folder: string, port: string): string {
  return `devices = GSM1
logfile = ${folder}/log
loglevel = 4
outgoing = ${folder}/outbox
incoming = ${folder}/inbox
sent = ${folder}/sent
failed = ${folder}/failed
checked = ${folder}/checked
stats = ${folder}/stats
delaytime = 0
delaytime_mainprocess = 0
sleeptime_mainprocess = 1
receive_before_send = no
[GSM1]
device = ${port}
incoming = yes
check_network = no
report = no
`;
}

async function stop(daemon: ChildProcess): Promise<void> {
  const late = setTimeout(() => void end(daemon, 'SIGKILL'), 5_000);
  await end(daemon, 'SIGTERM');
  clearTimeout(late);
}

async function end(daemon: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = once(daemon, 'exit');
  if (signal === 'SIGKILL' && daemon.pid !== undefined) process.kill(-daemon.pid, signal);
  else daemon.kill(signal);
  await ended;
}
