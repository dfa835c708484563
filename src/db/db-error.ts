import Database from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';

/** SQLite's codes that a user can do something about; every other error is returned unchanged. */
export function asDbError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const primary = error.code.split('_').slice(0, 2).join('_');
  switch (primary) {
    case 'SQLITE_FULL':
      return new AppError('db/full', { cause: error, retryable: true });
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new AppError('db/busy', { cause: error, retryable: true });
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new AppError('db/corrupt', { cause: error });
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return new AppError('db/unreadable', { cause: error, retryable: true });
    default:
      return error;
  }
}
