/**
 * The notice that a picture message waits at the operator's: a WAP push to port 2948 that holds an
 * MMS notification (OMA-TS-MMS_ENC §6.2, OMA-WAP-230-WSP §8.4). The program fetches no picture,
 * but the nurse must know who sent one.
 */

export const WAP_PUSH_PORT = 2948;

const PUSH = 0x06;
const MMS_MESSAGE_SHORT = 0xbe;
const MMS_MESSAGE = 'application/vnd.wap.mms-message';

const MESSAGE_TYPE = 0x8c;
const FROM = 0x89;
const NOTIFICATION = 0x82;
const ADDRESS_PRESENT = 0x80;

export type MmsNotification = {
  /** '+33…' or as the operator writes it; null when withheld or in a part not yet received. */
  readonly sender: string | null;
};

/** Null when the octets are no MMS notification, or not its first part. */
export function readMmsNotification(octets: Uint8Array): MmsNotification | null {
  if (octets[1] !== PUSH) return null;
  const headers = readUintvar(octets, 2);
  if (headers === null || !isMmsContent(octets, headers.next)) return null;
  let isNotification = false;
  let sender: string | null = null;
  for (let i = headers.next + headers.value; i + 1 < octets.length; ) {
    const field = octets[i];
    const end = skipValue(octets, i + 1);
    if (field === MESSAGE_TYPE) isNotification = octets[i + 1] === NOTIFICATION;
    // A value cut at the end of the part is left out: half a number is worse than none.
    if (field === FROM && end <= octets.length) sender = readSender(octets.subarray(i + 1, end));
    i = end;
  }
  return isNotification ? { sender } : null;
}

function isMmsContent(octets: Uint8Array, start: number): boolean {
  // The type comes alone, or after a length when it has parameters.
  const first = octets[start] ?? 0;
  const type = first <= 30 ? start + 1 : start;
  return octets[type] === MMS_MESSAGE_SHORT || readString(octets.subarray(type)) === MMS_MESSAGE;
}

/** From-value: length, "address present", then a string, alone or after its length and charset. */
function readSender(value: Uint8Array): string | null {
  const length = readLength(value, 0);
  if (length === null || value[length.next] !== ADDRESS_PRESENT) return null;
  let start = length.next + 1;
  if ((value[start] ?? 0) < 32) {
    const inner = readLength(value, start);
    if (inner === null) return null;
    start = skipValue(value, inner.next); // the charset
  }
  const address = readString(value.subarray(start));
  const cut = address.indexOf('/TYPE=');
  return (cut === -1 ? address : address.slice(0, cut)) || null;
}

/** Where the value that starts here ends, WSP §8.4.1.2. Always after its start. */
function skipValue(octets: Uint8Array, start: number): number {
  const first = octets[start] ?? 0x80;
  if (first >= 0x80) return start + 1;
  if (first >= 32) {
    const end = octets.indexOf(0, start);
    return end === -1 ? octets.length + 1 : end + 1;
  }
  const length = readLength(octets, start);
  return length === null ? octets.length + 1 : length.next + length.value;
}

/** Value-length: 0–30 as it is, 31 before a uintvar. */
function readLength(octets: Uint8Array, start: number): { value: number; next: number } | null {
  const first = octets[start];
  if (first === undefined || first > 31) return null;
  return first === 31 ? readUintvar(octets, start + 1) : { value: first, next: start + 1 };
}

/** Seven bits an octet, most significant first; at most five octets. */
function readUintvar(octets: Uint8Array, start: number): { value: number; next: number } | null {
  let value = 0;
  for (let i = start; i < start + 5; i++) {
    const octet = octets[i];
    if (octet === undefined) return null;
    value = value * 128 + (octet & 0x7f);
    if (octet < 0x80) return { value, next: i + 1 };
  }
  return null;
}

/** Up to the first NUL; a leading quote octet (127) is not part of the text. */
function readString(octets: Uint8Array): string {
  const end = octets.indexOf(0);
  const start = octets[0] === 0x7f ? 1 : 0;
  return Buffer.from(octets.subarray(start, end === -1 ? undefined : end)).toString('utf8');
}
