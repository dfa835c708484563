import { sql } from '../../db/index.ts';
import type { StayId } from '../../shared/ids.ts';
import { runWork, type Work } from '../../shared/work.ts';
import { openTestStore } from '../../testing/test-store.ts';
import { type ImportOutcome, importList, releaseImport } from '../index.ts';
import { csvOf, type Row } from './list-builder.ts';

export type Author = Parameters<typeof runWork>[1];

/** A store to import lists into, and to look at. Monday 2 March 2026, nine o'clock. */
export function openImportBench() {
  const store = openTestStore('2026-03-02T08:00:00Z');
  const told: StayId[] = [];
  const deps = { ...store, publish: () => undefined };
  const work = <T>(run: (work: Work) => T extends PromiseLike<unknown> ? never : T): T =>
    runWork(deps, { kind: 'cli', user: 'test' }, run);
  const onStayChanged = (_: Work, stayId: StayId) => told.push(stayId);

  return {
    ...store,
    work,
    /** Stays that the unit was told of. */
    told,
    importBytes: (bytes: Uint8Array) =>
      work((w) => importList(w, 'liste.csv', bytes, onStayChanged)),
    import(rows: readonly Row[]): ImportOutcome {
      const result = work((w) => importList(w, 'liste.csv', csvOf(rows), onStayChanged));
      if (!result.ok) throw new Error(result.error.en);
      return result.value;
    },
    release: (runId: string | null, apply: boolean) =>
      work((w) =>
        releaseImport(w, runId as Parameters<typeof releaseImport>[1], apply, onStayChanged),
      ),
    /** As the unit does when it first sees them. */
    planAll: () => work((w) => sql<[number]>(w.db, 'UPDATE stay SET planned_at = ?').run(w.now)),
    rows: <T = Record<string, unknown>>(query: string): T[] => sql<[], T>(store.db, query).all(),
    /** Every table that a list may write, but for what tells of the imports themselves. */
    dump(): Record<string, unknown[]> {
      const tables = sql<[], { name: string }>(
        store.db,
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN
           ('import_run', 'import_record', 'trail') ORDER BY name`,
      ).all();
      return Object.fromEntries(
        tables.map(({ name }) => [name, sql<[], unknown>(store.db, `SELECT * FROM ${name}`).all()]),
      );
    },
  };
}

export type ImportBench = ReturnType<typeof openImportBench>;
