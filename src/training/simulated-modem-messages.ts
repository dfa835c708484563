import type { SimulatedModem } from './simulated-modem.ts';
import type { Handlers } from './simulated-modem-commands.ts';
import { firstOctetOf, type StoredSms, tpduLength } from './simulated-modem-store.ts';
import {
  describeAsText,
  fromLine,
  pduOfText,
  statNamed,
  type TextModeSettings,
} from './simulated-modem-text-mode.ts';

/** The commands of TS 27.005: sending, storing, listing, announcing. */

const said = (information: string): string => `${information}\r\n\r\nOK`;

export const messageCommands: Handlers = {
  '+CSCA?': (modem) => said(`+CSCA: "${modem.serviceCentre}",145`),
  '+CSCA=': (modem, argument) => {
    const number = fromLine(/^"([^"]+)"/.exec(argument)?.[1] ?? '', modem.settings.charset);
    const plain = [number, /^"(\+?\d+)"/.exec(argument)?.[1]].find((it) =>
      /^\+?\d+$/.test(it ?? ''),
    );
    if (plain === undefined) return '+CMS ERROR: 304';
    modem.serviceCentre = plain;
    return 'OK';
  },
  '+CSMP?': (modem) => said(`+CSMP: ${modem.settings.csmp.join(',')}`),
  '+CSMP=': (modem, argument) => {
    const given = argument.split(',');
    if (given.length > 4 || given.some((value) => !/^\d*$/.test(value))) return '+CMS ERROR: 305';
    modem.settings.csmp = modem.settings.csmp.map((old, i) => (given[i] ? Number(given[i]) : old));
    return 'OK';
  },
  '+CSDH?': (modem) => said(`+CSDH: ${modem.settings.showsHeader ? 1 : 0}`),
  '+CSDH=': (modem, show) => {
    modem.settings.showsHeader = show === '1';
    return 'OK';
  },
  '+CSDH=?': () => said('+CSDH: (0,1)'),

  '+CSMS?': (modem) => said(`+CSMS: ${modem.settings.csms},1,1,1`),
  '+CSMS=': (modem, service) => {
    if (modem.traits.acknowledges) return '+CMS ERROR: 302';
    modem.settings.csms = Number(service);
    return said('+CSMS: 1,1,1');
  },
  '+CSMS=?': () => said('+CSMS: (0,1)'),
  '+CMGF?': (modem) => said(`+CMGF: ${modem.settings.textMode ? 1 : 0}`),
  '+CMGF=': (modem, mode) => {
    if (mode !== '0' && mode !== '1') return '+CMS ERROR: 305';
    modem.settings.textMode = mode === '1';
    return 'OK';
  },
  '+CMGF=?': () => said('+CMGF: (0,1)'),
  '+CNMI?': (modem) => said(`+CNMI: ${modem.settings.cnmi.join(',')}`),
  '+CNMI=?': () => said('+CNMI: (0-2),(0-3),(0,2),(0-2),(0,1)'),
  '+CNMI=': (modem, list) => {
    const values = list.split(',').map(Number);
    if (values.some(Number.isNaN) || values.length > 5) return '+CMS ERROR: 305';
    modem.settings.cnmi = modem.settings.cnmi.map((old, place) => values[place] ?? old);
    return 'OK';
  },
  '+CNMA': (modem) => (modem.acknowledge(true) ? 'OK' : '+CMS ERROR: 340'),
  '+CNMA=': (modem, kind) => (modem.acknowledge(kind !== '2') ? 'OK' : '+CMS ERROR: 340'),
  '+CNMA=?': () => said('+CNMA: (0-2)'),

  '+CPMS=?': ({ traits: { hidesOwnMemory } }) =>
    said(
      hidesOwnMemory
        ? '+CPMS: ("MT","SM"),("MT","SM"),("MT","SM")'
        : '+CPMS: ("ME","SM","SR"),("ME","SM"),("ME","SM")',
    ),
  '+CPMS?': (modem) => {
    const parts = modem.settings.memories.map((name) => `"${name}",${useOf(modem, name)}`);
    return said(`+CPMS: ${parts.join(',')}`);
  },
  '+CPMS=': chooseMemories,

  '+CMGS=': (modem, argument) => {
    const run = (body: string) => send(modem, argument, body);
    modem.prompt({ command: `AT+CMGS=${argument}`, sends: true, run });
    return '> ';
  },
  '+CMGW=': (modem, argument) => {
    const run = (body: string) => keep(modem, argument, body);
    modem.prompt({ command: `AT+CMGW=${argument}`, sends: false, run });
    return '> ';
  },
  '+CMSS=': sendStored,
  '+CMMS=': () => 'OK',
  '+CMGR=': readMessage,
  '+CMGL': (modem) => list(modem, '0'),
  '+CMGL=': list,
  '+CMGL=?': (modem) =>
    said(
      modem.settings.textMode
        ? '+CMGL: ("REC UNREAD","REC READ","STO UNSENT","STO SENT","ALL")'
        : '+CMGL: (0-4)',
    ),
  '+CMGD=?': () => said('+CMGD: (0-49),(0-4)'),
  '+CMGD=': remove,
};

export const textModeOf = ({ settings, serviceCentre }: SimulatedModem): TextModeSettings => ({
  charset: settings.charset,
  showsHeader: settings.showsHeader,
  serviceCentre,
  firstOctet: settings.csmp[0] ?? 0,
});

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
  return said(`+CPMS: ${modem.settings.memories.map((name) => useOf(modem, name)).join(',')}`);
}

/** The PDU to send or store, if what came after the prompt is one. */
function pduOf(modem: SimulatedModem, argument: string, body: string): string | undefined {
  if (modem.settings.textMode) return pduOfText(argument, body, textModeOf(modem));
  const pdu = body.trim().toUpperCase();
  const isWhole = /^([0-9A-F]{2})+$/.test(pdu) && tpduLength(pdu) === Number.parseInt(argument, 10);
  return isWhole ? pdu : undefined;
}

function send(modem: SimulatedModem, argument: string, body: string): string {
  const pdu = pduOf(modem, argument, body);
  if (pdu === undefined) return '+CMS ERROR: 304';
  const result = modem.submitPdu(pdu);
  return typeof result === 'string' ? result : said(`+CMGS: ${result}`);
}

function keep(modem: SimulatedModem, argument: string, body: string): string {
  const pdu = pduOf(modem, argument, body);
  if (pdu === undefined) return '+CMS ERROR: 304';
  const store = modem.store(modem.settings.memories[1]);
  const slot = store?.add({ pdu, length: tpduLength(pdu), stat: 2 });
  return slot === undefined ? '+CMS ERROR: 322' : said(`+CMGW: ${slot}`);
}

function sendStored(modem: SimulatedModem, argument: string): string {
  const sms = modem.store(modem.settings.memories[1])?.at(Number.parseInt(argument, 10));
  if (!sms || sms.stat < 2) return '+CMS ERROR: 321';
  if (modem.traits.statChangesEarly) sms.stat = 3;
  const result = modem.submitPdu(sms.pdu);
  if (typeof result === 'string') return result;
  if (!modem.traits.statNeverChanges) sms.stat = 3;
  return said(`${modem.traits.cmssAnswersCmgs ? '+CMGS' : '+CMSS'}: ${result}`);
}

function readMessage(modem: SimulatedModem, argument: string): string {
  const place = Number.parseInt(argument, 10);
  const store = modem.store(modem.settings.memories[0]);
  const sms = store?.at(place);
  if (!store?.has(place)) return '+CMS ERROR: 321';
  if (!sms) return modem.traits.emptySlot === 'ok' ? 'OK' : '+CMS ERROR: 321';
  const description = describe(modem, sms, '+CMGR');
  markRead(sms);
  return said(`+CMGR: ${description}`);
}

function list(modem: SimulatedModem, argument: string): string {
  const wanted = modem.settings.textMode
    ? statNamed(argument.replaceAll('"', '').toUpperCase())
    : Number.parseInt(argument, 10);
  if (!(wanted >= 0 && wanted <= 4)) return '+CMS ERROR: 305';
  const store = modem.store(modem.settings.memories[0]);
  const lines: string[] = [];
  for (const [place, sms] of store?.entries() ?? []) {
    if (wanted !== 4 && sms.stat !== wanted) continue;
    if (modem.traits.hidesReportedInList && sms.stat === 3 && asksReport(sms)) continue;
    lines.push(`+CMGL: ${place},${describe(modem, sms, '+CMGL')}`);
    markRead(sms);
  }
  return [...lines, 'OK'].join('\r\n');
}

function describe(modem: SimulatedModem, sms: StoredSms, command: '+CMGR' | '+CMGL'): string {
  return modem.settings.textMode
    ? describeAsText(sms, textModeOf(modem), command)
    : `${Math.max(sms.stat, 0)},,${sms.length}\r\n${sms.pdu}`;
}

const asksReport = ({ pdu }: StoredSms): boolean => (firstOctetOf(pdu) & 0x20) !== 0;

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
  return 'OK';
}
