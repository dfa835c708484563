import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { handleOf } from './connection.ts';
import { closeDatabase, isInTransaction, openDatabase, sql, transaction } from './index.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

function put(key: string, db = store.db): void {
  sql<[string]>(db, "INSERT INTO setting (key, value, updated_at) VALUES (?, '1', 0)").run(key);
}

function keys(): string[] {
  return sql<[], { key: string }>(store.db, 'SELECT key FROM setting ORDER BY key')
    .all()
    .map((row) => row.key);
}

describe('sql', () => {
  it('prepares a statement once per connection', () => {
    const second = openDatabase(store.path, store.key, 'read');
    expect(sql(store.db, 'SELECT 1')).toBe(sql(store.db, 'SELECT 1'));
    expect(sql(second, 'SELECT 1')).not.toBe(sql(store.db, 'SELECT 1'));
    closeDatabase(second);
  });
});

describe('transaction', () => {
  it('commits what belongs together and returns its result', () => {
    expect(
      transaction(store.db, () => {
        put('a');
        put('b');
        return isInTransaction(store.db);
      }),
    ).toBe(true);
    expect(isInTransaction(store.db)).toBe(false);
    expect(keys()).toEqual(['a', 'b']);
  });

  it('writes nothing when the work throws', () => {
    const failing = () =>
      transaction(store.db, () => {
        put('a');
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(keys()).toEqual([]);
  });

  it('undoes only the inner work when the outer catches its failure', () => {
    transaction(store.db, () => {
      put('outer');
      try {
        transaction(store.db, () => {
          put('inner');
          throw new Error('no');
        });
      } catch {
        put('after');
      }
    });
    expect(keys()).toEqual(['after', 'outer']);
  });

  it('undoes the inner work with the outer', () => {
    const failing = () =>
      transaction(store.db, () => {
        transaction(store.db, () => put('inner'));
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(keys()).toEqual([]);
  });

  it('refuses asynchronous work, and writes nothing of it', () => {
    const work = async () => put('a');
    expect(() => transaction(store.db, work as never)).toThrow('promise');
    expect(keys()).toEqual([]);
  });

  it('takes the write lock at its beginning, and says when another connection has it', async () => {
    const other = openDatabase(store.path, store.key, 'write');
    handleOf(other).pragma('busy_timeout=0');
    const code = await transaction(store.db, () => [
      thrownCode(() => transaction(other, () => 1)),
    ])[0];
    expect(code).toBe('db/busy');
    closeDatabase(other);
  });

  it('H18: a full disk has its own error, and what was committed before stays', async () => {
    put('before');
    const pages = handleOf(store.db).pragma('page_count', { simple: true });
    handleOf(store.db).pragma(`max_page_count=${pages}`);
    const fill = () => {
      for (let i = 0; i < 1000; i += 1) put(`key ${i} ${'x'.repeat(100)}`);
    };
    expect(await thrownCode(() => transaction(store.db, fill))).toBe('db/full');
    handleOf(store.db).pragma('max_page_count=4294967294');
    put('later');
    expect(keys()).toEqual(['before', 'later']);
  });
});
