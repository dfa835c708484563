import {
  decodeIncoming,
  decodeSubmit,
  decodeUcs2Hex,
  encodeSubmit,
  encodeUcs2Hex,
  readLooseSeptets,
  type Timestamp,
  writeLooseSeptets,
} from '../gsm/index.ts';
import { firstOctetOf, type StoredSms } from './simulated-modem-store.ts';

/**
 * Text mode, 3GPP TS 27.005 §3: messages as words and numbers in the character set that +CSCS
 * chose. What travels on the line is Latin-1 code units, one an octet.
 */

/** IRA is ASCII; 8859-1 is what most modems understand by it. */
export const CHARSETS = ['GSM', 'IRA', 'UCS2', '8859-1'] as const;
export type Charset = (typeof CHARSETS)[number];

const STATS: readonly string[] = ['REC UNREAD', 'REC READ', 'STO UNSENT', 'STO SENT', 'ALL'];
/** The number that PDU mode has for what +CMGL lists; -1 for a word that is none. */
export const statNamed = (name: string): number => STATS.indexOf(name);

export interface TextModeSettings {
  readonly charset: Charset;
  /** +CSDH: the values that a listing normally leaves out. */
  readonly showsHeader: boolean;
  readonly serviceCentre: string;
  /** +CSMP of what is sent: first octet; bit 5 asks for a report. */
  readonly firstOctet: number;
}

/** The PDU of a text after the prompt; undefined when no single SMS can carry it. */
export function pduOfText(
  argument: string,
  body: string,
  { charset, firstOctet }: TextModeSettings,
): string | undefined {
  const to = fromLine(/^"?([^",]*)/.exec(argument)?.[1] ?? '', charset);
  const text = fromLine(body, charset)?.replaceAll('\r', '\n');
  if (to === undefined || text === undefined || !/^\+?[\d*#]{1,20}$/.test(to)) return undefined;
  const requestReport = (firstOctet & 0x20) !== 0;
  const parts = encodeSubmit({ to, text, concatReference: 0, requestReport });
  return parts.length === 1 ? parts[0]?.pdu : undefined;
}

/** What `+CMGR:` says of a message, its text on the next line; and `+CMGL:` after the place. */
export function describeAsText(
  sms: StoredSms,
  settings: TextModeSettings,
  command: '+CMGR' | '+CMGL',
): string {
  const stat = `"${STATS[Math.max(sms.stat, 0)]}"`;
  const submit = decodeSubmit(sms.pdu);
  if (submit.ok) {
    const { to, text, dataCoding } = submit.value;
    const fields = [stat, quoted(to.number, settings), ...(command === '+CMGL' ? ['', ''] : [''])];
    return `${fields.join(',')}\r\n${toLine(text, dataCoding, settings.charset)}`;
  }
  const incoming = handedOverAsText(sms.pdu, settings, command === '+CMGR' ? 'all' : 'short');
  return incoming === undefined ? stat : `${stat},${incoming}`;
}

/** What follows `+CMT:` or `+CDS:`; `detail` says how much +CSDH=1 adds. */
export function handedOverAsText(
  pdu: string,
  settings: TextModeSettings,
  detail: 'all' | 'short' = 'all',
): string | undefined {
  const decoded = decodeIncoming(pdu);
  if (!decoded.ok) return undefined;
  const message = decoded.value;
  if (message.kind === 'status-report') {
    const { messageReference, to, scts, dischargedAt, status } = message;
    const times = `"${timeOf(scts)}","${timeOf(dischargedAt)}"`;
    return `${firstOctetOf(pdu)},${messageReference},${quoted(to.number, settings)},145,${times},${status}`;
  }
  const { from, scts, text, protocolId, dataCoding } = message;
  const fields = [quoted(from.number, settings), '', `"${timeOf(scts)}"`];
  if (settings.showsHeader) {
    const type = from.number.startsWith('+') ? 145 : 129;
    const centre = `${quoted(settings.serviceCentre, settings)},145`;
    const more = detail === 'all' ? `,4,${protocolId},${dataCoding},${centre}` : '';
    fields.push(`${type}${more},${text.length}`);
  }
  return `${fields.join(',')}\r\n${toLine(text, dataCoding, settings.charset)}`;
}

/** `yy/MM/dd,hh:mm:ss±zz`, the zone in quarters of an hour. */
export function timeOf({ at, offsetMinutes }: Timestamp): string {
  const local = new Date((at ?? 0) + offsetMinutes * 60_000).toISOString();
  const quarters = Math.abs(offsetMinutes / 15)
    .toString()
    .padStart(2, '0');
  const date = local.slice(2, 10).replaceAll('-', '/');
  return `${date},${local.slice(11, 19)}${offsetMinutes < 0 ? '-' : '+'}${quarters}`;
}

/** Undefined when it is not written in this character set. */
export function fromLine(line: string, charset: Charset): string | undefined {
  switch (charset) {
    case 'UCS2':
      return decodeUcs2Hex(line.trim()) ?? undefined;
    case 'GSM':
      return readLooseSeptets(Buffer.from(line, 'latin1'));
    case 'IRA':
    case '8859-1':
      return line;
  }
}

/** A text that is not in 7 bits goes as the hex of its octets, whatever the character set. */
function toLine(text: string, dataCoding: number, charset: Charset): string {
  return (dataCoding & 0x0c) === 0 ? inCharset(text, charset) : encodeUcs2Hex(text);
}

function inCharset(text: string, charset: Charset): string {
  switch (charset) {
    case 'UCS2':
      return encodeUcs2Hex(text);
    case 'GSM':
      return Buffer.from(writeLooseSeptets(text)).toString('latin1');
    case 'IRA':
      return text.replace(/[^\n\r -~]/g, '?');
    case '8859-1':
      return text.replace(/[^\n\r -ÿ]/g, '?');
  }
}

const quoted = (text: string, { charset }: TextModeSettings): string =>
  `"${inCharset(text, charset)}"`;
