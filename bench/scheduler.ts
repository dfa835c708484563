import { sql, transaction } from '../src/db/index.ts';
import { dueTimers, nextTimer, setTimer } from '../src/scheduler/index.ts';
import { ids, openBenchStore } from './box.ts';
import { median, type Scenario, timed } from './measure.ts';

const COUNT = 1_000_000;
const ASKED = 200;

export const scheduler: Scenario = async (tell) => {
  const store = openBenchStore();
  const { db } = store;
  try {
    transaction(db, () => {
      const insert = sql<[string, number]>(
        db,
        `INSERT INTO timer (owner_kind, owner_id, name, due_at) VALUES ('conversation', ?, 'step', ?)`,
      );
      // In the order of their owners, due in no order: as stays planned weeks ahead are.
      for (let n = 0; n < COUNT; n++) insert.run(ids.next(), 1 + ((n * 7_919) % COUNT));
    });
    const timesOf = async (ask: () => unknown) => {
      const times: number[] = [];
      for (let n = 0; n < ASKED; n++) times.push(await timed(ask));
      return times;
    };
    const next = await timesOf(() => nextTimer(db));
    const goal = { atMost: 5 };
    tell({ name: 'next of 1,000,000 timers, median', value: median(next), unit: 'ms', goal });
    tell({ name: 'next of 1,000,000 timers, first', value: next[0] ?? 0, unit: 'ms', goal });
    const due = await timesOf(() => dueTimers(db, COUNT / 2, 50));
    tell({ name: 'the 50 first of 500,000 due, median', value: median(due), unit: 'ms', goal });
    const set = await timesOf(() =>
      transaction(db, () => setTimer(db, 'reply', ids.next(), 'merge', 5)),
    );
    tell({ name: 'one more, committed, median', value: median(set), unit: 'ms' });
  } finally {
    store.dispose();
  }
};
