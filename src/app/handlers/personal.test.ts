import { afterEach, expect, it, vi } from 'vitest';
import { unplannedStays } from '../../programme/index.ts';
import { trainingList } from '../../training/training-list.ts';
import { openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

let rig: TrainingRig;
afterEach(() => rig.dispose());

/** A stay of the training list whose follow-up is planned. */
async function plannedStay(): Promise<string> {
  rig = await openTrainingRig('2026-03-09T20:30:00+01:00', { port: null });
  await rig.import(trainingList('2026-03-10'));
  const { db } = rig.unit.parts.deps;
  await vi.waitFor(() => expect(unplannedStays(db, 1)).toEqual([]), { timeout: 30_000 });
  const { days } = await rig.as('ide', 'programme:get', { from: '2026-03-11', to: '2026-03-11' });
  return days[0]?.stays[0]?.stayId ?? '';
}

it('shows a question and a reminder of one patient as that patient will read them', async () => {
  const stayId = await plannedStay();
  const { steps } = await rig.as('ide', 'personal:get', { stayId });
  const question = { label: 'Poche', text: 'La poche fuit-elle ?', kind: 'yesno' as const };
  await rig.as('ide', 'personal:add-question', {
    ...{ stayId, stepId: steps.at(-1)?.stepId ?? '', ...question },
    ...{ worryingIf: 'yes', alertOver: null },
  });
  await rig.as('ide', 'personal:add-reminder', {
    ...{ stayId, day: '2026-03-14', time: '10:00' },
    text: 'rappel de votre visite. Question : {tel}. Urgence : 15 ou 112',
  });
  const { questions, reminders } = await rig.as('ide', 'personal:get', { stayId });
  const said = [...questions, ...reminders].map(({ text }) => text);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/: La poche fuit-elle \? Répondez OUI ou NON\. Urgence : 15 ou 112/);
  expect(said[1]).toMatch(/: rappel de votre visite\. Question : 0\d/);
  expect(said.join()).not.toMatch(/[{}]/);
});

it('offers and takes nothing for a questionnaire that asks nothing any more', async () => {
  const stayId = await plannedStay();
  const { steps, items } = await rig.as('ide', 'personal:get', { stayId });
  const stepId = steps.at(-1)?.stepId ?? '';
  expect(items.map((item) => item.stepId)).toContain(stepId);
  await rig.as('ide', 'programme:set-state', { stayId, state: 'hospitalised', note: null });
  expect(await rig.as('ide', 'personal:get', { stayId })).toMatchObject({ steps: [], items: [] });
  await expect(
    rig.as('ide', 'personal:add-question', {
      ...{ stayId, stepId, label: 'Poche', text: 'La poche fuit-elle ?', kind: 'yesno' },
      ...{ worryingIf: 'yes', alertOver: null },
    }),
  ).rejects.toThrow(/step-over/);
});
