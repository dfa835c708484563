import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Disposable } from '../shared/dispose.ts';
import { AppError } from '../shared/errors.ts';
import { closeDatabase, type WritableDb } from './connection.ts';
import { ensureKeyFile } from './key-file.ts';
import type { KeySource, OsKeyStore } from './key-wraps.ts';
import { createKeys, unlockKey, wrapKinds } from './keys.ts';
import { lockFolder } from './lock.ts';
import { type Migrated, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';

/** What lies in a data folder (0700). Settings are rows of the database. */
export interface FolderPaths {
  readonly root: string;
  readonly database: string;
  readonly keys: string;
  readonly lock: string;
  /** Where the running unit listens, with its token (0600): written by the unit. */
  readonly unit: string;
  readonly logs: string;
  readonly backups: string;
  /** The key file of a training folder made without another way in: beside it, not inside. */
  readonly trainingKey: string;
}

/** The ways in that the caller has: `--key-file`, `VIGIE_PASSPHRASE`, a code typed, the OS store. */
export interface KeyOptions {
  readonly keyFile?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly recoveryCode?: string | undefined;
  readonly osStore?: OsKeyStore | undefined;
}

/** A folder held by this process. Disposing closes the database, then lets the folder go. */
export interface OpenFolder extends Disposable {
  readonly paths: FolderPaths;
  readonly db: WritableDb;
  /** For workers, which open their own connection with `openDatabase(…, 'read')`. */
  readonly key: Buffer;
  readonly migrated: Migrated;
}

export function folderPaths(dataDir: string): FolderPaths {
  const root = resolve(dataDir);
  return {
    root,
    database: join(root, 'vigie.db'),
    keys: join(root, 'keys.json'),
    lock: join(root, 'unit.lock'),
    unit: join(root, 'unit.json'),
    logs: join(root, 'logs'),
    backups: join(root, 'backups'),
    trainingKey: `${root}.key`,
  };
}

/**
 * Makes a new folder, its keys and its empty, migrated database; returns it open, with the
 * recovery code to print once. A key file that is not there yet is made. `now` is ms UTC.
 *
 * @throws AppError db/folder-not-empty, usage/key-needed (a real folder with no way in),
 * db/os-store-plain-text, db/key-file-…, db/unreadable.
 */
export async function createFolder(
  dataDir: string,
  options: KeyOptions & { readonly training: boolean },
  now: number,
): Promise<OpenFolder & { readonly recoveryCode: string }> {
  const paths = folderPaths(dataDir);
  const sources = sourcesToWrap(paths, options);
  makeFolders(paths);
  const lock = lockFolder(paths.lock);
  try {
    for (const source of sources) if (source.kind === 'file') ensureKeyFile(source.path);
    // Keys first: a database whose key was never written could not be opened again.
    const { key, recoveryCode } = await createKeys(paths.keys, sources);
    const db = openDatabase(paths.database, key, 'create');
    return { ...opened(paths, db, key, lock, now), recoveryCode };
  } catch (error) {
    await lock.dispose();
    emptyAgain(paths);
    throw error;
  }
}

/**
 * Takes the folder, finds its key, opens and migrates its database. `now` is ms UTC.
 *
 * @throws AppError db/no-folder, unit/already-running, usage/key-needed, and those of
 * `unlockKey`, `openDatabase` and `migrate`.
 */
export async function openFolder(
  dataDir: string,
  options: KeyOptions,
  now: number,
): Promise<OpenFolder> {
  const paths = folderPaths(dataDir);
  if (!existsSync(paths.database)) throw new AppError('db/no-folder', { detail: paths.root });
  const lock = lockFolder(paths.lock);
  try {
    const key = await unlockKey(paths.keys, sourceToUse(paths, options));
    const db = openDatabase(paths.database, key, 'write');
    return opened(paths, db, key, lock, now);
  } catch (error) {
    await lock.dispose();
    throw error;
  }
}

function opened(
  paths: FolderPaths,
  db: WritableDb,
  key: Buffer,
  lock: Disposable,
  now: number,
): OpenFolder {
  try {
    const migrated = migrate(db, migrations, paths.backups, now);
    const dispose = async () => {
      closeDatabase(db);
      await lock.dispose();
    };
    return { paths, db, key, migrated, dispose };
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
}

function makeFolders(paths: FolderPaths): void {
  try {
    mkdirSync(paths.root, { recursive: true, mode: 0o700 });
    if (readdirSync(paths.root).length > 0) {
      throw new AppError('db/folder-not-empty', { detail: paths.root });
    }
    chmodSync(paths.root, 0o700);
    for (const folder of [paths.logs, paths.backups]) mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('db/unreadable', { cause, detail: paths.root });
  }
}

/** What `makeFolders` found empty and was not finished is emptied, so that it can be tried again. */
function emptyAgain(paths: FolderPaths): void {
  for (const name of readdirSync(paths.root)) {
    rmSync(join(paths.root, name), { recursive: true, force: true });
  }
}

function sourcesToWrap(
  paths: FolderPaths,
  options: KeyOptions & { readonly training: boolean },
): KeySource[] {
  const given = givenSources(options);
  if (given.length > 0) return given;
  if (options.training) return [{ kind: 'file', path: paths.trainingKey }];
  throw new AppError('usage/key-needed');
}

/** The first way in that both the caller and the folder have: `VIGIE_PASSPHRASE` may be set for another. */
function sourceToUse(paths: FolderPaths, options: KeyOptions): KeySource {
  const given = givenSources(options);
  if (options.recoveryCode) given.push({ kind: 'recovery', code: options.recoveryCode });
  if (existsSync(paths.trainingKey)) given.push({ kind: 'file', path: paths.trainingKey });
  const [first] = given;
  if (!first) throw new AppError('usage/key-needed');
  const kinds = wrapKinds(paths.keys);
  return given.find((source) => kinds.includes(source.kind)) ?? first;
}

function givenSources({ keyFile, passphrase, osStore }: KeyOptions): KeySource[] {
  const sources: KeySource[] = [];
  if (keyFile) sources.push({ kind: 'file', path: keyFile });
  if (passphrase) sources.push({ kind: 'passphrase', passphrase });
  if (osStore) sources.push({ kind: 'os', store: osStore });
  return sources;
}
