import { afterEach, describe, expect, it } from 'vitest';
import { transaction } from '../db/index.ts';
import { BoxRig } from '../testing/box-rig.ts';
import { cancelMessages, listOutbox, nextOutboxInstant, settleUnknown } from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Modems that only know +CMGS. */
const plain = { modem: { traits: { refuses: [/^AT\+CMGW/, /^AT\+CMSS/] } } };
const silent = { kind: 'accepted', report: 'none' } as const;

let rig: BoxRig;
afterEach(() => rig.dispose());

const states = () =>
  Object.fromEntries(listOutbox(rig.store.db).map(({ text, state }) => [text, state]));
const rowOf = (text: string) => listOutbox(rig.store.db).find((row) => row.text === text);
const network = () => rig.modem.submissions.map(({ text }) => text);

async function send(ms = 2_000): Promise<void> {
  rig.run.sender.wake();
  await rig.pass(ms);
}

describe('a message out', () => {
  it('leaves once, with a report asked for, and is delivered when the report came', async () => {
    rig = await new BoxRig().ready();
    const id = rig.queue('Bonjour');
    await send();
    expect(rig.modem.submissions).toMatchObject([
      { text: 'Bonjour', to: '+33639980001', requestReport: true },
    ]);
    expect(states()).toEqual({ Bonjour: 'delivered' });
    expect(rig.told.left).toEqual([id]);
    expect(rig.told.ended).toEqual([{ id, state: 'delivered', reason: null }]);
  });

  it('leaves by itself at the folder instant at which it falls due', async () => {
    rig = await new BoxRig(plain).ready();
    rig.queue('plus tard', { dueAt: rig.store.clock.now() + MINUTE });
    await rig.pass(59_000);
    expect(network()).toEqual([]);
    await rig.pass(3_000);
    expect(network()).toEqual(['plus tard']);
  });

  it('is queued once per key', async () => {
    rig = await new BoxRig(plain).ready();
    const first = rig.queue('un', { dedupeKey: 'k' });
    expect(rig.queue('deux', { dedupeKey: 'k' })).toBe(first);
    await send();
    expect(rig.queue('trois', { dedupeKey: 'k' })).toBe(first);
    await send();
    expect(network()).toEqual(['un']);
  });

  it('waits for a modem, and leaves when it is ready', async () => {
    rig = await new BoxRig(plain).ready();
    rig.modem.unplug();
    await rig.pass(1_000);
    rig.queue('patience');
    await send(5_000);
    expect(states()).toEqual({ patience: 'due' });
    rig.modem.plug();
    await rig.until(() => network().length === 1, 5 * MINUTE);
  });

  it('fails with its reason when no SMS can carry it', async () => {
    rig = await new BoxRig(plain).ready();
    const id = rig.queue('perdu', { number: 'pas un numéro' });
    rig.queue('suivant');
    await send();
    expect(rig.told.ended[0]).toMatchObject({ id, state: 'failed' });
    expect(network()).toEqual(['suivant']);
  });

  it('marks the parts of its messages with references that go round, one row per number', async () => {
    rig = await new BoxRig(plain).ready();
    const long = (i: number) => `${i} ${'x'.repeat(170)}`;
    for (let i = 0; i < 258; i += 1) rig.queue(long(i), { dueAt: rig.store.clock.now() + i });
    rig.queue(long(999), { number: '+33639980002' });
    await rig.until(() => network().length === 518);
    const of = (to: string) =>
      rig.modem.submissions
        .filter(({ to: number, submit }) => number === to && submit.concat?.index === 1)
        .map(({ submit }) => submit.concat?.reference);
    expect(of('+33639980001')).toEqual(Array.from({ length: 258 }, (_, i) => i % 256));
    expect(of('+33639980002')).toEqual([0]);
  });
});

describe('the order', () => {
  it('H46: an emergency passes five hundred routine messages that wait', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, sendMs: 1_000 } }).ready();
    for (let i = 0; i < 500; i += 1) rig.queue(`routine ${i}`, { class: 5 });
    await send(10_000);
    const before = network().length;
    rig.queue('correction', { class: 2 });
    rig.queue('appelez le 15', { class: 1, kind: 'emergency' });
    await send(5_000);
    expect(network().slice(before, before + 2)).toEqual(['appelez le 15', 'correction']);
  });

  it('lets an emergency pass between the parts of a long message, which is then finished', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, sendMs: 1_000 } }).ready();
    rig.queue('x'.repeat(400), { class: 5 });
    await send(500);
    rig.queue('appelez le 15', { class: 1 });
    await send(10_000);
    expect(network().map((text) => text.length)).toEqual([153, 13, 153, 94]);
    expect(new Set(Object.values(states()))).toEqual(new Set(['delivered']));
  });
});

describe('the policy', () => {
  it('H06: is asked again at the moment of leaving', async () => {
    rig = await new BoxRig(plain).ready();
    let isOperated = false;
    rig.mayLeave = () => (isOperated ? { kind: 'cancel', reason: 'déjà opéré' } : { kind: 'yes' });
    const id = rig.queue('confirmez', { dueAt: rig.store.clock.now() + HOUR });
    isOperated = true;
    await rig.pass(HOUR + 2_000);
    expect(network()).toEqual([]);
    expect(rig.told.ended).toEqual([{ id, state: 'cancelled', reason: 'déjà opéré' }]);
  });

  it('holds until the instant it names', async () => {
    rig = await new BoxRig(plain).ready();
    const until = rig.store.clock.now() + HOUR;
    rig.mayLeave = (_, now) =>
      now < until ? { kind: 'hold', reason: 'nuit', until } : { kind: 'yes' };
    rig.queue('demain');
    await send();
    expect(rowOf('demain')).toMatchObject({ state: 'held', reason: 'nuit', holdUntil: until });
    expect(nextOutboxInstant(rig.store.db)).toBe(until);
    await rig.pass(HOUR);
    expect(network()).toEqual(['demain']);
  });

  it('holds without an end until woken, and others pass meanwhile', async () => {
    rig = await new BoxRig(plain).ready();
    rig.mayLeave = ({ text }) =>
      text === 'suspendu' ? { kind: 'hold', reason: 'mise en service' } : { kind: 'yes' };
    rig.queue('suspendu');
    rig.queue('autre');
    await send();
    expect(states()).toEqual({ suspendu: 'held', autre: 'delivered' });
    await send();
    expect(states()).toMatchObject({ suspendu: 'held' });
    rig.mayLeave = () => ({ kind: 'yes' });
    await send();
    expect(states()).toMatchObject({ suspendu: 'delivered' });
  });

  it('stops the rest of a message whose first part has left, and says so', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, sendMs: 1_000 } }).ready();
    const id = rig.queue('x'.repeat(400));
    await send(500);
    rig.mayLeave = () => ({ kind: 'cancel', reason: 'décédé' });
    await rig.pass(10_000);
    expect(network()).toHaveLength(1);
    expect(rig.told.ended).toEqual([{ id, state: 'failed', reason: 'décédé' }]);
  });

  it('finishes what has begun when it would be held', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, sendMs: 1_000 } }).ready();
    rig.queue('x'.repeat(400));
    await send(500);
    rig.mayLeave = () => ({ kind: 'hold', reason: 'nuit' });
    await rig.pass(10_000);
    expect(network()).toHaveLength(3);
  });
});

describe('too late', () => {
  it('H06: gives the network no longer than the text is true', async () => {
    rig = await new BoxRig(plain).ready();
    rig.queue('trois heures', { validUntil: rig.store.clock.now() + 3 * HOUR });
    rig.queue('sans fin');
    await send();
    expect(rig.modem.submissions.map(({ submit }) => submit.validity)).toEqual([
      { kind: 'relative', minutes: 180 },
      { kind: 'network-default' },
    ]);
  });

  it('expires what is due, held, or partly sent, and tells why', async () => {
    rig = await new BoxRig(plain).ready();
    const validUntil = rig.store.clock.now() + HOUR;
    rig.mayLeave = ({ text }) =>
      text === 'tenu' ? { kind: 'hold', reason: 'nuit' } : { kind: 'yes' };
    rig.queue('tenu', { validUntil });
    await send();
    rig.modem.unplug();
    await rig.pass(1_000);
    rig.queue('attend', { validUntil });
    await rig.pass(HOUR);
    expect(states()).toEqual({ tenu: 'expired', attend: 'expired' });
    expect(rig.told.ended.map(({ state }) => state)).toEqual(['expired', 'expired']);
    expect(rowOf('attend')?.reason).toBe('trop tard pour être utile');
  });

  it('does not send what expired while the program was stopped', async () => {
    rig = await new BoxRig(plain).ready();
    rig.modem.unplug();
    rig.queue('trop tard', { validUntil: rig.store.clock.now() + HOUR });
    await rig.kill();
    rig.store.clock.advance(2 * HOUR);
    rig.modem.plug();
    await rig.restart();
    await send();
    expect(network()).toEqual([]);
    expect(states()).toEqual({ 'trop tard': 'expired' });
  });
});

describe('refused', () => {
  const refusing = (cms: number, number = '+33639980001') => ({
    modem: {
      ...plain.modem,
      onSubmit: ({ to }: { to: string }) =>
        to === number ? ({ kind: 'refused', cms } as const) : undefined,
    },
  });

  it('fails at once for a number that does not exist', async () => {
    rig = await new BoxRig(refusing(28)).ready();
    const id = rig.queue('x'.repeat(200));
    await send();
    expect(rig.told.ended).toMatchObject([{ id, state: 'failed' }]);
    expect(rig.modem.commands.filter((line) => line.startsWith('AT+CMGS'))).toHaveLength(1);
  });

  it('sets a bad number aside after five tries, and never makes others wait for it', async () => {
    rig = await new BoxRig(refusing(38)).ready();
    rig.queue('mauvais');
    for (let i = 0; i < 40; i += 1) {
      rig.queue(`bon ${i}`, { number: '+33639980002' });
      await send(MINUTE);
      expect(states()[`bon ${i}`]).toBe('delivered');
    }
    expect(rowOf('mauvais')).toMatchObject({ state: 'quarantined' });
    const tries = rig.modem.commands.filter((line) => line.startsWith('AT+CMGS')).length - 40;
    expect(tries).toBe(5);
  });

  it('blames no number while the network refuses everybody, and goes on when it is back', async () => {
    let isDown = true;
    const onSubmit = () => (isDown ? ({ kind: 'refused', cms: 38 } as const) : undefined);
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit } }).ready();
    for (let i = 0; i < 20; i += 1) rig.queue(`n${i}`, { number: `+336399800${10 + i}` });
    await send(3 * HOUR);
    expect(new Set(Object.values(states()))).toEqual(new Set(['due']));
    expect(rig.told.troubles.map(({ kind }) => kind)).toContain('refused-in-a-row');
    isDown = false;
    await rig.pass(30 * MINUTE);
    expect(new Set(Object.values(states()))).toEqual(new Set(['delivered']));
  });

  it('H17: holds routine back while the operator forbids, tells once per try, and tries others', async () => {
    let isForbidden = true;
    const onSubmit = () => (isForbidden ? ({ kind: 'refused', cms: 50 } as const) : undefined);
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit } }).ready();
    for (let i = 0; i < 10; i += 1) rig.queue(`r${i}`, { class: 5, number: `+336399800${10 + i}` });
    await send(14 * MINUTE);
    expect(rig.told.troubles).toMatchObject([{ kind: 'refused-by-operator', code: 'CMS 50' }]);
    isForbidden = false;
    await rig.pass(2 * MINUTE);
    expect(network()).toHaveLength(9);
    await rig.pass(20 * MINUTE);
    expect(network()).toHaveLength(10);
  });

  it('lets a nurse and an emergency try although the operator forbids', async () => {
    rig = await new BoxRig(refusing(50)).ready();
    rig.queue('refusé', { class: 5 });
    await send();
    rig.queue('infirmière', { class: 3, number: '+33639980002' });
    await send();
    expect(states()).toEqual({ refusé: 'due', infirmière: 'delivered' });
  });
});

describe('in doubt', () => {
  const swallow = () => rig.misbehave(/^AT\+CMGS=\d+ body/, { kind: 'swallow' });

  it('is settled by its report, and sent once', async () => {
    rig = await new BoxRig(plain).ready();
    rig.queue('avalé', { repeatable: true });
    swallow();
    await send(200_000);
    expect(states()).toEqual({ avalé: 'delivered' });
    await rig.pass(2 * HOUR);
    expect(network()).toEqual(['avalé']);
  });

  it('is not repeated by the machine; a person is asked, once', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    const id = rig.queue('avalé');
    swallow();
    await send(200_000);
    expect(states()).toEqual({ avalé: 'unknown' });
    await rig.pass(3 * HOUR);
    expect(network()).toEqual(['avalé']);
    expect(rig.told.overdue).toEqual([id]);
  });

  it('is repeated once when the step says so, before anybody is asked', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    const id = rig.queue('avalé', { repeatable: true });
    swallow();
    await send(200_000);
    swallow();
    await rig.pass(HOUR + 200_000);
    expect(network()).toEqual(['avalé', 'avalé']);
    expect(rig.told.overdue).toEqual([]);
    await rig.pass(3 * HOUR);
    expect(network()).toHaveLength(2);
    const repeat = listOutbox(rig.store.db).find(({ repeatOf }) => repeatOf === id);
    expect(rig.told.overdue).toEqual([repeat?.id]);
  });

  it('H43: the emergency advice is sent again after two minutes, once, and the nurse is told', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    const emergency = { class: 1, kind: 'emergency', reportWithinMs: 5 * MINUTE } as const;
    const id = rig.queue('appelez le 15', emergency);
    swallow();
    // The modem itself is given three minutes to answer; then reports are given ten seconds.
    await send(181_000);
    expect(states()).toEqual({ 'appelez le 15': 'unknown' });
    expect(network()).toHaveLength(1);
    await rig.pass(12_000);
    expect(network()).toHaveLength(2);
    await rig.pass(HOUR);
    expect(network()).toHaveLength(2);
    expect(rig.told.overdue).toContain(id);
  });

  it('gives reports their real time before it counts them missing, however fast the clock', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    rig.queue('rapide');
    await send();
    rig.store.clock.advance(5 * HOUR);
    await rig.pass(5_000, 'clock-stands');
    expect(rig.told.overdue).toEqual([]);
    await rig.pass(6_000, 'clock-stands');
    expect(rig.told.overdue).toHaveLength(1);
  });

  it('H06: tells when no report came in time', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    const id = rig.queue('sans accusé');
    await send();
    expect(states()).toEqual({ 'sans accusé': 'sent' });
    await rig.pass(HOUR - 10_000);
    expect(rig.told.overdue).toEqual([]);
    await rig.pass(11_000);
    expect(rig.told.overdue).toEqual([id]);
    await rig.pass(HOUR);
    expect(rig.told.overdue).toEqual([id]);
  });

  it('is settled by a person: arrived, given up, or sent again once', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    const ids = ['a', 'b', 'c'].map((text) => rig.queue(text));
    rig.misbehave(/^AT\+CMGS=\d+ body/, { kind: 'swallow' }, 3);
    await send(600_000);
    const { db } = rig.store;
    const context = { ids: rig.store.ids, now: rig.store.clock.now() };
    const settle = (i: number, verdict: Parameters<typeof settleUnknown>[3]) => {
      const id = ids[i];
      return id && transaction(db, () => settleUnknown(db, context, id, verdict, 'Sophie'));
    };
    expect(settle(0, 'arrived')).toEqual({ kind: 'settled', repeatId: null });
    expect(settle(1, 'give-up')).toEqual({ kind: 'settled', repeatId: null });
    expect(settle(2, 'send-again')).toMatchObject({ kind: 'settled' });
    expect(settle(2, 'send-again')).toEqual({ kind: 'refused', reason: 'not-unknown' });
    await send();
    expect(network()).toEqual(['a', 'b', 'c', 'c']);
    expect(listOutbox(db).find(({ repeatOf }) => repeatOf)).toMatchObject({ author: 'Sophie' });
  });
});

describe('cancelling', () => {
  it('stops what was not handed over, and nothing else', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, sendMs: 1_000 } }).ready();
    const { db, clock } = rig.store;
    rig.queue('parti', { class: 3 });
    const waiting = rig.queue('attend');
    const later = rig.queue('demain', { dueAt: clock.now() + HOUR, kind: 'notice' });
    rig.queue('autre numéro', { number: '+33639980002' });
    await send(200);
    const number = '+33639980001';
    const now = clock.now();
    expect(cancelMessages(db, now, { number, kinds: ['question'] }, 'STOP')).toEqual([waiting]);
    expect(cancelMessages(db, now, { number }, 'STOP')).toEqual([later]);
    expect(cancelMessages(db, now, {}, 'tout')).toEqual([]);
    await rig.pass(HOUR + 5_000);
    expect(network()).toEqual(['parti', 'autre numéro']);
  });
});

describe('settling', () => {
  it('ends when all that is due was sent and reported', async () => {
    rig = await new BoxRig(plain).ready();
    for (let i = 0; i < 5; i += 1) rig.queue(`m${i}`);
    const settled = rig.run.sender.settle({ reportsWithinMs: 10_000 });
    await rig.pass(1_000);
    expect(await settled).toEqual({ unsent: [], unreported: [] });
    expect(network()).toHaveLength(5);
  });

  it('waits for reports only so long, and says whose are missing', async () => {
    rig = await new BoxRig({ modem: { ...plain.modem, onSubmit: () => silent } }).ready();
    const id = rig.queue('muet');
    const settled = rig.run.sender.settle({ reportsWithinMs: 10_000 });
    await rig.pass(11_000, 'clock-stands');
    expect(await settled).toEqual({ unsent: [], unreported: [id] });
  });

  it('says what could not be sent', async () => {
    rig = await new BoxRig(plain).ready();
    rig.modem.unplug();
    await rig.pass(1_000);
    const id = rig.queue('bloqué');
    const settled = rig.run.sender.settle({ reportsWithinMs: 10_000, sendWithinMs: 5_000 });
    await rig.pass(6_000, 'clock-stands');
    expect(await settled).toEqual({ unsent: [id], unreported: [] });
  });
});

describe('a folder whose clock is stepped', () => {
  it('does each instant in turn: what falls due, ends its hold, lacks its report, expires', async () => {
    const onSubmit = () => silent;
    rig = await new BoxRig({ isTraining: true, modem: { ...plain.modem, onSubmit } }).ready();
    const { clock, db } = rig.store;
    const start = clock.now();
    const night = start + 3 * HOUR;
    rig.mayLeave = ({ kind }, now) =>
      kind === 'notice' && now < night
        ? { kind: 'hold', reason: 'nuit', until: night }
        : { kind: 'yes' };
    rig.queue('un', { dueAt: start + HOUR });
    rig.queue('tenu', { kind: 'notice', dueAt: start + 2 * HOUR });
    rig.queue('jamais', { kind: 'notice', dueAt: start + 2 * HOUR, validUntil: night - MINUTE });
    const visited: number[] = [];
    for (let next = nextOutboxInstant(db, start); next !== null; ) {
      clock.set(next);
      visited.push((next - start) / MINUTE);
      const settled = rig.run.sender.settle({ reportsWithinMs: 10_000 });
      await rig.pass(12_000, 'clock-stands');
      await settled;
      next = nextOutboxInstant(db, next);
    }
    expect(visited).toEqual([60, 120, 179, 180, 240]);
    expect(states()).toEqual({ un: 'sent', tenu: 'sent', jamais: 'expired' });
    expect(rig.told.overdue).toHaveLength(2);
  });
});

describe('when nothing can be written', () => {
  it('H18: keeps what the modem answered until it can be, and sends nothing more meanwhile', async () => {
    rig = await new BoxRig(plain).ready();
    rig.misbehave(/^AT\+CMGS=\d+ body/, { kind: 'answer', text: '+CMS ERROR: 28', done: false });
    rig.outboxFailure = new Error('database or disk is full');
    rig.queue('refusé');
    rig.queue('suivant');
    await send(30_000);
    expect(rig.told.troubles[0]).toMatchObject({ kind: 'cannot-record' });
    expect(network()).toEqual([]);
    rig.outboxFailure = undefined;
    await rig.pass(2 * MINUTE);
    expect(states()).toEqual({ refusé: 'failed', suivant: 'delivered' });
  });
});

it('stops without leaving anything scheduled', async () => {
  rig = await new BoxRig(plain).ready();
  rig.queue('avant');
  await send();
  const { sender, receiver, link, monotonic } = rig.run;
  await Promise.all([sender.dispose(), receiver.dispose(), sender.dispose(), link.dispose()]);
  expect(monotonic.pending).toBe(0);
});
