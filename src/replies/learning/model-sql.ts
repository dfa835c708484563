import { type ReadableDb, sql, type WritableDb } from '../../db/index.ts';
import type { ReplyId } from '../../shared/ids.ts';
import type { Outcome } from '../types.ts';

export type ModelState = 'shadow' | 'current' | 'retired' | 'refused';

export interface ModelRow {
  /** `unite-3`: stands in every analysis that it had a say in. */
  readonly version: string;
  readonly number: number;
  readonly state: ModelState;
  readonly state_at: number;
  readonly state_author: string;
  readonly reason: string | null;
  /** 1 once a doctor or manager put it in use. */
  readonly approved: 0 | 1;
  /** The version in use when it was trained: what its figures are compared with. */
  readonly based_on: string;
  readonly rules_version: string;
  readonly labels: number;
  readonly figures: string;
  readonly trained_at: number;
  readonly author: string;
}

const columns = `version, number, state, state_at, state_author, reason, approved, based_on,
  rules_version, labels, figures, trained_at, author`;

/**
 * The state stands in the text: bound, it would be compared with that of the partial index, and
 * SQLite would plan the statement anew for every reply.
 */
const inState = {
  shadow: `SELECT ${columns} FROM trained_model WHERE state = 'shadow'`,
  current: `SELECT ${columns} FROM trained_model WHERE state = 'current'`,
} as const;

export function modelInState(db: ReadableDb, state: 'shadow' | 'current'): ModelRow | undefined {
  return sql<[], ModelRow>(db, inState[state]).get();
}

export function modelByVersion(db: ReadableDb, version: string): ModelRow | undefined {
  return sql<[string], ModelRow>(db, `SELECT ${columns} FROM trained_model WHERE version = ?`).get(
    version,
  );
}

/** The latest first. */
export function allModels(db: ReadableDb): readonly ModelRow[] {
  return sql<[], ModelRow>(
    db,
    `SELECT ${columns} FROM trained_model ORDER BY number DESC LIMIT 50`,
  ).all();
}

export function bytesOf(db: ReadableDb, version: string): Uint8Array | null {
  const row = sql<[string], { bytes: Buffer | null }>(
    db,
    'SELECT bytes FROM trained_model WHERE version = ?',
  ).get(version);
  return row?.bytes ?? null;
}

export function nextNumber(db: ReadableDb): number {
  const row = sql<[], { next: number }>(
    db,
    'SELECT coalesce(max(number), 0) + 1 AS next FROM trained_model',
  ).get();
  return row?.next ?? 1;
}

export function insertModel(
  db: WritableDb,
  row: ModelRow & { readonly bytes: Uint8Array | null },
): void {
  sql<object>(
    db,
    `INSERT INTO trained_model (${columns}, bytes)
     VALUES (@version, @number, @state, @state_at, @state_author, @reason, @approved, @based_on,
       @rules_version, @labels, @figures, @trained_at, @author, @bytes)`,
  ).run({ ...row, bytes: row.bytes === null ? null : Buffer.from(row.bytes) });
}

export function setModelState(
  db: WritableDb,
  version: string,
  to: {
    readonly state: ModelState;
    readonly at: number;
    readonly author: string;
    readonly reason: string | null;
  },
): void {
  sql<object>(
    db,
    `UPDATE trained_model SET state = @state, state_at = @at, state_author = @author,
       reason = @reason, approved = CASE WHEN @state = 'current' THEN 1 ELSE approved END
     WHERE version = @version`,
  ).run({ ...to, version });
}

// --- shadow ------------------------------------------------------------------------

export interface ShadowRow {
  readonly version: string;
  readonly reply_id: ReplyId;
  readonly at: number;
  readonly outcome: Outcome;
  readonly used_outcome: Outcome;
  readonly used_version: string;
}

/** The first reading of a reply stands: it is of these words alone. */
export function insertShadow(db: WritableDb, row: ShadowRow): void {
  sql<ShadowRow>(
    db,
    `INSERT INTO shadow_reading (version, reply_id, at, outcome, used_outcome, used_version)
     VALUES (@version, @reply_id, @at, @outcome, @used_outcome, @used_version)
     ON CONFLICT DO NOTHING`,
  ).run(row);
}

export function countShadow(db: ReadableDb, version: string): number {
  const row = sql<[string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM shadow_reading WHERE version = ?',
  ).get(version);
  return row?.count ?? 0;
}

export interface DifferenceRow extends ShadowRow {
  readonly text: string;
}

/** Where the candidate reads otherwise than what was decided, the latest first. */
export function differencesOf(db: ReadableDb, version: string): readonly DifferenceRow[] {
  return sql<[string], DifferenceRow>(
    db,
    `SELECT shadow.version, shadow.reply_id, shadow.at, shadow.outcome, shadow.used_outcome,
       shadow.used_version, reply.text
     FROM shadow_reading AS shadow JOIN inbox_message AS reply ON reply.id = shadow.reply_id
     WHERE shadow.version = ? AND shadow.outcome <> shadow.used_outcome
     ORDER BY shadow.at DESC, shadow.reply_id`,
  ).all(version);
}
