import { afterEach, describe, expect, it } from 'vitest';
import { listOf, openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

let rig: TrainingRig;
const text = '{unite} : il neige, partez plus tôt. Question : {tel}';
const choice = {
  from: '2026-03-03',
  to: '2026-03-03',
  rooms: [],
  surgeons: [],
  states: ['planned' as const],
};

async function open() {
  rig = await openTrainingRig('2026-03-02T09:00:00+01:00');
  const rows = Array.from({ length: 21 }, (_, i) => {
    const two = String(i).padStart(2, '0');
    return [`009010${two}`, `06 39 98 30 ${two}`, '03/03/2026', '07:30'] as const;
  });
  await rig.import(listOf(rows));
}
afterEach(() => rig.dispose());

describe('H39: the second person above twenty', () => {
  it('is somebody else who may do it too, with their own password', async () => {
    await open();
    const preview = await rig.as('ide', 'cohorts:preview', { choice, text });
    expect(preview).toMatchObject({ count: 21, needsSecond: true, minutes: 2, faults: [] });
    expect(preview.samples).toHaveLength(3);
    const send = (second: { login: string; password: string } | null) =>
      rig.as('ide', 'cohorts:send', { choice, text, count: 21, second });
    await expect(send(null)).rejects.toThrow('cohort/needs-second');
    const password = 'formation-vigie';
    for (const login of ['ide', 'as', 'dsi', 'personne']) {
      await expect(send({ login, password })).rejects.toThrow('cohort/wrong-second');
    }
    await expect(send({ login: 'cadre', password: 'non' })).rejects.toThrow('cohort/wrong-second');
    const { cohortId } = await send({ login: 'cadre', password });
    const [row] = await rig.as('ide', 'cohorts:list', {});
    expect(row).toMatchObject({
      ...{ cohortId, state: 'waiting', author: 'Inès Caron', second: 'Claire Dumas' },
      ...{ recipients: 21, toCall: 0, gone: 0 },
    });
    const recalled = await rig.as('medecin', 'cohorts:recall', { cohortId });
    expect(recalled).toEqual({ gone: 0 });
    await rig.ask('clock:to', { target: { to: Date.parse('2026-03-02T09:10:00+01:00') } });
    const sent = await rig.ask('outbox:list', {});
    expect(sent.filter(({ kind }) => kind === 'cohort')).toEqual([]);
  });
});
