import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  closeDatabase,
  migrate,
  migrations,
  openDatabase,
  type WritableDb,
} from '../src/db/index.ts';
import { clock } from '../src/testing/open-boxes.ts';
import { benchFolder, type Place } from './measure.ts';

export {
  clock,
  ids,
  monotonic,
  numberAt,
  openBoxes,
  queueAt,
  textAt,
  until,
} from '../src/testing/open-boxes.ts';

export interface BenchStore {
  readonly db: WritableDb;
  readonly folder: string;
  dispose(): void;
}

/** An encrypted store exactly as in use: WAL, `synchronous=FULL`. */
export function openBenchStore(place: Place = 'memory'): BenchStore {
  const { path: folder, dispose } = benchFolder(place);
  mkdirSync(join(folder, 'backups'));
  const db = openDatabase(join(folder, 'vigie.db'), randomBytes(32), 'create');
  migrate(db, migrations, folder, clock.now());
  return {
    db,
    folder,
    dispose: () => {
      closeDatabase(db);
      dispose();
    },
  };
}
