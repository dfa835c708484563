import { join } from 'node:path';
import { hostUnit } from '../src/app/host-unit.ts';
import { ensureTrainingFolder } from '../src/app/training-folder.ts';
import { openUnit } from '../src/app/unit.ts';
import { sql } from '../src/db/index.ts';
import { clock, ids, monotonic, until } from './box.ts';
import { benchFolder, type Scenario, wait } from './measure.ts';

const WATCHED_MS = 10_000;

/** A unit with its list planned, its modem ready and nothing to do, as it is all night long. */
export const idle: Scenario = async (tell) => {
  const folder = benchFolder();
  const dataDir = join(folder.path, 'data');
  await ensureTrainingFolder(dataDir, ids, clock.now());
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const unit = await openUnit({
    ...{ dataDir, port: 'simulated', patients: false, ids, monotonic, log, speed: 0 },
    shell: {
      pdf: { print: () => Promise.reject(new Error('nothing prints here')) },
      notify: () => {},
      keepAwake: () => {},
    },
  });
  try {
    const hosted = await hostUnit(unit, { dataDir, ids, log, monotonic });
    const { db } = unit.parts.folder;
    const busy = `SELECT 1 FROM outbox_message WHERE state IN ('due', 'sending') AND due_at <= ?`;
    const isIdle = () => sql<[number]>(db, busy).get(unit.parts.clock.now()) === undefined;
    await until(() => unit.parts.modem().state === 'simulated' && isIdle(), 30_000, 50);
    await wait(3_000);
    const before = process.cpuUsage();
    const start = performance.now();
    await wait(WATCHED_MS);
    const { user, system } = process.cpuUsage(before);
    const share = (user + system) / 10 / (performance.now() - start);
    const goal = { atMost: 1 };
    tell({ name: 'an idle unit, of one core', value: share, unit: '%', goal });
    tell({ name: 'memory', value: process.memoryUsage.rss() / 2 ** 20, unit: 'MiB' });
    await hosted.dispose();
  } finally {
    await unit.dispose();
    folder.dispose();
  }
};
