import { beforeEach, describe, expect, it } from 'vitest';
import { decodeIncoming, encodeSubmit } from '../gsm/index.ts';
import { FakeClock, FakeMonotonic } from '../testing/fake-clock.ts';
import { SimulatedModem } from './simulated-modem.ts';
import type { SimulatedModemOptions } from './simulated-modem-options.ts';

const TO = '+33639981234';
let modem: SimulatedModem;
let said: string;

async function plugIn(options: Partial<SimulatedModemOptions> = {}) {
  modem = new SimulatedModem({
    clock: new FakeClock('2026-03-02T08:00:00Z'),
    monotonic: new FakeMonotonic(),
    ...options,
  });
  said = '';
  modem.onData((bytes) => {
    said += Buffer.from(bytes).toString('latin1');
  });
  await modem.open();
  await say('ATE0\r');
}

/** What the modem answers to these bytes, its lines joined by `|`. */
async function say(bytes: string): Promise<string> {
  said = '';
  await modem.write(Buffer.from(bytes, 'latin1'));
  await new Promise((resolve) => setImmediate(resolve));
  return said
    .split(/[\r\n]+/)
    .filter(Boolean)
    .join('|');
}

beforeEach(() => plugIn());

describe('SimulatedModem', () => {
  it('echoes until told not to', async () => {
    await plugIn();
    expect(await say('AT\r')).toBe('OK');
    expect(await say('ATE1\r')).toBe('OK');
    expect(await say('AT\r')).toBe('AT|OK');
  });

  it('refuses what it does not know, and what is not a command', async () => {
    expect(await say('AT+NONSENSE\r')).toBe('ERROR');
    expect(await say('hello\r')).toBe('ERROR');
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
    said = '';
    modem.receive(TO, 'OUI');
    expect(said).toBe('\r\n+CMTI: "SM",0\r\n');
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

  it('asks for its PIN and blocks after three wrong ones', async () => {
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
    const monotonic = new FakeMonotonic();
    await plugIn({ monotonic });
    const sendWith = async (ds: number) => {
      await say(`AT+CNMI=2,1,0,${ds},0\r`);
      await say(`AT+CMGS=${part?.length}\r`);
      await say(`${part?.pdu}\u001a`);
      said = '';
      monotonic.advance(10);
      return said
        .split(/[\r\n]+/)
        .filter(Boolean)[0]
        ?.split(':')[0];
    };
    expect(await sendWith(1)).toBe('+CDS');
    expect(await sendWith(2)).toBe('+CDSI');
    expect(await sendWith(0)).toBeUndefined();
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
