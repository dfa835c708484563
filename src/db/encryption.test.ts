import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decryptSqlcipher, writePlainCopy } from '../testing/sqlcipher-reader.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { handleOf } from './connection.ts';
import { closeDatabase, copyDatabase, openDatabase, sql, transaction } from './index.ts';

const MARKER = 'Jeanne-MARTIN-je-saigne';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** Rows that all carry the marker, in a table and its index. */
function fill(rows: number): void {
  handleOf(store.db).exec('CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT');
  transaction(store.db, () => {
    const insert = sql<[string]>(store.db, 'INSERT INTO said (text) VALUES (?)');
    for (let i = 0; i < rows; i += 1) insert.run(`${MARKER} ${(i * 7919) % rows} ${i}`);
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const holds = (path: string, text: string): boolean =>
  ['utf8', 'utf16le'].some((encoding) =>
    readFileSync(path).includes(Buffer.from(text, encoding as BufferEncoding)),
  );

describe('the file, read by a program that is not ours', () => {
  it('is SQLCipher 4: every page verifies, and its decrypted copy is a plain SQLite with our rows', () => {
    fill(2000);
    handleOf(store.db).exec('DELETE FROM said WHERE id % 3 = 0; DELETE FROM said WHERE id > 1500');
    closeDatabase(store.db);
    const decrypted = decryptSqlcipher(store.path, store.key);
    expect(decrypted.damaged).toEqual([]);
    expect(decrypted.pages * 2048).toBe(statSync(store.path).size);

    const copy = join(dirname(store.path), 'plain.db');
    writePlainCopy(decrypted, copy);
    const plain = new DatabaseSync(copy, { readOnly: true });
    expect(plain.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(plain.prepare('SELECT count(*) AS rows FROM said').get()).toEqual({ rows: 1000 });
    const first = plain.prepare('SELECT text FROM said ORDER BY id LIMIT 1').get();
    expect(first).toEqual({ text: `${MARKER} 0 0` });
    plain.close();
  });

  it('verifies no page with another key', () => {
    closeDatabase(store.db);
    const { pages, damaged } = decryptSqlcipher(store.path, randomBytes(32));
    expect(damaged).toHaveLength(pages);
  });

  it('keeps the same format and key in a copy', () => {
    fill(100);
    const copy = join(dirname(store.path), 'copy.db');
    copyDatabase(store.db, copy);
    expect(decryptSqlcipher(copy, store.key).damaged).toEqual([]);
    expect(holds(copy, MARKER)).toBe(false);
  });
});

describe('without the key nothing can be read', () => {
  it('in the file, its WAL and its index, while the unit works', () => {
    fill(5000);
    const files = filesUnder(dirname(store.path));
    expect(files.map((path) => path.slice(store.path.length)).sort()).toEqual(['', '-shm', '-wal']);
    expect(statSync(`${store.path}-wal`).size).toBeGreaterThan(100_000);
    for (const path of files) {
      for (const text of [MARKER, 'MARTIN', 'CREATE TABLE', 'patient', 'SQLite format']) {
        expect([path, text, holds(path, text)]).toEqual([path, text, false]);
      }
    }
  });

  it('looks like noise: no byte is more frequent than chance gives', () => {
    fill(5000);
    closeDatabase(store.db);
    const file = readFileSync(store.path);
    const counts = new Uint32Array(256);
    for (const byte of file) counts[byte] = (counts[byte] ?? 0) + 1;
    const expected = file.length / 256;
    // Chi-squared, 255 degrees of freedom: mean 255, standard deviation 22.6.
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquared).toBeLessThan(400);
  });

  /** Files this process has open, deleted ones included: SQLite unlinks its temporary files. */
  const openFiles = (): string[] =>
    readdirSync('/proc/self/fd').flatMap((descriptor) => {
      try {
        return [readlinkSync(`/proc/self/fd/${descriptor}`)];
      } catch {
        return [];
      }
    });

  it.runIf(existsSync('/proc/self/fd'))(
    'in a temporary file: sorting 300,000 rows makes none',
    () => {
      fill(300_000);
      const temporaryFilesWhileSorting = (temporaryStore: number): string[] => {
        const reader = openDatabase(store.path, store.key, 'read');
        handleOf(reader).pragma('cache_size=-64');
        handleOf(reader).pragma(`temp_store=${temporaryStore}`);
        const before = openFiles();
        const rows = sql(reader, "SELECT text FROM said ORDER BY text || 'x'").iterate();
        rows.next();
        const during = openFiles().filter((path) => !before.includes(path));
        rows.return?.();
        closeDatabase(reader);
        return during;
      };
      expect(temporaryFilesWhileSorting(2)).toEqual([]);
      // The same sort with SQLite's default does leave one: the test can see it.
      expect(temporaryFilesWhileSorting(1)).toContainEqual(expect.stringContaining('etilqs_'));
    },
  );

  it.runIf(existsSync('/proc/self/fd'))(
    'in a statement journal: changing every row inside a savepoint makes no temporary file',
    () => {
      fill(100_000);
      const before = openFiles();
      let rows = 0;
      let during: string[] = [];
      handleOf(store.db).function('changed', (text) => {
        rows += 1;
        if (rows === 90_000) during = openFiles().filter((path) => !before.includes(path));
        return `${text}x`;
      });
      transaction(store.db, () =>
        transaction(store.db, () => {
          handleOf(store.db).exec('UPDATE said SET text = changed(text)');
        }),
      );
      expect([rows, during]).toEqual([100_000, []]);
    },
  );

  it('in the free pages: what is deleted is overwritten', () => {
    fill(500);
    handleOf(store.db).exec('DELETE FROM said');
    closeDatabase(store.db);
    const { plain } = decryptSqlcipher(store.path, store.key);
    expect(plain.includes(MARKER)).toBe(false);
  });
});
