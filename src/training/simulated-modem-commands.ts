import { encodeSubmit } from '../gsm/index.ts';
import type { SimulatedModem } from './simulated-modem.ts';
import { type StoredSms, tpduLength } from './simulated-modem-store.ts';

type Handler = (modem: SimulatedModem, argument: string) => string;

const OK = 'OK';
const ERROR = 'ERROR';

/** Answers one command line as a good 4G modem does (3GPP TS 27.005, TS 27.007). */
export function answerCommand(modem: SimulatedModem, line: string): string {
  const match = /^AT(?:([+^][A-Z]+)(=\?|\?|=)?(.*)|(.*))$/i.exec(line);
  if (!match) return ERROR;
  const [, name, sign = '', argument = '', basic = ''] = match;
  if (name === undefined) return answerBasic(modem, basic.toUpperCase());
  const key = `${name.toUpperCase()}${sign}`;
  const handler = COMMANDS[key];
  if (!handler) return ERROR;
  if (modem.isLocked && !WITHOUT_SIM.has(key)) {
    return key.startsWith('+CM') ? '+CMS ERROR: 311' : '+CME ERROR: 11';
  }
  if (modem.simBusyFor > 0 && NEEDS_SIM.test(key)) {
    modem.simBusyFor -= 1;
    return key.startsWith('+CM') ? '+CMS ERROR: 314' : '+CME ERROR: 14';
  }
  return handler(modem, argument);
}

function answerBasic(modem: SimulatedModem, basic: string): string {
  if (basic === 'E0') {
    if (!modem.traits.echoStuck) modem.settings.echo = false;
    return OK;
  }
  if (basic === 'E1' || basic === 'E') modem.settings.echo = true;
  if (basic === 'I') return `${MAKE}\r\n${MODEL}\r\nRevision: ${FIRMWARE}\r\n\r\nOK`;
  return /^(|E1?|V1?|Z0?|&F0?|Q0?|H0?|A|&C1|&D2|S0=0)$/.test(basic) ? OK : ERROR;
}

const MAKE = 'Vigie';
const MODEL = 'Modem de formation';
const FIRMWARE = 'VF1.0';
const SMSC = '+33639980000';

const NEEDS_SIM = /^\+(CPMS|CNMI|CSCA|CMGF|CIMI|CMG|CNUM)/;
const WITHOUT_SIM = new Set([
  ...['+CPIN?', '+CPIN=', '+CMEE=', '+CMEE?', '+CGSN', '+CGMI', '+CGMM', '+CGMR', '+CFUN='],
  ...['+CFUN?', '+CSQ', '+CREG?', '+CEREG?', '+CGREG?', '+CCID', '+CPINR=', '+CMGF?', '+CSCS='],
]);

const COMMANDS: Readonly<Record<string, Handler>> = {
  '+CGMI': () => `${MAKE}\r\n\r\nOK`,
  '+CGMM': () => `${MODEL}\r\n\r\nOK`,
  '+CGMR': () => `${FIRMWARE}\r\n\r\nOK`,
  '+CGSN': (modem) => `${modem.options.imei ?? '350000000000006'}\r\n\r\nOK`,
  '+CIMI': () => '208000000000001\r\n\r\nOK',
  '+CCID': () => '+CCID: 89330000000000000016\r\n\r\nOK',
  '+CNUM': (modem) => {
    const number = modem.options.ownNumber ?? '+33639980001';
    return `+CNUM: "","${number}",145\r\n\r\nOK`;
  },
  '+CMEE=': (modem, level) => {
    modem.settings.cmee = Number(level);
    return OK;
  },
  '+CMEE?': (modem) => `+CMEE: ${modem.settings.cmee}\r\n\r\nOK`,
  '+CFUN=': (modem, level) => {
    if (level === '1,1') queueMicrotask(() => modem.reset());
    return OK;
  },
  '+CFUN?': () => '+CFUN: 1\r\n\r\nOK',
  '+CPIN?': (modem) => {
    if (modem.simBusyFor > 0) return handleBusy(modem);
    if (!modem.isLocked) return '+CPIN: READY\r\n\r\nOK';
    return `+CPIN: ${modem.pinTries > 0 ? 'SIM PIN' : 'SIM PUK'}\r\n\r\nOK`;
  },
  '+CPIN=': enterPin,
  '+CPINR=': (modem) => `+CPINR: SIM PIN,${modem.pinTries},3\r\n\r\nOK`,
  '+CREG?': (modem) => `+CREG: 0,${modem.registration}\r\n\r\nOK`,
  '+CEREG?': (modem) => `+CEREG: 0,${modem.registration}\r\n\r\nOK`,
  '+CGREG?': (modem) => `+CGREG: 0,${modem.registration}\r\n\r\nOK`,
  '+COPS?': (modem) =>
    `${modem.registration === 1 ? '+COPS: 0,0,"Formation",7' : '+COPS: 0'}\r\n\r\nOK`,
  '+COPS=': () => OK,
  '+CSQ': (modem) => `+CSQ: ${modem.signal},99\r\n\r\nOK`,
  '+CSCA?': () => `+CSCA: "${SMSC}",145\r\n\r\nOK`,
  '+CSCA=': () => OK,
  '+CSCS=': () => OK,
  '+CLIP=': () => OK,
  '+CHUP': () => OK,
  '+CSMS?': (modem) => `+CSMS: ${modem.settings.csms},1,1,1\r\n\r\nOK`,
  '+CSMS=': (modem, service) => {
    if (modem.traits.acknowledges) return '+CMS ERROR: 302';
    modem.settings.csms = Number(service);
    return '+CSMS: 1,1,1\r\n\r\nOK';
  },
  '+CMGF?': (modem) => `+CMGF: ${modem.settings.textMode ? 1 : 0}\r\n\r\nOK`,
  '+CMGF=': (modem, mode) => {
    modem.settings.textMode = mode === '1';
    return OK;
  },
  '+CNMI?': (modem) => `+CNMI: ${modem.settings.cnmi.join(',')}\r\n\r\nOK`,
  '+CNMI=?': () => '+CNMI: (0-2),(0-3),(0,2),(0-2),(0,1)\r\n\r\nOK',
  '+CNMI=': (modem, list) => {
    const values = list.split(',').map(Number);
    if (values.some(Number.isNaN) || values.length > 5) return '+CMS ERROR: 305';
    modem.settings.cnmi = modem.settings.cnmi.map((old, place) => values[place] ?? old);
    return OK;
  },
  '+CNMA': (modem) => (modem.acknowledge() ? OK : '+CMS ERROR: 340'),
  '+CPMS=?': () => '+CPMS: ("ME","SM","SR"),("ME","SM"),("ME","SM")\r\n\r\nOK',
  '+CPMS?': (modem) => {
    const parts = modem.settings.memories.map((name) => `"${name}",${useOf(modem, name)}`);
    return `+CPMS: ${parts.join(',')}\r\n\r\nOK`;
  },
  '+CPMS=': chooseMemories,
  '+CMGS=': (modem, argument) => {
    modem.prompt({
      command: `AT+CMGS=${argument}`,
      sends: true,
      run: (body) => send(modem, argument, body),
    });
    return '> ';
  },
  '+CMGW=': (modem, argument) => {
    modem.prompt({
      command: `AT+CMGW=${argument}`,
      sends: false,
      run: (body) => keep(modem, argument, body),
    });
    return '> ';
  },
  '+CMSS=?': () => OK,
  '+CMSS=': sendStored,
  '+CMGR=': readMessage,
  '+CMGL': (modem) => list(modem, '0'),
  '+CMGL=': list,
  '+CMGL=?': () => '+CMGL: (0-4)\r\n\r\nOK',
  '+CMGD=?': () => '+CMGD: (0-49),(0-4)\r\n\r\nOK',
  '+CMGD=': remove,
};

function handleBusy(modem: SimulatedModem): string {
  modem.simBusyFor -= 1;
  return '+CME ERROR: 14';
}

function enterPin(modem: SimulatedModem, argument: string): string {
  if (!modem.isLocked) return '+CME ERROR: 3';
  if (modem.pinTries === 0) return '+CME ERROR: 12';
  if (argument.replaceAll('"', '') === modem.options.pin) {
    modem.isLocked = false;
    modem.pinTries = 3;
    return OK;
  }
  modem.pinTries -= 1;
  return modem.pinTries === 0 ? '+CME ERROR: 12' : '+CME ERROR: 16';
}

function useOf(modem: SimulatedModem, name: string): string {
  const store = modem.store(name);
  return `${store?.used ?? 0},${store?.capacity ?? 0}`;
}

function chooseMemories(modem: SimulatedModem, argument: string): string {
  const names = argument.split(',').map((name) => name.replaceAll('"', '').trim().toUpperCase());
  if (modem.traits.wantsThreeMemories && names.length !== 3) return '+CMS ERROR: 302';
  if (names.some((name) => !modem.store(name)) || names.length > 3) return '+CMS ERROR: 302';
  if (names.slice(1).includes('SR')) return '+CMS ERROR: 302';
  const [read, write, receive] = modem.settings.memories;
  modem.settings.memories = [names[0] ?? read, names[1] ?? write, names[2] ?? receive];
  return `+CPMS: ${modem.settings.memories.map((name) => useOf(modem, name)).join(',')}\r\n\r\nOK`;
}

function send(modem: SimulatedModem, argument: string, body: string): string {
  const pdu = modem.settings.textMode ? fromText(argument, body) : checked(argument, body);
  if (pdu === undefined) return '+CMS ERROR: 304';
  const result = modem.submitPdu(pdu);
  return typeof result === 'string' ? result : `+CMGS: ${result}\r\n\r\nOK`;
}

/** The PDU, if it is as long as was said before. */
function checked(argument: string, body: string): string | undefined {
  const pdu = body.trim().toUpperCase();
  const isWhole = /^([0-9A-F]{2})+$/.test(pdu) && tpduLength(pdu) === Number.parseInt(argument, 10);
  return isWhole ? pdu : undefined;
}

/** Text mode, as a modem that lost its settings would understand a command meant for PDU mode. */
function fromText(argument: string, body: string): string | undefined {
  const to = /^"?(\+?\d+)/.exec(argument)?.[1];
  if (to === undefined) return undefined;
  return encodeSubmit({ to, text: body, concatReference: 0, requestReport: false })[0]?.pdu;
}

function keep(modem: SimulatedModem, argument: string, body: string): string {
  const pdu = checked(argument, body);
  if (pdu === undefined) return '+CMS ERROR: 304';
  const store = modem.store(modem.settings.memories[1]);
  const slot = store?.add({ pdu, length: tpduLength(pdu), stat: 2 });
  return slot === undefined ? '+CMS ERROR: 322' : `+CMGW: ${slot}\r\n\r\nOK`;
}

function sendStored(modem: SimulatedModem, argument: string): string {
  const sms = modem.store(modem.settings.memories[1])?.at(Number.parseInt(argument, 10));
  if (!sms || sms.stat < 2) return '+CMS ERROR: 321';
  const result = modem.submitPdu(sms.pdu);
  if (typeof result === 'string') return result;
  if (!modem.traits.statNeverChanges) sms.stat = 3;
  return `${modem.traits.cmssAnswersCmgs ? '+CMGS' : '+CMSS'}: ${result}\r\n\r\nOK`;
}

function readMessage(modem: SimulatedModem, argument: string): string {
  const place = Number.parseInt(argument, 10);
  const store = modem.store(modem.settings.memories[0]);
  const sms = store?.at(place);
  if (!store?.has(place)) return '+CMS ERROR: 321';
  if (!sms) return modem.traits.emptySlot === 'ok' ? OK : '+CMS ERROR: 321';
  const answer = `+CMGR: ${Math.max(sms.stat, 0)},,${sms.length}\r\n${sms.pdu}\r\n\r\nOK`;
  markRead(sms);
  return answer;
}

function list(modem: SimulatedModem, argument: string): string {
  const wanted = Number.parseInt(argument, 10);
  if (Number.isNaN(wanted) || wanted > 4) return '+CMS ERROR: 305';
  const store = modem.store(modem.settings.memories[0]);
  const lines: string[] = [];
  for (const [place, sms] of store?.entries() ?? []) {
    if (wanted !== 4 && sms.stat !== wanted) continue;
    if (modem.traits.hidesReportedInList && sms.stat === 3 && asksReport(sms)) continue;
    lines.push(`+CMGL: ${place},${Math.max(sms.stat, 0)},,${sms.length}\r\n${sms.pdu}`);
    markRead(sms);
  }
  return [...lines, OK].join('\r\n');
}

const asksReport = ({ pdu }: StoredSms): boolean => {
  const afterSmsc = 2 * (1 + Number.parseInt(pdu.slice(0, 2), 16));
  return (Number.parseInt(pdu.slice(afterSmsc, afterSmsc + 2), 16) & 0x20) !== 0;
};

function markRead(sms: StoredSms): void {
  if (sms.stat === 0) sms.stat = 1;
}

/** Flags: 0 the place, 1 the read ones, 2 and the sent, 3 and the unsent, 4 all (TS 27.005 §3.5.4). */
function remove(modem: SimulatedModem, argument: string): string {
  const [place = Number.NaN, flag = 0] = argument.split(',').map(Number);
  const store = modem.store(modem.settings.memories[0]);
  if (!store || Number.isNaN(place)) return '+CMS ERROR: 321';
  if (flag === 0) {
    if (!store.has(place)) return '+CMS ERROR: 321';
    store.remove(place);
  } else {
    const doomed: readonly number[] = [[], [1], [1, 3], [1, 3, 2], [-1, 0, 1, 2, 3]][flag] ?? [];
    for (const [other, { stat }] of store.entries()) if (doomed.includes(stat)) store.remove(other);
  }
  modem.deliverHeld();
  return OK;
}
