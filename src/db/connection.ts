import type Database from 'better-sqlite3';
import { asDbError } from './db-error.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that reads. Only `openDatabase` makes one. */
export interface ReadableDb {
  readonly [readable]: true;
}

/** A connection that also writes; give it wherever a `ReadableDb` is asked. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
}

/** Named parameters as one object, or positional ones as a tuple. */
type Parameters = readonly unknown[] | object;

type Bound<P extends Parameters> = P extends readonly unknown[] ? P : [P];

export interface ReadStatement<P extends Parameters, Row> {
  get(...parameters: Bound<P>): Row | undefined;
  all(...parameters: Bound<P>): Row[];
  iterate(...parameters: Bound<P>): IterableIterator<Row>;
}

export interface WriteStatement<P extends Parameters, Row> extends ReadStatement<P, Row> {
  run(...parameters: Bound<P>): { changes: number };
}

const statements = new WeakMap<object, Map<string, unknown>>();

/**
 * The statement for `text`, prepared once per connection. `Row` is what the owner of the table
 * says its columns are; instants are numbers, blobs are `Buffer`s.
 * Values are always bound, so `text` is a constant: one built from data would fill the cache.
 */
export function sql<P extends Parameters = [], Row = unknown>(
  db: WritableDb,
  text: string,
): WriteStatement<P, Row>;
export function sql<P extends Parameters = [], Row = unknown>(
  db: ReadableDb,
  text: string,
): ReadStatement<P, Row>;
export function sql(db: ReadableDb, text: string): unknown {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(text);
  if (!statement) {
    statement = handleOf(db).prepare(text);
    known.set(text, statement);
  }
  return statement;
}

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * Runs `work` in BEGIN IMMEDIATE and commits; a throw rolls everything back. Inside another
 * transaction it is a savepoint, committed with the outer one. `work` cannot be asynchronous:
 * another caller's writes would fall into the same transaction.
 *
 * @throws AppError db/full, db/busy, db/corrupt, db/unreadable; what `work` throws passes through.
 */
export function transaction<T>(db: WritableDb, work: () => Synchronous<T>): Synchronous<T> {
  const isOutermost = !versions.has(db);
  if (isOutermost) versions.set(db, null);
  try {
    return transactionOf(db)(work) as Synchronous<T>;
  } catch (error) {
    undone.set(db, (undone.get(db) ?? 0) + 1);
    throw asDbError(error);
  } finally {
    if (isOutermost) versions.delete(db);
  }
}

const undone = new WeakMap<object, number>();

/** What `data_version` was in the transaction that is open; null: not asked in it yet. */
const versions = new WeakMap<object, number | null>();

/**
 * Stays the same until another connection commits, or a transaction of this one is undone: what was
 * read here, and written since by whoever remembers it, stands. SQLite tells the first
 * (`PRAGMA data_version`); inside a transaction that writes, nobody else can commit, and it is asked
 * once.
 */
export function standingSince(db: ReadableDb): string {
  const known = versions.get(db);
  const version = known ?? dataVersion(db);
  if (known === null) versions.set(db, version);
  return `${version} ${undone.get(db) ?? 0}`;
}

function dataVersion(db: ReadableDb): number {
  const row = sql<[], { data_version: number }>(db, 'PRAGMA data_version').get();
  return row?.data_version ?? 0;
}

/**
 * Runs `work` in the transaction that is open, or in one of its own. No savepoint, which costs more
 * than a row: a throw must end whatever it joined.
 */
export function inTransaction<T>(db: WritableDb, work: () => Synchronous<T>): Synchronous<T> {
  return isInTransaction(db) ? work() : transaction(db, work);
}

const transactions = new WeakMap<object, (work: () => unknown) => unknown>();

/** One per connection: the driver makes four functions for each that it is given. */
function transactionOf(db: WritableDb): (work: () => unknown) => unknown {
  let known = transactions.get(db);
  if (!known) {
    known = handleOf(db).transaction((work: () => unknown) => work()).immediate;
    transactions.set(db, known);
  }
  return known;
}

export function isInTransaction(db: ReadableDb): boolean {
  return handleOf(db).inTransaction;
}

/** The same as long as nobody, this connection neither, has written anything. */
export function unwrittenSince(db: ReadableDb): string {
  const row = sql<[], { changes: number }>(db, 'SELECT total_changes() AS changes').get();
  return `${standingSince(db)} ${row?.changes}`;
}

/** Closing twice is harmless. */
export function closeDatabase(db: ReadableDb): void {
  handleOf(db).close();
}

/** For `src/db` only: the driver's own connection. */
export function handleOf(db: ReadableDb): Database.Database {
  return db as unknown as Database.Database;
}

/** For `openDatabase` only. */
export function asWritable(handle: Database.Database): WritableDb {
  return handle as unknown as WritableDb;
}
