export type { ReadableDb, ReadStatement, WritableDb, WriteStatement } from './connection.ts';
export {
  closeDatabase,
  inTransaction,
  isInTransaction,
  sql,
  standingSince,
  transaction,
  unwrittenSince,
} from './connection.ts';
export {
  createFolder,
  type FolderPaths,
  folderPaths,
  type KeyOptions,
  type OpenFolder,
  openFolder,
} from './folder.ts';
export type { KeySource, OsKeyStore } from './key-wraps.ts';
export { addWrap, renewRecoveryCode } from './keys.ts';
export { copyDatabase, type Migrated, migrate } from './migrate.ts';
export { migrations } from './migrations/index.ts';
export { openDatabase, schemaVersion } from './open.ts';
export { type PageScan, scanPages } from './page-check.ts';
export { type FileVerdict, verifyDatabase } from './verify.ts';
