import { fail, ok, type Result } from '../shared/result.ts';
import { type Address, readAddress, writeSender, writeServiceCentre } from './address.ts';
import { type Alphabet, GSM7, type MessageClass, readDataCoding, UCS2 } from './data-coding.ts';
import { cutText } from './fit-text.ts';
import type { PduError } from './pdu-error.ts';
import type { PduReader } from './pdu-reader.ts';
import { PduWriter } from './pdu-writer.ts';
import { type Special, specialOf } from './special.ts';
import { readTimestamp, type Timestamp, writeTimestamp } from './timestamp.ts';
import { readUserData, writeUserData } from './user-data.ts';
import { CONCAT_HEADER_OCTETS, type Concat } from './user-data-header.ts';

/** A message received, TS 23.040 §9.2.2.1. */
export type Deliver = {
  readonly kind: 'deliver';
  /** Null when the modem leaves it out. */
  readonly serviceCentre: Address | null;
  readonly from: Address;
  readonly scts: Timestamp;
  /**
   * Of this part alone. It may begin or end with half of a surrogate pair that the sender cut:
   * join the parts first, then `toWellFormed()`. Such halves do not survive in a database, so
   * keep the PDU and decode it again to join.
   */
  readonly text: string;
  readonly alphabet: Alphabet;
  readonly concat?: Concat | undefined;
  readonly messageClass?: MessageClass | undefined;
  readonly special?: Special | undefined;
  /** Fewer octets of user data than announced: the end of the text is missing. */
  readonly isIncomplete: boolean;
  readonly protocolId: number;
  readonly dataCoding: number;
  /** TP-UD as received, header included, in upper-case hex. */
  readonly userData: string;
};

const HAS_HEADER = 0x40;
/** TP-MMS: set means no more messages wait at the service centre. */
const NO_MORE_MESSAGES = 0x04;

export function readDeliver(
  reader: PduReader,
  firstOctet: number,
  serviceCentre: Address | null,
): Result<Deliver, PduError> {
  const from = readAddress(reader);
  if (from === null) return fail({ kind: 'bad-address' });
  const protocolId = reader.octet();
  const dataCoding = reader.octet();
  const scts = readTimestamp(reader);
  const coding = readDataCoding(dataCoding);
  const userData = readUserData(reader, coding, (firstOctet & HAS_HEADER) !== 0);
  if (reader.isOverrun) return fail({ kind: 'truncated' });
  return ok({
    kind: 'deliver',
    serviceCentre,
    from,
    scts,
    text: userData.text,
    alphabet: coding.alphabet,
    concat: userData.header.concat,
    messageClass: coding.messageClass,
    special: specialOf(protocolId, coding, userData),
    isIncomplete: userData.isIncomplete,
    protocolId,
    dataCoding,
    userData: userData.hex,
  });
}

export type DeliverInput = {
  /** '+33…', digits, or a name of up to 11 GSM-7 characters. */
  readonly from: string;
  readonly text: string;
  /** Milliseconds UTC, written to the second. */
  readonly at: number;
  /** A multiple of 15. */
  readonly offsetMinutes: number;
  /** Used when the text needs several parts; cut to `concatBits`, 8 unless told. */
  readonly concatReference: number;
  readonly concatBits?: 8 | 16;
  readonly serviceCentre?: string;
  /** Cuts between the halves of an emoji too, as some phones do. */
  readonly cutsPairs?: boolean;
};

/**
 * The PDUs that a network would hand over for a text, one a part, in upper-case hex. For the
 * training modem and tests.
 * @throws RangeError for a sender that cannot be written
 */
export function encodeDeliver(input: DeliverInput): string[] {
  const bits = input.concatBits ?? 8;
  const headerOctets = bits === 8 ? CONCAT_HEADER_OCTETS : CONCAT_HEADER_OCTETS + 1;
  const cut = cutText(input.text, headerOctets, input.cutsPairs);
  const total = cut.parts.length;
  const reference = input.concatReference & (bits === 8 ? 0xff : 0xffff);
  const hasHeader = total > 1 || cut.shift !== null;
  const writer = new PduWriter();
  writeServiceCentre(writer, input.serviceCentre ?? '');
  writer.octet(NO_MORE_MESSAGES | (hasHeader ? HAS_HEADER : 0));
  writeSender(writer, input.from);
  writer.octet(0);
  writer.octet(cut.alphabet === 'ucs2' ? UCS2 : GSM7);
  writeTimestamp(writer, input.at, input.offsetMinutes);
  const head = writer.length;
  return cut.parts.map((part, i) => {
    writer.backTo(head);
    writeUserData(writer, cut, part, total > 1 ? { reference, bits, index: i + 1, total } : null);
    return writer.hex();
  });
}
