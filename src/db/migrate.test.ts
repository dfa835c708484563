import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { handleOf } from './connection.ts';
import { closeDatabase, migrate, migrations, openDatabase, schemaVersion, sql } from './index.ts';
import type { Migration } from './migrations/migration.ts';

let store: TestStore;
let backups: string;
beforeEach(() => {
  store = openTestStore();
  backups = join(store.path, '..', 'backups');
});
afterEach(() => store.dispose());

const newest = migrations.at(-1)?.id ?? 0;
const next: Migration = {
  id: newest + 10,
  name: 'next',
  sql: "ALTER TABLE setting ADD COLUMN author TEXT; UPDATE setting SET author = 'automate'",
};

const run = (list: readonly Migration[]) => migrate(store.db, list, backups, store.clock.now());
const addSetting = () =>
  handleOf(store.db).exec("INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', 0)");
const settings = () => sql(store.db, 'SELECT * FROM setting').all();

describe('the list of migrations', () => {
  it('is numbered by tens, in the order of the files, with their names', () => {
    const files = readdirSync(join(import.meta.dirname, 'migrations'))
      .filter((name) => /^\d/.test(name))
      .sort();
    const listed = migrations.map(({ id, name }) => `${String(id).padStart(4, '0')}-${name}.ts`);
    expect(listed).toEqual(files);
  });

  it.each([
    [[next, ...migrations]],
    [[...migrations, { ...next, id: newest }]],
    [[...migrations, { ...next, id: newest + 5 }]],
  ])('is refused out of order', (list) => {
    expect(() => run(list)).toThrow('out of order');
  });

  it('makes the schema of schema-snapshot.json (UPDATE_SNAPSHOT=1 writes it anew)', () => {
    const path = join(import.meta.dirname, 'schema-snapshot.json');
    const schema = Object.fromEntries(
      sql<[], { name: string; sql: string }>(
        store.db,
        'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name',
      )
        .all()
        .map(({ name, sql: text }) => [name, text.split('\n')]),
    );
    const snapshot = { version: newest, schema };
    if (process.env.UPDATE_SNAPSHOT === '1') {
      writeFileSync(path, `${JSON.stringify(snapshot, null, 2)}\n`);
    }
    expect(snapshot).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('makes STRICT tables only', () => {
    const loose = sql(
      store.db,
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
    ).all();
    expect(loose).toEqual([]);
  });
});

describe('migrating', () => {
  it('does nothing to a database that is up to date', () => {
    expect(run(migrations)).toEqual({ from: newest, to: newest, backup: null });
    expect(readdirSync(backups)).toEqual([]);
  });

  it('keeps what was there, and makes a backup before, encrypted under the same key', () => {
    addSetting();
    const { from, to, backup } = run([...migrations, next]);
    expect([from, to]).toEqual([newest, newest + 10]);
    expect(schemaVersion(store.db)).toBe(to);
    expect(settings()).toEqual([{ key: 'a', value: '1', updated_at: 0, author: 'automate' }]);

    expect(backup).toBe(join(backups, `before-upgrade-from-${newest}-2026-03-02T08-00-00-000Z.db`));
    const copy = openDatabase(String(backup), store.key, 'write');
    expect(schemaVersion(copy)).toBe(newest);
    expect(sql(copy, 'SELECT * FROM setting').all()).toEqual([
      { key: 'a', value: '1', updated_at: 0 },
    ]);
    closeDatabase(copy);
  });

  it.each([
    ['its SQL is wrong', 'ALTER TABLE setting ADD COLUMN b TEXT; nonsense'],
    ['it leaves rows that refer to nothing', "INSERT INTO preference (patient_id) VALUES ('none')"],
  ])('changes nothing when %s', async (_, text) => {
    addSetting();
    const list = [...migrations, next, { id: newest + 20, name: 'wrong', sql: text }];
    expect(await thrownCode(() => run(list))).toBe('db/migration-failed');
    expect(schemaVersion(store.db)).toBe(newest);
    expect(settings()).toEqual([{ key: 'a', value: '1', updated_at: 0 }]);
    expect(handleOf(store.db).pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('does not begin when the backup cannot be written', async () => {
    const list = [...migrations, next];
    const nowhere = join(backups, 'nowhere');
    const code = await thrownCode(() => migrate(store.db, list, nowhere, store.clock.now()));
    expect(code).toBe('db/backup-failed');
    expect(schemaVersion(store.db)).toBe(newest);
  });
});
