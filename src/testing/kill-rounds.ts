import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { closeDatabase, migrate, migrations, openDatabase } from '../db/index.ts';
import { listInbox } from '../inbox/index.ts';
import { listOutbox } from '../outbox/index.ts';
import { SimulatedModem } from '../training/index.ts';
import { clock, monotonic, numberAt } from './open-boxes.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Texts that go out, and that come in, per life of the process. */
const TEXTS = 20;
/** Killed somewhere in so much of its life, counted from when its code is loaded. */
const LIFE_MS = 600;
/**
 * The last life does what the others left undone, so it is given longer after more of them. A busy
 * machine may take long; it is not awaited idly.
 */
const lastLifeMs = (lives: number) => 300_000 + lives * 2_000;

/** What became of the texts, in numbers of texts. */
export interface KillCount {
  readonly lost: number;
  /** Sent or taken in twice. */
  readonly twice: number;
  readonly stuck: number;
  /** May have left when the process died: said so, left to a person, never repeated by itself. */
  readonly unsettled: number;
  readonly sent: number;
  readonly received: number;
}

/**
 * A process that sends and receives over the driver is killed `count` times, each time at a random
 * instant; the modem lives on, without its store for messages to send where `direct`.
 */
export async function killRounds(count: number, way: 'direct' | 'stored'): Promise<KillCount> {
  const folder = makeTemporaryFolder();
  const key = randomBytes(32);
  const path = join(folder.path, 'vigie.db');
  mkdirSync(join(folder.path, 'backups'));
  const made = openDatabase(path, key, 'create');
  migrate(made, migrations, folder.path, clock.now());
  closeDatabase(made);
  const modem = new SimulatedModem({
    ...{ clock, monotonic, capacity: 100, commandMs: 1, sendMs: 8 },
    traits: { refuses: way === 'direct' ? [/^AT\+CMGW/, /^AT\+CMSS/] : [] },
  });
  const line = join(folder.path, 'line');
  const server = serve(modem, line);
  const env = { ...process.env, KILLS_DB: path, KILLS_KEY: key.toString('hex'), KILLS_LINE: line };
  const live = async (round: number): Promise<ChildProcess> => {
    const program = fileURLToPath(new URL('kill-rounds-life.ts', import.meta.url));
    const child = spawn(execPath, [program, String(round), String(TEXTS)], {
      ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
    });
    if (child.stdout) await once(child.stdout, 'data');
    return child;
  };
  try {
    for (let round = 0; round < count; round++) {
      const child = await live(round);
      for (let text = 0; text < TEXTS; text++) {
        monotonic.after(Math.random() * LIFE_MS, () => {
          modem.receive(numberAt(text), `réponse ${round}.${text}`);
        });
      }
      await wait(Math.random() * LIFE_MS);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await wait(LIFE_MS);
    const last = await live(-1);
    const late = setTimeout(() => last.kill('SIGKILL'), lastLifeMs(count));
    await once(last, 'exit');
    clearTimeout(late);
    return verdict(path, key, modem, count);
  } finally {
    server.close();
    folder.dispose();
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The emulator at the end of a socket, which outlives whoever opens it, as a modem does. */
function serve(modem: SimulatedModem, path: string): Server {
  const server = createServer((socket) => {
    void modem.open();
    const unlisten = modem.onData((bytes) => socket.write(bytes));
    socket.on('data', (bytes) => void modem.write(bytes));
    socket.on('error', () => {});
    socket.on('close', () => {
      unlisten();
      void modem.close();
    });
  });
  return server.listen(path);
}

function verdict(path: string, key: Buffer, modem: SimulatedModem, rounds: number): KillCount {
  const db = openDatabase(path, key, 'read');
  try {
    const times = Map.groupBy(modem.submissions, ({ text }) => text);
    const rows = listOutbox(db, { limit: 1_000_000 });
    const went = rows.filter(({ state }) => state === 'sent' || state === 'delivered');
    const inbox = Map.groupBy(listInbox(db, { limit: 1_000_000 }), ({ text }) => text);
    const unread = modem.stores.reduce((sum, { used }) => sum + used, 0);
    const missing = rounds * TEXTS - inbox.size;
    return {
      lost:
        went.filter(({ text }) => !times.has(text)).length +
        rows.filter(({ state }) => state === 'failed' || state === 'quarantined').length +
        Math.max(0, missing - unread),
      twice:
        [...times.values()].filter(({ length }) => length > 1).length +
        [...inbox.values()].filter(({ length }) => length > 1).length,
      stuck: unread + rows.filter(({ state }) => ['due', 'held', 'sending'].includes(state)).length,
      unsettled: rows.filter(({ state }) => state === 'unknown').length,
      sent: went.length,
      received: inbox.size,
    };
  } finally {
    closeDatabase(db);
  }
}
