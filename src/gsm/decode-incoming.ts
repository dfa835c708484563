import { fail, type Result } from '../shared/result.ts';
import { readServiceCentre } from './address.ts';
import { type Deliver, readDeliver } from './deliver.ts';
import type { PduError } from './pdu-error.ts';
import { PduReader } from './pdu-reader.ts';
import { readStatusReport, type StatusReport } from './status-report.ts';

/** What a modem hands over: `+CMT`, `+CDS`, `+CMGR`, `+CMGL`. */
export type Incoming = Deliver | StatusReport;

/**
 * Reads a PDU with its service centre, as a modem gives it. Never throws, whatever the input:
 * what cannot be read is an error that holds nothing of it.
 */
export function decodeIncoming(hex: string): Result<Incoming, PduError> {
  const reader = PduReader.of(hex);
  if (reader === null) return fail({ kind: 'not-hex' });
  const serviceCentre = readServiceCentre(reader);
  if (serviceCentre === false) return fail({ kind: 'bad-address' });
  const firstOctet = reader.octet();
  if (reader.isOverrun) return fail({ kind: 'truncated' });
  const messageType = firstOctet & 3;
  if (messageType === 1) return fail({ kind: 'other-type', messageType });
  if (messageType === 2) return readStatusReport(reader, serviceCentre);
  // The reserved type 3 is to be processed as a DELIVER, TS 23.040 §9.2.3.1.
  return readDeliver(reader, firstOctet, serviceCentre);
}
