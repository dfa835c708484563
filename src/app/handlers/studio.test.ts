import { afterEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../../db/index.ts';
import type { TrialPatient } from '../../ipc/index.ts';
import { unplannedStays } from '../../programme/index.ts';
import { generalProtocol } from '../../protocols/index.ts';
import { trainingList } from '../../training/training-list.ts';
import { openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

/** The name of a run. */
const run = 'essai-de-la-liste';
let rig: TrainingRig;
afterEach(() => rig.dispose());

/** Every table with its number of rows. */
function rowCounts(): Record<string, number> {
  const { db } = rig.unit.parts.deps;
  const tables = sql<[], { name: string }>(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  ).all();
  return Object.fromEntries(
    tables.map(({ name }) => {
      const row = sql<[], { count: number }>(db, `SELECT count(*) AS count FROM "${name}"`).get();
      return [name, row?.count ?? 0];
    }),
  );
}

async function openWithList(): Promise<void> {
  rig = await openTrainingRig('2026-03-09T20:30:00+01:00', { port: null });
  await rig.import(trainingList('2026-03-10'));
  // The unit plans the list in batches of its own.
  const { db } = rig.unit.parts.deps;
  await vi.waitFor(() => expect(unplannedStays(db, 1)).toEqual([]), { timeout: 30_000 });
}

describe('the time machine', () => {
  it('H39: runs a day’s list to J+30 without a row written or a text queued', async () => {
    await openWithList();
    // The sign-in itself is written: both requests are made by one who did the same before.
    await rig.as('cadre', 'studio:time-machine', { run, day: '2026-03-11', replies: 'all' });
    const before = rowCounts();
    const ran = await rig.as('cadre', 'studio:time-machine', {
      ...{ run, day: '2026-03-11', replies: 'none' },
    });
    const after = rowCounts();
    const signIns = ['session', 'trail'];
    const others = (counts: Record<string, number>) =>
      Object.entries(counts).filter(([table]) => !signIns.includes(table));
    expect(others(after)).toEqual(others(before));
    expect(after.outbox_message).toBe(0);
    if (ran.kind !== 'ran') throw new Error('the definition is unreadable');
    expect(ran.machine.stays).toBeGreaterThan(5);
    expect(ran.machine.texts.length).toBeGreaterThan(ran.machine.stays);
    expect(ran.machine.unwatched.length).toBeGreaterThan(5);
    expect(ran.machine.speed.isAssumed).toBe(true);
    expect(ran.machine.expected.every(({ expected }) => expected === null)).toBe(true);
  });

  it('refuses a definition that fits no format, with the place', async () => {
    await openWithList();
    const wrong = { ...generalProtocol, steps: [] };
    const ran = await rig.as('cadre', 'studio:time-machine', {
      ...{ run, day: '2026-03-11', definition: wrong, replies: 'all' },
    });
    expect(ran).toMatchObject({ kind: 'unreadable', faults: [{ path: 'steps' }] });
  });
});

describe('the trial', () => {
  it('answers as a patient would be answered, and keeps nothing of it', async () => {
    await openWithList();
    const patient = {
      ...{ age: 54, language: 'fr', surgeryDate: '2026-03-10', arrivalTime: '07:30' },
      ...{ isVerified: true, anaesthesia: null, side: null, livesAlone: null },
    };
    const before = rowCounts().inbox_message;
    const tried = await rig.as('ide', 'studio:try', {
      ...{
        definition: generalProtocol,
        patient,
        acts: [{ kind: 'say', text: 'je saigne beaucoup' }],
      },
    });
    if (tried.kind !== 'tried') throw new Error('the definition is unreadable');
    expect(tried.trial.lines.some(({ kind }) => kind === 'alert')).toBe(true);
    expect(rowCounts().inbox_message).toBe(before);
  });

  it('tells a step that is for some patients to those, and not to the others', async () => {
    await openWithList();
    const [step, ...others] = generalProtocol.steps;
    const onlyIf = { anaesthesia: ['general'], side: ['right'], livesAlone: true, ageFrom: 60 };
    const definition = { ...generalProtocol, steps: [{ ...step, onlyIf }, ...others] };
    const concerned: TrialPatient = {
      ...{ age: 71, language: 'fr', surgeryDate: '2026-03-10', arrivalTime: '07:30' },
      isVerified: true,
      anaesthesia: 'general',
      side: 'right',
      livesAlone: true,
    };
    const skips = async (patient: TrialPatient) => {
      const tried = await rig.as('medecin', 'studio:try', { definition, patient, acts: [] });
      if (tried.kind !== 'tried') throw new Error('the definition is unreadable');
      return tried.trial.lines.some(
        (line) => line.kind === 'note' && line.sentence.endsWith('Ne concerne pas ce patient.'),
      );
    };
    expect(await skips(concerned)).toBe(false);
    expect(await skips({ ...concerned, anaesthesia: 'local' })).toBe(true);
    expect(await skips({ ...concerned, side: 'left' })).toBe(true);
    expect(await skips({ ...concerned, livesAlone: false })).toBe(true);
    expect(await skips({ ...concerned, age: 59 })).toBe(true);
    // What nobody knows holds: a text too many rather than one too few.
    expect(await skips({ ...concerned, anaesthesia: null, side: null, livesAlone: null })).toBe(
      false,
    );
  });
});

describe('the stays that a draft would take', () => {
  it('are counted by what the lists call them; those that two protocols suit are named apart', async () => {
    await openWithList();
    const nobody = { ...generalProtocol, id: 'essai', picks: { codes: [], words: [] } };
    const none = await rig.as('ide', 'studio:takers', { definition: nobody });
    expect(none).toMatchObject({ from: '2026-02-07', to: '2026-04-08', taken: [] });
    expect(none.stays).toBeGreaterThan(5);
    const picks = { codes: [], words: ['cataracte'] };
    const ours = await rig.as('ide', 'studio:takers', { definition: { ...nobody, picks } });
    const found = [...ours.taken, ...ours.disputed];
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ procedure }) => /cataracte/i.test(procedure))).toBe(true);
  });
});
