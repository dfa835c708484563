import { moveStay } from '../../conversations/index.ts';
import {
  allVersions,
  approve,
  checkDefinition,
  compareDefinitions,
  createProtocol,
  definitionOf,
  faultsOf,
  importProtocol,
  putInUse,
  type Refusal,
  readJson,
  retire,
  review,
  runningStays,
  saveDraft,
  versionById,
} from '../../protocols/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { ProtocolVersionId, StayId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import type { Connection } from '../caller.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { outcomeOf, versionView } from '../views/version.ts';
import { authorOf } from './author.ts';

type Moved = Result<ProtocolVersionId, Refusal>;

export function protocolHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const run = (connection: Connection, move: (work: Work) => Moved) =>
    outcomeOf(unit.run(authorOf(connection), (work) => move(work)));
  const known = (versionId: string) => {
    const version = versionById(db, versionId as ProtocolVersionId);
    if (!version) throw new AppError('unit/not-found');
    return version;
  };
  return {
    'protocols:list': () => {
      const running = runningStays(db);
      return allVersions(db).map((version) => versionView(db, version, running));
    },
    'protocols:get': ({ versionId }) => {
      const version = known(versionId);
      const definition = definitionOf(db, version.id);
      const faults = [...faultsOf(definition)];
      return { version: versionView(db, version, runningStays(db)), definition, faults };
    },
    'protocols:check': ({ definition }) => {
      const checked = checkDefinition(definition);
      return { faults: checked.ok ? [] : [...checked.error] };
    },
    'protocols:save-draft': ({ definition }, connection) =>
      run(connection, (work) => saveDraft(work, definition)),
    'protocols:create': ({ name, copyOf }, connection) =>
      run(connection, (work) =>
        createProtocol(work, { name, copyOf: copyOf as ProtocolVersionId | null }),
      ),
    'protocols:review': ({ versionId }, connection) =>
      run(connection, (work) => review(work, versionId as ProtocolVersionId)),
    'protocols:approve': ({ versionId }, connection) =>
      run(connection, (work) => approve(work, versionId as ProtocolVersionId)),
    'protocols:put-in-use': ({ versionId }, connection) =>
      run(connection, (work) => putInUse(work, versionId as ProtocolVersionId)),
    'protocols:retire': ({ versionId }, connection) =>
      run(connection, (work) => retire(work, versionId as ProtocolVersionId)),
    'protocols:compare': ({ before, after }) => ({
      differences: [
        ...compareDefinitions(
          definitionOf(db, known(before).id),
          definitionOf(db, known(after).id),
        ),
      ],
    }),
    'protocols:export': ({ versionId }) => {
      const version = known(versionId);
      const content = `${JSON.stringify(definitionOf(db, version.id), null, 2)}\n`;
      return { fileName: `${version.protocol_id}-v${version.number}.json`, content };
    },
    'protocols:import': ({ content }, connection) => {
      const read = readJson(content);
      if (!read.ok) return { kind: 'refused', sentence: read.error, faults: [] };
      return run(connection, (work) => importProtocol(work, read.value));
    },
    'protocols:move-stay': ({ stayId, versionId, reason }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const moved = moveStay(work, stayId as StayId, versionId as ProtocolVersionId, reason);
        if (!moved.ok) throw new AppError('usage/invalid', { detail: moved.error });
      });
      return {};
    },
  } satisfies Partial<Handlers>;
}
