import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Everything that may ship, and the tests: a habit learned in a test is copied. */
const root = join(import.meta.dirname, '..', '..');
const sources = globSync('{src,main,bench}/**/*.{ts,tsx}', { cwd: root })
  .map((path) => path.split(sep).join('/'))
  .filter(
    (path) =>
      path !==
      relative(root, import.meta.filename)
        .split(sep)
        .join('/'),
  )
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const filesWith = (pattern: RegExp): string[] =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort();

describe('the source', () => {
  it('was read', () => {
    expect(sources.map(({ path }) => path)).toContain('src/db/open.ts');
  });

  it('opens SQLite files in two places only: the encrypted opener and the lock', () => {
    const opening = filesWith(/new Database\(/).filter((path) => path !== 'main/bundle.test.ts');
    // The bundle's test opens an empty one in memory, to see that the native part loads.
    expect(opening).toEqual(['src/db/lock.ts', 'src/db/open.ts']);
    expect(filesWith(/from 'better-sqlite3'/).every((path) => path.startsWith('src/db/'))).toBe(
      true,
    );
  });

  it('reaches past ReadableDb and WritableDb in src/db and for tests only', () => {
    const outside = filesWith(/\bhandleOf\b/).filter(
      (path) => !/^src\/(db|testing)\/|\.test\.ts$/.test(path),
    );
    expect(outside).toEqual([]);
  });

  it('never writes the database in clear: no ATTACH, no serialize, no driver backup', () => {
    expect(filesWith(/\bATTACH\b/)).toEqual([]);
    const inDb = (path: string) => path.startsWith('src/db/');
    expect(filesWith(/\.(serialize|backup)\(/).filter(inDb)).toEqual([]);
  });
});
