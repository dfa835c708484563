import { afterEach, describe, expect, it } from 'vitest';
import { BoxRig } from '../testing/box-rig.ts';
import type { Submission } from '../training/index.ts';
import { listOutbox } from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const plain = { refuses: [/^AT\+CMGW/, /^AT\+CMSS/] };
const mute = {
  modem: { traits: plain, onSubmit: () => ({ kind: 'accepted', report: 'none' }) as const },
};

let rig: BoxRig;
afterEach(async () => {
  await rig.dispose();
});

const states = () =>
  Object.fromEntries(listOutbox(rig.store.db).map(({ text, state }) => [text, state]));

async function send(text: string, fields: Parameters<BoxRig['queue']>[1] = {}) {
  rig.queue(text, fields);
  rig.run.sender.wake();
  await rig.pass(1_000);
}

function submission(i: number): Submission {
  const found = rig.modem.submissions[i];
  if (!found) throw new Error(`no submission ${i}`);
  return found;
}

async function report(i: number, status = 0, change: Partial<Submission> = {}): Promise<void> {
  rig.modem.report({ ...submission(i), ...change }, status);
  await rig.pass(1_000);
}

describe('a delivery report', () => {
  it('12: that says "still trying" keeps the message sent; the final one ends it', async () => {
    rig = await new BoxRig(mute).ready();
    await send('patience');
    const reason = () => listOutbox(rig.store.db)[0]?.reason;
    await report(0, 0x21);
    expect(states()).toEqual({ patience: 'sent' });
    expect(reason()).toBe('pas encore remis : téléphone occupé');
    await report(0, 0x22);
    expect(reason()).toBe('pas encore remis : téléphone éteint ou hors réseau');
    await rig.pass(30 * MINUTE);
    await report(0, 0x00);
    expect(states()).toEqual({ patience: 'delivered' });
    expect(reason()).toBe(null);
    await report(0, 0x22);
    expect(states()).toEqual({ patience: 'delivered' });
    expect(reason()).toBe(null);
  });

  it('of every failure that the standard knows ends the message with its reason in words', async () => {
    const failures = [
      ...Array.from({ length: 10 }, (_, i) => 0x40 + i),
      ...Array.from({ length: 6 }, (_, i) => 0x60 + i),
    ];
    rig = await new BoxRig(mute).ready();
    for (const [i, status] of failures.entries()) {
      await send(`état ${status}`, { number: `+336399800${10 + i}` });
    }
    for (const [i, status] of failures.entries()) await report(i, status);
    const reasons = listOutbox(rig.store.db).map(({ reason }) => reason);
    expect(reasons).toHaveLength(failures.length);
    // Two of the temporary ones, given up, are also permanent ones.
    expect(new Set(reasons).size).toBe(failures.length - 1);
    for (const reason of reasons) expect(reason).toMatch(/^non remis : /);
  });

  it('12: that comes twice ends the message once', async () => {
    rig = await new BoxRig(mute).ready();
    await send('deux fois');
    await report(0);
    await report(0);
    expect(rig.told.ended).toHaveLength(1);
  });

  it('of failure ends it with a reason; a later success corrects that', async () => {
    rig = await new BoxRig(mute).ready();
    await send('échec');
    await report(0, 0x46);
    expect(rig.told.ended).toMatchObject([{ state: 'failed' }]);
    expect(listOutbox(rig.store.db)[0]?.reason).toContain('fin de validité');
    await report(0, 0x00);
    expect(states()).toEqual({ échec: 'delivered' });
    await report(0, 0x46);
    expect(states()).toEqual({ échec: 'delivered' });
  });

  it('before the answer to the sending counts, and the answer does not undo it', async () => {
    const refuses = [...plain.refuses, /^AT\+CNMI=\d,\d,0,2/];
    rig = await new BoxRig({ modem: { traits: { refuses, reportBeforeAnswer: true } } }).ready();
    expect(rig.run.link.status.capabilities.reports).toBe('direct');
    for (let i = 0; i < 3; i += 1) await send(`tôt ${i}`);
    expect(new Set(Object.values(states()))).toEqual(new Set(['delivered']));
    expect(rig.told.ended).toHaveLength(3);
    expect(rig.told.left).toHaveLength(3);
  });

  it('hours late still finds its message', async () => {
    rig = await new BoxRig(mute).ready();
    await send('tard', { reportWithinMs: 12 * HOUR });
    rig.store.clock.advance(6 * HOUR);
    await report(0);
    expect(states()).toEqual({ tard: 'delivered' });
  });

  it('of a long message: delivered when all parts are, failed when one is', async () => {
    rig = await new BoxRig(mute).ready();
    await send('a'.repeat(200));
    await report(1);
    expect(Object.values(states())).toEqual(['sent']);
    await report(0);
    expect(Object.values(states())).toEqual(['delivered']);
    await send('b'.repeat(200));
    await report(2);
    await report(3, 0x41);
    expect(states()['b'.repeat(200)]).toBe('failed');
  });

  it('finds its message among those with the same reference, by number and by time', async () => {
    rig = await new BoxRig(mute).ready();
    await send('premier', { reportWithinMs: 48 * HOUR });
    for (let i = 0; i < 255; i += 1) {
      rig.queue(`autre ${i}`, { number: '+33639980099', reportWithinMs: 48 * HOUR });
    }
    rig.run.sender.wake();
    await rig.pass(1_000);
    rig.store.clock.advance(5 * HOUR);
    await send('dernier', { reportWithinMs: 48 * HOUR });
    expect(submission(256).reference).toBe(submission(0).reference);
    await report(0);
    expect(states()).toMatchObject({ premier: 'delivered', dernier: 'sent' });
    // Again the first: late and twice.
    await report(0);
    expect(states()).toMatchObject({ premier: 'delivered', dernier: 'sent' });
    await report(256);
    expect(states()).toMatchObject({ dernier: 'delivered' });
  });

  it('never settles a doubt about another message of the same number', async () => {
    rig = await new BoxRig(mute).ready();
    await send('ancien');
    rig.store.clock.advance(5 * HOUR);
    rig.misbehave(/^AT\+CMGS=\d+ body/, { kind: 'swallow' });
    rig.queue('avalé');
    rig.run.sender.wake();
    await rig.pass(200_000);
    expect(states()).toEqual({ ancien: 'sent', avalé: 'unknown' });
    await report(0, 0, { reference: 200 });
    expect(states()).toEqual({ ancien: 'sent', avalé: 'unknown' });
    await report(1);
    expect(states()).toEqual({ ancien: 'sent', avalé: 'delivered' });
  });

  it('of one of two texts in doubt to the same number calls neither delivered', async () => {
    rig = await new BoxRig(mute).ready();
    const killAt = async (text: string, hasLeft: boolean) => {
      rig.misbehave(/^AT\+CMGS=\d+ body/, { kind: 'answer', text: '', done: hasLeft });
      rig.queue(text);
      rig.run.sender.wake();
      await rig.pass(500);
      await rig.restart();
    };
    await killAt('jamais parti', false);
    await killAt('parti', true);
    expect(states()).toEqual({ 'jamais parti': 'unknown', parti: 'unknown' });
    await report(0);
    expect(states()).toEqual({ 'jamais parti': 'unknown', parti: 'unknown' });
  });

  it('H34: for a number that we did not text is matched with nothing', async () => {
    rig = await new BoxRig(mute).ready();
    await send('nôtre');
    await report(0, 0, { to: '+33639980055' });
    expect(states()).toEqual({ nôtre: 'sent' });
  });

  it('in training is matched whatever its time says', async () => {
    rig = await new BoxRig({ ...mute, isTraining: true }).ready();
    rig.misbehave(/^AT\+CMGS=\d+ body/, { kind: 'swallow' });
    rig.queue('avalé');
    rig.run.sender.wake();
    await rig.pass(200_000);
    await report(0, 0, { at: Date.parse('2031-01-01T00:00:00Z') });
    expect(states()).toEqual({ avalé: 'delivered' });
  });
});
