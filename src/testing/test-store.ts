import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, migrate, migrations, openDatabase, type WritableDb } from '../db/index.ts';
import { CountingIds } from '../shared/ids.ts';
import { FakeClock } from './fake-clock.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'vigie-store-'));
  const path = join(folder, 'vigie.db');
  const backups = join(folder, 'backups');
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
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
