import { hash } from 'node:crypto';
import { type Deliver, decodeIncoming, type StatusReport } from '../gsm/index.ts';
import { readPhone } from '../interop/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { InboxKind, InboxPart } from './types.ts';

export type NewPart = Omit<InboxPart, 'receivedAt' | 'replyId'>;

export type Arrival =
  | { readonly kind: 'part'; readonly part: NewPart }
  | { readonly kind: 'report'; readonly report: StatusReport }
  /** A message to send, ours or somebody else's: it is left where it is. */
  | { readonly kind: 'not-received' };

/** Without a time of its own, the same text within so long is the same message read again. */
const SAME_READING_MS = 600_000;

/** What a PDU from the modem is. Never throws: what cannot be read goes to a nurse as it is. */
export function readArrival(pdu: string, now: number): Arrival {
  const decoded = decodeIncoming(pdu);
  if (decoded.ok) {
    return decoded.value.kind === 'status-report'
      ? { kind: 'report', report: decoded.value }
      : { kind: 'part', part: partOf(decoded.value, pdu, now) };
  }
  if (decoded.error.kind === 'other-type') return { kind: 'not-received' };
  const uniqueKey = keyOf(null, ['undecodable', pdu]);
  return { kind: 'part', part: { ...NOTHING, uniqueKey, kind: 'undecodable', pdu } };
}

/** Whether the line may have been torn on its way, so that reading it again may give more. */
export function isDubious(pdu: string, length: number): boolean {
  const smsc = Number.parseInt(pdu.slice(0, 2), 16);
  if (length > 0 && pdu.length !== 2 * (1 + smsc + length)) return true;
  const decoded = decodeIncoming(pdu);
  if (!decoded.ok) return true;
  return decoded.value.kind === 'deliver' && decoded.value.isIncomplete;
}

const NOTHING: NewPart = {
  uniqueKey: '',
  number: '',
  kind: 'other',
  text: '',
  pdu: '',
  sctsAt: null,
  concatReference: null,
  concatBits: null,
  concatTotal: null,
  concatIndex: null,
};

/** A voice call, kept like a message. `key`: unique per call. */
export function voicePart(from: string | undefined, key: string): NewPart {
  return { ...NOTHING, uniqueKey: `voice:${key}`, kind: 'voice', number: from ?? '' };
}

function partOf(deliver: Deliver, pdu: string, now: number): NewPart {
  const { from, scts, concat, userData, protocolId, dataCoding } = deliver;
  const kind = kindOf(deliver);
  const sctsAt = scts.isAbsurd ? null : scts.at;
  return {
    uniqueKey: keyOf(sctsAt, [
      from.number,
      String(sctsAt ?? `around ${Math.floor(now / SAME_READING_MS)}`),
      `${protocolId} ${dataCoding}`,
      Buffer.from(userData).toString('hex'),
    ]),
    number: canonical(from.number),
    kind,
    text: kind === 'mms' || kind === 'undecodable' ? '' : deliver.text.toWellFormed(),
    pdu,
    sctsAt,
    concatReference: concat?.reference ?? null,
    concatBits: concat?.bits ?? null,
    concatTotal: concat?.total ?? null,
    concatIndex: concat?.index ?? null,
  };
}

/** Networks write French senders as 06… too: patients are known by their E.164 number. */
function canonical(number: string): string {
  if (!/^0\d{9,}$/.test(number)) return number;
  const reading = readPhone(number);
  return reading.kind === 'mobile' || reading.kind === 'landline' ? reading.number : number;
}

function kindOf({ special }: Deliver): InboxKind {
  switch (special?.kind) {
    case undefined:
    case 'replacement':
    case 'unknown-language':
      return 'text';
    case 'mms-notification':
      return 'mms';
    case 'port-addressed':
    case 'silent':
    case 'message-waiting':
      return 'other';
    case 'compressed':
      return 'undecodable';
    default:
      return assertNever(special);
  }
}

/**
 * The key of a part: its time, so that parts lie in the order in which they come, then 128 bits of
 * the hash of all that tells it from another.
 */
const keyOf = (sctsAt: number | null, fields: readonly string[]): string =>
  (sctsAt ?? 0).toString(16).padStart(12, '0') +
  hash('sha256', JSON.stringify(fields)).slice(0, 32);
