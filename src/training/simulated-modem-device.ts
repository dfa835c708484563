import { encodeUcs2Hex, packUssd, unpackUssd } from '../gsm/index.ts';
import type { SimulatedModem } from './simulated-modem.ts';
import type { Handlers } from './simulated-modem-commands.ts';
import { CHARSETS, fromLine, timeOf } from './simulated-modem-text-mode.ts';

/** The commands of TS 27.007 that are not about messages: who it is, its SIM, its network. */

const MAKE = 'Vigie';
const MODEL = 'Modem de formation';
const FIRMWARE = 'VF1.0';
const OPERATOR = '20800';

const said = (information: string): string => `${information}\r\n\r\nOK`;

export const identification = (): string => said(`${MAKE}\r\n${MODEL}\r\nRevision: ${FIRMWARE}`);

const imei = (modem: SimulatedModem) => said(modem.options.imei ?? '350000000000006');

export const deviceCommands: Handlers = {
  '+CGMI': () => said(MAKE),
  '+GMI': () => said(MAKE),
  '+CGMM': () => said(MODEL),
  '+GMM': () => said(MODEL),
  '+CGMR': () => said(FIRMWARE),
  '+GMR': () => said(FIRMWARE),
  '+CGSN': imei,
  '+GSN': imei,
  '+GCAP': () => said('+GCAP: +CGSM,+DS,+ES'),
  '+CIMI': (modem) => said(modem.sim?.imsi ?? ''),
  '+CCID': (modem) => said(`+CCID: ${modem.sim?.iccid ?? ''}`),
  '+CNUM': (modem) => said(`+CNUM: "","${modem.sim?.ownNumber ?? '+33639980001'}",145`),

  '+CMEE=': (modem, level) => {
    if (!/^[0-2]$/.test(level)) return 'ERROR';
    modem.settings.cmee = Number(level);
    return 'OK';
  },
  '+CMEE?': (modem) => said(`+CMEE: ${modem.settings.cmee}`),
  '+CMEE=?': () => said('+CMEE: (0-2)'),
  '+CSCS=': chooseCharset,
  '+CSCS?': (modem) => said(`+CSCS: "${modem.settings.charset}"`),
  '+CSCS=?': () => said(`+CSCS: (${CHARSETS.map((name) => `"${name}"`).join(',')})`),

  '+CFUN=': (modem, level) => {
    if (level === '1,1') queueMicrotask(() => modem.reset());
    return 'OK';
  },
  '+CFUN?': () => said('+CFUN: 1'),
  '+CFUN=?': () => said('+CFUN: (0,1,4),(0,1)'),
  '+CPIN?': (modem) => {
    if (!modem.isLocked) return said('+CPIN: READY');
    return said(`+CPIN: ${modem.pinTries > 0 ? 'SIM PIN' : 'SIM PUK'}`);
  },
  '+CPIN=': enterPin,
  '+CPINR=': (modem) => said(`+CPINR: SIM PIN,${modem.pinTries},3`),
  '+CLCK=': (modem, argument) =>
    /^"SC",2$/i.test(argument)
      ? said(`+CLCK: ${modem.options.pin === undefined ? 0 : 1}`)
      : '+CME ERROR: 3',

  ...registration('+CREG'),
  ...registration('+CGREG'),
  ...registration('+CEREG'),
  '+COPS?': (modem) => {
    if (modem.registration !== 1) return said('+COPS: 0');
    const format = modem.settings.operatorFormat;
    const access = modem.access === null ? '' : `,${modem.access}`;
    return said(`+COPS: 0,${format},"${format === 2 ? OPERATOR : 'Formation'}"${access}`);
  },
  '+COPS=': (modem, argument) => {
    const format = /^3,([0-2])$/.exec(argument)?.[1];
    if (format !== undefined) modem.settings.operatorFormat = Number(format);
    return 'OK';
  },
  '+COPS=?': (modem) =>
    said(`+COPS: (2,"Formation","Formation","${OPERATOR}",${modem.access ?? 0}),,(0-4),(0-2)`),
  '+WS46=?': ({ traits: { radios } }) => (radios === null ? 'ERROR' : said(`+WS46: ${radios}`)),
  '+CSQ': (modem) => said(`+CSQ: ${modem.signal},99`),

  '+CCLK?': (modem) => {
    const at = modem.options.clock.now() + modem.clockAheadMs;
    const offsetMinutes = modem.offsetMinutes(at);
    return said(`+CCLK: "${timeOf({ at, offsetMinutes, isAbsurd: false })}"`);
  },
  // The network tells it the time; a program's is taken and not used.
  '+CCLK=': () => 'OK',
  '+CMER=': () => 'OK',
  '+CMER?': () => said('+CMER: 0,0,0,0,0'),
  '+CMER=?': () => said('+CMER: (0-3),(0),(0),(0,1),(0,1)'),

  '+CPBS=': (modem, argument) => {
    const name = argument.replaceAll('"', '').toUpperCase();
    if (!['SM', 'ME', 'ON'].includes(name)) return '+CME ERROR: 3';
    modem.settings.phonebook = name;
    return 'OK';
  },
  '+CPBS?': (modem) => said(`+CPBS: "${modem.settings.phonebook}",0,100`),
  '+CPBS=?': () => said('+CPBS: ("SM","ME","ON")'),
  '+CPBR=': () => 'OK',
  '+CPBR=?': () => said('+CPBR: (1-100),40,24'),

  '+CLIP=': () => 'OK',
  '+CLCC': () => 'OK',
  '+CHUP': () => 'OK',
  '+CUSD=': answerUssd,
  '+CUSD=?': () => said('+CUSD: (0-2)'),
};

function registration(name: '+CREG' | '+CGREG' | '+CEREG'): Handlers {
  return {
    [`${name}?`]: (modem) => {
      const detail = modem.settings.registrationDetail[name] ?? 0;
      const isIn = modem.registration === 1 || modem.registration === 5;
      const cell = detail === 2 && isIn ? `,"1A2B","0000C3D4",${modem.access ?? 0}` : '';
      return said(`${name}: ${detail},${modem.registration}${cell}`);
    },
    [`${name}=`]: (modem, detail) => {
      if (!/^[0-2]$/.test(detail)) return '+CME ERROR: 3';
      modem.settings.registrationDetail[name] = Number(detail);
      return 'OK';
    },
    [`${name}=?`]: () => said(`${name}: (0-2)`),
  };
}

/** TS 27.007 §7.15. The answer comes as an unsolicited line, once the command was answered. */
function answerUssd(modem: SimulatedModem, argument: string): string {
  if (argument === '2') {
    modem.isUssdOpen = false;
    return 'OK';
  }
  const written = /^1,"([^"]+)"(?:,15)?$/.exec(argument)?.[1];
  if (written === undefined) return 'OK';
  const { ussdWriting } = modem.traits;
  const code = ussdWriting === 'packed' ? unpackUssd(Buffer.from(written, 'hex')) : written;
  // The network takes one question at a time, and does not know what is spelt wrongly.
  const text = modem.isUssdOpen ? undefined : modem.options.onUssd?.(code);
  queueMicrotask(() => {
    if (text === undefined) modem.announce('+CUSD: 4');
    else {
      modem.isUssdOpen = text.endsWith('?');
      const result = modem.isUssdOpen ? 1 : 0;
      const coding = ussdWriting === 'ucs2' ? 72 : 15;
      modem.announce(`+CUSD: ${result},"${writeUssd(ussdWriting, text)}",${coding}`);
    }
  });
  return 'OK';
}

function writeUssd(writing: 'plain' | 'packed' | 'ucs2', text: string): string {
  if (writing === 'plain') return text;
  if (writing === 'ucs2') return encodeUcs2Hex(text);
  return Buffer.from(packUssd(text) ?? [])
    .toString('hex')
    .toUpperCase();
}

function chooseCharset(modem: SimulatedModem, argument: string): string {
  const { settings } = modem;
  // Programs that find UCS2 set write the next name in it, and others don't.
  const name = argument.replaceAll('"', '');
  const known = [name, fromLine(name, settings.charset)]
    .map((written) => CHARSETS.find((charset) => charset === written?.toUpperCase()))
    .find((charset) => charset !== undefined);
  if (known === undefined) return '+CME ERROR: 3';
  settings.charset = known;
  return 'OK';
}

function enterPin(modem: SimulatedModem, argument: string): string {
  if (!modem.isLocked) return '+CME ERROR: 3';
  if (modem.pinTries === 0) return '+CME ERROR: 12';
  if (argument.replaceAll('"', '') === modem.options.pin) {
    modem.isLocked = false;
    modem.pinTries = 3;
    return 'OK';
  }
  modem.pinTries -= 1;
  return modem.pinTries === 0 ? '+CME ERROR: 12' : '+CME ERROR: 16';
}
