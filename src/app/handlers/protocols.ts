import { writeAuthor } from '../../audit/index.ts';
import {
  decideMissed,
  type MissedId,
  missedById,
  moveStay,
  openMissed,
} from '../../conversations/index.ts';
import { patientById, patientName } from '../../patients/index.ts';
import { stayById } from '../../programme/index.ts';
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
import { stepName } from '../views/step-name.ts';
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
      const value = parsed(content);
      if (value === undefined) {
        const sentence = 'Ce fichier n’est pas du JSON lisible : rien n’a été pris.';
        return { kind: 'refused', sentence, faults: [] };
      }
      return run(connection, (work) => importProtocol(work, value));
    },
    'protocols:move-stay': ({ stayId, versionId, reason }, connection) => {
      unit.run(authorOf(connection), (work) => {
        const moved = moveStay(work, stayId as StayId, versionId as ProtocolVersionId, reason);
        if (!moved.ok) throw new AppError('usage/invalid', { detail: moved.error });
      });
      return {};
    },
    'missed:list': () =>
      openMissed(db).flatMap((missed) => {
        const stay = stayById(db, missed.stay_id);
        const patient = stay && patientById(db, stay.patient_id);
        if (!patient) return [];
        return [
          {
            ...{ missedId: missed.id, stayId: missed.stay_id, patient: patientName(patient) },
            ...{ step: stepName(db, missed.stay_id, missed.step_id), text: missed.text },
            ...{ dueAt: missed.due_at, missedAt: missed.missed_at, reason: missed.reason },
          },
        ];
      }),
    'missed:decide': ({ missedIds, decision }, connection) =>
      unit.run(authorOf(connection), (work) => {
        let decided = 0;
        for (const id of missedIds as MissedId[]) {
          const author = writeAuthor(work.author);
          if (!decideMissed(work.db, id, decision, author, work.now)) continue;
          decided += 1;
          const missed = missedById(work.db, id);
          if (!missed) continue;
          const { stay_id: stayId, step_id: step } = missed;
          const patientId = stayById(work.db, stayId)?.patient_id ?? null;
          work.trail('missed-decided', { patientId, stayId }, { step, decision });
        }
        work.changed({ kind: 'board' });
        return { decided };
      }),
  } satisfies Partial<Handlers>;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
