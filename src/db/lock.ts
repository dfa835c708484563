import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Disposable } from '../shared/dispose.ts';
import { AppError } from '../shared/errors.ts';
import { asDbError } from './db-error.ts';

/** A lock that nobody kept would be closed, and so let go, when its handle is garbage-collected. */
const held = new Set<Database.Database>();

/**
 * Takes the folder for this process until disposed. The lock is an empty SQLite file held in an
 * exclusive transaction: the operating system frees it with the process, even after kill -9,
 * which neither a pid file nor a socket does.
 *
 * Nothing else in this process may open and close that file: POSIX would drop the lock with it
 * (fcntl(2), "any file descriptor").
 *
 * @throws AppError unit/already-running when another unit has it; db/unreadable.
 */
export function lockFolder(path: string): Disposable {
  let handle: Database.Database | undefined;
  try {
    createPrivate(path);
    handle = new Database(path, { timeout: 0 });
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle?.close();
    const known = asDbError(error);
    throw known instanceof AppError && known.code === 'db/busy'
      ? new AppError('unit/already-running', { cause: error, retryable: true })
      : known;
  }
  const lock = handle;
  held.add(lock);
  return {
    dispose: () => {
      held.delete(lock);
      lock.close();
    },
  };
}

function createPrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw new AppError('db/unreadable', { cause: error });
  }
}
