import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { closeDatabase, migrate, migrations, openDatabase } from '../src/db/index.ts';
import { listInbox } from '../src/inbox/index.ts';
import { listOutbox } from '../src/outbox/index.ts';
import { SimulatedModem } from '../src/training/index.ts';
import type { Way } from './bare-loop.ts';
import { clock, monotonic, numberAt } from './box.ts';
import { benchFolder, type Scenario, wait } from './measure.ts';

const KILLS = 50;
/** Texts that go out, and that come in, per life of the process. */
const TEXTS = 20;
/** Killed somewhere in so much of its life, counted from when its code is loaded. */
const LIFE_MS = 600;
const LAST_LIFE_MS = 60_000;

/** `kills [N]`: the process that sends and receives is killed, the modem is not. */
export const kills: Scenario = async (tell, [count = KILLS]) => {
  const each = Math.ceil(Number(count) / 2);
  const sum = { lost: 0, twice: 0, stuck: 0, unsettled: 0, sent: 0, received: 0 };
  for (const way of ['stored', 'direct'] as const) {
    const found = await killed(each, way);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += found[key];
  }
  const goal = { atMost: 0 };
  const note = `${sum.sent} went out, ${sum.received} came in, over ${2 * each} kills`;
  tell({ name: 'lost', value: sum.lost, unit: '', goal, note });
  tell({ name: 'sent or taken in twice', value: sum.twice, unit: '', goal });
  tell({ name: 'stuck', value: sum.stuck, unit: '', goal });
  const asked = 'may have left: said so, and left to a person';
  tell({ name: 'cannot be known', value: sum.unsettled, unit: '', note: asked });
  const peers = 'measured elsewhere: 9 sent twice in 30 kills on each';
  tell({ name: 'gammu-smsd, smstools: sent twice', value: 9, unit: 'of 30', note: peers });
};

async function killed(count: number, way: Way) {
  const folder = benchFolder();
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
  const env = { ...process.env, BENCH_DB: path, BENCH_KEY: key.toString('hex'), BENCH_LINE: line };
  const live = async (round: number): Promise<ChildProcess> => {
    const program = fileURLToPath(new URL('kills-child.ts', import.meta.url));
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
    const late = setTimeout(() => last.kill('SIGKILL'), LAST_LIFE_MS);
    await once(last, 'exit');
    clearTimeout(late);
    return verdict(path, key, modem, count);
  } finally {
    server.close();
    folder.dispose();
  }
}

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

function verdict(path: string, key: Buffer, modem: SimulatedModem, rounds: number) {
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
