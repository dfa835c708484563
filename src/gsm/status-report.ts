import { fail, ok, type Result } from '../shared/result.ts';
import { type Address, readAddress, writeNumber, writeServiceCentre } from './address.ts';
import { type DeliveryOutcome, type DeliveryReason, deliveryStatus } from './delivery-status.ts';
import type { PduError } from './pdu-error.ts';
import type { PduReader } from './pdu-reader.ts';
import { PduWriter } from './pdu-writer.ts';
import { readTimestamp, type Timestamp, writeTimestamp } from './timestamp.ts';

/** What became of a message that we sent, TS 23.040 §9.2.2.3. */
export type StatusReport = {
  readonly kind: 'status-report';
  readonly serviceCentre: Address | null;
  /** TP-MR as the modem answered it on sending, 0–255. It comes round again: match `to` as well. */
  readonly messageReference: number;
  readonly to: Address;
  /** When the service centre took the message. */
  readonly scts: Timestamp;
  /** When it was delivered, or the last attempt was made. */
  readonly dischargedAt: Timestamp;
  readonly status: number;
  readonly outcome: DeliveryOutcome;
  readonly reason: DeliveryReason;
};

const STATUS_REPORT = 0x02;
const NO_MORE_MESSAGES = 0x04;

/** What follows TP-Status is optional and of no use here. */
export function readStatusReport(
  reader: PduReader,
  serviceCentre: Address | null,
): Result<StatusReport, PduError> {
  const messageReference = reader.octet();
  const to = readAddress(reader);
  if (to === null) return fail({ kind: 'bad-address' });
  const scts = readTimestamp(reader);
  const dischargedAt = readTimestamp(reader);
  const status = reader.octet();
  if (reader.isOverrun) return fail({ kind: 'truncated' });
  const { outcome, reason } = deliveryStatus(status);
  return ok({
    kind: 'status-report',
    serviceCentre,
    messageReference,
    to,
    scts,
    dischargedAt,
    status,
    outcome,
    reason,
  });
}

export type StatusReportInput = {
  readonly messageReference: number;
  readonly to: string;
  /** Both in milliseconds UTC, written to the second. */
  readonly sentAt: number;
  readonly dischargedAt: number;
  /** A multiple of 15. */
  readonly offsetMinutes: number;
  readonly status: number;
  readonly serviceCentre?: string;
};

/** For the training modem and tests. @throws RangeError for a number that is not dialable */
export function encodeStatusReport(input: StatusReportInput): string {
  const writer = new PduWriter();
  writeServiceCentre(writer, input.serviceCentre ?? '');
  writer.octet(STATUS_REPORT | NO_MORE_MESSAGES);
  writer.octet(input.messageReference & 0xff);
  writeNumber(writer, input.to);
  writeTimestamp(writer, input.sentAt, input.offsetMinutes);
  writeTimestamp(writer, input.dischargedAt, input.offsetMinutes);
  writer.octet(input.status & 0xff);
  return writer.hex();
}
