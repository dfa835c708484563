import { fail, ok, type Result } from '../shared/result.ts';
import {
  type Address,
  readAddress,
  readServiceCentre,
  writeNumber,
  writeServiceCentre,
} from './address.ts';
import { type Alphabet, GSM7, type MessageClass, readDataCoding, UCS2 } from './data-coding.ts';
import { cutText } from './fit-text.ts';
import type { PduError } from './pdu-error.ts';
import { PduReader } from './pdu-reader.ts';
import { PduWriter } from './pdu-writer.ts';
import { readTimestamp, type Timestamp } from './timestamp.ts';
import { readUserData, writeUserData } from './user-data.ts';
import { CONCAT_HEADER_OCTETS, type Concat } from './user-data-header.ts';
import { validityMinutesOf, validityOctet } from './validity-period.ts';

/** One SMS to hand to the modem. */
export type SubmitPart = {
  /** Upper-case hex, with a leading `00`: the service centre set in the modem. */
  readonly pdu: string;
  /** Octets of the TPDU, without the service centre: the argument of `AT+CMGS=`. */
  readonly length: number;
  readonly text: string;
  /** 1 to `total`. */
  readonly index: number;
  readonly total: number;
};

export type SubmitInput = {
  /** E.164 ('+33…'), or a short or national number in digits. */
  readonly to: string;
  readonly text: string;
  /** Marks the parts of one message; only its low 8 bits travel. */
  readonly concatReference: number;
  /** Asks for a delivery report of every part (TP-SRR). */
  readonly requestReport: boolean;
  /** How long the network may keep trying, rounded down (see `validityOctet`); its own default if absent. */
  readonly validityMinutes?: number;
  /**
   * TP-RD. The service centre then refuses a message with the destination and reference of one
   * it still holds. Off by default: the modem numbers messages 0–255 and starts again, so a
   * patient whose phone is off could lose an unlike message.
   */
  readonly rejectDuplicates?: boolean;
};

/** A message has at most this many parts. */
export const MAX_PARTS = 255;

const SUBMIT = 0x01;
const REJECT_DUPLICATES = 0x04;
const VALIDITY_RELATIVE = 0x10;
const REPORT_REQUESTED = 0x20;
const HAS_HEADER = 0x40;

/**
 * The SMS-SUBMIT PDUs of a text, TS 23.040 §9.2.2.2, cut by `fitText`. TP-MR is 0: the modem
 * numbers its messages itself.
 * @throws RangeError for a number that is not dialable, a validity of zero or less, or more than
 * `MAX_PARTS` parts; neither number nor text is in the error
 */
export function encodeSubmit(input: SubmitInput): SubmitPart[] {
  const cut = cutText(input.text, CONCAT_HEADER_OCTETS);
  const total = cut.parts.length;
  if (total > MAX_PARTS) throw new RangeError('text needs more than 255 parts');
  const reference = input.concatReference & 0xff;
  const writer = new PduWriter();
  writeServiceCentre(writer, '');
  const afterServiceCentre = writer.length;
  writer.octet(firstOctetOf(input, total > 1 || cut.shift !== null));
  writer.octet(0);
  writeNumber(writer, input.to);
  writer.octet(0);
  writer.octet(cut.alphabet === 'ucs2' ? UCS2 : GSM7);
  if (input.validityMinutes !== undefined) writer.octet(validityOctet(input.validityMinutes));
  const head = writer.length;
  return cut.parts.map((part, i) => {
    const index = i + 1;
    const concat = total > 1 ? { reference, bits: 8 as const, index, total } : null;
    writer.backTo(head);
    writeUserData(writer, cut, part, concat);
    const length = writer.length - afterServiceCentre;
    return { pdu: writer.hex(), length, text: part.text, index, total };
  });
}

function firstOctetOf(input: SubmitInput, hasHeader: boolean): number {
  return (
    SUBMIT |
    (input.rejectDuplicates ? REJECT_DUPLICATES : 0) |
    (input.validityMinutes === undefined ? 0 : VALIDITY_RELATIVE) |
    (input.requestReport ? REPORT_REQUESTED : 0) |
    (hasHeader ? HAS_HEADER : 0)
  );
}

export type Validity =
  | { readonly kind: 'network-default' }
  | { readonly kind: 'relative'; readonly minutes: number }
  | { readonly kind: 'absolute'; readonly until: Timestamp }
  /** Seven octets that only the network reads (§9.2.3.12.3). */
  | { readonly kind: 'enhanced'; readonly hex: string };

/** A message to send, read back from a modem's storage, or received by the training modem. */
export type Submit = {
  readonly kind: 'submit';
  readonly serviceCentre: Address | null;
  readonly messageReference: number;
  readonly to: Address;
  readonly requestReport: boolean;
  readonly rejectDuplicates: boolean;
  readonly validity: Validity;
  readonly text: string;
  readonly alphabet: Alphabet;
  readonly concat?: Concat | undefined;
  readonly messageClass?: MessageClass | undefined;
  readonly isIncomplete: boolean;
  readonly protocolId: number;
  readonly dataCoding: number;
  /** TP-UD, header included, in upper-case hex. */
  readonly userData: string;
};

/** Reads an SMS-SUBMIT with its service centre. Never throws. */
export function decodeSubmit(hex: string): Result<Submit, PduError> {
  const reader = PduReader.of(hex);
  if (reader === null) return fail({ kind: 'not-hex' });
  const serviceCentre = readServiceCentre(reader);
  if (serviceCentre === false) return fail({ kind: 'bad-address' });
  const firstOctet = reader.octet();
  if (reader.isOverrun) return fail({ kind: 'truncated' });
  if ((firstOctet & 3) !== SUBMIT) {
    return fail({ kind: 'other-type', messageType: firstOctet & 3 });
  }
  const messageReference = reader.octet();
  const to = readAddress(reader);
  if (to === null) return fail({ kind: 'bad-address' });
  const protocolId = reader.octet();
  const dataCoding = reader.octet();
  const validity = readValidity(reader, (firstOctet >> 3) & 3);
  const coding = readDataCoding(dataCoding);
  const userData = readUserData(reader, coding, (firstOctet & HAS_HEADER) !== 0);
  if (reader.isOverrun) return fail({ kind: 'truncated' });
  return ok({
    kind: 'submit',
    serviceCentre,
    messageReference,
    to,
    requestReport: (firstOctet & REPORT_REQUESTED) !== 0,
    rejectDuplicates: (firstOctet & REJECT_DUPLICATES) !== 0,
    validity,
    text: userData.text,
    alphabet: coding.alphabet,
    concat: userData.header.concat,
    messageClass: coding.messageClass,
    isIncomplete: userData.isIncomplete,
    protocolId,
    dataCoding,
    userData: userData.hex,
  });
}

function readValidity(reader: PduReader, format: number): Validity {
  switch (format) {
    case 1:
      reader.octets(7);
      return { kind: 'enhanced', hex: reader.hexOfLast(7) };
    case 2:
      return { kind: 'relative', minutes: validityMinutesOf(reader.octet()) };
    case 3:
      return { kind: 'absolute', until: readTimestamp(reader) };
    default:
      return { kind: 'network-default' };
  }
}

/**
 * Whether two SMS-SUBMIT PDUs are the same text to the same number: destination, coding and user
 * data. Modems rewrite the service centre and TP-MR of what they store.
 */
export function isSameSubmit(one: string, other: string): boolean {
  const a = decodeSubmit(one);
  const b = decodeSubmit(other);
  return (
    a.ok &&
    b.ok &&
    a.value.to.number === b.value.to.number &&
    a.value.dataCoding === b.value.dataCoding &&
    a.value.userData === b.value.userData
  );
}
