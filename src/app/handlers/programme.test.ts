import { afterEach, beforeEach, expect, it } from 'vitest';
import { sql } from '../../db/index.ts';
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

it('H01: hears what came while a list was read, before the list is written, whole', async () => {
  const { db, clock, ids } = store;
  const deps = { db, clock, ids, publish: () => {} };
  const parts: Pick<UnitParts, 'deps' | 'clock' | 'run'> = {
    ...{ deps, clock },
    run: (author, work) => runWork(deps, author, work),
  };
  const handle = programmeHandlers(parts as UnitParts)['programme:import'];
  const contentBase64 = Buffer.from(csvOf(patients(30, '09/03/2026', 0))).toString('base64');
  const staysWhenHeard: unknown[] = [];
  setImmediate(() => staysWhenHeard.push(stays()));
  const cli = { caller: { kind: 'cli', user: 'dsi' } } as Parameters<typeof handle>[1];
  await handle({ fileName: 'liste.csv', contentBase64 }, cli);
  expect([staysWhenHeard, stays()]).toEqual([[0], 30]);
});
