import type { ReadableDb } from '../../db/index.ts';
import type { ShortNotice } from '../../ipc/index.ts';
import { type ReadyFor, shortNoticeOf } from '../../programme/index.ts';
import { staffName } from './staff-name.ts';

/** « Prêt à court délai », with whose word it is. */
export function shortNoticeView(db: ReadableDb, of: ReadyFor): ShortNotice | null {
  const row = shortNoticeOf(db, of);
  if (!row) return null;
  return {
    noticeHours: row.notice_hours,
    anyProcedure: row.any_procedure === 1,
    validUntil: row.valid_until,
    clearedBy: staffName(db, row.cleared_by),
    clearedAt: row.cleared_at,
    note: row.note,
  };
}
