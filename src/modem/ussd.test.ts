import { afterEach, describe, expect, it } from 'vitest';
import { ModemBench, samplePdu } from '../testing/modem-bench.ts';
import type { SimulatedModem, SimulatedModemOptions, Traits } from '../training/index.ts';
import type { ModemOptions } from './index.ts';
import { isUssdCode, readUssdText, ussdSpellings } from './ussd-text.ts';

let bench: ModemBench;
afterEach(() => bench?.dispose());

const [PDU, LENGTH] = samplePdu();
const BALANCE = 'Votre credit: 12,30 EUR jusqu au 31/12';
const ready = async (
  options: Partial<SimulatedModemOptions> = {},
  driven: Partial<ModemOptions> = {},
  prepare?: (modem: SimulatedModem) => void,
) => {
  const onUssd = (code: string) => ({ '*123#': BALANCE, '#100*1#': 'Choix?' })[code];
  bench = await ModemBench.ready({ onUssd, ...options }, driven, prepare);
};
const ask = (code = '*123#') => bench.outcome(bench.link.ussd(code));

describe('asking the operator', () => {
  it.each<Traits['ussdWriting']>(['plain', 'packed', 'ucs2'])(
    'gets the balance from a modem that writes it %s',
    async (ussdWriting) => {
      await ready({ traits: { ussdWriting } });
      expect(await ask()).toEqual({ kind: 'answered', text: BALANCE, isMenu: false });
    },
  );

  it('puts together an answer of several lines, also when it is cut anywhere', async () => {
    const onUssd = () => 'Credit 12 EUR\r\nValable\r\n jusqu au 31/12';
    await ready({ onUssd, traits: { oneByteReads: true } });
    expect(await ask()).toMatchObject({ text: 'Credit 12 EUR\nValable\njusqu au 31/12' });
  });

  it('ends the session that a menu leaves open, so that the next question is taken', async () => {
    await ready();
    expect(await ask('#100*1#')).toEqual({ kind: 'answered', text: 'Choix?', isMenu: true });
    expect(bench.modem.isUssdOpen).toBe(false);
    expect(await ask()).toMatchObject({ text: BALANCE });
  });

  it('says that the network knows no such code', async () => {
    await ready();
    expect(await ask('*999#')).toEqual({ kind: 'rejected' });
  });

  it('refuses what is no code, and tells the modem nothing', async () => {
    await ready();
    const before = bench.modem.commands.length;
    for (const code of ['0639980001', '*123', '*12";+CFUN=0#', '']) {
      expect(await ask(code)).toMatchObject({ kind: 'refused', retry: 'never' });
    }
    expect(bench.modem.commands).toHaveLength(before);
  });

  it('gives up after 45 s without an answer, and ends the session', async () => {
    await ready({}, {}, (modem) => {
      modem.misbehave(/^AT\+CUSD=1/, { kind: 'answer', text: 'OK', done: false });
    });
    const from = bench.monotonic.now();
    expect(await ask()).toEqual({ kind: 'no-answer' });
    expect(bench.monotonic.now() - from).toBeLessThan(46_000);
    expect(bench.modem.commands).toContain('AT+CUSD=2');
  });

  it('sends texts while an answer is awaited', async () => {
    await ready({}, {}, (modem) => {
      modem.misbehave(/^AT\+CUSD=1/, { kind: 'answer', text: 'OK', done: false });
    });
    const balance = bench.link.ussd('*123#');
    await bench.pass(1_000);
    const from = bench.monotonic.now();
    expect(await bench.outcome(bench.link.submit(PDU, LENGTH))).toMatchObject({ kind: 'sent' });
    expect(bench.monotonic.now() - from).toBeLessThan(1_000);
    bench.modem.announce(`+CUSD: 0,"${BALANCE}",15`);
    expect(await bench.outcome(balance)).toMatchObject({ text: BALANCE });
  });

  it('hears the answer of a modem that says OK only after it, or never', async () => {
    await ready({}, {}, (modem) => {
      modem.misbehave(/^AT\+CUSD=1/, { kind: 'swallow' });
    });
    expect(await ask()).toMatchObject({ text: BALANCE });
    expect(await bench.outcome(bench.link.submit(PDU, LENGTH))).toMatchObject({ kind: 'sent' });
  });

  it('says so in words when the modem does not offer it', async () => {
    await ready({ traits: { refuses: [/^AT\+CUSD/] } });
    expect(await ask()).toMatchObject({ kind: 'refused', code: 'ERROR' });
  });

  it('tells who waits when the modem is pulled out', async () => {
    await ready({}, {}, (modem) => {
      modem.misbehave(/^AT\+CUSD=1/, { kind: 'answer', text: 'OK', done: false });
    });
    const balance = bench.link.ussd('*123#');
    await bench.pass(1_000);
    bench.modem.unplug();
    expect(await bench.outcome(balance, 1_000)).toEqual({ kind: 'no-answer' });
    expect(await ask()).toEqual({ kind: 'not-started', why: 'not-ready' });
  });

  it('takes an answer nobody asked for as nobody’s', async () => {
    await ready();
    bench.modem.announce('+CUSD: 0,"Publicite",15');
    expect(await ask()).toMatchObject({ text: BALANCE });
  });

  it('goes on after an answer whose closing quote never comes', async () => {
    await ready();
    bench.modem.announce('+CUSD: 0,"Coupe');
    expect(await bench.outcome(bench.link.submit(PDU, LENGTH))).toMatchObject({ kind: 'sent' });
  });
});

describe('spelling', () => {
  it('packs a code as GSM 03.38 has it', () => {
    // *100# is AA180C3602 in every Huawei manual and forum.
    expect(ussdSpellings('*100#')).toEqual(['*100#', 'AA180C3602']);
  });

  it('takes codes, and nothing else', () => {
    expect(['*123#', '#123#', '*100*1#'].every(isUssdCode)).toBe(true);
    expect(['123', '*123', '*#;', '*12"3#', `*${'1'.repeat(40)}#`].some(isUssdCode)).toBe(false);
  });

  it('leaves figures that are written as they are', () => {
    expect(readUssdText('12', 15)).toBe('12');
    expect(readUssdText('1234', 15)).toBe('1234');
    expect(readUssdText('', 15)).toBe('');
    expect(readUssdText('00430072006500640069007400200031', 72)).toBe('Credit 1');
  });
});
