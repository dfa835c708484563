import { afterEach, describe, expect, it } from 'vitest';
import { ModemBench, PATIENT, samplePdu, settle } from '../testing/modem-bench.ts';
import { openModem } from './index.ts';

// The numbers are those of the list of behaviours that a driver must survive, in README.md.

let bench: ModemBench;
afterEach(() => bench.dispose());

const [PDU, LENGTH] = samplePdu();
const submit = () => bench.outcome(bench.link.submit(PDU, LENGTH));

describe('sending', () => {
  it('sends through the prompt, and takes no time of its own', async () => {
    bench = await ModemBench.ready();
    expect(await bench.link.submit(PDU, LENGTH)).toEqual({ kind: 'sent', reference: 1 });
    expect(bench.monotonic.now()).toBe(0);
    expect(bench.modem.submissions.map(({ to, text }) => [to, text])).toEqual([
      [PATIENT, 'Bonjour'],
    ]);
  });

  it('1: says unknown when the answer never comes, and nothing is sent twice', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'swallow' });
    expect(await submit()).toEqual({ kind: 'unknown', why: 'timeout' });
    expect(bench.modem.submissions).toHaveLength(1);
    expect(await submit()).toEqual({ kind: 'sent', reference: 2 });
  });

  it('2: does not believe +CMS ERROR 500, which some modems give although the text left', async () => {
    bench = await ModemBench.ready();
    const text = '+CMS ERROR: 500';
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'answer', text, done: true });
    expect(await submit()).toEqual({ kind: 'unknown', why: 'unsure' });
    expect(await submit()).toEqual({ kind: 'sent', reference: 2 });
  });

  it('3: waits for an answer that takes two and a half minutes', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'late', ms: 150_000 });
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('3: does not take an answer that comes too late for that of the next command', async () => {
    bench = await ModemBench.ready();
    await bench.link.store(PDU, LENGTH);
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'late', ms: 180_300 });
    const first = bench.link.submit(PDU, LENGTH);
    const read = bench.link.readSlot(0);
    const second = bench.link.submit(PDU, LENGTH);
    expect(await bench.outcome(first)).toEqual({ kind: 'unknown', why: 'timeout' });
    expect(await bench.outcome(read)).toMatchObject({ kind: 'message', pdu: PDU });
    expect(await bench.outcome(second)).toEqual({ kind: 'sent', reference: 2 });
  });

  it('4: reads unsolicited lines before the prompt and before the answer apart', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/^AT\+CMGS=\d+$/, { kind: 'before', text: '+QIND: SMS DONE' });
    bench.modem.misbehave(/CMGS=\d+ body/, {
      kind: 'before',
      text: '^RSSI: 20\r\n+CREG: 1,"1A2B"',
    });
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('8: aborts before the PDU when an echo shows that the modem restarted unnoticed', async () => {
    bench = await ModemBench.ready({ traits: { textModeByDefault: true } });
    await bench.pass(100);
    bench.modem.reset('');
    expect(await submit()).toEqual({ kind: 'not-started', why: 'modem-reset' });
    expect(bench.modem.submissions).toEqual([]);
    await bench.until('ready');
    expect(bench.link.status.bootCount).toBe(2);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('8: tells the modem PDU mode again after a pause', async () => {
    bench = await ModemBench.ready({ traits: { echoStuck: true, textModeByDefault: true } });
    bench.modem.reset('');
    await bench.pass(3_000);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
    expect(bench.modem.submissions[0]?.text).toBe('Bonjour');
  });

  it('20: gives no PDU without a prompt, and is certain that nothing left', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/^AT\+CMGS=\d+$/, { kind: 'no-prompt' });
    expect(await submit()).toEqual({ kind: 'not-started', why: 'no-prompt' });
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
    expect(bench.modem.submissions).toHaveLength(1);
  });

  it('20: escapes from a prompt that comes too late, and sends nothing by it', async () => {
    bench = await ModemBench.ready();
    bench.modem.misbehave(/^AT\+CMGS=\d+$/, { kind: 'late', ms: 10_500 });
    expect(await submit()).toEqual({ kind: 'not-started', why: 'no-prompt' });
    await bench.pass(2_000);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('refuses in words, and sorts what may be tried again', async () => {
    bench = await ModemBench.ready({ onSubmit: () => ({ kind: 'refused', cms: 38 }) });
    expect(await submit()).toEqual({
      kind: 'refused',
      code: 'CMS 38',
      retry: 'later',
      reason: 'réseau en panne',
    });
  });

  it('says at once that the network is lost, and when it is back', async () => {
    bench = await ModemBench.ready();
    bench.modem.registration = 2;
    expect(await submit()).toMatchObject({ kind: 'refused', code: 'CMS 331', retry: 'later' });
    await settle();
    expect(bench.link.status.sentence).toBe('modem.waiting-for-network.searching');
    expect(await submit()).toEqual({ kind: 'not-started', why: 'not-ready' });
    bench.modem.registration = 1;
    await bench.until('ready', 3_000);
  });
});

describe('storing and sending from the store', () => {
  const stored = async () => {
    const outcome = await bench.link.store(PDU, LENGTH);
    return outcome.kind === 'stored' ? outcome.slot : -1;
  };

  it('stores, reads back as unsent, sends, reads back as sent', async () => {
    bench = await ModemBench.ready();
    const slot = await stored();
    expect(await bench.link.readSlot(slot)).toEqual({
      kind: 'message',
      stat: 2,
      pdu: PDU,
      length: LENGTH,
    });
    expect(await bench.link.sendStored(slot)).toEqual({ kind: 'sent', reference: 1 });
    expect(await bench.link.readSlot(slot)).toMatchObject({ kind: 'message', stat: 3 });
    expect(await bench.link.deleteSlot(slot)).toBe(true);
    expect(await bench.link.readSlot(slot)).toEqual({ kind: 'empty' });
  });

  it('21: reads what the modem says, also when it never says sent', async () => {
    bench = await ModemBench.ready({ traits: { statNeverChanges: true } });
    const slot = await stored();
    await bench.link.sendStored(slot);
    expect(await bench.link.readSlot(slot)).toMatchObject({ stat: 2 });
  });

  it('22: takes +CMGS for an answer to +CMSS', async () => {
    bench = await ModemBench.ready({ traits: { cmssAnswersCmgs: true } });
    expect(await bench.link.sendStored(await stored())).toEqual({ kind: 'sent', reference: 1 });
  });

  it('24: reads by its number a message that the list leaves out', async () => {
    bench = await ModemBench.ready({ traits: { hidesReportedInList: true } });
    const [pdu, length] = samplePdu('Bonjour', true);
    await bench.link.store(pdu, length);
    await bench.link.sendStored(0);
    expect((await bench.link.listSlots()).filter(({ storage }) => storage === 'ME')).toEqual([]);
    expect(await bench.link.readSlot(0)).toMatchObject({ kind: 'message', pdu });
  });

  it('1: says unknown when the answer to +CMSS never comes', async () => {
    bench = await ModemBench.ready();
    const slot = await stored();
    bench.modem.misbehave(/^AT\+CMSS/, { kind: 'swallow' });
    expect(await bench.outcome(bench.link.sendStored(slot))).toEqual({
      kind: 'unknown',
      why: 'timeout',
    });
  });

  it('learns that a modem has no store to send from', async () => {
    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CMGW/] } });
    expect(await bench.link.store(PDU, LENGTH)).toMatchObject({ kind: 'refused', code: 'ERROR' });
    expect(bench.link.status.capabilities.storeAndSend).toBe(false);
  });

  it('is refused when the store is full', async () => {
    bench = await ModemBench.ready({ capacity: 1 });
    await stored();
    expect(await bench.link.store(PDU, LENGTH)).toMatchObject({
      kind: 'refused',
      code: 'CMS 322',
      retry: 'later',
    });
  });

  it('takes an empty slot for empty in both dialects, also when deleting it', async () => {
    for (const emptySlot of ['ok', 'error'] as const) {
      bench = await ModemBench.ready({ traits: { emptySlot } });
      expect(await bench.link.readSlot(7)).toEqual({ kind: 'empty' });
      expect(await bench.link.deleteSlot(7)).toBe(true);
      await bench.dispose();
    }
  });
});

describe('receiving', () => {
  it('announces what was stored, and asks for a listing right after the start', async () => {
    bench = await ModemBench.ready();
    expect(bench.events[0]).toEqual({ kind: 'poll' });
    bench.modem.receive(PATIENT, 'OUI');
    await settle();
    expect(bench.takeEvents()).toEqual([{ kind: 'stored', storage: 'ME', slot: 0 }]);
    expect(await bench.link.readSlot(0, 'ME')).toMatchObject({ kind: 'message', stat: 0 });
  });

  it('5: reads a message handed over in the middle of another answer apart from it', async () => {
    bench = await ModemBench.ready();
    bench.modem.receive(PATIENT, 'OUI');
    await settle();
    const held = await bench.link.readSlot(0);
    if (held.kind !== 'message') throw new Error('not stored');
    const { pdu, length } = held;
    const direct = samplePdu('a much longer text than the other one');
    const text = `+CMGL: 0,1,,${length}\r\n+CMT: ,${direct[1]}\r\n${direct[0]}\r\n${pdu}\r\n+CDS: ${length}\r\n${pdu}\r\nOK`;
    bench.takeEvents();
    bench.modem.misbehave(/^AT\+CMGL/, { kind: 'answer', text, done: true });
    const slots = await bench.link.listSlots();
    expect(slots).toEqual([{ storage: 'ME', slot: 0, stat: 1, pdu, length }]);
    expect(bench.takeEvents()).toEqual([
      { kind: 'direct', pdu: direct[0] },
      { kind: 'report-direct', pdu },
    ]);
  });

  it('keeps a message that is handed over before the modem was even recognised', async () => {
    const text = `+CMT: ,${LENGTH}\r\n${PDU}`;
    bench = await ModemBench.ready({}, {}, (modem) => {
      modem.misbehave(/^AT\+CGSN/, { kind: 'before', text });
    });
    expect(bench.takeEvents()).toEqual([{ kind: 'direct', pdu: PDU }]);
    expect(bench.link.status.identity.imei).toBe('350000000000006');
  });

  it('hands on a torn message as it came: it exists nowhere else', async () => {
    bench = await ModemBench.ready();
    bench.modem.announce('+CMT: ,30\r\n00040B9133369918');
    await settle();
    expect(bench.takeEvents()).toEqual([{ kind: 'direct', pdu: '00040B9133369918' }]);
  });

  it('6: H18: tells that the store is full, and takes the rest once there is room', async () => {
    bench = await ModemBench.ready({ capacity: 2 });
    for (const text of ['un', 'deux', 'trois']) bench.modem.receive(PATIENT, text);
    await settle();
    expect(bench.takeEvents().map(({ kind }) => kind)).toEqual([
      'stored',
      'stored',
      'storage-full',
    ]);
    await bench.link.deleteSlot(0);
    await settle();
    expect(bench.takeEvents()).toEqual([{ kind: 'stored', storage: 'ME', slot: 0 }]);
  });

  it('6: tells that the store is full also when no line says so', async () => {
    bench = await ModemBench.ready({ capacity: 1, traits: { mute: true } });
    bench.modem.receive(PATIENT, 'un');
    await bench.pass(31_000);
    expect(bench.takeEvents()).toEqual([{ kind: 'storage-full' }]);
  });

  it('9: acknowledges what must be, only after the listener kept it', async () => {
    bench = await ModemBench.ready({
      traits: { acknowledges: true, refuses: [/^AT\+CNMI=\d,1/] },
    });
    expect(bench.link.status.capabilities.incoming).toBe('direct');
    let keep = () => {};
    bench.link.onIncoming(
      ({ kind }) =>
        new Promise((resolve) => {
          if (kind === 'direct') keep = resolve;
          else resolve();
        }),
    );
    bench.modem.receive(PATIENT, 'un');
    bench.modem.receive(PATIENT, 'deux');
    await settle();
    expect(bench.modem.commands).not.toContain('AT+CNMA');
    expect(bench.takeEvents()).toHaveLength(1);
    keep();
    await settle();
    expect(bench.modem.commands).toContain('AT+CNMA');
    expect(bench.takeEvents()).toHaveLength(1);
    keep();
  });

  it('9: leaves a message to the network when the listener could not keep it', async () => {
    bench = await ModemBench.ready({
      traits: { acknowledges: true, refuses: [/^AT\+CNMI=\d,1/] },
    });
    bench.link.onIncoming(async ({ kind }) => {
      if (kind === 'direct') throw new Error('disk full');
    });
    bench.modem.receive(PATIENT, 'un');
    await settle();
    expect(bench.modem.commands).not.toContain('AT+CNMA');
  });

  it('9: takes what the network offers again after nobody acknowledged it', async () => {
    bench = await ModemBench.ready({
      traits: { acknowledges: true, refuses: [/^AT\+CNMI=\d,1/] },
    });
    const stop = bench.link.onIncoming(async ({ kind }) => {
      if (kind === 'direct') throw new Error('disk full');
    });
    bench.modem.receive(PATIENT, 'un');
    await bench.pass(16_000);
    expect(bench.modem.settings.cnmi.slice(1, 4)).toEqual([0, 0, 0]);
    stop();
    const [first] = bench.takeEvents();
    await bench.pass(70_000);
    expect(bench.takeEvents()).toEqual([first]);
    expect(bench.modem.commands.at(-1)).toBe('AT+CNMA');
    await bench.pass(120_000);
    expect(bench.takeEvents()).toEqual([]);
  });

  it('10: reads reports among the messages, where some modems keep them', async () => {
    bench = await ModemBench.ready({ traits: { reportsAmongMessages: true } });
    await bench.link.submit(...samplePdu('Bonjour', true));
    await bench.pass(50);
    expect(bench.takeEvents()).toEqual([{ kind: 'stored', storage: 'ME', slot: 0 }]);
    const report = await bench.link.readSlot(0, 'ME');
    expect(report.kind === 'message' && report.pdu).toMatch(/^0006/);
  });

  it('10: reads a report in "SR" and a message in "SM" while it works with "ME"', async () => {
    bench = await ModemBench.ready();
    const [pdu, length] = samplePdu('Bonjour', true);
    await bench.link.submit(pdu, length);
    bench.modem.settings.memories[2] = 'SM';
    bench.modem.receive(PATIENT, 'OUI');
    await bench.pass(50);
    expect(bench.takeEvents()).toEqual([
      { kind: 'stored', storage: 'SM', slot: 0 },
      { kind: 'stored', storage: 'SR', slot: 0 },
    ]);
    const report = await bench.link.readSlot(0, 'SR');
    expect(report.kind === 'message' && report.pdu).toMatch(/^0006/);
    expect(await bench.link.readSlot(0, 'SM')).toMatchObject({ kind: 'message', stat: 0 });
    expect((await bench.link.listSlots()).map(({ storage }) => storage)).toEqual(['SM', 'SR']);
    expect(await bench.link.deleteSlot(0, 'SM')).toBe(true);
    expect(await bench.link.deleteSlot(0, 'SR')).toBe(true);
    expect(await bench.link.listSlots()).toEqual([]);
    expect(bench.modem.settings.memories[0]).toBe('ME');
  });

  it('10: finds in "MT" what lies in a memory without a name of its own, and nothing twice', async () => {
    bench = await ModemBench.ready({ traits: { hidesOwnMemory: true } });
    expect(bench.link.status.capabilities.storages).toEqual(['SM', 'MT']);
    bench.modem.receive(PATIENT, 'Dans la SIM');
    bench.modem.settings.memories[2] = 'MT';
    bench.modem.receive(PATIENT, 'Dans le modem');
    await bench.pass(50);
    const found = await bench.link.listSlots();
    expect(found.map(({ storage, slot }) => [storage, slot])).toEqual([
      ['SM', 0],
      ['MT', 0],
    ]);
    for (const { storage, slot } of found) await bench.link.deleteSlot(slot, storage);
    expect(bench.modem.stores.map(({ used }) => used)).toEqual([0, 0, 0]);
  });

  it('10: leaves "MT" alone where its memories have names', async () => {
    bench = await ModemBench.ready();
    expect(bench.link.status.capabilities.storages).not.toContain('MT');
  });

  it('10: takes reports at once from a modem whose report store cannot be read', async () => {
    bench = await ModemBench.ready({ traits: { refuses: [/^AT\+CPMS=\?/] } });
    expect(bench.link.status.capabilities.reports).toBe('direct');
    const [pdu, length] = samplePdu('Bonjour', true);
    await bench.link.submit(pdu, length);
    await bench.pass(50);
    expect(bench.takeEvents().map(({ kind }) => kind)).toEqual(['report-direct']);
  });

  it('11: hands on a report that comes before the answer to its message', async () => {
    bench = await ModemBench.ready({
      traits: { reportBeforeAnswer: true, refuses: [/^AT\+CPMS=\?/] },
    });
    const [pdu, length] = samplePdu('Bonjour', true);
    expect(await bench.link.submit(pdu, length)).toEqual({ kind: 'sent', reference: 1 });
    expect(bench.takeEvents().map(({ kind }) => kind)).toEqual(['report-direct']);
  });

  it('12: counts on past 255', async () => {
    bench = await ModemBench.ready();
    const references: number[] = [];
    for (let count = 0; count < 258; count++) {
      const outcome = await bench.link.submit(PDU, LENGTH);
      if (outcome.kind === 'sent') references.push(outcome.reference);
    }
    expect(references.slice(253)).toEqual([254, 255, 0, 1, 2]);
  });

  it('18: asks for a listing again and again, for announcements that go to another port', async () => {
    bench = await ModemBench.ready({ traits: { mute: true } });
    bench.modem.receive(PATIENT, 'OUI');
    bench.events.length = 0;
    await bench.pass(30_000);
    expect(bench.events).toEqual([{ kind: 'poll' }]);
    expect(await bench.link.listSlots()).toHaveLength(1);
  });

  it('19: keeps what came of a list without its end, and works on', async () => {
    bench = await ModemBench.ready();
    bench.modem.receive(PATIENT, 'OUI');
    bench.modem.misbehave(/^AT\+CMGL/, { kind: 'unfinished' });
    expect(await bench.outcome(bench.link.listSlots())).toHaveLength(1);
    expect(await submit()).toMatchObject({ kind: 'sent' });
  });

  it('reads slot by slot where the modem refuses to list, from 0 or from 1', async () => {
    for (const firstSlot of [0, 1] as const) {
      bench = await ModemBench.ready({
        firstSlot,
        capacity: 5,
        traits: { refuses: [/^AT\+CMGL/] },
      });
      for (const text of ['un', 'deux']) bench.modem.receive(PATIENT, text);
      const slots = await bench.link.listSlots();
      expect(slots.map(({ slot }) => slot)).toEqual([firstSlot, firstSlot + 1]);
      await bench.dispose();
    }
  });

  it('H03: reports one call once, with its number, and hangs up', async () => {
    bench = await ModemBench.ready();
    bench.modem.ring(PATIENT);
    await bench.pass(3_000);
    bench.modem.ring(PATIENT);
    await bench.pass(1_000);
    expect(bench.takeEvents()).toEqual([{ kind: 'ring', from: PATIENT }]);
    expect(bench.modem.commands).toContain('AT+CHUP');
  });

  it('reports a call without a number too', async () => {
    bench = await ModemBench.ready();
    bench.modem.announce('RING');
    await bench.pass(1_000);
    expect(bench.takeEvents()).toEqual([{ kind: 'ring' }]);
  });
});

describe('a poor line', () => {
  it('20: reads one byte at a time, through noise and a stubborn echo', async () => {
    bench = await ModemBench.ready({
      traits: { oneByteReads: true, noise: '\u0000\u00ff', echoStuck: true },
    });
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
    bench.modem.receive(PATIENT, 'OUI');
    await settle();
    expect(await bench.link.listSlots()).toHaveLength(1);
  });

  it('20: never speaks before it was answered, whatever the modem does with that', async () => {
    for (const inputWhileAnswering of ['lost', 'aborts'] as const) {
      bench = await ModemBench.ready({
        commandMs: 40,
        sendMs: 200,
        traits: { inputWhileAnswering },
      });
      const both = Promise.all([bench.link.submit(PDU, LENGTH), bench.link.submit(PDU, LENGTH)]);
      expect(await bench.outcome(both)).toEqual([
        { kind: 'sent', reference: 1 },
        { kind: 'sent', reference: 2 },
      ]);
      await bench.dispose();
    }
  });

  it('20: counts lines that nobody understands, and keeps none of them', async () => {
    bench = await ModemBench.ready();
    const before = bench.link.status.unknownLines;
    bench.modem.emitRaw('\r\nMme Durand a mal\r\n\r\n+XYZ: 1\r\n');
    await settle();
    expect(bench.link.status.unknownLines - before).toBe(2);
    expect(JSON.stringify(bench.link.status)).not.toContain('Durand');
  });

  it('25: reads away the answers that another program left behind', async () => {
    bench = new ModemBench({}, {}, (modem) => {
      const text = '+CMGS: 77\r\n\r\nOK\r\n\r\nERROR\r\n\r\n+CMGF: 1';
      modem.misbehave(/^AT\+CMGF\?/, { kind: 'before', text });
    });
    await bench.until('ready');
    expect(bench.link.status.identity.imei).toBe('350000000000006');
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });

  it('25: does not take the answer to the last program’s message for its own', async () => {
    bench = await ModemBench.ready({ traits: { keepsWhileClosed: true } });
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'late', ms: 10_000 });
    const last = bench.link.submit(PDU, LENGTH);
    await bench.pass(100);
    await bench.dispose();
    expect(await last).toMatchObject({ kind: 'unknown' });
    await bench.pass(20_000);
    const next = openModem({ ports: async () => [bench.modem], monotonic: bench.monotonic });
    await bench.pass(2_000);
    expect(await bench.outcome(next.submit(PDU, LENGTH))).toEqual({ kind: 'sent', reference: 2 });
    expect(next.status.identity.imei).toBe('350000000000006');
    await bench.outcome(next.dispose());
  });

  it('25: leaves the prompt that another program left open, and sends nothing by it', async () => {
    const submissions: string[] = [];
    bench = new ModemBench({ onSubmit: ({ text }) => void submissions.push(text) }, {}, (modem) => {
      modem.prompt({
        command: 'AT+CMGS=20',
        sends: true,
        run: (body) => String(modem.submitPdu(body)),
      });
    });
    await bench.until('ready');
    expect(submissions).toEqual([]);
    expect(await submit()).toEqual({ kind: 'sent', reference: 1 });
  });
});
