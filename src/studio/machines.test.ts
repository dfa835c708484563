import { beforeEach, expect, it } from 'vitest';
import type { ThreadInput, ThreadMessage } from '../background/index.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import type { MachineJob, MachineOfDay } from './machine-of-day.ts';
import { Machines } from './machines.ts';

interface Started {
  readonly input: ThreadInput<MachineJob>;
  readonly say: (message: ThreadMessage<MachineOfDay>) => void;
  isStopped: boolean;
}

const folder = { databasePath: '/folder/vigie.db', key: new Uint8Array(32) };
const job: MachineJob = { day: '2026-03-11', now: 0, edited: null, replies: 'all' };
const found = { day: '2026-03-11', stays: 3 } as MachineOfDay;

let started: Started[];
let told: [run: string, percent: number][];
let machines: Machines;
beforeEach(() => {
  started = [];
  told = [];
  machines = new Machines(
    (input, say) => {
      const thread: Started = { input, say, isStopped: false };
      started.push(thread);
      return {
        stop: async () => {
          thread.isStopped = true;
        },
      };
    },
    folder,
    (run, percent) => told.push([run, percent]),
  );
});

/** Threads start in a later turn. */
const begun = async (run: string) => {
  const count = started.length;
  const end = machines.run(run, job);
  while (started.length === count) await Promise.resolve();
  const thread = started[count];
  if (!thread) throw new Error('no thread was started');
  return { end, thread };
};

it('gives its thread the folder and the job, tells how far it is, and brings home what it found', async () => {
  const { end, thread } = await begun('one');
  expect(thread.input).toEqual({ ...folder, job });
  thread.say({ kind: 'progress', percent: 40 });
  expect(told).toEqual([['one', 40]]);
  thread.say({ kind: 'done', value: found });
  expect(await end).toEqual({ kind: 'ran', machine: found });
});

it('ends as stopped when somebody stops it, and its thread with it', async () => {
  const { end, thread } = await begun('one');
  await machines.stop('one');
  expect(await end).toEqual({ kind: 'stopped' });
  expect(thread.isStopped).toBe(true);
});

it('stops the oldest for a third, and leaves the other alone', async () => {
  const [one, two] = [await begun('one'), await begun('two')];
  const three = await begun('three');
  expect(await one.end).toEqual({ kind: 'stopped' });
  expect([one, two, three].map(({ thread }) => thread.isStopped)).toEqual([true, false, false]);
});

it('fails with the code that its thread met, and can be run again', async () => {
  const { end, thread } = await begun('one');
  thread.say({ kind: 'failed', code: 'db/busy' });
  expect(await thrownCode(() => end)).toBe('db/busy');
  const again = await begun('one');
  again.thread.say({ kind: 'done', value: found });
  expect((await again.end).kind).toBe('ran');
});

it('stops all of them with the unit', async () => {
  const [one, two] = [await begun('one'), await begun('two')];
  await machines.dispose();
  expect([await one.end, await two.end]).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
  expect(one.thread.isStopped && two.thread.isStopped).toBe(true);
});
