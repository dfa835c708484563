import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCatalogue } from '../shared/errors.ts';
import { flipByte } from '../testing/flip-byte.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { handleOf } from './connection.ts';
import {
  closeDatabase,
  copyDatabase,
  migrate,
  migrations,
  openDatabase,
  type ReadableDb,
  scanPages,
  sql,
  verifyDatabase,
  type WritableDb,
} from './index.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const opening = (path: string, key = store.key): Promise<string> =>
  thrownCode(() => closeDatabase(openDatabase(path, key, 'write')));

/** The closed database, then changed by `change`. */
async function openingDamaged(change: (path: string) => void): Promise<string> {
  closeDatabase(store.db);
  change(store.path);
  return opening(store.path);
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

describe('every connection', () => {
  it.each(['write', 'read'] as const)('has every setting (%s)', (mode) => {
    const db =
      mode === 'read'
        ? openDatabase(store.path, store.key, 'read')
        : openDatabase(store.path, store.key, 'write');
    const names = [
      'cipher',
      'journal_mode',
      'synchronous',
      'temp_store',
      'foreign_keys',
      'busy_timeout',
      'cache_size',
      'secure_delete',
      'page_size',
    ];
    const values = names.map((name) => handleOf(db).pragma(name, { simple: true }));
    expect(values).toEqual(['sqlcipher', 'wal', 2, 2, 1, 5000, -32768, 1, 2048]);
    closeDatabase(db);
  });

  it('for reading cannot write', () => {
    const db = openDatabase(store.path, store.key, 'read');
    const insert = "INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', 0)";
    expect(() => handleOf(db).exec(insert)).toThrow('readonly');
    closeDatabase(db);
  });

  it('for reading sees what the writer has committed', () => {
    const db = openDatabase(store.path, store.key, 'read');
    handleOf(store.db).exec("INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', 0)");
    expect(sql(db, 'SELECT key FROM setting').all()).toEqual([{ key: 'a' }]);
    closeDatabase(db);
  });

  it.skipIf(process.platform === 'win32')('keeps its files to their owner', () => {
    handleOf(store.db).exec("INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', 0)");
    const modes = ['', '-wal', '-shm'].map((end) => statSync(store.path + end).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });
});

describe('a file of larger pages, as older ones are', () => {
  const path = () => join(store.path, '..', 'older.db');
  const key = randomBytes(32);
  const insert = "INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', 0)";
  const settings = (db: ReadableDb) => sql(db, 'SELECT key FROM setting').all();

  function makeOlder(): WritableDb {
    const db = openDatabase(path(), key, 'create', [4096]);
    migrate(db, migrations, join(store.path, '..'), 0);
    return db;
  }

  it('opens, is written to, copied and verified as it is', () => {
    closeDatabase(makeOlder());
    const db = openDatabase(path(), key, 'write');
    handleOf(db).exec(insert);
    const copy = join(store.path, '..', 'copy.db');
    copyDatabase(db, copy);
    closeDatabase(db);
    expect(verifyDatabase(path(), key)).toEqual({ kind: 'intact' });
    expect(scanPages(path(), key)).toMatchObject({ damaged: [], whole: true });
    const copied = openDatabase(copy, key, 'write');
    expect(handleOf(copied).pragma('page_size', { simple: true })).toBe(4096);
    expect(settings(copied)).toEqual([{ key: 'a' }]);
    closeDatabase(copied);
  });

  it.each([
    ['large', () => ({ db: makeOlder(), path: path(), key })],
    ['small', () => store],
  ])('keeps what only its log held when the power went (%s pages)', (_, make) => {
    const made = make();
    handleOf(made.db).exec(insert);
    const left = join(mkdtempSync(join(store.path, '..', 'left-')), 'vigie.db');
    for (const end of ['', '-wal']) copyFileSync(made.path + end, left + end);
    closeDatabase(made.db);
    const db = openDatabase(left, made.key, 'write');
    expect(settings(db)).toEqual([{ key: 'a' }]);
    closeDatabase(db);
    expect(verifyDatabase(left, made.key)).toEqual({ kind: 'intact' });
  });

  it('says whether it is damaged or its key another', async () => {
    closeDatabase(makeOlder());
    expect(await opening(path())).toBe('db/wrong-key');
    flipByte(path(), 2000);
    expect(await opening(path(), key)).toBe('db/corrupt');
  });
});

describe('a file that does not open', () => {
  it('with another key says so, and is left as it was', async () => {
    closeDatabase(store.db);
    const before = readFileSync(store.path);
    expect(await opening(store.path, randomBytes(32))).toBe('db/wrong-key');
    expect(readFileSync(store.path).equals(before)).toBe(true);
  });

  it('with a key of the wrong length says so', async () => {
    expect(await opening(store.path, randomBytes(16))).toBe('db/wrong-key');
  });

  it.each([
    ['its first bytes overwritten', (path: string) => overwrite(path, 0, randomBytes(16))],
    ['its first page overwritten', (path: string) => overwrite(path, 0, randomBytes(4096))],
    ['one bit of its first page flipped', (path: string) => flipByte(path, 2000)],
    ['only half a page left', (path: string) => truncateSync(path, 1024)],
    [
      'the header of a plain database',
      (path: string) => overwrite(path, 0, Buffer.from('SQLite format 3\0')),
    ],
  ])('with %s is damaged, and not under a wrong key', async (_, change) => {
    expect(await openingDamaged(change)).toBe('db/corrupt');
  });

  it.each([
    ['a text', (path: string) => writeFileSync(path, 'IPP;Nom\n'.repeat(3000))],
    ['empty', (path: string) => truncateSync(path, 0)],
    [
      'a plain database',
      (path: string) => {
        writeFileSync(path, '');
        const plain = new DatabaseSync(path);
        plain.exec('CREATE TABLE a (b); INSERT INTO a VALUES (1)');
        plain.close();
      },
    ],
  ])('and is %s, is not a database of Vigie', async (_, change) => {
    expect(await openingDamaged(change)).toBe('db/not-a-database');
  });

  it('and comes from a newer version, is refused without a byte changed', async () => {
    handleOf(store.db).pragma('user_version=990');
    closeDatabase(store.db);
    const before = readFileSync(store.path);
    expect(await opening(store.path)).toBe('db/newer-version');
    expect(readFileSync(store.path).equals(before)).toBe(true);
  });

  it('and is not there, is not made', async () => {
    const path = join(store.path, '..', 'other.db');
    expect(await opening(path)).toBe('db/no-folder');
    expect(existsSync(path)).toBe(false);
  });

  it('has three different sentences', () => {
    const sentences = (['db/wrong-key', 'db/corrupt', 'db/newer-version'] as const).map(
      (code) => errorCatalogue[code].fr,
    );
    expect(new Set(sentences).size).toBe(3);
  });
});

describe('creating', () => {
  it('refuses to write over a file', async () => {
    expect(await thrownCode(() => openDatabase(store.path, store.key, 'create'))).toBe(
      'db/folder-not-empty',
    );
  });
});
