import { closeDatabase, handleOf } from './connection.ts';
import { openDatabase } from './open.ts';

export type FileVerdict =
  | { readonly kind: 'intact' }
  /** What SQLite found: names of tables and indexes, numbers of pages and rows, never content. */
  | { readonly kind: 'damaged'; readonly problems: readonly string[] };

/**
 * Reads every page in use through a connection of its own, whose cache is empty: each is checked
 * against its HMAC as it is read, then trees, indexes, CHECKs and references. Safe beside a unit
 * at work. Reads everything: run it in a worker.
 */
export function verifyDatabase(path: string, key: Buffer): FileVerdict {
  const db = openDatabase(path, key, 'read');
  const handle = handleOf(db);
  try {
    const found = handle.prepare('SELECT * FROM pragma_integrity_check').pluck().all();
    const orphans = handle
      .prepare('SELECT DISTINCT "table", parent FROM pragma_foreign_key_check')
      .all() as { table: string; parent: string }[];
    const problems = [
      ...found.map(String).filter((line) => line !== 'ok'),
      ...orphans.map(({ table, parent }) => `${table} refers to a missing row of ${parent}`),
    ];
    return problems.length === 0 ? { kind: 'intact' } : { kind: 'damaged', problems };
  } catch (error) {
    return { kind: 'damaged', problems: [error instanceof Error ? error.message : String(error)] };
  } finally {
    closeDatabase(db);
  }
}
