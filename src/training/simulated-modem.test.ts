import { beforeEach, describe, expect, it } from 'vitest';
import { decodeIncoming, encodeSubmit } from '../gsm/index.ts';
import { ModemTerminal } from '../testing/modem-terminal.ts';
import type { SimulatedModem } from './simulated-modem.ts';
import type { SimulatedModemOptions } from './simulated-modem-options.ts';

const TO = '+33639981234';
let terminal: ModemTerminal;
let modem: SimulatedModem;
const say = (bytes: string) => terminal.say(bytes);

async function plugIn(options: Partial<SimulatedModemOptions> = {}) {
  terminal = await ModemTerminal.open(options);
  modem = terminal.modem;
}

beforeEach(() => plugIn());

describe('SimulatedModem', () => {
  it('echoes until told not to', async () => {
    expect(await say('AT\r')).toBe('OK');
    expect(await say('ATE1\r')).toBe('OK');
    expect(await say('AT\r')).toBe('AT|OK');
  });

  it('refuses what it does not know, and what is not a command', async () => {
    expect(await say('AT+NONSENSE\r')).toBe('ERROR');
    expect(await say('hello\r')).toBe('ERROR');
  });

  it('answers several commands of one line in turn, until one fails', async () => {
    expect(await say('ATE0V1&C1+CMEE=1;+CSQ\r')).toBe('+CSQ: 21,99|OK');
    expect(await say('AT+CSQ;+NONSENSE;+CMEE=0\r')).toBe('+CSQ: 21,99|ERROR');
    expect(await say('AT+CMEE?\r')).toBe('+CMEE: 1|OK');
    expect(await say('AT+CSCA="1;2";+CGSN\r')).toBe('+CMS ERROR: 304');
  });

  it('hides error numbers, tells them, or says them in words', async () => {
    const answers: string[] = [];
    for (const level of [0, 1, 2]) answers.push(await say(`AT+CMEE=${level};+CPIN="0000"\r`));
    expect(answers).toEqual(['ERROR', '+CME ERROR: 3', '+CME ERROR: operation not allowed']);
  });

  it('sends a PDU after the prompt, and tells the network what was in it', async () => {
    const [part] = encodeSubmit({
      to: TO,
      text: 'Déjà 8 €',
      concatReference: 1,
      requestReport: true,
    });
    expect(await say(`AT+CMGS=${part?.length}\r`)).toBe('> ');
    expect(await say(`${part?.pdu}\u001a`)).toBe('+CMGS: 1|OK');
    expect(modem.submissions).toMatchObject([
      { to: TO, text: 'Déjà 8 €', reference: 1, requestReport: true },
    ]);
  });

  it('refuses a PDU that is torn or longer than was said, and forgets one at escape', async () => {
    const [part] = encodeSubmit({ to: TO, text: 'Oui', concatReference: 1, requestReport: false });
    await say(`AT+CMGS=${part?.length}\r`);
    expect(await say(`${part?.pdu.slice(0, -2)}\u001a`)).toBe('+CMS ERROR: 304');
    await say(`AT+CMGS=${part?.length}\r`);
    expect(await say('0011\u001b')).toBe('OK');
    expect(modem.submissions).toEqual([]);
  });

  it('stores, announces, lists and deletes what it receives, with the network’s time', async () => {
    await say('AT+CNMI=2,1,0,1,0\r');
    modem.receive(TO, 'OUI');
    expect(await terminal.hear()).toBe('+CMTI: "SM",0');
    const answer = await say('AT+CMGL=4\r');
    const pdu = answer.split('|')[1] ?? '';
    const decoded = decodeIncoming(pdu);
    expect(decoded.ok && decoded.value).toMatchObject({
      kind: 'deliver',
      text: 'OUI',
      scts: { at: Date.parse('2026-03-02T08:00:00Z') },
    });
    expect(await say('AT+CMGR=0\r')).toBe(`+CMGR: 1,,${pdu.length / 2 - 1}|${pdu}|OK`);
    expect(await say('AT+CMGD=0,4\r')).toBe('OK');
    expect(await say('AT+CMGL=4\r')).toBe('OK');
  });

  it('cuts a long text into parts and takes a slot for each', async () => {
    modem.receive(TO, 'a'.repeat(200));
    expect(await say('AT+CPMS?\r')).toBe('+CPMS: "SM",2,50,"SM",2,50,"SM",2,50|OK');
  });

  it('17: asks for its PIN and blocks after three wrong ones', async () => {
    await plugIn({ pin: '1234' });
    await say('AT+CMEE=1\r');
    expect(await say('AT+CPIN?\r')).toBe('+CPIN: SIM PIN|OK');
    expect(await say('AT+CMGF=0\r')).toBe('+CMS ERROR: 311');
    for (const answer of ['+CME ERROR: 16', '+CME ERROR: 16', '+CME ERROR: 12']) {
      expect(await say('AT+CPIN="0000"\r')).toBe(answer);
    }
    expect(await say('AT+CPIN="1234"\r')).toBe('+CME ERROR: 12');
    expect(await say('AT+CPIN?\r')).toBe('+CPIN: SIM PUK|OK');
  });

  it('hands reports over, stores them, or drops them, as +CNMI says', async () => {
    const [part] = encodeSubmit({ to: TO, text: 'Oui', concatReference: 1, requestReport: true });
    const sendWith = async (ds: number) => {
      await say(`AT+CNMI=2,1,0,${ds},0\r`);
      await terminal.sayTwice(`AT+CMGS=${part?.length}`, part?.pdu ?? '');
      return (await terminal.hear(10)).split(':')[0];
    };
    expect(await sendWith(1)).toBe('+CDS');
    expect(await sendWith(2)).toBe('+CDSI');
    expect(await sendWith(0)).toBe('');
  });

  it('understands a text-mode command for what it says', async () => {
    await say('AT+CMGF=1\r');
    await say('AT+CMGS="+33639981234"\r');
    expect(await say('Bonjour\u001a')).toBe('+CMGS: 1|OK');
    expect(modem.submissions[0]).toMatchObject({ to: TO, text: 'Bonjour' });
  });

  it('hears nothing and keeps nothing but its stores while unplugged', async () => {
    modem.unplug();
    expect(await modem.write(Buffer.from('AT\r'))).toBe(false);
    modem.receive(TO, 'OUI');
    expect(modem.store('SM')?.used).toBe(0);
    modem.plug();
    expect(modem.store('SM')?.used).toBe(1);
  });
});
