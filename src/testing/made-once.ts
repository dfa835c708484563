import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A data folder to copy, with the key of a training folder beside it. */
export interface MadeOnce {
  /** Makes it, the first time. Two copies differ in their place alone. */
  copyTo(dataDir: string): Promise<void>;
}

/** Content by the path after the folder's own: `/vigie.db`, `.key`. */
type Files = ReadonlyMap<string, Buffer>;

/** Passwords are slow to hash and a database to migrate, which few tests are about; a copy is not. */
export function madeOnce(make: (dataDir: string) => Promise<unknown>): MadeOnce {
  let made: Promise<Files> | null = null;
  return {
    async copyTo(dataDir) {
      made ??= readMade(make);
      for (const [path, content] of await made) {
        mkdirSync(dirname(dataDir + path), { recursive: true, mode: 0o700 });
        writeFileSync(dataDir + path, content, { mode: 0o600 });
      }
    },
  };
}

/** Kept in memory: nothing is left on the disk when the tests end. */
async function readMade(make: (dataDir: string) => Promise<unknown>): Promise<Files> {
  const folder = makeTemporaryFolder();
  try {
    await make(join(folder.path, 'data'));
    const found = readdirSync(folder.path, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    const place = join(folder.path, 'data').length;
    return new Map(paths.map((path) => [path.slice(place), readFileSync(path)]));
  } finally {
    folder.dispose();
  }
}
