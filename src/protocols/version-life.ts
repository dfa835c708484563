import { writeAuthor } from '../audit/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { generalProtocolId } from './bundled.ts';
import { checkDefinition, faultsOf } from './check.ts';
import type { Fault } from './checks/fault.ts';
import { readDefinition } from './checks/read-definition.ts';
import { saysTheSame } from './compare.ts';
import type { Definition } from './definition.ts';
import { definitionOf, insertVersion } from './protocol-sql.ts';
import {
  isAsShipped,
  isSigned,
  markApproved,
  markInUse,
  markRetired,
  markReviewed,
  rewriteDraft,
  type VersionRow,
  type VersionState,
  versionById,
  versionsOf,
} from './version-sql.ts';

/** Why a version does not go on: whole sentences for whoever asked. */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'wrong-state'; readonly state: VersionState; readonly sentence: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

type Moved = Result<ProtocolVersionId, Refusal>;

/**
 * Keeps what an author wrote as the protocol's draft: the one that it was written in, else the unit's,
 * else a new version. It may have faults; it must fit the format. Approved versions are never touched,
 * nor is what the program brought, unless somebody wrote in it.
 */
export function saveDraft(work: Work, value: unknown): Moved {
  const read = readDefinition(value);
  if (!read.ok) return fail({ kind: 'faults', faults: read.error });
  return ok(keepDraft(work, read.value, draftFor(work, read.value), 'protocol-drafted'));
}

/**
 * A file from elsewhere becomes a draft, whole, or is refused whole. A draft that somebody is writing
 * here is not lost to it: it is retired, and stays to be read, compared and copied from.
 */
export function importProtocol(work: Work, value: unknown): Moved {
  const checked = checkDefinition(value);
  if (!checked.ok) return fail({ kind: 'faults', faults: checked.error });
  const drafts = draftsOf(work, checked.value.id);
  const same = drafts.find(({ id }) => saysTheSame(definitionOf(work.db, id), checked.value));
  if (same) return ok(same.id);
  const replaced = drafts.find((draft) => !isAsShipped(draft)) ?? drafts[0];
  if (replaced) {
    const retired = retire(work, replaced.id);
    if (!retired.ok) return retired;
  }
  return ok(keepDraft(work, checked.value, undefined, 'protocol-imported'));
}

/** Draft → reviewed: somebody has read it over, and it has no fault. */
export function review(work: Work, id: ProtocolVersionId): Moved {
  const version = versionById(work.db, id);
  if (!version) return fail({ kind: 'not-found' });
  if (version.state !== 'draft') return wrongState(version, 'Seul un brouillon se relit.');
  const faults = faultsOf(definitionOf(work.db, id));
  if (faults.length > 0) return fail({ kind: 'faults', faults });
  markReviewed(work.db, id, writeAuthor(work.author), work.now);
  return moved(work, version, 'protocol-reviewed');
}

/**
 * Reviewed → approved, by a doctor under their own sign-in (the contract lets nobody else ask). A
 * version that the program itself put in use for trial is signed where it stands.
 */
export function approve(work: Work, id: ProtocolVersionId): Moved {
  const version = versionById(work.db, id);
  if (!version) return fail({ kind: 'not-found' });
  const isUnsigned = version.state === 'in-use' && !isSigned(version);
  if (version.state !== 'reviewed' && !isUnsigned) {
    return wrongState(version, 'Seule une version relue s’approuve.');
  }
  const faults = faultsOf(definitionOf(work.db, id));
  if (faults.length > 0) return fail({ kind: 'faults', faults });
  const next = isUnsigned ? 'in-use' : 'approved';
  markApproved(work.db, id, next, writeAuthor(work.author), work.now);
  return moved(work, version, 'protocol-approved');
}

/** Approved → in use: new stays get it, those that run stay where they are. */
export function putInUse(work: Work, id: ProtocolVersionId): Moved {
  const version = versionById(work.db, id);
  if (!version) return fail({ kind: 'not-found' });
  if (version.state !== 'approved') {
    return wrongState(version, 'Seule une version approuvée se met en service.');
  }
  markInUse(work.db, version, work.now);
  work.changed({ kind: 'timers' });
  return moved(work, version, 'protocol-in-use');
}

/** New stays of its kind get the general protocol; the general one itself is only replaced. */
export function retire(work: Work, id: ProtocolVersionId): Moved {
  const version = versionById(work.db, id);
  if (!version) return fail({ kind: 'not-found' });
  if (version.state === 'retired') return wrongState(version, 'Version déjà retirée.');
  if (version.state === 'in-use' && version.protocol_id === generalProtocolId) {
    return wrongState(
      version,
      'Le protocole général ne se retire pas : une autre version le remplace.',
    );
  }
  markRetired(work.db, id, work.now);
  return moved(work, version, 'protocol-retired');
}

function keepDraft(
  work: Work,
  given: Definition,
  draft: VersionRow | undefined,
  kind: string,
): ProtocolVersionId {
  const versions = versionsOf(work.db, given.id);
  const newest = versions[0]?.number ?? 0;
  const number = draft?.number ?? Math.max(newest + 1, versions.length === 0 ? given.number : 0);
  const protocol = { ...given, number };
  const id = draft?.id ?? work.ids.next<ProtocolVersionId>();
  if (draft) rewriteDraft(work.db, id, protocol, work.now);
  else {
    const author = writeAuthor(work.author);
    const version = { id, protocol, author, state: 'draft', approvedBy: null } as const;
    insertVersion(work.db, { ...version, now: work.now });
  }
  trail(work, kind, id, protocol.id, number);
  return id;
}

/** Where these words belong: the draft that they were written in, else the one that the unit writes. */
function draftFor(work: Work, { id, number }: Definition): VersionRow | undefined {
  const drafts = draftsOf(work, id);
  return (
    drafts.find((draft) => draft.number === number) ?? drafts.find((draft) => !isAsShipped(draft))
  );
}

/** What is being written of a protocol, read over or not, the newest first. */
function draftsOf(work: Work, protocolId: string): readonly VersionRow[] {
  const versions = versionsOf(work.db, protocolId);
  return versions.filter(({ state }) => state === 'draft' || state === 'reviewed');
}

function moved(work: Work, { id, protocol_id, number }: VersionRow, kind: string): Moved {
  trail(work, kind, id, protocol_id, number);
  return ok(id);
}

function trail(
  work: Work,
  kind: string,
  protocolVersionId: ProtocolVersionId,
  protocol: string,
  number: number,
): void {
  work.trail(kind, { protocolVersionId }, { protocol, number });
  work.changed({ kind: 'protocols' });
}

function wrongState({ state }: VersionRow, sentence: string): Moved {
  return fail({ kind: 'wrong-state', state, sentence });
}
