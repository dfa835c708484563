import { afterEach, describe, expect, it } from 'vitest';
import { trainingList } from '../training/training-list.ts';
import { openTrainingRig, type RigSession, type TrainingRig } from './testing/training-unit.ts';

let rig: TrainingRig;
let nurse: RigSession | null = null;
afterEach(async () => {
  await nurse?.dispose();
  nurse = null;
  await rig.dispose();
});

/** The training list of Tuesday 10 March; no power from that morning to the Monday after. */
async function afterAWeek(): Promise<RigSession> {
  rig = await openTrainingRig('2026-03-10T07:30:00+01:00');
  await rig.import(trainingList('2026-03-10'));
  // The unit has seen its list before.
  await rig.ask('clock:to', { target: { to: Date.parse('2026-03-10T07:31:00+01:00') } });
  await rig.restart({ clock: Date.parse('2026-03-16T09:30:00+01:00') });
  await rig.ask('clock:to', { target: { to: Date.parse('2026-03-16T09:31:00+01:00') } });
  nurse = await rig.session('ide');
  return nurse;
}

describe('H19: the sheet « ce qui allait partir »', () => {
  it('lists what was too late, what may still leave first, and counts it on the board', async () => {
    const { ask } = await afterAWeek();
    const { open, decided } = await ask('missed:list', {});
    expect(decided).toEqual([]);
    expect((await ask('board:get', {})).missed).toBe(open.length);
    const kinds = open.map(({ anyway }) => anyway.kind);
    expect(kinds).toContain('yes');
    expect(kinds).toContain('no');
    expect(kinds).toEqual([...kinds].sort((a, b) => b.localeCompare(a)));
    const untils = open.flatMap(({ anyway }) => (anyway.kind === 'yes' ? [anyway.until] : []));
    expect(untils).toEqual([...untils].sort((a, b) => a - b));
    const over = open.filter(({ anyway }) => anyway.kind === 'no');
    const stays = over.map(({ surgeryDate }) => surgeryDate ?? '');
    expect(stays).toEqual([...stays].sort());
    // Whom a nurse phones about three texts stands there once, with the three.
    const inOrder = over.map(({ stayId }) => stayId);
    const changes = inOrder.filter((stayId, at) => stayId !== inOrder[at - 1]);
    expect(changes).toHaveLength(new Set(inOrder).size);
  });

  it('keeps who decided what, and when; what is no longer true is not sent', async () => {
    const { ask } = await afterAWeek();
    const { open } = await ask('missed:list', {});
    const still = open.find(({ anyway }) => anyway.kind === 'yes');
    const over = open.find(({ anyway }) => anyway.kind === 'no');
    if (!still || !over) throw new Error('nothing to decide');
    const missedIds = [still.missedId, over.missedId];
    const answer = await ask('missed:decide', { missedIds, decision: 'send' });
    expect(answer).toMatchObject({ decided: 1, refused: [{ missedId: over.missedId }] });
    await ask('missed:decide', { missedIds: [over.missedId], decision: 'to-call' });
    const sheet = await ask('missed:list', {});
    expect(sheet.open).toHaveLength(open.length - 2);
    expect(
      sheet.decided.map(({ missedId, decision, decidedBy }) => [missedId, decision, decidedBy]),
    ).toEqual(
      expect.arrayContaining([
        [still.missedId, 'sent', 'Inès Caron'],
        [over.missedId, 'to-call', 'Inès Caron'],
      ]),
    );
    const cameOf = async (missedId: string) =>
      (await ask('missed:list', {})).decided.find((one) => one.missedId === missedId)?.cameOf;
    await rig.ask('clock:to', { target: { to: Date.parse('2026-03-16T09:40:00+01:00') } });
    expect(await cameOf(still.missedId)).toMatch(/^Remis au téléphone \(lundi 16 mars à .*\)\.$/);
    expect(await cameOf(over.missedId)).toBe('Pas encore appelé.');
    const call = { alertId: null, outcome: 'reached', note: null, callBackAt: null } as const;
    const patientId = over.patient?.patientId ?? '';
    await ask('alerts:log-call', { ...call, patientId, stayId: over.stayId });
    expect(await cameOf(over.missedId)).toMatch(/^Patient joint /);
    const { fileName } = await ask('missed:file', {});
    expect(fileName).toBe('vigie-ce-qui-allait-partir.pdf');
  });
});
