import { readAuthor } from '../../audit/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { VersionOutcome, VersionView } from '../../ipc/index.ts';
import {
  definitionOf,
  isAsShipped,
  isSigned,
  type Refusal,
  type VersionRow,
} from '../../protocols/index.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { ProtocolVersionId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { authorName } from './patient.ts';

export function versionView(
  db: ReadableDb,
  version: VersionRow,
  running: ReadonlyMap<string, number>,
): VersionView {
  return {
    versionId: version.id,
    protocolId: version.protocol_id,
    name: definitionOf(db, version.id).name,
    number: version.number,
    state: version.state,
    library:
      version.library_number === null
        ? null
        : { number: version.library_number, isAsShipped: isAsShipped(version) },
    created: signature(version.created_by, version.created_at),
    changedAt: version.changed_at,
    reviewed: signature(version.reviewed_by, version.reviewed_at),
    approved: signature(version.approved_by, version.approved_at),
    isSigned: isSigned(version),
    usedSince: version.used_since,
    retiredAt: version.retired_at,
    running: running.get(version.id) ?? 0,
  };
}

/** Nobody reads more; a file of five million letters can have a million. */
const mostFaults = 100;

/** What became of a version that somebody wanted to move on, in words. */
export function outcomeOf(moved: Result<ProtocolVersionId, Refusal>): VersionOutcome {
  if (moved.ok) return { kind: 'done', versionId: moved.value };
  const { error } = moved;
  switch (error.kind) {
    case 'not-found':
      return { kind: 'refused', sentence: 'Cette version n’existe pas.', faults: [] };
    case 'refused':
    case 'wrong-state':
      return { kind: 'refused', sentence: error.sentence, faults: [] };
    case 'faults': {
      const count = error.faults.length;
      const what = count === 1 ? 'Une erreur' : `${count} erreurs`;
      const more = count > mostFaults ? ` Voici les ${mostFaults} premières.` : '';
      const sentence = `${what} dans le protocole : rien n’a été modifié.${more}`;
      return { kind: 'refused', sentence, faults: error.faults.slice(0, mostFaults) };
    }
    default:
      return assertNever(error);
  }
}

function signature(by: string | null, at: number | null): { by: string; at: number } | null {
  return by === null || at === null ? null : { by: authorName(readAuthor(by)), at };
}
