import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flipByte } from '../testing/flip-byte.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { handleOf } from './connection.ts';
import {
  closeDatabase,
  openDatabase,
  scanPages,
  sql,
  transaction,
  verifyDatabase,
} from './index.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  handleOf(store.db).exec('CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT');
  transaction(store.db, () => {
    const insert = sql<[string]>(store.db, 'INSERT INTO said (text) VALUES (?)');
    for (let i = 0; i < 2000; i += 1) insert.run(`Jeanne ${i} ${'x'.repeat(60)}`);
  });
});
afterEach(() => store.dispose());

function damage(page: number): void {
  closeDatabase(store.db);
  flipByte(store.path, (page - 1) * 2048 + 1000);
}

function rootPage(name: string): number {
  const found = sql<[string], { rootpage: number }>(
    store.db,
    'SELECT rootpage FROM sqlite_schema WHERE name = ?',
  ).get(name);
  return found?.rootpage ?? 0;
}

describe('verifying the file', () => {
  it('finds nothing in a sound one, beside a unit at work', () => {
    expect(verifyDatabase(store.path, store.key)).toEqual({ kind: 'intact' });
  });

  it.each(['said', 'sqlite_autoindex_said_1'])('finds one changed byte in %s', (name) => {
    const page = rootPage(name);
    damage(page);
    expect(verifyDatabase(store.path, store.key).kind).toBe('damaged');
    expect(scanPages(store.path, store.key)).toMatchObject({ damaged: [page], whole: true });
  });

  it('finds one changed byte in any page of the file', () => {
    closeDatabase(store.db);
    const { pages } = scanPages(store.path, store.key);
    const changed = [1, 2, Math.floor(pages / 2), pages];
    for (const page of changed) damage(page);
    expect(scanPages(store.path, store.key).damaged).toEqual(changed);
  });

  it('finds rows that refer to nothing, without telling their content', () => {
    handleOf(store.db).exec(
      "PRAGMA foreign_keys=0; INSERT INTO preference (patient_id) VALUES ('Jeanne'); PRAGMA foreign_keys=1",
    );
    expect(verifyDatabase(store.path, store.key)).toEqual({
      kind: 'damaged',
      problems: ['preference refers to a missing row of patient'],
    });
  });

  it('leaves a damaged file readable elsewhere', () => {
    damage(rootPage('said'));
    const db = openDatabase(store.path, store.key, 'read');
    expect(sql(db, 'SELECT count(*) AS n FROM patient').get()).toEqual({ n: 0 });
    expect(() => sql(db, 'SELECT * FROM said').all()).toThrow();
    closeDatabase(db);
  });
});
