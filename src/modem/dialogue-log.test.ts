import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { ModemBench, PATIENT, samplePdu } from '../testing/modem-bench.ts';
import { parseLine } from './at-parser.ts';
import { DialogueLog } from './dialogue-log.ts';

let bench: ModemBench | undefined;
afterEach(async () => {
  await bench?.dispose();
  bench = undefined;
});

const said = (...lines: readonly string[]): string[] => {
  const log = new DialogueLog(new FakeMonotonic());
  for (const line of lines) log.said(parseLine(line), line);
  return log.entries.map(({ line }) => line);
};
const told = (command: string): string | undefined => {
  const log = new DialogueLog(new FakeMonotonic());
  log.told(command);
  return log.entries[0]?.line;
};

describe('the dialogue with a modem', () => {
  it('tells a text out from the command to the answer, without its number and words', async () => {
    bench = await ModemBench.ready();
    const [pdu, length] = samplePdu();
    const before = bench.link.dialogue().length;
    await bench.outcome(bench.link.submit(pdu, length));
    expect(
      bench.link
        .dialogue()
        .slice(before)
        .map(({ way, line }) => `${way} ${line}`),
    ).toEqual([
      `told AT+CMGS=${length}`,
      'said >',
      `told ‹PDU, ${pdu.length / 2} octets›`,
      'said +CMGS: 1',
      'said OK',
    ]);
  });

  it('holds no number, text, PIN or balance of a whole day’s work', async () => {
    bench = await ModemBench.ready({ pin: '4821' }, { pin: '4821' });
    const [pdu, length] = samplePdu('Saignez-vous ?', true);
    await bench.outcome(bench.link.submit(pdu, length));
    bench.modem.receive(PATIENT, 'Oui beaucoup');
    await bench.pass(1_000);
    await bench.outcome(bench.link.listSlots());
    await bench.outcome(bench.link.ussd('*123#'));
    const lines = bench.link.dialogue().map(({ line }) => line);
    expect(lines).toContain('AT+CPIN="…"');
    expect(lines.filter((line) => line.startsWith('AT+CUSD'))).toContain('AT+CUSD=1,"…",15');
    const all = lines.join('\n');
    for (const secret of ['4821', '123#', PATIENT.slice(3), pdu.slice(4, 20), 'Oui', 'EUR']) {
      expect(all).not.toContain(secret);
    }
    expect(all).not.toMatch(/\d{5}/);
  });

  it('goes on over an unplug, and says what did not come', async () => {
    bench = await ModemBench.ready();
    const lines = () => bench?.link.dialogue().map(({ line }) => line) ?? [];
    const before = lines();
    const [pdu, length] = samplePdu();
    bench.modem.misbehave(/CMGS=\d+ body/, { kind: 'unplug', done: false });
    await bench.outcome(bench.link.submit(pdu, length));
    expect(lines().at(-1)).toBe('port fermé');
    bench.modem.plug();
    await bench.until('ready');
    expect(lines().slice(0, before.length)).toEqual(before);
    expect(lines().filter((line) => line === 'AT+CMGF=0').length).toBeGreaterThan(1);
  });
});

describe('a line', () => {
  it('keeps what says how the modem is', () => {
    expect(
      said(
        '+CSQ: 21,99',
        '+CPIN: READY',
        '+COPS: 0,0,"Orange F",7',
        '+CPMS: ("SM","ME"),("SM")',
        '+CMTI: "SM",3',
        '+CMS ERROR: 38',
        '^SMMEMFULL',
      ),
    ).toEqual([
      '+CSQ: 21,99',
      '+CPIN: READY',
      '+COPS: 0,0,Orange F,7',
      '+CPMS: (SM,ME),(SM)',
      '+CMTI: SM,3',
      'CMS 38 (réseau en panne)',
      '‹mémoire pleine›',
    ]);
    expect(told('AT+CPMS="SM","SM"')).toBe('AT+CPMS="SM","SM"');
    expect(told('AT+CMGR=3')).toBe('AT+CMGR=3');
  });

  it('keeps nothing of a person', () => {
    expect(
      said(
        '+CLIP: "+33639981234",145',
        '+CMGL: 1,"REC READ","Mme Fictive",,23',
        '+CUSD: 0,"Votre credit: 12,30 EUR",15',
        '350000000000006',
        'je saigne beaucoup',
        '+CMS ERROR: 0639981234',
      ),
    ).toEqual([
      '+CLIP: …',
      '+CMGL: 1,REC READ,…,,23',
      '+CUSD: 0,‹23 signes›',
      '‹15 signes›',
      '‹18 signes›',
      'CMS … (refus du modem, sans raison donnée)',
    ]);
    expect(told('AT+CPIN="0000"')).toBe('AT+CPIN="…"');
  });

  it('never has five digits in a row, nor words that came between quotes', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10_000 }), (text, number) => {
        const lines = said(
          text,
          `+XY: ${number},"${text}"`,
          `${number}`,
          `+CMTI: "${text}",${number}`,
        );
        for (const line of lines) expect(line).not.toMatch(/\d{5}/);
      }),
    );
  });

  it('is forgotten after some hundreds', () => {
    const log = new DialogueLog(new FakeMonotonic());
    for (let slot = 0; slot < 2_000; slot += 1) log.told(`AT+CMGR=${slot}`);
    expect([log.entries.length, log.entries.at(-1)?.line]).toEqual([400, 'AT+CMGR=1999']);
  });
});
