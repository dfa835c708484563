import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import type { Definition } from './definition.ts';
import { hashOf } from './protocol-sql.ts';

export const versionStates = ['draft', 'reviewed', 'approved', 'in-use', 'retired'] as const;
export type VersionState = (typeof versionStates)[number];

export interface VersionRow {
  readonly id: ProtocolVersionId;
  readonly protocol_id: string;
  readonly number: number;
  readonly state: VersionState;
  readonly reviewed_by: string | null;
  readonly reviewed_at: number | null;
  readonly approved_by: string | null;
  readonly approved_at: number | null;
  readonly used_since: number | null;
  readonly retired_at: number | null;
  readonly created_by: string | null;
  readonly created_at: number;
  readonly changed_at: number | null;
  /** Its number in the program's library; null where the unit wrote it or took it from a file. */
  readonly library_number: number | null;
}

const columns = `id, protocol_id, number, state, reviewed_by, reviewed_at, approved_by, approved_at,
  used_since, retired_at, created_by, created_at, changed_at,
  (SELECT from_library.number FROM from_library WHERE version_id = protocol_version.id)
    AS library_number`;

export function versionById(db: ReadableDb, id: ProtocolVersionId): VersionRow | undefined {
  return sql<[string], VersionRow>(db, `SELECT ${columns} FROM protocol_version WHERE id = ?`).get(
    id,
  );
}

/** Every version of every protocol, the newest of each first. */
export function allVersions(db: ReadableDb): readonly VersionRow[] {
  return sql<[], VersionRow>(
    db,
    `SELECT ${columns} FROM protocol_version ORDER BY protocol_id, protocol_version.number DESC`,
  ).all();
}

export function versionsOf(db: ReadableDb, protocolId: string): readonly VersionRow[] {
  return allVersions(db).filter(({ protocol_id }) => protocol_id === protocolId);
}

/** Whether something in use has been signed by nobody but the program. */
export function unsignedInUse(db: ReadableDb): boolean {
  return allVersions(db).some((version) => version.state === 'in-use' && !isSigned(version));
}

/** A person signed it, not the program that brought it. */
export function isSigned({ approved_by }: Pick<VersionRow, 'approved_by'>): boolean {
  return approved_by !== null && approved_by !== 'automate' && !approved_by.startsWith('cli:');
}

/** The program's words as they came: nobody of the unit has written in them. */
export function isAsShipped({
  library_number,
  changed_at,
}: Pick<VersionRow, 'library_number' | 'changed_at'>): boolean {
  return library_number !== null && changed_at === null;
}

/** Says of a version that the program brought it, and under which number of its own. */
export function markFromLibrary(db: WritableDb, id: ProtocolVersionId, number: number): void {
  sql<[string, number]>(
    db,
    'INSERT OR REPLACE INTO from_library (version_id, number) VALUES (?, ?)',
  ).run(id, number);
}

/** Follow-ups that still run on each version. */
export function runningStays(db: ReadableDb): ReadonlyMap<string, number> {
  const rows = sql<[], { id: string; count: number }>(
    db,
    `SELECT protocol_version_id AS id, count(*) AS count FROM conversation
     WHERE ended_at IS NULL GROUP BY protocol_version_id`,
  ).all();
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The words of a draft; whoever had read it over has not read this. */
export function rewriteDraft(
  db: WritableDb,
  id: ProtocolVersionId,
  protocol: Definition,
  now: number,
): void {
  const text = JSON.stringify(protocol);
  sql<[string, string, number, string]>(
    db,
    `UPDATE protocol_version SET definition = ?, definition_hash = ?, changed_at = ?,
       state = 'draft', reviewed_by = NULL, reviewed_at = NULL WHERE id = ?`,
  ).run(text, hashOf(text), now, id);
  sql<[string, string]>(db, 'UPDATE protocol SET name = ? WHERE id = ?').run(
    protocol.name,
    protocol.id,
  );
}

export function markReviewed(
  db: WritableDb,
  id: ProtocolVersionId,
  author: string,
  now: number,
): void {
  sql<[string, number, string]>(
    db,
    "UPDATE protocol_version SET state = 'reviewed', reviewed_by = ?, reviewed_at = ? WHERE id = ?",
  ).run(author, now, id);
}

export function markApproved(
  db: WritableDb,
  id: ProtocolVersionId,
  state: 'approved' | 'in-use',
  author: string,
  now: number,
): void {
  sql<[string, string, number, string]>(
    db,
    'UPDATE protocol_version SET state = ?, approved_by = ?, approved_at = ? WHERE id = ?',
  ).run(state, author, now, id);
}

/** The one that new stays get from now on; the one before it is retired. */
export function markInUse(db: WritableDb, version: VersionRow, now: number): void {
  sql<[number, string]>(
    db,
    `UPDATE protocol_version SET state = 'retired', retired_at = ?
     WHERE protocol_id = ? AND state = 'in-use'`,
  ).run(now, version.protocol_id);
  sql<[number, string]>(
    db,
    "UPDATE protocol_version SET state = 'in-use', used_since = ? WHERE id = ?",
  ).run(now, version.id);
}

export function markRetired(db: WritableDb, id: ProtocolVersionId, now: number): void {
  sql<[number, string]>(
    db,
    "UPDATE protocol_version SET state = 'retired', retired_at = ? WHERE id = ?",
  ).run(now, id);
}
