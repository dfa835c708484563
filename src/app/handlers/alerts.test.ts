import { afterEach, describe, expect, it } from 'vitest';
import { raiseAlert } from '../../alerts/index.ts';
import { writeSetting } from '../../shared/settings.ts';
import { openTrainingRig, type TrainingRig } from '../testing/training-unit.ts';

let rig: TrainingRig;
afterEach(() => rig.dispose());

const automate = { kind: 'automate' } as const;
const stranger = '+33639980777';

async function urgentFromStranger(): Promise<string> {
  rig.unit.parts.run(automate, (work) => {
    raiseAlert(
      work,
      { number: stranger },
      { level: 'urgent', sentence: 'Signe urgent', key: 'k', replyId: null },
    );
  });
  const [card] = await rig.ask('alerts:list', {});
  if (!card) throw new Error('no card');
  return card.alertId;
}

const codes = async () =>
  (await rig.ask('unit:status', {})).technicalAlerts.map(({ code }) => code);

describe('a card of a number that nobody knows', () => {
  it('H45: is called, and closed with that call', async () => {
    rig = await openTrainingRig('2026-03-02T09:00:00+01:00', { port: null });
    const alertId = await urgentFromStranger();
    const nobody = { patientId: null, stayId: null, callBackAt: null };
    await rig.as('ide', 'alerts:take', { alertId });
    await rig.as('ide', 'alerts:log-call', {
      ...{ ...nobody, alertId, outcome: 'reached', note: 'Voisine d’un patient' },
    });
    const closed = await rig.as('ide', 'alerts:close', {
      ...{ alertId, outcome: 'advice-given', note: null },
    });
    expect(closed).toMatchObject({
      state: 'closed',
      patient: null,
      number: stranger,
      calls: [{ outcome: 'reached', author: 'Inès Caron' }],
    });
  });

  it('is not called when the call says neither who nor which card', async () => {
    rig = await openTrainingRig('2026-03-02T09:00:00+01:00', { port: null });
    const call = { alertId: null, patientId: null, stayId: null, callBackAt: null, note: null };
    await expect(rig.as('ide', 'alerts:log-call', { ...call, outcome: 'reached' })).rejects.toThrow(
      'usage/invalid-request',
    );
  });
});

describe('the on-call telephone', () => {
  it('H48: is not texted from training when its number is a real one, and that is said', async () => {
    rig = await openTrainingRig('2026-03-02T09:00:00+01:00');
    rig.unit.parts.run(automate, (work) => {
      writeSetting(work.db, work.now, 'onCallNumber', '+32470123456');
    });
    await urgentFromStranger();
    await rig.ask('clock:to', { target: { to: Date.parse('2026-03-02T10:00:00+01:00') } });
    const rows = await rig.ask('outbox:list', {});
    expect(rows).toMatchObject([
      { kind: 'on-call', state: 'expired', sentAt: null },
      { kind: 'on-call', state: 'expired', sentAt: null },
      { kind: 'on-call', state: 'expired', sentAt: null },
    ]);
    expect(await codes()).toContain('on-call-unreachable');
  });

  it('H01: is texted at 0, 5 and 10 minutes where it may be', async () => {
    rig = await openTrainingRig('2026-03-02T09:00:00+01:00');
    await urgentFromStranger();
    await rig.ask('clock:to', { target: { to: Date.parse('2026-03-02T09:12:00+01:00') } });
    const rows = await rig.ask('outbox:list', {});
    expect(rows.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
    expect(await codes()).not.toContain('on-call-unreachable');
  });
});
