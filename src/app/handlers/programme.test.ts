import { afterEach, beforeEach, expect, it } from 'vitest';
import { sql } from '../../db/index.ts';
import { importList } from '../../programme/index.ts';
import { csvOf, patients } from '../../programme/testing/list-builder.ts';
import { runWork } from '../../shared/work.ts';
import { openTestStore, type TestStore } from '../../testing/test-store.ts';
import type { UnitParts } from '../unit-parts.ts';
import { programmeHandlers } from './programme.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore('2026-03-02T08:00:00Z');
});
afterEach(() => store.dispose());

const stays = () =>
  sql<[], { count: number }>(store.db, 'SELECT count(*) AS count FROM stay').get()?.count;

/** The handler, on the store alone. */
function importing() {
  const { db, clock, ids } = store;
  const deps = { db, clock, ids, publish: () => {} };
  const parts: Pick<UnitParts, 'deps' | 'clock' | 'run'> = {
    ...{ deps, clock },
    run: (author, work) => runWork(deps, author, work),
  };
  const handle = programmeHandlers(parts as UnitParts)['programme:import'];
  const list = csvOf(patients(30, '09/03/2026', 0));
  const cli = { caller: { kind: 'cli', user: 'dsi' } } as Parameters<typeof handle>[1];
  const contentBase64 = Buffer.from(list).toString('base64');
  return { deps, list, start: () => handle({ fileName: 'liste.csv', contentBase64 }, cli) };
}

it('H01: hears what came while a list was read and compared, before it is written, whole', async () => {
  const staysWhenHeard: unknown[] = [];
  setImmediate(() => {
    staysWhenHeard.push(stays());
    setImmediate(() => staysWhenHeard.push(stays()));
  });
  await importing().start();
  expect([staysWhenHeard, stays()]).toEqual([[0, 0], 30]);
});

it('compares a list anew with what was written since it was compared', async () => {
  const { deps, list, start } = importing();
  const cli = { kind: 'cli', user: 'dsi' } as const;
  setImmediate(() => {
    setImmediate(() => runWork(deps, cli, (work) => importList(work, 'autre.csv', list, () => {})));
  });
  const report = await start();
  expect([report.accepted, report.unchanged.length, stays()]).toEqual([[], 30, 30]);
});
