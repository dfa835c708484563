import { afterEach, beforeEach, expect, it } from 'vitest';
import { madeModel, timid } from '../../replies/learning/testing/made-models.ts';
import type { TrainingMessage } from '../../replies/learning/training.ts';
import { listOf, openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

/** By the contract, each answer checked against it: what the screens ask, from sign-in to database. */
let rig: TrainingRig;
let say: (message: TrainingMessage) => void;
beforeEach(async () => {
  rig = await openTrainingRig('2026-03-09T07:30:00Z', {
    patients: true,
    startTraining: (job, hear) => {
      expect(job.databasePath).toMatch(/vigie\.db$/);
      expect(job.key).toHaveLength(32);
      say = hear;
      return { stop: async () => {} };
    },
  });
});
afterEach(() => rig.dispose());

const month = { from: '2026-03-01', to: '2026-03-31' };

it('labels, trains, approves nothing too early, and counts questions', async () => {
  const list = Array.from(
    { length: 8 },
    (_, index) => [`00${800_100 + index}`, `06399820${10 + index}`, '10/03/2026', '07:30'] as const,
  );
  await rig.import(listOf(list));
  await rig.ask('clock:to', { target: { to: Date.parse('2026-03-09T13:00:00Z') } });

  const nurse = await rig.session('ide');
  const doctor = await rig.session('medecin');
  const [venue] = await nurse.ask('quality:questions', month);
  expect(venue).toMatchObject({ step: 'Confirmation J-1', question: 'Venue', sent: 8 });
  expect(venue?.answered).toBeGreaterThan(0);
  expect((await nurse.ask('quality:file', month)).fileName).toMatch(/\.csv$/);

  const replies = (await rig.ask('inbox:list', {})).filter(({ outcome }) => outcome !== null);
  expect(replies.length).toBeGreaterThanOrEqual(5);
  for (const { replyId, outcome } of replies) {
    if (outcome === null) continue;
    await nurse.ask('review:label', { replyId, outcome: outcome as 'none' });
  }
  const review = await nurse.ask('review:get', {});
  expect(review.labelled.length).toBe(replies.length);

  await nurse.ask('models:train', {});
  say({ kind: 'progress', percent: 30 });
  expect((await nurse.ask('models:get', {})).training).toMatchObject({ percent: 30 });
  const trained = madeModel(timid);
  say({ kind: 'done', value: trained });
  const { candidate } = await doctor.ask('models:get', {});
  expect(candidate).toMatchObject({ version: trained.version, mayBeApproved: false });
  await expect(doctor.ask('models:approve', { version: trained.version })).rejects.toThrow(
    'learning/shadow-too-short',
  );
  await expect(nurse.ask('models:approve', { version: trained.version })).rejects.toThrow(
    'access/forbidden',
  );
  await doctor.ask('models:switch', { on: false });
  expect((await nurse.ask('models:get', {})).isOn).toBe(false);
  const { count, contentBase64 } = await doctor.ask('labels:export', {});
  expect(count).toBe(replies.length);
  expect(await doctor.ask('labels:import', { contentBase64 })).toMatchObject({ refused: [] });
  await nurse.dispose();
  await doctor.dispose();
  expect(rig.errors).toEqual([]);
});

it('H49: the off switch is no setting among others: IT cannot turn the model off by hand', async () => {
  await expect(
    rig.as('dsi', 'unit:change-setting', { key: 'replyModel', value: false }),
  ).rejects.toThrow('usage/invalid-request');
});
