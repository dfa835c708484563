/**
 * A modem on a pseudo-terminal, as a program of its own: `node plain-modem.ts '{"link":…}'`. It is
 * somebody else's modem on purpose: nothing here comes from `src/gsm`, `src/modem` or
 * `src/training`, so that a mistake made there is not made here too.
 *
 * It knows few commands and says ERROR to the rest, echoes until told not to, stores 20 messages on
 * its SIM, and writes each submission to a file as one JSON line.
 */
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

export interface PlainModemOptions {
  /** Where the terminal appears. */
  readonly link: string;
  /** JSON lines, one per submission taken. */
  readonly log: string;
  /** Unix socket for orders, one JSON document per line. */
  readonly control: string;
  /** How delivery reports come: straight on the line, or stored and announced. */
  readonly reports: 'cds' | 'cdsi';
  /** Commands that get ERROR though they are known, as the start of a line. */
  readonly refuses?: readonly string[];
  readonly imei?: string;
  readonly imsi?: string;
}

/** What the modem can be told to do. */
export type PlainModemOrder =
  | { readonly do: 'receive'; readonly from: string; readonly text: string }
  /** As it would lie on the SIM, right or wrong. */
  | { readonly do: 'store'; readonly pdu: string }
  /** The next `times` submissions get this +CMS ERROR. */
  | { readonly do: 'refuse'; readonly cms: number; readonly times: number }
  | { readonly do: 'report'; readonly how: 'delivered' | 'none' }
  | { readonly do: 'unplug' }
  | { readonly do: 'plug' }
  | { readonly do: 'state' };

/** What stands in the log for each submission that was taken. */
export interface PlainSubmission {
  readonly to: string;
  readonly text: string;
  readonly reportAsked: boolean;
  readonly part: {
    readonly reference: number;
    readonly total: number;
    readonly index: number;
  } | null;
  readonly alphabet: 'gsm7' | 'ucs2' | 'data';
  /** Relative validity period as it stands in the PDU (3GPP TS 23.040 §9.2.3.12.1), or null. */
  readonly validity: number | null;
  readonly octets: number;
}

const options = JSON.parse(process.argv[2] ?? '{}') as PlainModemOptions;

const alphabet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension: Readonly<Record<number, string>> = {
  10: '\f',
  20: '^',
  40: '{',
  41: '}',
  47: '\\',
  60: '[',
  61: '~',
  62: ']',
  64: '|',
  101: '€',
};

// --- the SIM ----------------------------------------------------------------------------------

interface Stored {
  stat: number;
  readonly pdu: string;
}
const places = new Map<number, Stored>();
const size = 20;
const waiting: string[] = [];
const settings = { echo: true, pduMode: false, announce: 0, reports: 0 };
const orders = { refuse: { cms: 0, times: 0 }, report: 'delivered' as 'delivered' | 'none' };
let reference = 0;
let received = 0;

function store(pdu: string, stat: number): number | null {
  for (let index = 1; index <= size; index += 1) {
    if (places.has(index)) continue;
    places.set(index, { stat, pdu });
    return index;
  }
  return null;
}

function keepWaiting(): void {
  while (waiting.length > 0) {
    const place = store(waiting[0] ?? '', 0);
    if (place === null) return;
    waiting.shift();
    if (settings.announce === 1) say(`\r\n+CMTI: "SM",${place}\r\n`);
  }
}

// --- PDUs --------------------------------------------------------------------------------------

function submission(pdu: string, length: number): PlainSubmission | null {
  if (!/^([0-9A-F]{2})+$/i.test(pdu)) return null;
  const bytes = Buffer.from(pdu, 'hex');
  let at = (bytes[0] ?? 0) + 1;
  if (bytes.length - at !== length) return null;
  const next = () => bytes[at++] ?? 0;
  const first = next();
  if ((first & 3) !== 1) return null;
  next(); // the message reference is the modem's to choose
  const digits = next();
  const international = next() === 0x91;
  let number = '';
  for (let i = 0; i < Math.ceil(digits / 2); i += 1) {
    const byte = next();
    number += (byte & 15).toString(16) + (byte >> 4).toString(16);
  }
  number = number.slice(0, digits);
  next(); // protocol
  const coding = next();
  const form = (first >> 3) & 3;
  const validity = form === 2 ? next() : null;
  if (form === 1 || form === 3) at += 7;
  const units = next();
  const data = bytes.subarray(at);
  const headed = (first & 0x40) !== 0;
  const headBytes = headed ? (data[0] ?? 0) + 1 : 0;
  const kind = (coding & 12) === 8 ? 'ucs2' : (coding & 12) === 4 ? 'data' : 'gsm7';
  const expected = kind === 'gsm7' ? Math.ceil((units * 7) / 8) : units;
  if (data.length !== expected || expected > 140) return null;
  const text =
    kind === 'gsm7'
      ? unpack(data, units, Math.ceil((headBytes * 8) / 7))
      : kind === 'ucs2'
        ? Buffer.from(data.subarray(headBytes)).swap16().toString('utf16le')
        : data.subarray(headBytes).toString('hex');
  return {
    to: (international ? '+' : '') + number,
    text,
    reportAsked: (first & 0x20) !== 0,
    part: headed ? partOf(data.subarray(1, headBytes)) : null,
    alphabet: kind,
    validity,
    octets: length,
  };
}

function partOf(header: Buffer): PlainSubmission['part'] {
  for (let at = 0; at < header.length; at += 2 + (header[at + 1] ?? 0)) {
    if (header[at] === 0) {
      return {
        reference: header[at + 2] ?? 0,
        total: header[at + 3] ?? 0,
        index: header[at + 4] ?? 0,
      };
    }
  }
  return null;
}

function unpack(data: Buffer, units: number, from: number): string {
  let text = '';
  let escaped = false;
  for (let unit = from; unit < units; unit += 1) {
    const bit = unit * 7;
    const pair = (data[bit >> 3] ?? 0) | ((data[(bit >> 3) + 1] ?? 0) << 8);
    const code = (pair >> (bit & 7)) & 0x7f;
    if (code === 27) escaped = true;
    else {
      text += escaped ? (extension[code] ?? '?') : alphabet[code];
      escaped = false;
    }
  }
  return text;
}

/** SMS-DELIVERs of a text, in the first alphabet that has its letters. */
function deliveries(from: string, text: string): string[] {
  const plain = [...text].every((letter) => letter !== '\u001b' && alphabet.includes(letter));
  const most = plain ? 160 : 70;
  if (text.length <= most) return [delivery(from, text, plain, null)];
  const each = plain ? 153 : 67;
  const total = Math.ceil(text.length / each);
  received += 1;
  const parts: string[] = [];
  for (let index = 1; index <= total; index += 1) {
    const piece = text.slice((index - 1) * each, index * each);
    parts.push(delivery(from, piece, plain, [0, 3, received & 255, total, index]));
  }
  return parts;
}

function delivery(from: string, text: string, plain: boolean, header: number[] | null): string {
  const head = header ? [header.length, ...header] : [];
  const filled = Math.ceil((head.length * 8) / 7);
  let units: number;
  let data: Buffer;
  if (plain) {
    units = filled + text.length;
    data = Buffer.alloc(Math.ceil((units * 7) / 8));
    Buffer.from(head).copy(data);
    for (let i = 0; i < text.length; i += 1) {
      const code = alphabet.indexOf(text[i] ?? ' ');
      const bit = (filled + i) * 7;
      data[bit >> 3] = (data[bit >> 3] ?? 0) | ((code << (bit & 7)) & 0xff);
      const rest = code >> (8 - (bit & 7));
      if (rest > 0) data[(bit >> 3) + 1] = (data[(bit >> 3) + 1] ?? 0) | rest;
    }
  } else {
    data = Buffer.concat([Buffer.from(head), Buffer.from(text, 'utf16le').swap16()]);
    units = data.length;
  }
  const bytes = Buffer.concat([
    Buffer.from([0, header ? 0x44 : 0x04]),
    address(from),
    Buffer.from([0, plain ? 0 : 8]),
    stamp(),
    Buffer.from([units]),
    data,
  ]);
  return bytes.toString('hex').toUpperCase();
}

function address(number: string): Buffer {
  const digits = number.replace(/^\+/, '');
  const swapped = `${digits}${digits.length % 2 ? 'F' : ''}`.replace(/(.)(.)/g, '$2$1');
  const kind = number.startsWith('+') ? 0x91 : 0x81;
  return Buffer.concat([Buffer.from([digits.length, kind]), Buffer.from(swapped, 'hex')]);
}

/** The network's time, in its own zone: UTC. */
function stamp(): Buffer {
  const now = new Date().toISOString().slice(2, 19).replace(/\D/g, '');
  return Buffer.from(`${now}00`.replace(/(.)(.)/g, '$2$1'), 'hex');
}

function report(mr: number, to: string): string {
  const bytes = [Buffer.from([0, 0x06, mr]), address(to), stamp(), stamp(), Buffer.from([0])];
  return Buffer.concat(bytes).toString('hex').toUpperCase();
}

const tpduLength = (pdu: string) => pdu.length / 2 - 1 - Number.parseInt(pdu.slice(0, 2), 16);

// --- commands ----------------------------------------------------------------------------------

/** Non-null between the prompt and Ctrl-Z. */
let promised: number | null = null;

function answer(line: string): string {
  const command = line.toUpperCase();
  if (!command.startsWith('AT')) return 'ERROR';
  if (options.refuses?.some((start) => command.startsWith(start.toUpperCase()))) return 'ERROR';
  if (command === 'AT') return 'OK';
  const echo = /^ATE([01])$/.exec(command);
  if (echo) {
    settings.echo = echo[1] === '1';
    return 'OK';
  }
  if (command === 'AT+CPIN?') return '+CPIN: READY\r\n\r\nOK';
  if (command === 'AT+CREG?') return '+CREG: 0,1\r\n\r\nOK';
  if (command === 'AT+CSQ') return '+CSQ: 21,99\r\n\r\nOK';
  if (command === 'AT+CGMI') return 'PLAIN\r\n\r\nOK';
  if (command === 'AT+CGMM') return 'P1\r\n\r\nOK';
  if (command === 'AT+CGSN') return `${options.imei ?? '490154203237518'}\r\n\r\nOK`;
  if (command === 'AT+CIMI' && options.imsi) return `${options.imsi}\r\n\r\nOK`;
  if (command === 'AT+CMGF=0') {
    settings.pduMode = true;
    return 'OK';
  }
  const cnmi = /^AT\+CNMI=(\d),(\d),(\d),(\d)(?:,(\d))?$/.exec(command);
  if (cnmi) {
    const [, , announce, , reports] = cnmi.map(Number);
    const wanted = options.reports === 'cds' ? 1 : 2;
    if (announce !== 1 || (reports !== 0 && reports !== wanted)) return '+CMS ERROR: 303';
    settings.announce = announce;
    settings.reports = reports ?? 0;
    return 'OK';
  }
  if (command === 'AT+CNMI?')
    return `+CNMI: 2,${settings.announce},0,${settings.reports},0\r\n\r\nOK`;
  if (command === 'AT+CPMS=?') return '+CPMS: ("SM"),("SM"),("SM")\r\n\r\nOK';
  const use = `${places.size},${size}`;
  if (command === 'AT+CPMS?') return `+CPMS: "SM",${use},"SM",${use},"SM",${use}\r\n\r\nOK`;
  if (/^AT\+CPMS="SM"(,"SM")*$/.test(command)) return `+CPMS: ${use},${use},${use}\r\n\r\nOK`;
  if (!settings.pduMode) return 'ERROR';
  return message(command);
}

function message(command: string): string {
  const listing = /^AT\+CMGL=([0-4])$/.exec(command);
  if (listing) {
    const wanted = Number(listing[1]);
    let text = '';
    for (const [index, place] of places) {
      if (wanted !== 4 && place.stat !== wanted) continue;
      text += `+CMGL: ${index},${place.stat},,${tpduLength(place.pdu)}\r\n${place.pdu}\r\n`;
      if (place.stat === 0) place.stat = 1;
    }
    return `${text}\r\nOK`;
  }
  const reading = /^AT\+CMGR=(\d+)$/.exec(command);
  if (reading) {
    const place = places.get(Number(reading[1]));
    if (!place) return '+CMS ERROR: 321';
    const { stat } = place;
    place.stat = stat === 0 ? 1 : stat;
    return `+CMGR: ${stat},,${tpduLength(place.pdu)}\r\n${place.pdu}\r\n\r\nOK`;
  }
  const deleting = /^AT\+CMGD=(\d+)(?:,0)?$/.exec(command);
  if (deleting) {
    if (!places.delete(Number(deleting[1]))) return '+CMS ERROR: 321';
    setTimeout(keepWaiting, 5);
    return 'OK';
  }
  const sending = /^AT\+CMGS=(\d+)$/.exec(command);
  if (sending) {
    promised = Number(sending[1]);
    return '> ';
  }
  return 'ERROR';
}

function takePdu(pdu: string): string {
  const length = promised ?? 0;
  promised = null;
  const taken = submission(pdu.trim(), length);
  if (!taken) return '+CMS ERROR: 304';
  if (orders.refuse.times > 0) {
    orders.refuse.times -= 1;
    return `+CMS ERROR: ${orders.refuse.cms}`;
  }
  reference = (reference + 1) & 255;
  appendFileSync(options.log, `${JSON.stringify(taken)}\n`);
  if (taken.reportAsked && settings.reports > 0 && orders.report === 'delivered') {
    const pdu = report(reference, taken.to);
    setTimeout(() => tellReport(pdu), 15);
  }
  return `+CMGS: ${reference}\r\n\r\nOK`;
}

function tellReport(pdu: string): void {
  if (settings.reports === 1) {
    say(`\r\n+CDS: ${tpduLength(pdu)}\r\n${pdu}\r\n`);
    return;
  }
  const place = store(pdu, 0);
  if (place === null) setTimeout(() => tellReport(pdu), 50);
  else say(`\r\n+CDSI: "SM",${place}\r\n`);
}

// --- the line ----------------------------------------------------------------------------------

let typed = '';
let socat: ReturnType<typeof plug> | null = null;
let isPlugged = true;

/** The terminal ends when a program closes it, as socat sees it: then there is another. */
function plug() {
  const child = spawn('socat', [`PTY,link=${options.link},raw,echo=0`, 'STDIO'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  child.stdout.on('data', (bytes: Buffer) => hear(bytes));
  child.once('close', () => {
    if (socat === child) socat = null;
    if (isPlugged) socat = plug();
  });
  return child;
}

function say(text: string): void {
  socat?.stdin.write(Buffer.from(text, 'latin1'));
}

function hear(bytes: Buffer): void {
  for (const byte of bytes) {
    const letter = String.fromCharCode(byte);
    if (promised !== null) {
      if (byte === 26) {
        const pdu = typed;
        typed = '';
        say(`\r\n${takePdu(pdu)}\r\n`);
      } else if (byte === 27) {
        typed = '';
        promised = null;
        say('\r\nOK\r\n');
      } else typed += letter;
      continue;
    }
    if (settings.echo) say(letter);
    if (byte === 13) {
      const line = typed.trim();
      typed = '';
      if (line === '') continue;
      const said = answer(line);
      say(said === '> ' ? '\r\n> ' : `\r\n${said}\r\n`);
    } else if (byte !== 10) typed += letter;
  }
}

/** What a stick forgets when it is pulled out. */
function reset(): void {
  Object.assign(settings, { echo: true, pduMode: false, announce: 0, reports: 0 });
  promised = null;
  typed = '';
}

function obey(order: PlainModemOrder): object {
  switch (order.do) {
    case 'receive':
      waiting.push(...deliveries(order.from, order.text));
      keepWaiting();
      return {};
    case 'store':
      waiting.push(order.pdu);
      keepWaiting();
      return {};
    case 'refuse':
      orders.refuse = { cms: order.cms, times: order.times };
      return {};
    case 'report':
      orders.report = order.how;
      return {};
    case 'unplug':
      isPlugged = false;
      socat?.kill();
      reset();
      return {};
    case 'plug':
      isPlugged = true;
      socat ??= plug();
      return {};
    case 'state':
      return { stored: places.size, waiting: waiting.length, ...settings };
  }
}

socat = plug();
const server = createServer((client) => {
  let text = '';
  client.on('error', () => {});
  client.on('data', (bytes) => {
    text += bytes.toString('utf8');
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      client.write(`${JSON.stringify(obey(JSON.parse(text.slice(0, end))))}\n`);
      text = text.slice(end + 1);
    }
  });
});
server.listen(options.control, () => process.stdout.write('ready\n'));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    isPlugged = false;
    socat?.kill();
    process.exit(0);
  });
}
// Whoever started it is gone.
process.stdin.resume().once('end', () => {
  isPlugged = false;
  socat?.kill();
  process.exit(0);
});
