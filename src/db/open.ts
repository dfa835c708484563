import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../shared/errors.ts';
import { asWritable, handleOf, type ReadableDb, type WritableDb } from './connection.ts';
import { asDbError } from './db-error.ts';
import { newestVersion } from './migrations/index.ts';
import { newPageSize, type PageSize, pageSizes, saltFor, scanPages } from './page-check.ts';

/** 'create' makes the file (0600) and fails where one exists; 'write' and 'read' need it. */
export type OpenMode = 'create' | 'write' | 'read';

/**
 * The one opener: every connection to an encrypted file goes through here, so none can miss a
 * setting. `key` is the raw 256-bit key. The first read decides what is wrong with a file that
 * does not open; a database newer than this program is refused before anything is written.
 * `sizes` are those that the file's pages may have, tried in turn: the wrong one makes nothing of
 * the first page, and writes nothing.
 *
 * @throws AppError db/wrong-key, db/corrupt, db/not-a-database, db/newer-version, db/no-folder
 * (no such file), db/unreadable, db/unsafe-settings.
 */
export function openDatabase(
  path: string,
  key: Buffer,
  mode: 'create' | 'write',
  sizes?: readonly PageSize[],
): WritableDb;
export function openDatabase(path: string, key: Buffer, mode: 'read'): ReadableDb;
export function openDatabase(
  path: string,
  key: Buffer,
  mode: OpenMode,
  sizes: readonly PageSize[] = mode === 'create' ? [newPageSize] : pageSizes,
): ReadableDb {
  if (mode === 'create') createEmpty(path);
  else if (!existsSync(path)) throw new AppError('db/no-folder', { detail: path });
  else if (statSync(path).size === 0) throw new AppError('db/not-a-database', { detail: path });
  for (const pageSize of sizes) {
    const db = openWith(pageSize, path, key, mode);
    if (db !== 'unreadable') return db;
  }
  throw new AppError(whyUnreadable(path, key));
}

function openWith(
  pageSize: PageSize,
  path: string,
  key: Buffer,
  mode: OpenMode,
): WritableDb | 'unreadable' {
  let handle: Database.Database;
  try {
    handle = new Database(path, { readonly: mode === 'read', fileMustExist: true });
  } catch (error) {
    throw asDbError(error);
  }
  try {
    unlock(handle, key, pageSize);
    refuseNewer(readVersion(handle));
    configure(handle, mode, pageSize);
    return asWritable(handle);
  } catch (error) {
    handle.close();
    const isUnreadable = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB';
    if (isUnreadable) return 'unreadable';
    throw asDbError(error);
  }
}

/** The schema's version: the number of the last migration applied, 0 for an empty database. */
export function schemaVersion(db: ReadableDb): number {
  return Number(handleOf(db).pragma('user_version', { simple: true }));
}

/** SQLite would create it by the umask; its WAL and index take the permissions of this file. */
function createEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (cause) {
    const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new AppError(exists ? 'db/folder-not-empty' : 'db/unreadable', { cause });
  }
}

function unlock(handle: Database.Database, key: Buffer, pageSize: PageSize): void {
  if (key.length !== 32) throw new AppError('db/wrong-key');
  handle.pragma("cipher='sqlcipher'");
  handle.pragma('legacy=4');
  handle.pragma(`legacy_page_size=${pageSize}`);
  handle.pragma(`key="x'${key.toString('hex')}${saltFor(key).toString('hex')}'"`);
}

/** The first read: what shows whether the key opens the file. */
function readVersion(handle: Database.Database): number {
  handle.prepare('SELECT count(*) FROM sqlite_schema').get();
  return Number(handle.pragma('user_version', { simple: true }));
}

/** One page that verifies, or our salt, proves the key: then it is the file that is damaged. */
function whyUnreadable(path: string, key: Buffer): ErrorCode {
  const { head, pages, damaged, whole } = scanPages(path, key);
  if (head.equals(saltFor(key)) || damaged.length < pages) return 'db/corrupt';
  return whole && !head.toString('latin1').startsWith('SQLite format 3')
    ? 'db/wrong-key'
    : 'db/not-a-database';
}

function refuseNewer(version: number): void {
  if (version > newestVersion) {
    throw new AppError('db/newer-version', {
      detail: `database ${version}, program ${newestVersion}`,
    });
  }
}

/**
 * - page_size: SQLite's own, which must be the cipher's.
 * - synchronous FULL (2): a committed row survives a power cut; the default in WAL does not.
 * - temp_store MEMORY (2): a large sort otherwise leaves its rows in clear in the temp folder.
 * - busy_timeout 5 s: outlasts another connection's commit, and is short before a nurse's eyes.
 * - cache_size 32 MiB: every page missed is decrypted again (point reads 4 times slower at 2 MB); but
 *   a commit that split a leaf in a tree's middle looks through every page kept (SQLite numbers such
 *   pages anew), which at 64 MiB took a fifth of the time of all decisions.
 * - wal_autocheckpoint 16 MiB: a page that many commits change is copied home once for all of them,
 *   decrypted and encrypted again; a larger log is longer to read through after a power cut.
 * - secure_delete: what was purged is overwritten, not only unlinked.
 */
const settingsFor = (pageSize: PageSize) =>
  [
    ['page_size', pageSize],
    ['temp_store', 2],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5_000],
    ['cache_size', -32_768],
    ['wal_autocheckpoint', 2 ** 24 / pageSize],
    ['secure_delete', 1],
    ['trusted_schema', 0],
  ] as const;

function configure(handle: Database.Database, mode: OpenMode, pageSize: PageSize): void {
  const settings = settingsFor(pageSize);
  if (mode !== 'read') handle.pragma('journal_mode=WAL');
  for (const [name, value] of settings) handle.pragma(`${name}=${value}`);
  if (mode === 'read') handle.pragma('query_only=1');

  const journal = handle.pragma('journal_mode', { simple: true });
  if (journal !== 'wal') throw new AppError('db/unsafe-settings', { detail: 'journal_mode' });
  for (const [name, value] of settings) {
    if (Number(handle.pragma(name, { simple: true })) !== value) {
      throw new AppError('db/unsafe-settings', { detail: name });
    }
  }
}
