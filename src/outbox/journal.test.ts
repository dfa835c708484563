import { afterEach, describe, expect, it } from 'vitest';
import { encodeSubmit } from '../gsm/index.ts';
import { BoxRig, type RigOptions } from '../testing/box-rig.ts';
import { listOutbox } from './index.ts';
import { journalProof } from './journal.ts';

let rig: BoxRig;
afterEach(async () => {
  await rig.dispose();
});

const states = () =>
  Object.fromEntries(listOutbox(rig.store.db).map(({ text, state }) => [text, state]));
const network = () => rig.modem.submissions.map(({ text }) => text);
const sendCommands = () =>
  rig.modem.commands.filter((line) => /^AT\+CM(GS|GW|SS)/.test(line)).map((l) => l.slice(3, 7));
const proof = () => {
  const { imei = '', firmware = '' } = rig.run.link.status.identity;
  return journalProof(rig.store.db, imei, firmware);
};
const storage = (name = 'ME') => {
  const store = rig.modem.store(name);
  if (!store) throw new Error(`no storage ${name}`);
  return store;
};

async function start(options: RigOptions = {}): Promise<void> {
  rig = await new BoxRig(options).ready();
}

async function send(text: string, fields: Parameters<BoxRig['queue']>[1] = {}, ms = 1_000) {
  rig.queue(text, fields);
  rig.run.sender.wake();
  await rig.pass(ms);
}

describe('the modem as a journal', () => {
  it('is tried with a message that can wait, proved by it, and used from then on', async () => {
    await start();
    await send('urgent', { class: 1 });
    expect(sendCommands()).toEqual(['CMGS']);
    expect(proof()).toBe('untried');
    await send('essai');
    expect(sendCommands()).toEqual(['CMGS', 'CMGW', 'CMSS']);
    expect(proof()).toBe('proved');
    await send('ensuite', { class: 1 });
    expect(sendCommands().slice(3)).toEqual(['CMGW', 'CMSS']);
    expect(network()).toEqual(['urgent', 'essai', 'ensuite']);
    expect(storage().used).toBe(0);
  });

  it('is given up for good once its places did not tell the truth, and nothing is sent twice', async () => {
    await start({ modem: { traits: { statNeverChanges: true } } });
    await send('essai');
    expect(proof()).toBe('refuted');
    await send('ensuite');
    expect(sendCommands()).toEqual(['CMGW', 'CMSS', 'CMGS']);
    expect(network()).toEqual(['essai', 'ensuite']);
    expect(storage().used).toBe(0);
  });

  it('is given up when it stops telling the truth later', async () => {
    await start();
    await send('essai');
    rig.modem.traits.statNeverChanges = true;
    await send('menteur');
    expect(proof()).toBe('refuted');
  });

  it('21: is given up when a place says "sent" of what the network refused', async () => {
    let isRefusing = false;
    const onSubmit = () => (isRefusing ? ({ kind: 'refused', cms: 38 } as const) : undefined);
    await start({ modem: { onSubmit, traits: { statChangesEarly: true } } });
    await send('essai');
    expect(proof()).toBe('proved');
    isRefusing = true;
    await send('refusé');
    expect(proof()).toBe('refuted');
    isRefusing = false;
    await rig.pass(60_000);
    expect(network()).toEqual(['essai', 'refusé']);
    expect(sendCommands().at(-1)).toBe('CMGS');
  });

  it('learns from the place that a message whose answer was lost has left', async () => {
    const mute = () => ({ kind: 'accepted', report: 'none' }) as const;
    await start({ modem: { onSubmit: mute } });
    await send('essai');
    rig.misbehave(/^AT\+CMSS/, { kind: 'swallow' });
    await send('avalé', {}, 240_000);
    expect(network()).toEqual(['essai', 'avalé']);
    expect(states()).toEqual({ essai: 'sent', avalé: 'sent' });
    expect(proof()).toBe('proved');
  });

  it('learns from the place that a message never left, and sends it then', async () => {
    await start();
    await send('essai');
    rig.modem.traits.ignores = [/^AT\+CMSS/];
    await send('ignoré', {}, 100_000);
    expect(network()).toEqual(['essai']);
    rig.modem.traits.ignores = [];
    await rig.pass(200_000);
    expect(network()).toEqual(['essai', 'ignoré']);
    expect(states()).toEqual({ essai: 'delivered', ignoré: 'delivered' });
  });

  it('does not believe the place after an answer that some modems give although it left', async () => {
    await start();
    await send('essai');
    rig.misbehave(/^AT\+CMSS/, { kind: 'answer', text: '+CMS ERROR: 500', done: false });
    await send('douteux', {}, 300_000);
    expect(states().douteux).toBe('unknown');
    expect(network()).toEqual(['essai']);
  });

  it('does not believe an unsent place after the modem restarted', async () => {
    await start();
    await send('essai');
    rig.misbehave(/^AT\+CMSS/, { kind: 'reset', done: false });
    await send('coupé', {}, 300_000);
    expect(states().coupé).toBe('unknown');
    expect(network()).toEqual(['essai']);
  });

  it('finds the message that was stored when the answer was lost, and sends that one', async () => {
    await start();
    await send('essai');
    rig.misbehave(/^AT\+CMGW=\d+ body/, { kind: 'swallow' });
    await send('rangé', {}, 120_000);
    expect(network()).toEqual(['essai', 'rangé']);
    expect(sendCommands().filter((name) => name === 'CMGW')).toHaveLength(2);
    expect(storage().used).toBe(0);
  });

  it('H18: takes no place while half of them are used, and sends all the same', async () => {
    await start({ modem: { capacity: 10 } });
    await send('essai');
    const [foreign] = encodeSubmit({
      ...{ to: '+33639980077', text: 'à quelqu’un', concatReference: 0, requestReport: false },
    });
    if (!foreign) throw new Error('no PDU');
    for (let i = 0; i < 5; i += 1) storage().add({ ...foreign, stat: 2 });
    await rig.pass(40_000);
    await send('plein');
    expect(sendCommands()).toEqual(['CMGW', 'CMSS', 'CMGS']);
    expect(network()).toEqual(['essai', 'plein']);
  });

  it('never touches a place that is not ours', async () => {
    await start();
    const [foreign] = encodeSubmit({
      ...{ to: '+33639980077', text: 'à quelqu’un', concatReference: 0, requestReport: false },
    });
    if (!foreign) throw new Error('no PDU');
    storage().add({ ...foreign, stat: 2 });
    storage().add({ ...foreign, stat: 3 });
    for (let i = 0; i < 5; i += 1) await send(`m${i}`);
    const listed = rig.run.receiver.takeInAll();
    await rig.pass(1_000);
    expect(await listed).toBe(0);
    expect(
      storage()
        .entries()
        .map(([, sms]) => sms.pdu),
    ).toEqual([foreign.pdu, foreign.pdu]);
    expect(network()).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  });

  it('reads before it deletes: a place of ours may hold another message by now', async () => {
    await start();
    await send('essai');
    rig.run.killIn = 6; // sent and written down, dead before its place is emptied
    await send('parti');
    expect(states().parti).toBe('sent');
    const [foreign] = encodeSubmit({
      ...{ to: '+33639980077', text: 'à quelqu’un', concatReference: 0, requestReport: false },
    });
    if (!foreign) throw new Error('no PDU');
    const [[place] = [0]] = storage().entries();
    storage().remove(place);
    expect(storage().add({ ...foreign, stat: 2 })).toBe(place);
    await rig.restart();
    await rig.pass(5_000);
    expect(
      storage()
        .entries()
        .map(([, sms]) => sms.pdu),
    ).toEqual([foreign.pdu]);
    expect(states().parti).toBe('delivered');
  });

  it('knows from the place what left, though it died before anything of it was written', async () => {
    const mute = () => ({ kind: 'accepted', report: 'none' }) as const;
    await start({ modem: { onSubmit: mute } });
    await send('essai');
    rig.run.killIn = 5; // sent, its place read, dead before the commit
    await send('parti');
    expect(states().parti).toBe('sending');
    await rig.restart();
    await rig.pass(5_000);
    expect(states().parti).toBe('sent');
    expect(network()).toEqual(['essai', 'parti']);
    expect(storage().used).toBe(0);
  });

  it('leaves the place as a witness when what it proves cannot be written', async () => {
    const mute = () => ({ kind: 'accepted', report: 'none' }) as const;
    await start({ modem: { onSubmit: mute } });
    await send('essai');
    rig.leftFailure = new Error('full disk');
    await send('parti');
    const stopped = rig.run.sender.dispose();
    await rig.pass(15_000);
    await stopped;
    expect(states().parti).toBe('sending');
    expect(storage().used).toBe(1);
    rig.leftFailure = undefined;
    await rig.restart();
    await rig.pass(5_000);
    expect(states().parti).toBe('sent');
    expect(network()).toEqual(['essai', 'parti']);
  });

  it('knows its own message in the place that another one just left', async () => {
    await start();
    await send('essai');
    rig.queue('premier');
    rig.queue('second');
    rig.run.sender.wake();
    // Stored where the first was, and dead before either is written down.
    rig.run.killIn = 9;
    await rig.pass(1_000);
    expect(states()).toMatchObject({ premier: 'sent', second: 'sending' });
    expect(storage().used).toBe(1);
    await rig.restart();
    await rig.pass(5_000);
    expect(network()).toEqual(['essai', 'premier', 'second']);
    expect(sendCommands().filter((name) => name === 'CMGW')).toHaveLength(3);
    expect(proof()).toBe('proved');
    expect(storage().used).toBe(0);
  });

  it('does not adopt the place of another message with the same words', async () => {
    await start();
    await send('essai');
    rig.misbehave(/^AT\+CMSS/, { kind: 'reset', done: false });
    await send('mêmes mots', { dedupeKey: 'un' }, 30_000);
    expect(storage().used).toBe(1);
    rig.run.killIn = 1; // stored, and dead before the answer is written down
    await send('mêmes mots', { dedupeKey: 'deux', class: 3 });
    const places = storage()
      .entries()
      .map(([place]) => place);
    await rig.restart();
    await rig.pass(5_000);
    expect(rig.modem.commands.filter((line) => line.startsWith('AT+CMSS')).at(-1)).toBe(
      `AT+CMSS=${places[1]}`,
    );
  });

  it('sends directly when the modem refuses to store', async () => {
    await start();
    await send('essai');
    rig.misbehave(/^AT\+CMGW=\d+ body/, { kind: 'answer', text: '+CMS ERROR: 322', done: false });
    await send('plein');
    expect(network()).toEqual(['essai', 'plein']);
  });

  it('stores a text anew when it waited so long that it would be valid too long', async () => {
    await start();
    await send('essai');
    const validUntil = rig.store.clock.now() + 3_600_000;
    rig.run.killIn = 1; // stored, and dead before the answer is written down
    await send('valide', { validUntil });
    rig.store.clock.advance(1_800_000);
    await rig.restart();
    rig.run.sender.wake();
    await rig.pass(5_000);
    expect(rig.modem.submissions[1]?.submit.validity).toEqual({ kind: 'relative', minutes: 25 });
    expect(network()).toEqual(['essai', 'valide']);
    expect(storage().used).toBe(0);
  });

  it('forgets a place in another modem', async () => {
    await start();
    await send('essai');
    rig.run.killIn = 1;
    await send('ailleurs');
    for (const [place] of storage().entries()) storage().remove(place);
    await rig.restart();
    await rig.pass(5_000);
    expect(network()).toEqual(['essai', 'ailleurs']);
  });
});
