import { afterEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { encodeDeliver, encodeSubmit } from '../gsm/index.ts';
import { BoxRig, type RigOptions } from '../testing/box-rig.ts';
import { listInbox } from './index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PATIENT = '+33639980001';

let rig: BoxRig;
afterEach(async () => {
  await rig.dispose();
});

async function start(options: RigOptions = {}): Promise<void> {
  rig = await new BoxRig(options).ready();
  await rig.pass(1_000);
}

const inbox = () => listInbox(rig.store.db).toReversed();
const texts = () => inbox().map(({ text }) => text);
const held = () => rig.modem.stores.reduce((sum, { used }) => sum + used, 0);
const rowsOf = (table: 'inbox_part' | 'inbox_message') =>
  sql<[], { n: number }>(rig.store.db, `SELECT count(*) AS n FROM ${table}`).get()?.n;

/** The parts of a text as a network delivers them. */
function partsOf(text: string, concatReference = 9, at = rig.store.clock.now(), from = PATIENT) {
  return encodeDeliver({ from, text, at, offsetMinutes: 60, concatReference });
}

/** As it lies in a modem. */
function stored(text: string) {
  const [pdu = ''] = partsOf(text);
  return { pdu, length: pdu.length / 2 - 1 };
}

function receive(...pdus: readonly (string | undefined)[]): void {
  for (const pdu of pdus) if (pdu) rig.modem.receivePdu(pdu);
}

const long = (name: string, parts = 2) => `${name} ${'des mots de plus '.repeat(8 * parts)}`.trim();

/** A picture notice in two parts, announced by +33 6 39 98 00 12, sent by +33 6 39 98 00 34. */
const pictureNotice = [
  '00440B913336990810F20004621122510000407A0B05040B8423F000030502010106226170706C69636174696F6E2F766E642E7761702E6D6D732D6D65737361676500AF848C829854313233008D928918802B33333633393938303033342F545950453D504C4D4E008A808E0203E88805810303F48083687474703A2F2F6D6D732E6578616D706C652F756E652D',
  '00440B913336990810F2000462112251000040230B05040B8423F00003050202616472657373652D617373657A2D6C6F6E6775652F3100',
];

describe('a message in', () => {
  it('is committed, then deleted from the modem', async () => {
    await start();
    rig.modem.receive(PATIENT, 'Oui, ça va');
    await rig.pass(1_000);
    expect(inbox()).toMatchObject([
      { number: PATIENT, kind: 'text', text: 'Oui, ça va', isComplete: true, state: 'new' },
    ]);
    expect(held()).toBe(0);
  });

  it('that came while nobody listened is taken in at the start', async () => {
    rig = new BoxRig();
    await rig.kill();
    rig.modem.store('SM')?.add({ ...stored('hier soir'), stat: 0 });
    await rig.restart();
    await rig.pass(2_000);
    expect(texts()).toEqual(['hier soir']);
    expect(held()).toBe(0);
  });

  it('is found by listing when the modem announces nothing', async () => {
    await start({ modem: { traits: { mute: true } } });
    rig.modem.receive(PATIENT, 'sans annonce');
    await rig.pass(60_000);
    expect(texts()).toEqual(['sans annonce']);
  });

  it('is taken in by a whole listing in one transaction, and counted', async () => {
    await start({ modem: { traits: { mute: true } } });
    for (let i = 0; i < 20; i += 1) rig.modem.receive(`+336399800${10 + i}`, `n${i}`);
    const taken = rig.run.receiver.takeInAll();
    await rig.pass(1_000);
    expect(await taken).toBe(20);
    expect(texts()).toHaveLength(20);
    expect(held()).toBe(0);
  });

  it('H18: of a full modem is listed once more, however often it says that it is full', async () => {
    await start();
    const before = rig.modem.commands.length;
    // A full modem says so again for each text that the network offers, and at each place freed.
    for (let i = 0; i < 200; i += 1) rig.modem.announce('^SMMEMFULL: "ME"');
    rig.modem.store('ME')?.add({ ...stored('enfin'), stat: 0 });
    await rig.pass(5_000);
    expect(texts()).toEqual(['enfin']);
    const after = rig.modem.commands.slice(before);
    const listings = after.filter((line) => line.startsWith('AT+CMGL'));
    // The one begun by the first word of it, and one for all that came since: of three stores.
    expect(listings.length).toBeLessThanOrEqual(2 * 3);
  });

  it('that could not be deleted adds nothing when it is read again, and is deleted then', async () => {
    await start();
    rig.misbehave(/^AT\+CMGD/, { kind: 'answer', text: 'ERROR', done: false }, 3);
    rig.modem.receive(PATIENT, 'une fois');
    await rig.pass(2_000);
    await rig.pass(120_000);
    expect(texts()).toEqual(['une fois']);
    expect(held()).toBe(0);
  });

  it('handed over at once is acknowledged once it was written, and not before', async () => {
    await start({ modem: { traits: { acknowledges: true, refuses: [/^AT\+CNMI=\d,1/] } } });
    expect(rig.run.link.status.capabilities.incoming).toBe('direct');
    const acknowledged = () => rig.modem.commands.filter((line) => line.startsWith('AT+CNMA'));
    rig.inboxFailure = new Error('database or disk is full');
    rig.modem.receive(PATIENT, 'direct');
    await rig.pass(10_000);
    expect(acknowledged()).toEqual([]);
    rig.inboxFailure = undefined;
    rig.modem.announce(`+CMT: ,23\r\n${partsOf('direct')[0]}`);
    await rig.pass(10_000);
    expect(texts()).toEqual(['direct']);
    expect(acknowledged()).toHaveLength(1);
  });

  it('of the same words a minute later is another message', async () => {
    await start();
    rig.modem.receive(PATIENT, 'oui');
    await rig.pass(MINUTE);
    rig.modem.receive(PATIENT, 'oui');
    await rig.pass(1_000);
    expect(texts()).toEqual(['oui', 'oui']);
  });

  it('never takes a message to send for one received, and leaves it in its place', async () => {
    await start();
    const [foreign] = encodeSubmit({
      ...{ to: '+33639980077', text: 'brouillon', concatReference: 0, requestReport: false },
    });
    if (!foreign) throw new Error('no PDU');
    rig.modem.store('ME')?.add({ ...foreign, stat: 2 });
    rig.modem.store('ME')?.add({ ...foreign, stat: 3 });
    await rig.pass(60_000);
    expect(rowsOf('inbox_part')).toBe(0);
    expect(held()).toBe(2);
  });

  it('H47: is no delivery report: those are taken in, deleted, and never become replies', async () => {
    await start();
    rig.queue('bonjour');
    rig.run.sender.wake();
    await rig.pass(2_000);
    expect(rig.told.ended).toMatchObject([{ state: 'delivered' }]);
    expect(rowsOf('inbox_message')).toBe(0);
    expect(held()).toBe(0);
  });
});

describe('when something fails', () => {
  it('H18: deletes nothing from the modem while nothing can be written', async () => {
    await start();
    rig.inboxFailure = new Error('database or disk is full');
    rig.modem.receive(PATIENT, 'je saigne');
    rig.queue('bonjour');
    rig.run.sender.wake();
    await rig.pass(5_000);
    expect(rowsOf('inbox_part')).toBe(0);
    expect(held()).toBe(2);
    expect(rig.told.inboxTroubles.length).toBeGreaterThan(0);
    rig.inboxFailure = undefined;
    await rig.pass(60_000);
    expect(texts()).toEqual(['je saigne']);
    expect(held()).toBe(0);
  });

  it('lets one message that cannot be written keep no other from coming in', async () => {
    await start({ modem: { traits: { mute: true } } });
    rig.inboxFailure = new Error('the scan fails on this text');
    rig.failsOn = 'poison';
    for (const text of ['un', 'poison', 'deux']) rig.modem.receive(PATIENT, text);
    await rig.pass(60_000);
    expect(texts()).toEqual(['un', 'deux']);
    expect(held()).toBe(1);
    expect(rig.told.inboxTroubles.length).toBeGreaterThan(0);
    rig.inboxFailure = undefined;
    await rig.pass(60_000);
    expect(texts()).toEqual(['un', 'deux', 'poison']);
  });

  it('H18: warns at 70 % of the store, when it is full, and when there is room again', async () => {
    await start({ modem: { capacity: 10 } });
    rig.inboxFailure = new Error('database or disk is full');
    for (let i = 0; i < 7; i += 1) rig.modem.receive(`+3363998001${i}`, `n${i}`);
    await rig.pass(60_000);
    expect(rig.told.storage).toMatchObject([{ level: 'filling', used: 7, total: 10 }]);
    for (let i = 0; i < 6; i += 1) rig.modem.receive(`+3363998002${i}`, `m${i}`);
    await rig.pass(60_000);
    expect(rig.told.storage.map(({ level }) => level)).toContain('full');
    rig.inboxFailure = undefined;
    await rig.pass(120_000);
    expect(texts()).toHaveLength(13);
    expect(held()).toBe(0);
    expect(rig.told.storage.at(-1)).toMatchObject({ level: 'ok' });
  });

  it('H18: takes every message in through a store of five places', async () => {
    await start({ modem: { capacity: 5 } });
    for (let i = 0; i < 30; i += 1) rig.modem.receive(`+336399801${10 + i}`, `n${i}`);
    await rig.pass(120_000);
    expect(new Set(texts()).size).toBe(30);
    expect(held()).toBe(0);
  });

  it('keeps what nobody can read for a nurse, then deletes it', async () => {
    await start();
    const torn = (partsOf('illisible')[0] ?? '').slice(0, 20);
    rig.modem.store('ME')?.add({ pdu: torn, length: torn.length / 2 - 1, stat: 0 });
    await rig.pass(90_000);
    expect(inbox()).toMatchObject([{ kind: 'undecodable', text: '' }]);
    const pdus = sql<[], { pdu: string }>(rig.store.db, 'SELECT pdu FROM inbox_part').all();
    expect(pdus).toEqual([{ pdu: torn }]);
    expect(held()).toBe(0);
  });

  it('reads again what came torn over the line, and believes the modem, not the line', async () => {
    await start();
    const pdu = partsOf('je suis essoufflée')[0] ?? '';
    const cut = `+CMGR: 0,,${pdu.length / 2 - 1}\r\n${pdu.slice(0, -8)}\r\n\r\nOK`;
    rig.misbehave(/^AT\+CMGR/, { kind: 'answer', text: cut, done: false });
    rig.modem.receive(PATIENT, 'je suis essoufflée');
    await rig.pass(60_000);
    expect(inbox()).toMatchObject([{ kind: 'text', text: 'je suis essoufflée', isComplete: true }]);
    expect(rowsOf('inbox_part')).toBe(1);
    expect(held()).toBe(0);
  });
});

describe('a message in parts', () => {
  const text = `${'a'.repeat(150)} ${'b'.repeat(150)} ${'c'.repeat(100)}`;

  it('13: is whole whatever the order, with parts repeated', async () => {
    await start();
    const [one, two, three] = partsOf(text);
    receive(three, one, three, one, two, two);
    await rig.pass(1_000);
    expect(texts()).toEqual([text]);
    expect(inbox()[0]?.isComplete).toBe(true);
    expect(rowsOf('inbox_part')).toBe(3);
  });

  it('H44: is scanned part by part as each is stored, before any waiting', async () => {
    await start();
    const [, second] = partsOf(`${'x'.repeat(150)} je saigne beaucoup`);
    receive(second);
    await rig.pass(1_000);
    expect(rig.told.parts.map((part) => part.text)).toEqual([expect.stringContaining('saigne')]);
    expect(rig.told.replies).toEqual([]);
  });

  it('13: whose part is missing is handed on after ten minutes of real time, with a gap', async () => {
    await start();
    const [one, , three] = partsOf(text);
    receive(one, three);
    await rig.pass(9 * MINUTE + 55_000, 'clock-stands');
    expect(texts()).toEqual([]);
    await rig.pass(10_000, 'clock-stands');
    expect(inbox()).toMatchObject([{ isComplete: false }]);
    expect(texts()[0]).toMatch(/^a+ b* \[…\] .*c+$/);
  });

  it('waits over a restart, from when its first part came', async () => {
    await start();
    const [one, two, three] = partsOf(text);
    receive(one);
    await rig.pass(8 * MINUTE);
    await rig.restart();
    await rig.pass(60_000);
    expect(texts()).toEqual([]);
    await rig.pass(70_000);
    expect(inbox()).toMatchObject([{ isComplete: false }]);
    receive(two, three);
    await rig.pass(11 * MINUTE);
    expect(inbox()).toHaveLength(2);
  });

  it('is completed after a restart by what waited in the modem', async () => {
    await start();
    const [one, two, three] = partsOf(text);
    receive(one);
    await rig.pass(1_000);
    await rig.kill();
    rig.store.clock.advance(5 * HOUR);
    for (const pdu of [two, three]) {
      rig.modem.store('SM')?.add({ pdu: pdu ?? '', length: (pdu ?? '').length / 2 - 1, stat: 0 });
    }
    await rig.restart();
    await rig.pass(5_000);
    expect(inbox()).toMatchObject([{ text, isComplete: true }]);
  });

  it('is another one when the sender uses the reference again', async () => {
    await start();
    receive(...partsOf(long('premier')));
    await rig.pass(HOUR);
    receive(...partsOf(long('second')));
    await rig.pass(1_000);
    expect(texts()).toEqual([long('premier'), long('second')]);
  });

  it('is never mixed with another of the same reference, though both came in one listing', async () => {
    await start({ modem: { traits: { mute: true } } });
    const at = rig.store.clock.now();
    const [a1, a2] = partsOf(long('premier'), 9, at);
    const [b1, b2] = partsOf(long('second'), 9, at + 5 * MINUTE);
    receive(a1, b1, b2, a2);
    await rig.pass(60_000);
    expect(texts().sort()).toEqual([long('premier'), long('second')]);
  });

  it('14: keeps letters whole that the sender cut between two parts', async () => {
    await start();
    // A phone that cuts between the two halves of an emoji: UCS-2, 67 units a part.
    const pdus = partsOf(`${'é'.repeat(66)}😀${'ê'.repeat(30)}`);
    receive(...pdus.toReversed());
    await rig.pass(1_000);
    expect(texts()).toEqual([`${'é'.repeat(66)}😀${'ê'.repeat(30)}`]);
  });
});

describe('when it was written', () => {
  it('H07: is the network’s word, however late it came', async () => {
    await start();
    const written = rig.store.clock.now() - 38 * HOUR;
    receive(...partsOf('39', 9, written));
    await rig.pass(1_000);
    const [reply] = inbox();
    expect(reply?.writtenAt).toBe(written - (written % 1000));
    expect(reply?.receivedAt).toBeGreaterThan(written + 38 * HOUR - MINUTE);
  });

  it('is when it came, where the network’s word makes no sense', async () => {
    await start();
    receive(...partsOf('futur', 9, rig.store.clock.now() + HOUR));
    receive(...partsOf('passé', 9, rig.store.clock.now() - 400 * 24 * HOUR));
    await rig.pass(1_000);
    for (const { writtenAt, receivedAt } of inbox()) expect(writtenAt).toBe(receivedAt);
  });

  it('is the folder’s time in training', async () => {
    await start({ isTraining: true });
    receive(...partsOf('entraînement', 9, rig.store.clock.now() - 38 * HOUR));
    await rig.pass(1_000);
    for (const { writtenAt, receivedAt } of inbox()) expect(writtenAt).toBe(receivedAt);
  });
});

describe('in training', () => {
  const sameSecond = () => partsOf('non', 9, Date.parse('2026-03-09T09:00:00Z'));

  it('takes the same words of the same network second for another answer', async () => {
    await start({ isTraining: true });
    await rig.pass(60_000);
    receive(...sameSecond());
    await rig.pass(1_000);
    receive(...sameSecond());
    await rig.pass(1_000);
    expect(texts()).toEqual(['non', 'non']);
  });

  it('takes a message that could not be deleted once, also after a restart', async () => {
    await start({ isTraining: true });
    await rig.pass(60_000);
    rig.misbehave(/^AT\+CMGD/, { kind: 'answer', text: 'ERROR', done: false }, 4);
    receive(...sameSecond());
    await rig.pass(70_000);
    await rig.restart();
    await rig.pass(120_000);
    expect(texts()).toEqual(['non']);
    expect(held()).toBe(0);
  });
});

describe('who it is from', () => {
  it('H45: is kept and scanned whoever that is', async () => {
    await start();
    receive(...partsOf('il respire mal', 9, rig.store.clock.now(), '0639980099'));
    receive(...partsOf('Votre colis', 9, rig.store.clock.now(), 'COLIS'));
    await rig.pass(1_000);
    expect(inbox().map(({ number }) => number)).toEqual(['+33639980099', 'COLIS']);
    expect(rig.told.parts).toHaveLength(2);
  });

  it('H03: a voice call is kept with its number, once per call', async () => {
    await start();
    for (let i = 0; i < 4; i += 1) {
      rig.modem.ring(PATIENT);
      await rig.pass(5_000);
    }
    await rig.pass(30_000);
    expect(inbox()).toMatchObject([{ kind: 'voice', number: PATIENT, text: '' }]);
  });

  it('H03: a picture is announced at once under the name of who sent it, in whatever order', async () => {
    await start();
    receive(...pictureNotice);
    await rig.pass(11 * MINUTE);
    expect(inbox()).toMatchObject([
      { kind: 'mms', number: '+33639980034', text: '', isComplete: true },
    ]);
    await rig.dispose();

    await start();
    receive(...pictureNotice.toReversed());
    await rig.pass(11 * MINUTE);
    expect(inbox()).toMatchObject([{ kind: 'mms', number: '+33639980034', isComplete: true }]);
    expect(rowsOf('inbox_part')).toBe(2);
    expect(held()).toBe(0);
  });

  it.each([
    ['that flashes on the screen (class 0) is a text', '00', '10', 'text'],
    ['that replaces an earlier one is a text', '41', '00', 'text'],
    ['that no telephone shows (type 0) is none', '40', '00', 'other'],
    ['that says that others wait is none', '00', 'C8', 'other'],
  ])('a message %s, and is never lost', async (_, protocol, coding, kind) => {
    await start();
    const [plain = ''] = partsOf('je saigne');
    receive(plain.replace(/^(00..0B91.{12})..../, `$1${protocol}${coding}`));
    await rig.pass(1_000);
    expect(inbox()).toMatchObject([{ kind, number: PATIENT, isComplete: true }]);
    // Whatever it calls itself, danger in it is looked for.
    expect(rig.told.parts).toMatchObject([{ text: 'je saigne' }]);
    expect(held()).toBe(0);
  });

  it('a message for a program, to a port, is kept without its data as a text', async () => {
    await start();
    const [plain = ''] = partsOf('x');
    const head = plain.slice(0, plain.length - 4).replace(/^00../, '0044');
    // To port 5505 (TS 23.040 §9.2.3.24.4), four octets of data.
    const data = '0B0605041581000041424344';
    receive(`${head.replace(/^(0044.{16})..../, '$10004')}${data}`);
    await rig.pass(1_000);
    expect(inbox()).toMatchObject([{ kind: 'other', text: '' }]);
    expect(held()).toBe(0);
  });

  it('15: a text in a national table reads as it was written', async () => {
    await start();
    const text = `${'Ağrım yok, ateşim çıktı, şişlik çoğaldı. '.repeat(4)}Ş`;
    rig.modem.receive(PATIENT, text);
    await rig.pass(1_000);
    expect(texts()).toEqual([text]);
  });

  it('H36: « stop ça saigne » reaches the scan before anything acts on STOP', async () => {
    await start();
    rig.modem.receive(PATIENT, 'stop ça saigne');
    await rig.pass(1_000);
    expect(rig.told.parts).toMatchObject([{ text: 'stop ça saigne' }]);
    expect(rig.told.replies).toMatchObject([{ text: 'stop ça saigne' }]);
  });
});
