import { type ReadableDb, sql, type WritableDb } from '../../db/index.ts';
import type { ReplyId, StaffId } from '../../shared/ids.ts';
import type { Outcome } from '../types.ts';

export interface LabelRow {
  readonly id: string;
  readonly reply_id: ReplyId;
  readonly person: StaffId;
  readonly author: string;
  readonly at: number;
  readonly outcome: Outcome | 'left-out';
  readonly settles: 0 | 1;
  readonly contradicts: string | null;
  readonly note: string | null;
}

export function insertLabel(db: WritableDb, row: LabelRow): void {
  sql<LabelRow>(
    db,
    `INSERT INTO training_label
       (id, reply_id, person, author, at, outcome, settles, contradicts, note)
     VALUES (@id, @reply_id, @person, @author, @at, @outcome, @settles, @contradicts, @note)`,
  ).run(row);
}

/** Ends this person's own opinion; how many there were. */
export function endOpinion(db: WritableDb, replyId: ReplyId, person: StaffId, now: number): number {
  return sql<[number, ReplyId, StaffId]>(
    db,
    `UPDATE training_label SET ended_at = ?
     WHERE reply_id = ? AND person = ? AND settles = 0 AND ended_at IS NULL`,
  ).run(now, replyId, person).changes;
}

export function endSettlement(db: WritableDb, replyId: ReplyId, now: number): void {
  sql<[number, ReplyId]>(
    db,
    `UPDATE training_label SET ended_at = ?
     WHERE reply_id = ? AND settles = 1 AND ended_at IS NULL`,
  ).run(now, replyId);
}

/** What stands about one reply, oldest first. */
export function labelsOf(db: ReadableDb, replyId: ReplyId): readonly LabelRow[] {
  return sql<[ReplyId], LabelRow>(
    db,
    `SELECT id, reply_id, person, author, at, outcome, settles, contradicts, note
     FROM training_label WHERE reply_id = ? AND ended_at IS NULL ORDER BY at, id`,
  ).all(replyId);
}

/** Everything that stands, by reply. */
export function standingLabels(db: ReadableDb): ReadonlyMap<ReplyId, readonly LabelRow[]> {
  const rows = sql<[], LabelRow>(
    db,
    `SELECT id, reply_id, person, author, at, outcome, settles, contradicts, note
     FROM training_label WHERE ended_at IS NULL ORDER BY at, id`,
  ).all();
  const byReply = new Map<ReplyId, LabelRow[]>();
  for (const row of rows) {
    const known = byReply.get(row.reply_id);
    if (known) known.push(row);
    else byReply.set(row.reply_id, [row]);
  }
  return byReply;
}

export interface ImportedRow {
  readonly digest: string;
  readonly at: number;
  readonly author: string;
  readonly file_sha256: string;
  readonly example: string;
}

/** False when the very same label is there already. */
export function insertImported(db: WritableDb, row: ImportedRow): boolean {
  return (
    sql<ImportedRow>(
      db,
      `INSERT INTO imported_label (digest, at, author, file_sha256, example)
       VALUES (@digest, @at, @author, @file_sha256, @example) ON CONFLICT DO NOTHING`,
    ).run(row).changes > 0
  );
}

export function importedLabels(db: ReadableDb): readonly ImportedRow[] {
  return sql<[], ImportedRow>(
    db,
    'SELECT digest, at, author, file_sha256, example FROM imported_label ORDER BY digest',
  ).all();
}
