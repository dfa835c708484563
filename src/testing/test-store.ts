import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handleOf } from '../db/connection.ts';
import { closeDatabase, migrate, migrations, openDatabase, type WritableDb } from '../db/index.ts';
import { CountingIds } from '../shared/ids.ts';
import { FakeClock } from './fake-clock.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface TestStore {
  readonly db: WritableDb;
  readonly clock: FakeClock;
  readonly ids: CountingIds;
  /** To open a second connection on the same file, or the same file after a crash. */
  readonly path: string;
  readonly key: Buffer;
  dispose(): void;
}

/**
 * A real, encrypted, migrated database in a folder of its own. Only `synchronous` is not as in
 * use: no test can see a power cut, and every test would wait for the disk.
 */
export function openTestStore(start?: number | string): TestStore {
  migrated ??= makeMigrated();
  const { key, file } = migrated;
  const folder = makeTemporaryFolder();
  const path = join(folder.path, 'vigie.db');
  mkdirSync(join(folder.path, 'backups'));
  writeFileSync(path, file, { mode: 0o600 });
  const db = openDatabase(path, key, 'write');
  handleOf(db).pragma('synchronous=OFF');
  return {
    db,
    clock: new FakeClock(start),
    ids: new CountingIds(),
    path,
    key,
    dispose: () => {
      closeDatabase(db);
      folder.dispose();
    },
  };
}

let migrated: { readonly key: Buffer; readonly file: Buffer } | undefined;

/** Migrating takes longer than most tests: it is done once, and copied. */
function makeMigrated() {
  const folder = makeTemporaryFolder();
  try {
    const path = join(folder.path, 'vigie.db');
    const key = randomBytes(32);
    const db = openDatabase(path, key, 'create');
    migrate(db, migrations, folder.path, 0);
    closeDatabase(db);
    return { key, file: readFileSync(path) };
  } finally {
    folder.dispose();
  }
}
