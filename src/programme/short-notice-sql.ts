import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { StaffId, StayId } from '../shared/ids.ts';
import type { WaitingId } from './waiting-list/waiting-sql.ts';

/** What the anaesthetist's word is for: a stay to come, or an operation without a date. */
export type ReadyFor = { readonly stayId: StayId } | { readonly waitingId: WaitingId };

/** « Prêt à court délai»: what the anaesthetist allowed. */
export interface ShortNoticeRow {
  readonly stay_id: StayId | null;
  readonly waiting_id: WaitingId | null;
  /** The shortest warning, in hours before the arrival. */
  readonly notice_hours: number;
  /** 1: any place of the surgeon's; 0: one of the same operation. */
  readonly any_procedure: number;
  /** The last day of surgery for which it holds. */
  readonly valid_until: string;
  readonly cleared_by: StaffId;
  readonly cleared_at: number;
  readonly note: string | null;
}

export function shortNoticeOf(db: ReadableDb, of: ReadyFor): ShortNoticeRow | undefined {
  return sql<[string | null, string | null], ShortNoticeRow>(
    db,
    'SELECT * FROM short_notice WHERE stay_id = ? OR waiting_id = ?',
  ).get(...columnsOf(of));
}

export function putShortNotice(
  db: WritableDb,
  of: ReadyFor,
  row: Omit<ShortNoticeRow, 'stay_id' | 'waiting_id'>,
): void {
  dropShortNotice(db, of);
  const [stay_id, waiting_id] = columnsOf(of);
  sql<object>(
    db,
    `INSERT INTO short_notice (stay_id, waiting_id, notice_hours, any_procedure, valid_until,
       cleared_by, cleared_at, note)
     VALUES (@stay_id, @waiting_id, @notice_hours, @any_procedure, @valid_until, @cleared_by,
       @cleared_at, @note)`,
  ).run({ ...row, stay_id, waiting_id });
}

export function dropShortNotice(db: WritableDb, of: ReadyFor): void {
  sql<[string | null, string | null]>(
    db,
    'DELETE FROM short_notice WHERE stay_id = ? OR waiting_id = ?',
  ).run(...columnsOf(of));
}

/** No column is equal to null: each looks in its own index. */
const columnsOf = (of: ReadyFor): [StayId | null, WaitingId | null] =>
  'stayId' in of ? [of.stayId, null] : [null, of.waitingId];
