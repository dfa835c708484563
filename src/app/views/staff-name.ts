import { type ReadableDb, sql } from '../../db/index.ts';
import type { StaffId } from '../../shared/ids.ts';

/** Whoever had this account, as a screen names them. */
export function staffName(db: ReadableDb, id: StaffId): string {
  const row = sql<[StaffId], { name: string }>(db, 'SELECT name FROM staff WHERE id = ?').get(id);
  return row?.name ?? '';
}
