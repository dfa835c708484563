export { type Address, isDialable } from './address.ts';
export type { Alphabet, MessageClass } from './data-coding.ts';
export { decodeIncoming, type Incoming } from './decode-incoming.ts';
export { type Deliver, type DeliverInput, encodeDeliver } from './deliver.ts';
export type { DeliveryOutcome, DeliveryReason } from './delivery-status.ts';
export { type FittedText, fitText, unitsOf } from './fit-text.ts';
export { readLooseSeptets, writeLooseSeptets } from './loose-septets.ts';
export { packUssd, unpackUssd } from './packed-text.ts';
export type { PduError } from './pdu-error.ts';
export type { Special } from './special.ts';
export { encodeStatusReport, type StatusReport, type StatusReportInput } from './status-report.ts';
export {
  decodeSubmit,
  encodeSubmit,
  isSameSubmit,
  MAX_PARTS,
  type Submit,
  type SubmitInput,
  type SubmitPart,
  type Validity,
} from './submit.ts';
export type { Timestamp } from './timestamp.ts';
export { decodeUcs2Hex, encodeUcs2Hex } from './ucs2.ts';
export type { Concat } from './user-data-header.ts';
