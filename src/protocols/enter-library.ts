import type { WritableDb } from '../db/index.ts';
import type { Ids, ProtocolVersionId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { generalProtocolId, type Shipped, shippedProtocols } from './bundled.ts';
import { saysTheSame } from './compare.ts';
import { definitionOf, insertVersion } from './protocol-sql.ts';
import { putInUse } from './version-life.ts';
import { allVersions, markFromLibrary, type VersionRow } from './version-sql.ts';

/** A version that came beside those of the unit. */
export interface Arrived {
  readonly id: ProtocolVersionId;
  readonly protocolId: string;
  readonly number: number;
  readonly libraryNumber: number;
}

/**
 * Puts the protocols that ship in a folder that does not have them: as drafts, until a doctor of the
 * unit has approved them (H25). `signer` is the fictional doctor of a training folder, who has
 * approved them all; somebody puts in use the ones to rehearse.
 *
 * The general protocol of a new folder is in use from the beginning, unsigned: a folder in trial
 * texts its own test numbers only, and is not put in service before a doctor has signed it.
 *
 * What a newer program brings of a protocol that the folder has comes with the next free number,
 * whatever the unit has written, and touches none of it. Each number of the library comes once: a
 * draft of it that the unit rewrote or retired does not come back, and words that the unit has
 * already, from a file, do not come at all.
 */
export function enterLibrary(
  db: WritableDb,
  ids: Ids,
  author: string,
  signer: string | null,
  now: number,
): readonly Arrived[] {
  const known = Map.groupBy(allVersions(db), ({ protocol_id }) => protocol_id);
  return shippedProtocols.flatMap((shipped) => {
    const own = known.get(shipped.id) ?? [];
    if (own.some(({ library_number }) => (library_number ?? 0) >= shipped.number)) return [];
    const same = own.find(({ id }) => saysTheSame(definitionOf(db, id), shipped.definition()));
    if (same) {
      markFromLibrary(db, same.id, shipped.number);
      return [];
    }
    const id = ids.next<ProtocolVersionId>();
    const isFirst = own.length === 0;
    const state = isFirst && shipped.id === generalProtocolId ? 'in-use' : stateOf(signer);
    const number = nextFree(shipped, own);
    insertVersion(db, {
      ...{ id, protocol: { ...shipped.definition(), number }, author, state, now },
      approvedBy: state === 'draft' ? null : (signer ?? author),
    });
    markFromLibrary(db, id, shipped.number);
    const arrived = { id, protocolId: shipped.id, number, libraryNumber: shipped.number };
    return isFirst ? [] : [arrived];
  });
}

/** The same, into a unit that runs, with a line in the trail for what it had in other words. */
export function enterNewLibrary(work: Work, author: string): void {
  const arrived = enterLibrary(work.db, work.ids, author, null, work.now);
  for (const { id, protocolId, number, libraryNumber } of arrived) {
    const payload = { protocol: protocolId, number, libraryNumber };
    work.trail('protocol-arrived', { protocolVersionId: id }, payload);
  }
  if (arrived.length > 0) work.changed({ kind: 'protocols' });
}

/** Each approved version that waits, in use from now on, with its line in the trail: a rehearsal of them all. */
export function putApprovedInUse(work: Work): void {
  for (const { id, state } of allVersions(work.db)) if (state === 'approved') putInUse(work, id);
}

const stateOf = (signer: string | null) => (signer === null ? 'draft' : 'approved');

/** The library's own number where the unit has come less far, else the one after its newest. */
function nextFree({ number }: Shipped, own: readonly VersionRow[]): number {
  return Math.max(number, ...own.map((version) => version.number + 1));
}
