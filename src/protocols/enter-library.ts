import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Ids, ProtocolVersionId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { generalProtocolId, shippedProtocols } from './bundled.ts';
import { insertVersion } from './protocol-sql.ts';
import { putInUse } from './version-life.ts';
import { allVersions } from './version-sql.ts';

/**
 * Puts the protocols that ship in a folder that does not have them: as drafts, until a doctor of the
 * unit has approved them (H25). `signer` is the fictional doctor of a training folder, who has
 * approved them all; somebody puts in use the ones to rehearse.
 *
 * The general protocol of a new folder is in use from the beginning, unsigned: a folder in trial
 * texts its own test numbers only, and is not put in service before a doctor has signed it.
 */
export function enterLibrary(
  db: WritableDb,
  ids: Ids,
  author: string,
  signer: string | null,
  now: number,
): void {
  for (const { id, number, definition } of shippedProtocols) {
    if (hasVersion(db, id, number)) continue;
    const protocol = definition();
    const isInUse = protocol.id === generalProtocolId && !hasAny(db, protocol.id);
    const state = isInUse ? 'in-use' : signer === null ? 'draft' : 'approved';
    insertVersion(db, {
      ...{ id: ids.next<ProtocolVersionId>(), protocol, author, state, now },
      approvedBy: state === 'draft' ? null : (signer ?? author),
    });
  }
}

/** Each approved version that waits, in use from now on, with its line in the trail: a rehearsal of them all. */
export function putApprovedInUse(work: Work): void {
  for (const { id, state } of allVersions(work.db)) if (state === 'approved') putInUse(work, id);
}

function hasVersion(db: ReadableDb, protocolId: string, number: number): boolean {
  return (
    sql<[string, number], object>(
      db,
      'SELECT 1 FROM protocol_version WHERE protocol_id = ? AND number = ?',
    ).get(protocolId, number) !== undefined
  );
}

function hasAny(db: ReadableDb, protocolId: string): boolean {
  return (
    sql<[string], object>(db, 'SELECT 1 FROM protocol_version WHERE protocol_id = ?').get(
      protocolId,
    ) !== undefined
  );
}
