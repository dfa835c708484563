import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { writeSetting } from './settings.ts';
import { type Change, runWork } from './work.ts';

let store: TestStore;
let published: Change[][];
beforeEach(() => {
  store = openTestStore('2026-03-29T01:30:00Z');
  published = [];
});
afterEach(() => store.dispose());

const automate = { kind: 'automate' } as const;
const deps = () => ({
  ...store,
  publish: (changes: readonly Change[]) => published.push([...changes]),
});
const count = (table: string) =>
  sql<[], { n: number }>(store.db, `SELECT count(*) AS n FROM ${table}`).get()?.n;

describe('runWork', () => {
  it('writes everything together and publishes once, after the commit', () => {
    const seen: (number | undefined)[] = [];
    const watched = {
      ...deps(),
      publish: (changes: readonly Change[]) => {
        seen.push(count('trail'));
        published.push([...changes]);
      },
    };
    const value = runWork(watched, automate, (work) => {
      work.trail('one', {});
      work.changed({ kind: 'board' });
      work.trail('two', {});
      work.changed({ kind: 'outbox' });
      return 7;
    });
    expect(value).toBe(7);
    expect(published).toEqual([[{ kind: 'board' }, { kind: 'outbox' }]]);
    expect(seen).toEqual([2]);
  });

  it('leaves nothing behind when it fails, and says nothing', () => {
    expect(() =>
      runWork(deps(), automate, (work) => {
        work.trail('one', {});
        writeSetting(work.db, work.now, 'mergeSeconds', 0);
        work.changed({ kind: 'board' });
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([count('trail'), count('setting'), published]).toEqual([0, 0, []]);
  });

  it('gives one instant and one offset to all of it, whatever the clock does', () => {
    runWork(deps(), automate, (work) => {
      work.trail('one', {});
      store.clock.advance(3_600_000);
      work.trail('two', {});
    });
    const rows = sql<[], object>(store.db, 'SELECT at, utc_offset_minutes FROM trail').all();
    const at = Date.parse('2026-03-29T01:30:00Z');
    expect(rows).toEqual([
      { at, utc_offset_minutes: 120 },
      { at, utc_offset_minutes: 120 },
    ]);
  });
});
