import { describe, expect, it } from 'vitest';
import { decodeIncoming, encodeSubmit } from '../gsm/index.ts';
import { ModemTerminal } from '../testing/modem-terminal.ts';
import type { Fault, SimulatedModemOptions, Traits } from './simulated-modem-options.ts';

// The numbers are those of the list of behaviours in src/modem/README.md.

const TO = '+33639981234';
const [PART] = encodeSubmit({ to: TO, text: 'Oui', concatReference: 1, requestReport: true });
const PDU = PART?.pdu ?? '';
const SEND = `AT+CMGS=${PART?.length}`;
const STORE = `AT+CMGW=${PART?.length}`;

const withTraits = (traits: Partial<Traits>, options: Partial<SimulatedModemOptions> = {}) =>
  ModemTerminal.open({ ...options, traits });

async function withFault(match: RegExp, fault: Fault): Promise<ModemTerminal> {
  const terminal = await ModemTerminal.open();
  await terminal.say('AT+CNMI=2,1,0,2,0\r');
  terminal.modem.misbehave(match, fault);
  return terminal;
}

const sendBody = /CMGS=\d+ body/;

function partsOf(terminal: ModemTerminal, store = 'SM') {
  return (terminal.modem.store(store)?.entries() ?? []).map(([, { pdu }]) => {
    const decoded = decodeIncoming(pdu);
    if (!decoded.ok || decoded.value.kind !== 'deliver') throw new Error('not a message');
    return decoded.value;
  });
}

describe('a modem told to misbehave, when sending', () => {
  it('1: says nothing of what it sent', async () => {
    const terminal = await withFault(sendBody, { kind: 'swallow' });
    expect(await terminal.sayTwice(SEND, PDU)).toBe('');
    expect(terminal.modem.submissions).toHaveLength(1);
    expect(await terminal.say('AT\r')).toBe('OK');
  });

  it('2: says that it failed, whether it sent or not', async () => {
    for (const done of [true, false]) {
      const text = '+CMS ERROR: 500';
      const terminal = await withFault(sendBody, { kind: 'answer', text, done });
      expect(await terminal.sayTwice(SEND, PDU)).toBe(text);
      expect(terminal.modem.submissions).toHaveLength(done ? 1 : 0);
    }
  });

  it('3: answers minutes later, and nothing else before', async () => {
    const terminal = await ModemTerminal.open();
    terminal.modem.misbehave(sendBody, { kind: 'late', ms: 140_000 });
    expect(await terminal.sayTwice(SEND, PDU)).toBe('');
    await terminal.say('AT\r');
    expect(await terminal.hear(139_000)).toBe('');
    expect(await terminal.hear(1_000)).toMatch(/^\+CMGS: 1\|OK\|OK/);
  });

  it('4: writes other lines before the prompt, and before the answer', async () => {
    const terminal = await withFault(/^AT\+CMGS/, { kind: 'before', text: '^RSSI: 20' });
    terminal.modem.misbehave(sendBody, { kind: 'before', text: '+QIND: SMS DONE' });
    expect(await terminal.say(`${SEND}\r`)).toBe('^RSSI: 20|> ');
    expect(await terminal.say(`${PDU}\u001a`)).toBe('+QIND: SMS DONE|+CMGS: 1|OK');
  });

  it('5: hands a message over in the middle of an answer', async () => {
    const text = '+CDS: 25\r\n0006';
    const terminal = await withFault(/^AT\+CGSN/, { kind: 'inside', text });
    expect(await terminal.say('AT+CGSN\r')).toBe('350000000000006|+CDS: 25|0006|OK');
  });

  it('11: reports before it answers', async () => {
    const terminal = await withTraits({ reportBeforeAnswer: true });
    await terminal.say('AT+CNMI=2,1,0,2,0\r');
    expect(await terminal.sayTwice(SEND, PDU)).toBe('+CDSI: "SR",0|+CMGS: 1|OK');
  });

  it('12: reports late, twice, and first that it still tries', async () => {
    const hour = 3_600_000;
    const report = [
      { status: 0x30, afterMs: 0 },
      { status: 0, afterMs: hour },
      { status: 0, afterMs: hour },
    ];
    const terminal = await ModemTerminal.open({ onSubmit: () => ({ kind: 'accepted', report }) });
    await terminal.say('AT+CNMI=2,1,0,1,0\r');
    await terminal.sayTwice(SEND, PDU);
    const statuses = async (ms: number) =>
      (await terminal.hear(ms)).match(/[0-9A-F]{2}(?=\||$)/g)?.filter((it) => it !== '25');
    expect(await statuses(10)).toEqual(['30']);
    expect(await statuses(hour)).toEqual(['00', '00']);
  });

  it('20: gives no prompt, and takes the PDU for a command', async () => {
    const terminal = await withFault(/^AT\+CMGS/, { kind: 'no-prompt' });
    expect(await terminal.say(`${SEND}\r`)).toBe('');
    expect(await terminal.say(`${PDU}\u001a\r`)).toBe('ERROR');
    expect(terminal.modem.submissions).toEqual([]);
  });

  it('20: loses bytes that come before its answer, or aborts at them', async () => {
    for (const [inputWhileAnswering, answer] of [
      ['waits', '> |+CMGS: 1|OK'],
      ['lost', '> '],
      ['aborts', 'ERROR'],
    ] as const) {
      const terminal = await withTraits({ inputWhileAnswering });
      terminal.modem.misbehave(/^AT\+CMGS/, { kind: 'late', ms: 100 });
      await terminal.say(`${SEND}\r`);
      const atOnce = await terminal.say(`${PDU}\u001a`);
      expect([atOnce, await terminal.hear(200)].filter(Boolean).join('|')).toBe(answer);
      expect(terminal.modem.submissions).toHaveLength(inputWhileAnswering === 'waits' ? 1 : 0);
    }
  });

  it('4: keeps its unsolicited lines back while a text is typed', async () => {
    const terminal = await ModemTerminal.open();
    await terminal.say('AT+CNMI=2,1,0,2,0\r');
    await terminal.say(`${SEND}\r`);
    terminal.modem.receive(TO, 'OUI');
    expect(await terminal.hear()).toBe('');
    expect(await terminal.say(`${PDU}\u001a`)).toBe('+CMTI: "SM",0|+CMGS: 1|OK');
  });
});

describe('a modem told to misbehave, with what it stores to send', () => {
  const statAfterSending = async (options: Partial<SimulatedModemOptions>) => {
    const terminal = await ModemTerminal.open(options);
    await terminal.sayTwice(STORE, PDU);
    const answer = await terminal.say('AT+CMSS=0\r');
    return [answer, (await terminal.say('AT+CMGR=0\r')).split(',')[0]];
  };

  it('21: never says "sent", or says it although the network refused', async () => {
    const refusing = { onSubmit: () => ({ kind: 'refused', cms: 38 }) as const };
    expect(await statAfterSending({})).toEqual(['+CMSS: 1|OK', '+CMGR: 3']);
    expect(await statAfterSending({ traits: { statNeverChanges: true } })).toEqual([
      '+CMSS: 1|OK',
      '+CMGR: 2',
    ]);
    expect(await statAfterSending(refusing)).toEqual(['+CMS ERROR: 38', '+CMGR: 2']);
    expect(await statAfterSending({ ...refusing, traits: { statChangesEarly: true } })).toEqual([
      '+CMS ERROR: 38',
      '+CMGR: 3',
    ]);
  });

  it('22: calls its answer +CMGS', async () => {
    const [answer] = await statAfterSending({ traits: { cmssAnswersCmgs: true } });
    expect(answer).toBe('+CMGS: 1|OK');
  });

  it('24: leaves what it sent out of the list, not out of its place', async () => {
    const terminal = await withTraits({ hidesReportedInList: true });
    await terminal.sayTwice(STORE, PDU);
    await terminal.say('AT+CMSS=0\r');
    expect(await terminal.say('AT+CMGL=4\r')).toBe('OK');
    expect(await terminal.say('AT+CMGR=0\r')).toContain(PDU);
  });

  it('23: wants three memories, or refuses one of them', async () => {
    const three = await withTraits({ wantsThreeMemories: true });
    expect(await three.say('AT+CPMS="ME"\r')).toBe('+CMS ERROR: 302');
    expect(await three.say('AT+CPMS="ME","ME","ME"\r')).toMatch(/OK$/);
    const noThird = await withTraits({ refuses: [/^AT\+CPMS=.*,.*,"ME"/] });
    expect(await noThird.say('AT+CPMS="ME","ME","ME"\r')).toBe('ERROR');
    expect(await noThird.say('AT+CPMS="ME","ME","SM"\r')).toMatch(/OK$/);
  });

  it('says of an empty place either that it is none, or nothing', async () => {
    expect(await (await withTraits({ emptySlot: 'ok' })).say('AT+CMGR=7\r')).toBe('OK');
    const other = await withTraits({ emptySlot: 'error' }, { firstSlot: 1 });
    expect(await other.say('AT+CMGR=7\r')).toBe('+CMS ERROR: 321');
    other.modem.receive(TO, 'OUI');
    expect(await other.say('AT+CMGR=1\r')).toMatch(/^\+CMGR: 0/);
  });
});

describe('a modem told to misbehave, with what comes', () => {
  it('6: announces nothing any more when full, and takes the rest once there is room', async () => {
    const terminal = await ModemTerminal.open({ capacity: 1 });
    await terminal.say('AT+CNMI=2,1,0,2,0\r');
    for (const text of ['un', 'deux', 'trois']) terminal.modem.receive(TO, text);
    expect(await terminal.hear()).toMatch(/^\+CMTI: "SM",0\|(\^SMMEMFULL: "SM"\|?)+$/);
    await terminal.say('AT+CMGD=0\r');
    expect(partsOf(terminal).map(({ text }) => text)).toEqual(['deux']);
  });

  it('9: hands nothing over any more once it was not acknowledged, and is offered it again', async () => {
    const terminal = await ModemTerminal.open();
    await terminal.say('AT+CSMS=1;+CNMI=2,2,0,1,0\r');
    terminal.modem.receive(TO, 'un');
    terminal.modem.receive(TO, 'deux');
    expect((await terminal.hear()).match(/\+CMT/g)).toHaveLength(1);
    expect(await terminal.hear(20_000)).toBe('');
    expect(await terminal.say('AT+CNMI?\r')).toBe('+CNMI: 2,0,0,0,0|OK');
    expect(await terminal.say('AT+CNMA\r')).toBe('+CMS ERROR: 340');
    expect(partsOf(terminal).map(({ text }) => text)).toEqual(['deux']);
    await terminal.hear(60_000);
    expect(partsOf(terminal).map(({ text }) => text)).toEqual(['deux', 'un']);
  });

  it('9: is offered again what was refused, or in its hands when it restarted', async () => {
    for (const lose of [
      (terminal: ModemTerminal) => terminal.say('AT+CNMA=2\r'),
      async (terminal: ModemTerminal) => terminal.modem.reset(),
    ]) {
      const terminal = await ModemTerminal.open();
      await terminal.say('AT+CSMS=1;+CNMI=2,2,0,1,0\r');
      terminal.modem.receive(TO, 'un');
      await lose(terminal);
      await terminal.say('AT+CSMS=1;+CNMI=2,2,0,1,0\r');
      expect(await terminal.hear(60_000)).toMatch(/^\+CMT: ,\d+\|[0-9A-F]+$/);
      expect(await terminal.say('AT+CNMA\r')).toMatch(/OK$/);
      expect(await terminal.hear(600_000)).toBe('');
    }
  });

  it('10: keeps reports in "SR" or among the messages', async () => {
    for (const [reportsAmongMessages, place] of [
      [false, '"SR",0'],
      [true, '"SM",0'],
    ] as const) {
      const terminal = await withTraits({ reportsAmongMessages });
      await terminal.say('AT+CNMI=2,1,0,2,0\r');
      await terminal.sayTwice(SEND, PDU);
      expect(await terminal.hear(10)).toBe(`+CDSI: ${place}`);
    }
  });

  it('13: gets parts in another order, twice, or not all', async () => {
    const terminal = await ModemTerminal.open();
    const text = 'a'.repeat(400);
    terminal.modem.receive(TO, text, undefined, ([one = '', two = '']) => [two, one, two]);
    expect(partsOf(terminal).map(({ concat }) => concat?.index)).toEqual([2, 1, 2]);
    expect(partsOf(terminal)[0]?.concat?.total).toBe(3);
  });

  it('14: gets an emoji cut in two', async () => {
    const terminal = await withTraits({ sendersCutPairs: true });
    const text = `${'ê'.repeat(66)}😀${'ê'.repeat(10)}`;
    terminal.modem.receive(TO, text);
    const parts = partsOf(terminal).map((part) => part.text);
    expect(parts.map((part) => part.isWellFormed())).toEqual([false, false]);
    expect(parts.join('')).toBe(text);
  });

  it('15: gets a text in the tables of another language', async () => {
    const terminal = await ModemTerminal.open();
    const text = 'ağrım çok, şişlik çoğaldı. '.repeat(5).trim();
    terminal.modem.receive(TO, text);
    expect(
      partsOf(terminal)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    // The element that names the Turkish table, single or locking shift (TS 23.040 §9.2.3.24.15).
    for (const [, { pdu }] of terminal.modem.store('SM')?.entries() ?? []) {
      expect(pdu).toMatch(/2[45]0101/);
    }
  });

  it('18: announces nothing, because it does so on another port', async () => {
    const terminal = await withTraits({ mute: true });
    await terminal.say('AT+CNMI=2,1,0,2,0\r');
    terminal.modem.receive(TO, 'OUI');
    expect(await terminal.hear()).toBe('');
    expect(partsOf(terminal)).toHaveLength(1);
  });

  it('19: does not end its list', async () => {
    const terminal = await withFault(/^AT\+CMGL/, { kind: 'unfinished' });
    terminal.modem.receive(TO, 'OUI');
    expect(await terminal.say('AT+CMGL=4\r')).not.toContain('OK');
    expect(await terminal.say('AT+CMGL=4\r')).toMatch(/OK$/);
  });
});

describe('a modem told to misbehave, at any time', () => {
  it('7: comes back under another name, PIN asked again, settings lost', async () => {
    const terminal = await ModemTerminal.open({ pin: '1234', path: 'COM3' });
    await terminal.say('AT+CMEE=1;+CPIN="1234"\r');
    terminal.modem.unplug();
    expect(await terminal.modem.open()).toMatchObject({ code: 'modem/port-missing' });
    terminal.modem.plug('COM4');
    expect(terminal.modem.path).toBe('COM4');
    await terminal.modem.open();
    await terminal.hear();
    expect(await terminal.say('AT+CPIN?\r')).toBe('AT+CPIN?|+CPIN: SIM PIN|OK');
    expect(await terminal.say('AT+CMEE?\r')).toBe('AT+CMEE?|+CMEE: 0|OK');
  });

  it('8: restarts with or without a word, its port open', async () => {
    for (const greeting of ['RDY', '']) {
      const terminal = await ModemTerminal.open();
      await terminal.say('AT+CNMI=2,1,0,2,0\r');
      terminal.modem.reset(greeting);
      expect(await terminal.hear()).toBe(greeting);
      expect(await terminal.say('AT+CNMI?\r')).toBe('AT+CNMI?|+CNMI: 0,0,0,0,0|OK');
    }
  });

  it('8: restarts or goes away in the middle of a command, before or after it sent', async () => {
    for (const kind of ['reset', 'unplug'] as const) {
      for (const done of [true, false]) {
        const terminal = await withFault(sendBody, { kind, done });
        expect(await terminal.sayTwice(SEND, PDU)).toBe(kind === 'reset' ? 'RDY' : '');
        expect(terminal.modem.submissions).toHaveLength(done ? 1 : 0);
      }
    }
  });

  it('16: has a SIM that is busy for a while', async () => {
    const terminal = await ModemTerminal.open();
    await terminal.say('AT+CMEE=1\r');
    terminal.modem.simBusyFor = 2;
    expect(await terminal.say('AT+CPIN?\r')).toBe('+CME ERROR: 14');
    expect(await terminal.say('AT+CMGF=0\r')).toBe('+CMS ERROR: 314');
    expect(await terminal.say('AT+CMGF=0\r')).toBe('OK');
  });

  it('19: hears nothing any more until it is opened again, or started again', async () => {
    const reopen = async ({ modem }: ModemTerminal) => {
      await modem.close();
      await modem.open();
    };
    const restart = async ({ modem }: ModemTerminal) => {
      modem.unplug();
      modem.plug();
      await modem.open();
    };
    for (const until of ['reopened', 'restarted'] as const) {
      const terminal = await withFault(/^AT\+CSQ/, { kind: 'deaf', done: false, until });
      expect(await terminal.say('AT+CSQ\r')).toBe('');
      expect(await terminal.say('AT\r')).toBe('');
      await reopen(terminal);
      expect(await terminal.say('ATE0\r')).toBe(until === 'reopened' ? 'OK' : '');
      await restart(terminal);
      expect(await terminal.say('AT\r')).toBe('AT|OK');
    }
  });

  it('20: writes noise, and one byte at a time', async () => {
    const chunks: number[] = [];
    const terminal = await withTraits({ noise: '\u0000\u00ff', oneByteReads: true });
    terminal.modem.onData(({ length }) => chunks.push(length));
    expect(await terminal.say('AT\r')).toBe('\u0000\u00ff|OK');
    expect(new Set(chunks)).toEqual(new Set([1]));
  });

  it('25: tells the next program what the last one did not wait for', async () => {
    const terminal = await withTraits({ keepsWhileClosed: true });
    terminal.modem.misbehave(sendBody, { kind: 'late', ms: 1_000 });
    await terminal.sayTwice(SEND, PDU);
    await terminal.modem.close();
    expect(await terminal.hear(2_000)).toBe('');
    await terminal.modem.open();
    expect(await terminal.hear()).toBe('+CMGS: 1|OK');
  });

  it('is held by another program', async () => {
    const terminal = await ModemTerminal.open();
    expect(await terminal.modem.open()).toEqual({ kind: 'refused', code: 'modem/port-in-use' });
  });
});
