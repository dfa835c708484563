import { afterEach, describe, expect, it } from 'vitest';
import { listOf, openTrainingRig, type TrainingRig } from './testing/training-unit.ts';

let rig: TrainingRig;
afterEach(() => rig.dispose());

const at = (local: string) => Date.parse(`${local}+02:00`);
const outbox = () => rig.ask('outbox:list', {});
const to = (local: string) => rig.ask('clock:to', { target: { to: at(local) } });
const next = () => rig.ask('clock:to', { target: { next: true } });
const begin = '2026-06-08T08:00:00+02:00';

/** Patients numbered from 1, all operated on 16 June. */
const patients = (count: number) =>
  listOf(
    Array.from({ length: count }, (_, index) => {
      const serial = String(index + 1).padStart(4, '0');
      return [serial, `063998${serial}`, '16/06/2026', '08:00'] as const;
    }),
  );

describe('stepping a training folder', () => {
  it('goes to the next instant at which something is done, and does it', async () => {
    rig = await openTrainingRig(begin);
    await rig.import(patients(1));
    expect(await next()).toEqual({ now: at('2026-06-09T10:00'), reached: true, pending: [] });
    expect(await outbox()).toMatchObject([{ step: 'convocation', state: 'delivered' }]);
    expect(await next()).toMatchObject({ now: at('2026-06-15T10:00') });
    expect(await outbox()).toMatchObject([{ step: 'confirmation' }, {}]);
  });

  it('stands at the instant asked, exactly: nothing of the folder’s time passes meanwhile', async () => {
    rig = await openTrainingRig(begin);
    await rig.import(patients(5));
    expect((await to('2026-06-17T09:00')).now).toBe(at('2026-06-17T09:00'));
    const due = new Set((await outbox()).map((row) => row.dueAt));
    // Convocation, confirmation, its reminder, the questionnaire's first text.
    const days = ['2026-06-09T10:00', '2026-06-15T10:00', '2026-06-15T14:00', '2026-06-17T09:00'];
    expect([...due].sort()).toEqual(days.map(at));
    expect((await rig.ask('unit:status', {})).now).toBe(at('2026-06-17T09:00'));
  });

  it('keeps its speed, and its time over a restart', async () => {
    rig = await openTrainingRig(begin, { speed: 1 });
    await to('2026-06-09T12:00');
    expect((await rig.ask('unit:status', {})).clockSpeed).toBe(1);
    await rig.restart();
    const { now } = await rig.ask('unit:status', {});
    expect(now).toBeGreaterThanOrEqual(at('2026-06-09T12:00'));
    expect(now).toBeLessThan(at('2026-06-09T12:01'));
  });

  it('takes two steps asked at once one after the other', async () => {
    rig = await openTrainingRig(begin);
    await rig.import(patients(3));
    const [first, second, third] = await Promise.all([next(), next(), to('2026-06-16T08:00')]);
    expect([first.now, second.now, third.now]).toEqual(
      ['2026-06-09T10:00', '2026-06-15T10:00', '2026-06-16T08:00'].map(at),
    );
    const texts = (await outbox()).map((row) => `${row.number} ${row.text}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('refuses to go back, and goes nowhere', async () => {
    rig = await openTrainingRig(begin);
    await expect(to('2026-06-01T08:00')).rejects.toThrow('usage/clock-back');
    expect((await rig.ask('unit:status', {})).now).toBe(Date.parse(begin));
  });

  it('lets simulated patients answer on the way', async () => {
    rig = await openTrainingRig(begin, { patients: true });
    await rig.import(patients(12));
    expect(await to('2026-06-19T20:00')).toMatchObject({ reached: true, pending: [] });
    const inbox = await rig.ask('inbox:list', {});
    expect(inbox.length).toBeGreaterThan(20);
    expect(inbox.every((row) => row.state === 'processed')).toBe(true);
    expect(rig.errors).toEqual([]);
  });

  it('does without any modem what needs none, and says what waits', async () => {
    rig = await openTrainingRig(begin, { port: null });
    await rig.import(patients(2));
    const stepped = await to('2026-06-12T08:00');
    expect(stepped).toMatchObject({ now: at('2026-06-09T10:00'), reached: false });
    expect(stepped.pending).toHaveLength(2);
    expect((await outbox()).map((row) => row.state)).toEqual(['due', 'due']);
  });
});
