import { join } from 'node:path';
import { type DueDeps, doDue, fireTimer } from '../src/app/due.ts';
import { initFolder } from '../src/app/init-folder.ts';
import { outboxPolicy } from '../src/app/outbox-policy.ts';
import { SimKeeper } from '../src/app/sim-keeper.ts';
import { step } from '../src/app/stepper.ts';
import { inboxHooks, joinInHook, outboxHooks } from '../src/app/unit-hooks.ts';
import { openFolder, sql, transaction } from '../src/db/index.ts';
import { encodeDeliver } from '../src/gsm/index.ts';
import { Receiver } from '../src/inbox/index.ts';
import { Sender } from '../src/outbox/index.ts';
import { importList } from '../src/programme/index.ts';
import { csvOf, patients as listed } from '../src/programme/testing/list-builder.ts';
import { dueTimers } from '../src/scheduler/index.ts';
import { runWork } from '../src/shared/work.ts';
import { standingHolds } from '../src/sims/index.ts';
import { SimulatedPatients, TrainingClock } from '../src/training/index.ts';
import { ids, monotonic } from './box.ts';
import { Decisions } from './decisions.ts';
import { instantModem } from './instant-modem.ts';
import { benchFolder, collectedHeap, type Scenario, timed } from './measure.ts';
import { startSplit } from './split.ts';

const STAYS = 10_000;
const DAYS = 60;
const DAY_MS = 86_400_000;
/** All texts of one instant leave within this, real time: at J-7 10:00 they are as many as the stays. */
const SETTLED_WITHIN_MS = 3_600_000;
/** Two days before the operations listed. */
const START = Date.parse('2026-03-07T08:00:00Z');
const automate = { kind: 'automate' } as const;

/**
 * `engine [STAYS [DAYS [split]]]`: the whole unit but its modem's bytes, its time stepped from instant
 * to instant. `split` says where the time of a decision goes, and slows it down.
 */
export const engine: Scenario = async (tell, [stays = STAYS, days = DAYS, split]) => {
  const folder = benchFolder();
  const dataDir = join(folder.path, 'data');
  await initFolder({ dataDir, training: true, clock: START, ids, author: automate });
  const open = await openFolder(dataDir, {}, START);
  const { db } = open;
  const clock = new TrainingClock(monotonic, START, 0);
  const sims = new SimKeeper(monotonic, true);
  const deps = { db, clock, ids, publish: () => {}, fireUnitTimer: sims.fireTimer };
  const joined = joinInHook(deps);
  const unheard = new Set<unknown>();
  const people: SimulatedPatients = new SimulatedPatients(clock, (from, text) => {
    const at = clock.now();
    const input = { from, text, at, offsetMinutes: 60, concatReference: 1 };
    const pdus = encodeDeliver(input);
    decisions.take('reply', () => {
      for (const pdu of pdus) receiver.takeInPdu(pdu);
    });
  });
  const link = instantModem(
    () => clock.now(),
    (report) => transaction(db, () => void sender.takeReport(db, report, null)),
  );
  const common = { db, clock, monotonic, ids, isTraining: true };
  const hooks = outboxHooks(deps, joined, sims, people);
  const sender: Sender = new Sender({ ...common, link: () => link, policy: outboxPolicy, hooks });
  const receiver: Receiver = new Receiver({
    ...{ ...common, link },
    hooks: inboxHooks(deps, joined, sims, link, true, (inside, report, imsi) =>
      sender.takeReport(inside, report, imsi),
    ),
  });
  const decisions = new Decisions(join(dataDir, 'vigie.db'));
  const log = { error: (_: object, sentence: string) => unheard.add(sentence) };
  try {
    const count = Number(stays);
    const list = csvOf(listed(count, '09/03/2026', 0));
    runWork(deps, automate, (work) => importList(work, 'liste.csv', list, () => {}));
    const planning = await timed(() => doDue(deps, log));
    tell({
      name: 'one stay planned',
      value: planning / count,
      unit: 'ms',
      note: `${count} at once`,
    });
    const parts = {
      ...{ deps, clock, monotonic, log, patients: people },
      settle: (waits: { reportsWithinMs: number; sendWithinMs: number }) => sender.settle(waits),
      takeIn: async () => fireOneByOne(deps, log, decisions),
    };
    const span = Number(days);
    const isSplit = split === 'split';
    const stopSplit = isSplit ? await startSplit(Decisions.prototype.take.name) : null;
    const ms = await timed(async () => {
      const { reached, now } = await step(parts, { to: START + span * DAY_MS }, SETTLED_WITHIN_MS);
      if (!reached) throw new Error(`texts could not leave at ${new Date(now).toISOString()}`);
      const [hold] = standingHolds(db);
      if (hold) throw new Error(`routine was held, and what follows from it missed: ${hold.kind}`);
    });
    const shares = (await stopSplit?.()) ?? [];
    const texts = countOf(db, 'outbox_message');
    const replies = countOf(db, 'inbox_message');
    tell({
      ...{ name: 'stays × days', value: (1000 * count * span) / ms, unit: '/s' },
      note: `${texts} texts, ${replies} replies, ${(ms / 1000).toFixed(1)} s`,
    });
    decisions.report(tell);
    for (const share of shares) tell(share);
    const resident = process.memoryUsage.rss() / 2 ** 20;
    const note = `32 of pages; of the heap ${collectedHeap().toFixed(0)} in use, with what was measured`;
    tell({ name: 'memory', value: resident, unit: 'MiB', note });
    if (unheard.size > 0) throw new Error([...unheard].join(', '));
  } finally {
    decisions.dispose();
    await link.dispose();
    await sender.dispose();
    await receiver.dispose();
    await open.dispose();
    folder.dispose();
  }
};

/** What is due, fired as the unit does, each timer under the clock. */
function fireOneByOne(deps: DueDeps, log: Parameters<typeof doDue>[1], decisions: Decisions): void {
  for (;;) {
    const due = dueTimers(deps.db, deps.clock.now(), 50);
    if (due.length === 0) return;
    for (const timer of due) {
      const what = `${timer.owner_kind} ${timer.name.split(':')[0]}`;
      decisions.take(what, () => fireTimer(deps, log, timer));
    }
  }
}

function countOf(db: DueDeps['db'], table: 'outbox_message' | 'inbox_message'): number {
  const text = `SELECT count(*) AS count FROM ${table}`;
  return sql<[], { count: number }>(db, text).get()?.count ?? 0;
}
