import type { ReadableDb } from '../../db/index.ts';
import type { TrialPatient } from '../../ipc/index.ts';
import {
  type Definition,
  definitionOf,
  readDefinition,
  safetyNets,
  thresholdBounds,
  valueBounds,
  variableNames,
  versionInUse,
} from '../../protocols/index.ts';
import { modelInUse } from '../../replies/learning/index.ts';
import { addDays, dayOf } from '../../shared/calendar.ts';
import { readSettings, type Settings } from '../../shared/settings.ts';
import {
  effectDays,
  type Imagined,
  libraryOf,
  listOfDay,
  previewText,
  takersOf,
  thresholdEffect,
  tryProtocol,
} from '../../studio/index.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';

/** A list further off is not what leaves next. */
const mostDaysToList = 14;

/** All of these only read: nothing that the studio imagines is written or sent. */
export function studioHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  return {
    'studio:limits': () => ({
      thresholds: thresholdBounds,
      values: valueBounds,
      variables: variableNames,
      safetyNets,
    }),
    'studio:library': () => libraryOf(db),
    'studio:takers': ({ definition }) => {
      const today = dayOf(unit.clock.now(), readSettings(db).zone);
      const read = readDefinition(definition);
      if (!read.ok) return { from: today, to: today, stays: 0, taken: [], disputed: [] };
      return takersOf(db, read.value, today);
    },
    'studio:preview-text': ({ definition, place }) => {
      const read = readDefinition(definition);
      if (!read.ok) return { kind: 'unreadable', faults: read.error };
      const settings = readSettings(db);
      const list = nextList(db, settings, unit.clock.now());
      const stays = list?.stays ?? [];
      const previews = previewText(read.value, place, settings, unit.clock.now(), stays);
      return {
        kind: 'read',
        previews: previews,
        list: list && { day: list.day, stays: stays.length },
      };
    },
    'studio:try': ({ definition, patient, acts }) => {
      const read = readDefinition(definition);
      if (!read.ok) return { kind: 'unreadable', faults: read.error };
      const settings = readSettings(db);
      const model = modelInUse(db, settings);
      const trial = tryProtocol(imagine(read.value, patient), settings, acts, model);
      return { kind: 'tried', trial };
    },
    'studio:effect': ({ definition }) => {
      const read = readDefinition(definition);
      if (!read.ok) return { days: effectDays, effects: [] };
      const versionId = versionInUse(db, read.value.id);
      if (versionId === undefined) return { days: effectDays, effects: [] };
      const before = definitionOf(db, versionId);
      const effects = thresholdEffect(db, unit.clock.now(), before, read.value);
      return { days: effectDays, effects };
    },
    'studio:time-machine': async ({ run, day, definition, replies }) => {
      const read = definition === undefined ? null : readDefinition(definition);
      if (read && !read.ok) return { kind: 'unreadable', faults: read.error };
      const edited = read?.value ?? null;
      return unit.machines.run(run, { day, now: unit.clock.now(), edited, replies });
    },
    'studio:stop-machine': async ({ run }) => {
      await unit.machines.stop(run);
      return {};
    },
  } satisfies Partial<Handlers>;
}

/** The next day, from tomorrow on, that somebody is listed for. */
function nextList(db: ReadableDb, settings: Settings, now: number) {
  const today = dayOf(now, settings.zone);
  for (let ahead = 1; ahead <= mostDaysToList; ahead++) {
    const day = addDays(today, ahead);
    const stays = listOfDay(db, day);
    if (stays.length > 0) return { day, stays };
  }
  return null;
}

function imagine(protocol: Definition, patient: TrialPatient): Imagined {
  const { age, language, surgeryDate, arrivalTime, isVerified } = patient;
  const { anaesthesia, side, livesAlone } = patient;
  return {
    ...{ protocol, surgeryDate, arrivalTime, language, firstName: 'Camille' },
    reader: age < 18 ? 'representative' : 'patient',
    facts: { age, side, anaesthesia: anaesthesia && [anaesthesia] },
    livesAlone,
    reach: { kind: 'sms', verified: isVerified },
    relative: { kind: 'sms', number: 'relative' },
  };
}
