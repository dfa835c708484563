import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { closeDatabase, migrate, migrations, openDatabase, type ReadableDb } from '../db/index.ts';
import { listInbox } from '../inbox/index.ts';
import { listOutbox, type OutboxRow } from '../outbox/index.ts';
import { partsOf } from '../outbox/rows.ts';
import { SimulatedModem } from '../training/index.ts';
import { clock, monotonic, numberAt } from './open-boxes.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Texts that go out, and that come in, per life of the process. */
const TEXTS = 20;
/**
 * A life is killed within so long after it began to find its modem, or after it has found it: in
 * the second its texts leave and come in. A busy machine takes longer to start, not to be killed.
 */
const LIFE_MS = { loaded: 300, ready: 1_000 } as const;
/** One life in four dies before, or soon after, its modem is ready. */
const EARLY = 0.25;
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
  /** What is known of each text that was lost or doubled, to find out why. */
  readonly findings: readonly string[];
}

/**
 * A process that sends and receives over the driver is killed `count` times, each time at a random
 * instant; the modem lives on, without its store for messages to send where `direct`.
 */
export async function killRounds(
  count: number,
  way: 'direct' | 'stored',
  onKilled: (lives: number) => void = () => {},
): Promise<KillCount> {
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
  const env = {
    ...process.env,
    ...{ KILLS_DB: path, KILLS_KEY: key.toString('hex'), KILLS_LINE: line },
    NODE_COMPILE_CACHE: join(folder.path, 'compiled'),
  };
  const live = async (round: number, since: keyof typeof LIFE_MS): Promise<ChildProcess> => {
    const program = fileURLToPath(new URL('kill-rounds-life.ts', import.meta.url));
    const sendWithinMs = String(lastLifeMs(count) - 60_000);
    const child = spawn(execPath, [program, String(round), String(TEXTS), sendWithinMs], {
      ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
    });
    for await (const line of createInterface({ input: child.stdout })) if (line === since) break;
    return child;
  };
  try {
    for (let round = 0; round < count; round++) {
      const since = Math.random() < EARLY ? 'loaded' : 'ready';
      const child = await live(round, since);
      for (let text = 0; text < TEXTS; text++) {
        monotonic.after(Math.random() * LIFE_MS[since], () => {
          modem.receive(numberAt(text), `réponse ${round}.${text}`);
        });
      }
      await wait(Math.random() * LIFE_MS[since]);
      child.kill('SIGKILL');
      await once(child, 'exit');
      onKilled(round + 1);
    }
    await wait(LIFE_MS.ready);
    const last = await live(-1, 'loaded');
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
    const lost = [
      ...went.filter(({ text }) => !times.has(text)),
      ...rows.filter(({ state }) => state === 'failed' || state === 'quarantined'),
    ];
    const doubled = rows.filter(({ text }) => (times.get(text)?.length ?? 0) > 1);
    return {
      lost: lost.length + Math.max(0, missing - unread),
      twice: doubled.length + [...inbox.values()].filter(({ length }) => length > 1).length,
      stuck: unread + rows.filter(({ state }) => ['due', 'held', 'sending'].includes(state)).length,
      unsettled: rows.filter(({ state }) => state === 'unknown').length,
      sent: went.length,
      received: inbox.size,
      findings: [...lost, ...doubled].map((row) => tellOf(db, row, rows, modem)),
    };
  } finally {
    closeDatabase(db);
  }
}

/** A text that went wrong, with all that left, or may have, for the same number at about that time. */
function tellOf(
  db: ReadableDb,
  row: OutboxRow,
  rows: readonly OutboxRow[],
  modem: SimulatedModem,
): string {
  const isNear = (at: number | null) =>
    at !== null && row.sentAt !== null && Math.abs(at - row.sentAt) < 5_000;
  const likes = rows.filter(({ number, sentAt }) => number === row.number && isNear(sentAt));
  const left = modem.submissions.filter(({ to, at }) => to === row.number && isNear(at));
  return JSON.stringify({
    wrong: row.id,
    rows: [...new Set([row, ...likes])].map(({ id, text, state, reason }) => {
      return { id, text, state, reason, parts: partsOf(db, id).map(({ pdu: _, ...part }) => part) };
    }),
    left: left.map(({ text, reference, at }) => ({ text, reference, at })),
  });
}
