import { afterEach, describe, expect, it } from 'vitest';
import { listOf, openTrainingRig, type TrainingRig } from './testing/training-unit.ts';

let rig: TrainingRig;
afterEach(() => rig.dispose());

const at = (local: string) => Date.parse(`${local}+02:00`);
const status = () => rig.ask('unit:status', {});
const stopped = async () =>
  (await status()).technicalAlerts.filter(({ code }) => code === 'unit-was-stopped');
/** Operated on Tuesday 16 June, asked how they are on the 17th at 9:00. */
const list = listOf([['41', '06 39 98 41 41', '16/06/2026', '08:00']]);

async function stoppedOn(day: string, until: string): Promise<void> {
  rig = await openTrainingRig('2026-06-14T08:00:00+02:00');
  await rig.import(list);
  await rig.ask('clock:to', { target: { to: at(`${day}T02:00`) } });
  await rig.restart({ clock: at(until) });
  await rig.ask('clock:to', { target: { to: at(until) + 1 } });
}

const sent = async () =>
  (await rig.ask('outbox:list', { ipp: '41' })).map(({ step, dueAt, state }) => [
    step,
    dueAt,
    state,
  ]);

describe('H19: a unit that was stopped', () => {
  it('sends at 12:00 what was due at 9:00 and is still true, and says that it was stopped', async () => {
    await stoppedOn('2026-06-17', '2026-06-17T12:00');
    expect((await sent())[0]).toEqual(['lendemain', at('2026-06-17T12:00'), 'delivered']);
    expect(await stopped()).toHaveLength(1);
  });

  it('says so until somebody has stood a whole watch', async () => {
    await stoppedOn('2026-06-17', '2026-06-17T12:00');
    await rig.as('ide', 'watch:start', { soundHeard: true });
    expect(await stopped()).toHaveLength(1);
    await rig.as('ide', 'watch:stop', {});
    expect(await stopped()).toEqual([]);
  });

  it('puts on the call list the follow-up that it could not send in time', async () => {
    await stoppedOn('2026-06-17', '2026-06-20T08:00');
    expect((await sent()).filter(([step]) => step === 'lendemain')).toEqual([]);
    const cards = await rig.ask('alerts:list', {});
    const sentences = cards.flatMap((card) => card.reasons.map((reason) => reason.sentence));
    expect(sentences).toContain('Suivi du lendemain non envoyé à temps.');
  });

  it('lets no text leave that is no longer true: it expires with its reason', async () => {
    rig = await openTrainingRig('2026-06-14T08:00:00+02:00', { port: null });
    await rig.ask('outbox:send', { messages: [{ to: '+33639984141', text: 'Bonjour' }] });
    await rig.restart({ port: 'simulated', clock: at('2026-06-15T09:00') });
    await rig.ask('clock:to', { target: { to: at('2026-06-15T09:01') } });
    expect(await rig.ask('outbox:list', {})).toMatchObject([
      { state: 'expired', reason: 'trop tard pour être utile', sentAt: null },
    ]);
  });

  it('is not said of an update that takes minutes', async () => {
    await stoppedOn('2026-06-15', '2026-06-15T02:09');
    expect(await stopped()).toEqual([]);
  });

  it('ends the watch, and whoever was signed in, when it was last known to run', async () => {
    rig = await openTrainingRig('2026-06-17T08:00:00+02:00');
    await rig.as('ide', 'watch:start', { soundHeard: true });
    expect((await status()).watch.watchers).toHaveLength(1);
    await rig.restart({ clock: at('2026-06-17T12:00') });
    expect((await status()).watch.watchers).toEqual([]);
  });
});
