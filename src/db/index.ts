export type { ReadableDb, ReadStatement, WritableDb, WriteStatement } from './connection.ts';
export { closeDatabase, isInTransaction, sql, transaction } from './connection.ts';
export { type Migrated, migrate } from './migrate.ts';
export { migrations } from './migrations/index.ts';
export { type OpenMode, openDatabase, schemaVersion } from './open.ts';
