import { sql, transaction, type WritableDb } from '../src/db/index.ts';
import {
  changeTimers,
  dueTimers,
  earliestOf,
  nextTimer,
  setTimer,
} from '../src/scheduler/index.ts';
import { ids, openBenchStore } from './box.ts';
import { median, type Scenario, timed } from './measure.ts';

const COUNT = 1_000_000;
/** Half of them are of follow-ups, five each. */
const FOLLOW_UPS = 100_000;
const NAMES = ['step', 'reminder', 'silence', 'last-call', 'end'];
const ASKED = 200;

export const scheduler: Scenario = async (tell) => {
  const store = openBenchStore();
  const { db } = store;
  try {
    transaction(db, () => {
      const insert = sql<[string, number]>(
        db,
        `INSERT INTO timer (owner_kind, owner_id, name, due_at) VALUES ('reply', ?, 'unread', ?)`,
      );
      // In the order of their owners, due in no order: as stays planned weeks ahead are.
      const dueAt = (n: number) => 1 + ((n * 7_919) % COUNT);
      for (let n = 0; n < COUNT / 2; n++) insert.run(ids.next(), dueAt(n));
      addFollowUps(db, (n) => dueAt(COUNT / 2 + n));
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

/** Of one patient: a follow-up needs a stay, and a stay somebody. */
function addFollowUps(db: WritableDb, dueAt: (n: number) => number): void {
  for (const text of [
    `INSERT INTO protocol (id, name) VALUES ('bench', 'Banc')`,
    `INSERT INTO protocol_version (id, protocol_id, number, format, definition_hash, definition, state, created_at)
     VALUES ('v', 'bench', 1, 1, '-', '{}', 'draft', 0)`,
    `INSERT INTO patient (id, ipp, birth_name, first_name, language, created_at, updated_at)
     VALUES ('p', '1', 'MARTIN', 'Léon', 'fr', 0, 0)`,
  ]) {
    sql(db, text).run();
  }
  const stay = sql<[string, string]>(
    db,
    `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, created_at, updated_at)
     VALUES (?, 'p', ?, '2026-03-10', 'planned', 0, 0, 0)`,
  );
  const followUp = sql<[string, string, string, number]>(
    db,
    `INSERT INTO conversation (id, stay_id, protocol_version_id, state, timers, next_at, revision,
       created_at, updated_at)
     VALUES (?, ?, 'v', '{}', ?, ?, 1, 0, 0)`,
  );
  for (let n = 0; n < FOLLOW_UPS; n++) {
    const id = ids.next();
    const timers = changeTimers(
      {},
      NAMES.map((name, place) => [name, dueAt(NAMES.length * n + place)]),
    );
    stay.run(id, id);
    followUp.run(id, id, JSON.stringify(timers), earliestOf(timers) ?? 0);
  }
}
