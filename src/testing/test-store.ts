import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** A real, encrypted, migrated database in a folder of its own; about 15 ms. */
export function openTestStore(start?: number | string): TestStore {
  const folder = makeTemporaryFolder();
  const path = join(folder.path, 'vigie.db');
  const backups = join(folder.path, 'backups');
  mkdirSync(backups);
  const key = randomBytes(32);
  const clock = new FakeClock(start);
  const db = openDatabase(path, key, 'create');
  migrate(db, migrations, backups, clock.now());
  return {
    db,
    clock,
    ids: new CountingIds(),
    path,
    key,
    dispose: () => {
      closeDatabase(db);
      folder.dispose();
    },
  };
}
