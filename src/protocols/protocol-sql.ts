import { createHash } from 'node:crypto';
import { type ReadableDb, sql, standingSince, type WritableDb } from '../db/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { generalProtocolId } from './bundled.ts';
import type { Definition } from './definition.ts';
import type { Candidate } from './pick.ts';
import { upgradeDefinition } from './upgrade.ts';

const parsed = new Map<string, Definition>();
/** Versions that can no longer change, by connection, for as long as that stands. */
const settled = new WeakMap<
  ReadableDb,
  { readonly since: string; readonly versions: Map<ProtocolVersionId, Definition> }
>();

function settledVersions(db: ReadableDb): Map<ProtocolVersionId, Definition> {
  const since = standingSince(db);
  const last = settled.get(db);
  if (last?.since === since) return last.versions;
  const versions = new Map<ProtocolVersionId, Definition>();
  settled.set(db, { since, versions });
  return versions;
}

/** The definition of a version. Approved versions never change, so each is read and parsed once. */
export function definitionOf(db: ReadableDb, id: ProtocolVersionId): Definition {
  const versions = settledVersions(db);
  const known = versions.get(id);
  if (known) return known;
  const row = sql<[ProtocolVersionId], { definition_hash: string; mayChange: 0 | 1 }>(
    db,
    `SELECT definition_hash, state IN ('draft', 'reviewed') AS mayChange
     FROM protocol_version WHERE id = ?`,
  ).get(id);
  if (!row) throw new Error('a conversation names a protocol version that is not there');
  const definition =
    parsed.get(row.definition_hash) ?? upgradeDefinition(JSON.parse(textOf(db, id)));
  parsed.set(row.definition_hash, definition);
  if (row.mayChange === 0) versions.set(id, definition);
  return definition;
}

/** The file's text fills a dozen encrypted pages: read only when it is not known yet. */
function textOf(db: ReadableDb, id: ProtocolVersionId): string {
  const row = sql<[ProtocolVersionId], { definition: string }>(
    db,
    'SELECT definition FROM protocol_version WHERE id = ?',
  ).get(id);
  return row?.definition ?? '';
}

/** The version of a protocol that new stays get; undefined while no doctor has approved one (H25). */
export function versionInUse(db: ReadableDb, protocolId: string): ProtocolVersionId | undefined {
  const row = sql<[string], { id: ProtocolVersionId }>(
    db,
    "SELECT id FROM protocol_version WHERE protocol_id = ? AND state = 'in-use'",
  ).get(protocolId);
  return row?.id;
}

/** All that new stays may get, the general one apart. */
export function candidatesInUse(db: ReadableDb): readonly Candidate[] {
  const rows = sql<[string], { id: ProtocolVersionId; protocol_id: string }>(
    db,
    `SELECT id, protocol_id FROM protocol_version
     WHERE state = 'in-use' AND protocol_id <> ? ORDER BY protocol_id`,
  ).all(generalProtocolId);
  return rows.map(({ id, protocol_id }) => ({
    protocolId: protocol_id,
    versionId: id,
    picks: definitionOf(db, id).picks,
  }));
}

/** Adds a version that is approved and in use at once, unless it is there already. */
export function installVersion(
  db: WritableDb,
  id: ProtocolVersionId,
  protocol: Definition,
  approvedBy: string,
  now: number,
): void {
  insertVersion(db, { id, protocol, author: approvedBy, approvedBy, state: 'in-use', now });
}

export function insertVersion(
  db: WritableDb,
  given: {
    readonly id: ProtocolVersionId;
    readonly protocol: Definition;
    readonly author: string;
    readonly state: 'draft' | 'approved' | 'in-use';
    /** Null for a draft only. */
    readonly approvedBy: string | null;
    readonly now: number;
  },
): void {
  const { id, protocol, author, state, approvedBy, now } = given;
  const text = JSON.stringify(protocol);
  const approvedAt = approvedBy === null ? null : now;
  sql<[string, string]>(
    db,
    'INSERT INTO protocol (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING',
  ).run(protocol.id, protocol.name);
  sql<object>(
    db,
    `INSERT INTO protocol_version
       (id, protocol_id, number, format, definition, definition_hash, state, approved_by,
        approved_at, used_since, created_by, created_at)
     VALUES (@id, @protocolId, @number, @format, @text, @hash, @state, @approvedBy, @approvedAt,
       @usedSince, @author, @now)
     ON CONFLICT (protocol_id, number) DO NOTHING`,
  ).run({
    ...{ id, protocolId: protocol.id, number: protocol.number, format: protocol.format, text },
    ...{ hash: hashOf(text), state, usedSince: state === 'in-use' ? now : null },
    ...{ approvedBy, approvedAt, author, now },
  });
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
