import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { handleOf, sql, transaction, type WritableDb } from './connection.ts';
import { syncFile, syncFolder } from './files.ts';
import type { Migration } from './migrations/migration.ts';
import { schemaVersion } from './open.ts';

export interface Migrated {
  readonly from: number;
  readonly to: number;
  /** The copy made before: none when the database was empty or already up to date. */
  readonly backup: string | null;
}

/**
 * Applies what is missing, all of it in one transaction, after a backup into `backupFolder`.
 * `now` (ms UTC) only names the backup. Opening has already refused a newer database.
 *
 * @throws AppError db/backup-failed (nothing was done), db/migration-failed (rolled back).
 */
export function migrate(
  db: WritableDb,
  migrations: readonly Migration[],
  backupFolder: string,
  now: number,
): Migrated {
  refuseDisorder(migrations);
  const from = schemaVersion(db);
  const missing = migrations.filter((migration) => migration.id > from);
  const last = missing.at(-1);
  if (!last) return { from, to: from, backup: null };

  const backup = from === 0 ? null : join(backupFolder, backupName(from, now));
  if (backup !== null) copyDatabase(db, backup);
  try {
    apply(db, missing, last.id);
  } catch (cause) {
    throw new AppError('db/migration-failed', { cause, detail: `from ${from} to ${last.id}` });
  }
  return { from, to: last.id, backup };
}

/**
 * A consistent copy of a live database, under the same key, on the disk when this returns. A
 * file that is already there is never written over; a copy that failed half-way is removed.
 *
 * @throws AppError db/backup-failed.
 */
export function copyDatabase(db: WritableDb, to: string): void {
  try {
    // VACUUM INTO fills an empty file, but makes a missing one readable by others.
    closeSync(openSync(to, 'wx', 0o600));
  } catch (cause) {
    throw new AppError('db/backup-failed', { cause });
  }
  try {
    sql<[string]>(db, 'VACUUM INTO ?').run(to);
    syncFile(to);
    syncFolder(to);
  } catch (cause) {
    rmSync(to, { force: true });
    throw new AppError('db/backup-failed', { cause });
  }
}

/** A migration slipped in before one that was shipped would never run where it was shipped. */
function refuseDisorder(migrations: readonly Migration[]): void {
  let previous = 0;
  for (const { id, name } of migrations) {
    if (id % 10 !== 0 || id <= previous) throw new Error(`migration ${id} ${name} is out of order`);
    previous = id;
  }
}

function apply(db: WritableDb, missing: readonly Migration[], to: number): void {
  const handle = handleOf(db);
  // Rebuilding a table drops it for a moment; SQLite ignores this pragma inside a transaction.
  handle.pragma('foreign_keys=0');
  try {
    transaction(db, () => {
      for (const migration of missing) handle.exec(migration.sql);
      const orphans = handle.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get();
      if (orphans !== 0) throw new Error(`${orphans} rows refer to nothing`);
      handle.pragma(`user_version=${to}`);
    });
  } finally {
    handle.pragma('foreign_keys=1');
  }
}

function backupName(version: number, now: number): string {
  const instant = new Date(now).toISOString().replace(/[:.]/g, '-');
  return `before-upgrade-from-${version}-${instant}.db`;
}
