import { expect, it } from 'vitest';
import { closeDatabase, openDatabase, sql, transaction } from '../db/index.ts';
import { openTestStore } from './test-store.ts';

it('gives a migrated database that a second connection can read', () => {
  const store = openTestStore();
  transaction(store.db, () => {
    sql<[string, string, number]>(
      store.db,
      'INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)',
    ).run('unit', '"UCA"', store.clock.now());
  });
  const reader = openDatabase(store.path, store.key, 'read');
  expect(sql(reader, 'SELECT key, value FROM setting').all()).toEqual([
    { key: 'unit', value: '"UCA"' },
  ]);
  closeDatabase(reader);
  store.dispose();
});
