import { createHash } from 'node:crypto';
import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { type Definition, definition } from './definition.ts';

const parsed = new Map<string, Definition>();

/** The definition of a version. Approved versions never change, so each is parsed once. */
export function definitionOf(db: ReadableDb, id: ProtocolVersionId): Definition {
  const row = sql<[ProtocolVersionId], { definition: string; definition_hash: string }>(
    db,
    'SELECT definition, definition_hash FROM protocol_version WHERE id = ?',
  ).get(id);
  if (!row) throw new Error('a conversation names a protocol version that is not there');
  let known = parsed.get(row.definition_hash);
  if (!known) {
    known = definition.parse(JSON.parse(row.definition));
    parsed.set(row.definition_hash, known);
  }
  return known;
}

/** The newest approved version of a protocol. */
export function versionInUse(db: ReadableDb, protocolId: string): ProtocolVersionId | undefined {
  const row = sql<[string], { id: ProtocolVersionId }>(
    db,
    `SELECT id FROM protocol_version WHERE protocol_id = ? AND state = 'approved'
     ORDER BY number DESC LIMIT 1`,
  ).get(protocolId);
  return row?.id;
}

/** Adds a version unless it is there already; a version that is there never changes. */
export function installVersion(
  db: WritableDb,
  id: ProtocolVersionId,
  protocol: Definition,
  approvedBy: string,
  now: number,
): void {
  const text = JSON.stringify(protocol);
  const hash = createHash('sha256').update(text).digest('hex');
  sql<[string, string]>(
    db,
    'INSERT INTO protocol (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING',
  ).run(protocol.id, protocol.name);
  sql<[string, string, number, number, string, string, string, number, number]>(
    db,
    `INSERT INTO protocol_version
       (id, protocol_id, number, format, definition, definition_hash, state, approved_by, approved_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 'approved', ?, ?, ?) ON CONFLICT (protocol_id, number) DO NOTHING`,
  ).run(id, protocol.id, protocol.number, protocol.format, text, hash, approvedBy, now, now);
}
