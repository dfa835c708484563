import { createHash } from 'node:crypto';
import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { generalProtocolId } from './bundled.ts';
import type { Definition } from './definition.ts';
import type { Candidate } from './pick.ts';
import { upgradeDefinition } from './upgrade.ts';

const parsed = new Map<string, Definition>();

/** The definition of a version. Approved versions never change, so each is parsed once. */
export function definitionOf(db: ReadableDb, id: ProtocolVersionId): Definition {
  const row = sql<[ProtocolVersionId], { definition_hash: string }>(
    db,
    'SELECT definition_hash FROM protocol_version WHERE id = ?',
  ).get(id);
  if (!row) throw new Error('a conversation names a protocol version that is not there');
  const known = parsed.get(row.definition_hash);
  if (known) return known;
  const definition = upgradeDefinition(JSON.parse(textOf(db, id)));
  parsed.set(row.definition_hash, definition);
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
