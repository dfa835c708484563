export { outboxAfterSetBack } from './clock-set-back.ts';
export { isAboutStay, keyOf } from './key.ts';
export {
  type CancelFilter,
  cancelMessages,
  type QueueContext,
  queueMessage,
} from './queue.ts';
export type { SenderOptions } from './recorder.ts';
export {
  findMessage,
  listOutbox,
  nextOutboxInstant,
  nextTexts,
  type OutboxFilter,
  type OutboxRow,
} from './rows.ts';
export { Sender, type SettleOptions, type SettleState } from './sender.ts';
export { Senders, type SendersOptions } from './senders.ts';
export { type SettledUnknown, settleUnknown, type UnknownVerdict } from './settle-unknown.ts';
export { applyStatusReport, isSameNumber, type ReportMatch } from './status-report.ts';
export type {
  FinalState,
  Leave,
  MessageClass,
  MessageState,
  NewMessage,
  OutboxHooks,
  OutboxMessage,
  OutboxPart,
  OutboxPolicy,
  PartState,
  Trouble,
} from './types.ts';
export { type WaitingOn, waitingOn } from './waiting-on.ts';
