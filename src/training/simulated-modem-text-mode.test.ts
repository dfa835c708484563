import { describe, expect, it } from 'vitest';
import { encodeUcs2Hex } from '../gsm/index.ts';
import { ModemTerminal } from '../testing/modem-terminal.ts';

const TO = '+33639981234';

async function inTextMode(...lines: readonly string[]): Promise<ModemTerminal> {
  const terminal = await ModemTerminal.open();
  for (const line of ['AT+CMGF=1', ...lines]) expect(await terminal.say(`${line}\r`)).toBe('OK');
  return terminal;
}

const sentBy = ({ modem }: ModemTerminal) => modem.submissions.map(({ to, text }) => [to, text]);

describe('text mode', () => {
  it('sends what is typed, in several lines, each asked for', async () => {
    const terminal = await inTextMode('AT+CSCS="8859-1"');
    expect(await terminal.say(`AT+CMGS="${TO}"\r`)).toBe('> ');
    expect(await terminal.say('Bonjour,\r')).toBe('> ');
    expect(await terminal.say('déjà levé\u001a')).toBe('+CMGS: 1|OK');
    expect(sentBy(terminal)).toEqual([[TO, 'Bonjour,\ndéjà levé']]);
  });

  it('reads numbers and words in the character set that was chosen', async () => {
    const gsm = await inTextMode('AT+CSCS="GSM"');
    await gsm.sayTwice(`AT+CMGS="${TO}"`, 'd\u0005j\u007f');
    const ucs2 = await inTextMode('AT+CSCS="UCS2"');
    await ucs2.sayTwice(`AT+CMGS="${encodeUcs2Hex(TO)}"`, encodeUcs2Hex('déjà 😀'));
    expect([...sentBy(gsm), ...sentBy(ucs2)]).toEqual([
      [TO, 'déjà'],
      [TO, 'déjà 😀'],
    ]);
    expect(await ucs2.say('AT+CSCS?\r')).toBe('+CSCS: "UCS2"|OK');
    expect(await ucs2.say(`AT+CSCS="${encodeUcs2Hex('GSM')}"\r`)).toBe('OK');
    expect(await ucs2.say('AT+CSCS="KLINGON"\r')).toBe('ERROR');
  });

  it('sends nothing of what is too long, has no number, or is not in the character set', async () => {
    const terminal = await inTextMode('AT+CSCS="UCS2"');
    const to = encodeUcs2Hex(TO);
    for (const [number, text] of [
      [to, encodeUcs2Hex('x'.repeat(161))],
      [to, 'Bonjour'],
      [encodeUcs2Hex('Durand'), encodeUcs2Hex('Bonjour')],
    ]) {
      expect(await terminal.sayTwice(`AT+CMGS="${number}"`, text ?? '')).toBe('+CMS ERROR: 304');
    }
    expect(terminal.modem.submissions).toEqual([]);
  });

  it('asks for a report when +CSMP says so', async () => {
    const terminal = await inTextMode('AT+CSMP=49,167,0,0');
    await terminal.sayTwice(`AT+CMGS="${TO}"`, 'Bonjour');
    expect(terminal.modem.submissions[0]?.requestReport).toBe(true);
    expect(await terminal.say('AT+CSMP?\r')).toBe('+CSMP: 49,167,0,0|OK');
  });

  it('lists and reads messages, with all their values when +CSDH asks', async () => {
    const terminal = await inTextMode('AT+CSCS="8859-1"');
    terminal.modem.receive(TO, 'Déjà levé');
    terminal.modem.receive('INFO', '😀');
    expect(await terminal.say('AT+CMGL="REC UNREAD"\r')).toBe(
      `+CMGL: 0,"REC UNREAD","${TO}",,"26/03/02,09:00:00+04"|Déjà levé|+CMGL: 1,"REC UNREAD","INFO",,"26/03/02,09:00:00+04"|D83DDE00|OK`,
    );
    expect(await terminal.say('AT+CMGL="REC UNREAD"\r')).toBe('OK');
    await terminal.say('AT+CSDH=1\r');
    expect(await terminal.say('AT+CMGR=0\r')).toBe(
      `+CMGR: "REC READ","${TO}",,"26/03/02,09:00:00+04",145,4,0,0,"+33639980000",145,9|Déjà levé|OK`,
    );
    expect(await terminal.say('AT+CMGL="SOMETHING"\r')).toBe('+CMS ERROR: 305');
  });

  it('lists what it stored to send', async () => {
    const terminal = await inTextMode();
    expect(await terminal.sayTwice(`AT+CMGW="${TO}"`, 'Bonjour')).toBe('+CMGW: 0|OK');
    expect(await terminal.say('AT+CMGL="ALL"\r')).toBe(
      `+CMGL: 0,"STO UNSENT","${TO}",,|Bonjour|OK`,
    );
    expect(await terminal.say('AT+CMSS=0\r')).toBe('+CMSS: 1|OK');
    expect(await terminal.say('AT+CMGR=0\r')).toBe(`+CMGR: "STO SENT","${TO}",|Bonjour|OK`);
  });

  it('hands messages and reports over in words', async () => {
    const terminal = await inTextMode('AT+CNMI=2,2,0,1,0', 'AT+CSMP=49,167,0,0');
    terminal.modem.receive(TO, 'OUI');
    expect(await terminal.hear()).toBe(`+CMT: "${TO}",,"26/03/02,09:00:00+04"|OUI`);
    await terminal.sayTwice(`AT+CMGS="${TO}"`, 'Bonjour');
    expect(await terminal.hear(10)).toBe(
      `+CDS: 6,1,"${TO}",145,"26/03/02,09:00:00+04","26/03/02,09:00:00+04",0`,
    );
  });

  it('tells the time, numbers and places that programs ask for', async () => {
    const terminal = await ModemTerminal.open();
    const answers: Record<string, string> = {
      'AT+CCLK?': '+CCLK: "26/03/02,09:00:00+04"',
      'AT+CNUM': '+CNUM: "","+33639980001",145',
      'AT+CPBS?': '+CPBS: "SM",0,100',
      'AT+CSCA?': '+CSCA: "+33639980000",145',
      'AT+GMM': 'Modem de formation',
      'AT+COPS?': '+COPS: 0,0,"Formation",7',
      'AT+COPS=3,2;+COPS?': '+COPS: 0,2,"20800",7',
      'AT+CREG=2;+CREG?': '+CREG: 2,1,"1A2B","0000C3D4",7',
    };
    for (const [question, answer] of Object.entries(answers)) {
      expect(await terminal.say(`${question}\r`)).toBe(`${answer}|OK`);
    }
    expect(await terminal.say('AT+CMER=?\r')).toMatch(/^\+CMER: .*\|OK$/);
    expect(await terminal.say('AT+CMSS=?\r')).toBe('OK');
    expect(await terminal.say('AT^SYSINFO\r')).toBe('ERROR');
    expect(await terminal.say('AT+CSCA="+33639980009",145;+CSCA?\r')).toBe(
      '+CSCA: "+33639980009",145|OK',
    );
  });
});
