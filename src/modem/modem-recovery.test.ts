import { afterEach, describe, expect, it } from 'vitest';
import { ModemBench, PATIENT, samplePdu, settle } from '../testing/modem-bench.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { describeModem } from './index.ts';

let bench: ModemBench;
afterEach(() => bench.dispose());

const [PDU, LENGTH] = samplePdu();
const submit = () => bench.outcome(bench.link.submit(PDU, LENGTH));
const count = (pattern: RegExp) =>
  bench.modem.commands.filter((command) => pattern.test(command)).length;

describe('starting', () => {
  it('goes through its states and says who the modem is', async () => {
    bench = await ModemBench.ready();
    expect(bench.states).toEqual(['modem.opening', 'modem.initialising', 'modem.ready']);
    expect(bench.link.status).toMatchObject({
      path: 'simulated',
      bootCount: 1,
      identity: {
        imei: '350000000000006',
        model: 'Modem de formation',
        firmware: 'VF1.0',
        imsi: '208000000000001',
        iccid: '89330000000000000016',
        operator: 'Formation',
        technology: '4G',
        signal: -71,
        smsc: '+33639980000',
        storage: { name: 'ME', used: 0, total: 50 },
        ownNumber: '+33639980001',
      },
      capabilities: {
        storeAndSend: true,
        incoming: 'stored',
        reports: 'stored',
        storages: ['ME', 'SM', 'SR'],
      },
    });
  });

  it('does with a modem that knows nothing but sending and listing', async () => {
    bench = await ModemBench.ready({
      traits: { refuses: [/^AT(?!$|\+CMG|\+CPIN)/] },
    });
    expect(bench.monotonic.now()).toBe(0);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
    bench.modem.receive(PATIENT, 'OUI');
    expect(await bench.link.listSlots()).toHaveLength(1);
    expect(bench.link.status.capabilities).toMatchObject({ incoming: 'polled', reports: 'none' });
  });

  it('does with a modem that has one storage and no word for it', async () => {
    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CPMS/] } });
    bench.modem.receive(PATIENT, 'OUI');
    await settle();
    expect(bench.takeEvents()).toEqual([{ kind: 'stored', storage: 'SM', slot: 0 }]);
    expect(await bench.link.readSlot(0, 'SM')).toMatchObject({ kind: 'message' });
    expect(await bench.link.listSlots()).toHaveLength(1);
    expect(await bench.link.deleteSlot(0, 'SM')).toBe(true);
  });

  it('does with a modem that does not even refuse what it does not know', async () => {
    bench = new ModemBench({ traits: { ignores: [/^AT(?!$|E0|\+CMG[SF]=|\+CREG)/] } });
    await bench.until('ready', 120_000);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('starts within two seconds on a modem that takes 40 ms for each answer', async () => {
    bench = await ModemBench.ready({ commandMs: 40 });
    expect(bench.monotonic.now()).toBeLessThan(2_000);
  });

  it('23: offers three memories, or less, until the modem agrees', async () => {
    bench = await ModemBench.ready({ traits: { wantsThreeMemories: true } });
    expect(bench.modem.settings.memories).toEqual(['ME', 'ME', 'ME']);
    bench.modem.settings.memories[2] = 'SM';
    bench.modem.receive(PATIENT, 'OUI');
    await settle();
    expect(await bench.link.readSlot(0, 'SM')).toMatchObject({ kind: 'message' });
    await bench.dispose();

    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CPMS="ME","ME","ME"/] } });
    expect(bench.modem.settings.memories).toEqual(['ME', 'ME', 'SM']);
    await bench.dispose();

    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CPMS="ME"/] } });
    expect(bench.modem.settings.memories).toEqual(['SM', 'SM', 'SM']);
    await bench.dispose();

    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CPMS=/] } });
    expect(bench.link.status.identity.storage).toEqual({ name: 'SM', used: 0, total: 50 });
  });

  it('10: does without a report store that is offered and then refused', async () => {
    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CPMS="SR"/] } });
    expect(bench.link.status.capabilities).toMatchObject({
      reports: 'direct',
      storages: ['ME', 'SM'],
    });
    expect(bench.modem.settings.memories).toEqual(['ME', 'ME', 'ME']);
  });

  it('goes through the ways of announcing until the modem agrees', async () => {
    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CNMI=\?/, /^AT\+CNMI=2/] } });
    expect(bench.modem.settings.cnmi.slice(0, 4)).toEqual([1, 1, 0, 1]);
  });

  it('waits for the network, and says why it is refused', async () => {
    bench = new ModemBench({}, {}, (modem) => {
      modem.registration = 3;
    });
    await bench.until('waiting-for-network');
    expect(bench.link.status.sentence).toBe('modem.waiting-for-network.denied');
    bench.modem.registration = 5;
    await bench.until('ready');
    expect(bench.link.status.identity.roaming).toBe(true);
  });

  it('says which port cannot be opened, and tries again', async () => {
    bench = new ModemBench({}, {}, (modem) => void modem.open());
    await bench.until('failing');
    expect(bench.link.status.sentence).toBe('modem.failing.port-in-use');
    await bench.modem.close();
    await bench.until('ready', 5_000);
  });

  it('keeps the one modem asked for, whatever port it is on', async () => {
    bench = new ModemBench({}, { imei: '350000000000006' });
    const { monotonic, clock, modem } = bench;
    const other = new SimulatedModem({ clock, monotonic, imei: '350000000000999', path: 'COM1' });
    bench.ports = [other, modem];
    await bench.until('ready');
    expect(bench.link.status.path).toBe('simulated');
    expect(await other.open()).toEqual({ kind: 'opened' });
  });
});

describe('describing', () => {
  const describeAs = async (options: Partial<SimulatedModemOptions>, registration = 1) => {
    bench = new ModemBench();
    const { clock, monotonic } = bench;
    const modem = new SimulatedModem({ clock, monotonic, ...options });
    modem.registration = registration;
    const description = await bench.outcome(describeModem(modem, monotonic));
    expect(await modem.open()).toEqual({ kind: 'opened' });
    await bench.dispose();
    return { ...description, commands: modem.commands };
  };

  it('says when nothing answers', async () => {
    const description = await describeAs({ traits: { ignores: [/./] } });
    expect(description.finding).toEqual({ kind: 'failing', cause: 'no-answer' });
    expect(description.diagnosis).toContain('Rien ne répond');
  });

  it('says that the SIM wants its PIN, and tries none', async () => {
    const description = await describeAs({ pin: '1234' });
    expect(description.finding).toEqual({ kind: 'sim-locked', lock: 'pin-needed' });
    expect(description.identity).toMatchObject({ imei: '350000000000006', firmware: 'VF1.0' });
    expect(description.commands.some((command) => command.startsWith('AT+CPIN='))).toBe(false);
  });

  it('says that the network refuses the SIM', async () => {
    const { diagnosis } = await describeAs({}, 3);
    expect(diagnosis).toBe('Le réseau refuse cette carte SIM : appelez l’opérateur.');
  });

  it('says that a modem without PDU mode will not do', async () => {
    const { diagnosis } = await describeAs({ traits: { refuses: [/^AT\+CMGF/] } });
    expect(diagnosis).toContain('ne convient pas');
  });
});

describe('the SIM', () => {
  it('17: gives the PIN once, and never the same wrong one again', async () => {
    const triedPins = new Set<string>();
    bench = new ModemBench({ pin: '1234' }, { pin: '0000', triedPins });
    await bench.until('sim-locked');
    expect(bench.link.status.sentence).toBe('modem.sim-locked.wrong-pin');
    await bench.pass(60_000);
    bench.modem.unplug();
    bench.modem.plug();
    await bench.pass(60_000);
    expect(count(/^AT\+CPIN="/)).toBe(1);
    expect([...triedPins]).toEqual(['89330000000000000016:0000', '89330000000000000016:failed']);
    expect(bench.link.status.identity.pinTriesLeft).toBe(2);

    // A second wrong one would leave one try: not even a new PIN is given.
    await bench.link.enterPin('1234');
    await bench.pass(20_000);
    expect(bench.link.status.sentence).toBe('modem.sim-locked.few-tries');
    expect(bench.modem.pinTries).toBe(2);

    // A person gave the right one in a telephone: all three tries are there again.
    bench.modem.pinTries = 3;
    await bench.until('ready');
    expect([...triedPins]).toEqual(['89330000000000000016:0000']);
  });

  it.each([2, 1])('17: leaves the SIM alone when %i tries are left', async (left) => {
    bench = new ModemBench({ pin: '1234' }, { pin: '1234' }, (modem) => {
      modem.pinTries = left;
    });
    await bench.until('sim-locked');
    await bench.pass(60_000);
    expect(bench.link.status.sentence).toBe('modem.sim-locked.few-tries');
    expect(bench.link.status.identity.pinTriesLeft).toBe(left);
    expect(bench.modem.pinTries).toBe(left);
  });

  it('17: gives no second PIN, over restarts too, where the modem does not count the tries', async () => {
    const triedPins = new Set<string>();
    const refuses = [/^AT\+CPINR/];
    bench = new ModemBench({ pin: '1234', traits: { refuses } }, { pin: '0000', triedPins });
    await bench.until('sim-locked');
    expect(bench.modem.pinTries).toBe(2);
    await bench.dispose();

    bench = new ModemBench({ pin: '1234', traits: { refuses } }, { pin: '1234', triedPins });
    await bench.until('sim-locked');
    expect(bench.link.status.sentence).toBe('modem.sim-locked.few-tries');
    expect(bench.modem.pinTries).toBe(3);
    // The PIN was taken off the SIM in a telephone: what failed once says nothing any more.
    bench.modem.isLocked = false;
    await bench.until('ready');
    expect([...triedPins]).toEqual(['89330000000000000016:0000']);
  });

  it.each([
    ['Huawei', /^AT\^CPIN\?/, '^CPIN: SIM PIN,3,10,2,10,3'],
    ['Quectel', /^AT\+QPINC/, '+QPINC: "SC",2,10'],
    ['SIMCom', /^AT\+SPIC$/, '+SPIC: 2,3,10,10'],
    ['Telit', /^AT#PCT/, '#PCT: 2'],
    ['u-blox', /^AT\+UPINCNT/, '+UPINCNT: 2,3,10,10'],
    ['Sierra', /^AT\+CPINC/, '+CPINC: 2,3,10,10'],
    ['ZTE', /^AT\+ZPINPUK/, '+ZPINPUK: 2,10'],
    ['Cinterion', /^AT\^SPIC$/, '^SPIC: 2'],
  ])('17: reads the tries that are left as %s says it', async (_, match, text) => {
    bench = new ModemBench(
      { pin: '1234', traits: { refuses: [/^AT\+CPINR/] } },
      { pin: '1234' },
      (modem) => {
        modem.misbehave(match, { kind: 'answer', text: `${text}\r\n\r\nOK`, done: false }, 99);
      },
    );
    await bench.until('sim-locked');
    expect(bench.link.status.sentence).toBe('modem.sim-locked.few-tries');
    expect(bench.link.status.identity.pinTriesLeft).toBe(2);
    expect(bench.modem.pinTries).toBe(3);
  });

  it('17: tells a missing PIN, a blocked SIM and a missing SIM apart', async () => {
    bench = new ModemBench({ pin: '1234' });
    await bench.until('sim-locked');
    expect(bench.link.status.sentence).toBe('modem.sim-locked.pin-needed');
    expect(bench.link.status.identity.model).toBe('Modem de formation');
    await bench.dispose();

    bench = new ModemBench({ pin: '1234' }, { pin: '1234' }, (modem) => {
      modem.pinTries = 0;
    });
    await bench.until('sim-locked');
    expect(bench.link.status.sentence).toBe('modem.sim-locked.puk');
    await bench.dispose();

    bench = new ModemBench({}, {}, (modem) => {
      const text = '+CME ERROR: 10';
      modem.misbehave(/^AT\+CPIN\?/, { kind: 'answer', text, done: false }, 99);
    });
    await bench.until('sim-locked');
    expect(bench.link.status.sentence).toBe('modem.sim-locked.no-sim');
  });

  it('16: waits for a SIM that is busy after its PIN', async () => {
    bench = new ModemBench({ pin: '1234' }, { pin: '1234' });
    bench.modem.simBusyFor = 7;
    await bench.until('ready', 20_000);
    expect(bench.modem.settings.memories).toEqual(['ME', 'ME', 'ME']);
    expect(bench.modem.settings.cnmi).toEqual([2, 1, 0, 2, 0]);
  });
});

describe('recovering', () => {
  it('7: comes back after an unplug, PIN asked again and settings lost', async () => {
    bench = await ModemBench.ready({ pin: '1234' }, { pin: '1234' });
    bench.modem.unplug();
    await settle();
    expect(bench.link.status.state).toEqual({ kind: 'gone', attempt: 1 });
    expect(await submit()).toEqual({ kind: 'not-started', why: 'not-ready' });
    await bench.pass(20_000);
    expect(bench.link.status.state.kind).toBe('gone');
    bench.modem.plug();
    await bench.until('ready', 35_000);
    expect(bench.link.status.bootCount).toBe(2);
    expect(bench.modem.settings.cnmi).toEqual([2, 1, 0, 2, 0]);
    expect(await submit()).toMatchObject({ kind: 'sent' });
  });

  it('7: finds its modem again by IMEI under another name', async () => {
    bench = await ModemBench.ready();
    const { monotonic, clock } = bench;
    bench.modem.unplug();
    bench.ports = [
      new SimulatedModem({ clock, monotonic, path: '/dev/ttyUSB1', imei: '350000000000999' }),
      new SimulatedModem({ clock, monotonic, path: '/dev/ttyUSB7' }),
    ];
    await bench.until('ready');
    expect(bench.link.status.path).toBe('/dev/ttyUSB7');
    expect(bench.link.status.identity.imei).toBe('350000000000006');
  });

  it('says unknown when the port vanishes after the PDU, and nothing left when before', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'unplug', done: true });
    expect(await submit()).toEqual({ kind: 'unknown', why: 'port-closed' });
    bench.modem.plug();
    await bench.until('ready');
    bench.modem.misbehave(/^AT\+CMGS=\d+$/, { kind: 'unplug', done: false });
    expect(await submit()).toEqual({ kind: 'not-started', why: 'port-closed' });
  });

  it('says unknown when the modem restarts after the PDU, and nothing left when before', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'reset', done: true });
    expect(await submit()).toEqual({ kind: 'unknown', why: 'modem-reset' });
    await bench.until('ready');
    expect(bench.link.status.bootCount).toBe(2);
    bench.modem.misbehave(/^AT\+CMGS=\d+$/, { kind: 'reset', done: false });
    expect(await submit()).toEqual({ kind: 'not-started', why: 'modem-reset' });
    await bench.until('ready');
    expect(bench.link.status.bootCount).toBe(3);
  });

  it('8: notices within a polling interval a restart that said nothing', async () => {
    bench = await ModemBench.ready();
    bench.modem.reset('');
    await bench.pass(31_000);
    expect(bench.link.status.bootCount).toBe(2);
    expect(bench.modem.settings.cnmi).toEqual([2, 1, 0, 2, 0]);
    expect(bench.link.status.state.kind).toBe('ready');
  });

  it('19: H16: opens the port again when the modem goes deaf, and says so meanwhile', async () => {
    bench = await ModemBench.ready();
    bench.modem.traits.ignores = [/./];
    await bench.pass(60_000);
    expect(bench.link.status.sentence).toBe('modem.failing.no-answer');
    expect(await submit()).toEqual({ kind: 'not-started', why: 'not-ready' });
    bench.modem.traits.ignores = [];
    await bench.until('ready', 40_000);
    expect(bench.link.status.bootCount).toBeGreaterThan(1);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('19: asks a modem that stays deaf to restart itself', async () => {
    bench = await ModemBench.ready();
    bench.modem.traits.ignores = [/^AT(?!\+CFUN)/];
    await bench.pass(120_000);
    expect(count(/^AT\+CFUN=1,1$/)).toBeGreaterThan(0);
    bench.modem.traits.ignores = [];
    await bench.until('ready', 40_000);
  });

  it('tells a waiting sender that nothing left when the modem goes away', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'swallow' });
    const first = bench.link.submit(PDU, LENGTH);
    const second = bench.link.submit(PDU, LENGTH);
    await settle();
    bench.modem.unplug();
    expect(await bench.outcome(first)).toEqual({ kind: 'unknown', why: 'port-closed' });
    expect(await bench.outcome(second)).toMatchObject({ kind: 'not-started' });
  });

  it('stops at once: a message on its way is unknown, one that waits never left', async () => {
    bench = await ModemBench.ready({ sendMs: 4_000 });
    const first = bench.link.submit(PDU, LENGTH);
    const second = bench.link.submit(PDU, LENGTH);
    await settle();
    await bench.link.dispose();
    expect(await first).toEqual({ kind: 'unknown', why: 'port-closed' });
    expect(await second).toEqual({ kind: 'not-started', why: 'disposed' });
    expect(bench.modem.submissions).toHaveLength(1);
  });

  it('notices a SIM that was taken out', async () => {
    bench = await ModemBench.ready();
    const text = '+CME ERROR: 10';
    bench.modem.misbehave(/^AT\+CPIN\?/, { kind: 'answer', text, done: false }, 99);
    await bench.pass(31_000);
    expect(bench.link.status.sentence).toBe('modem.sim-locked.no-sim');
  });

  it('leaves no timer and no open port behind', async () => {
    bench = await ModemBench.ready();
    await bench.dispose();
    expect(bench.link.status.state).toEqual({ kind: 'closed' });
    expect(await submit()).toEqual({ kind: 'not-started', why: 'disposed' });
    expect(bench.monotonic.pending).toBe(0);
    expect(await bench.modem.open()).toEqual({ kind: 'opened' });
  });

  it('can be disposed while it still looks for a modem', async () => {
    bench = new ModemBench({ traits: { ignores: [/./] } });
    await settle();
    await bench.link.dispose();
    expect(bench.monotonic.pending).toBe(0);
  });
});
