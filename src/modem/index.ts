export type { Retry } from './error-codes.ts';
export type { ModemPort, PortCloseReason, PortFault, PortOpening, PortSource } from './port.ts';
export type {
  FailureCause,
  IncomingEvent,
  ModemCapabilities,
  ModemIdentity,
  ModemLink,
  ModemState,
  ModemStatus,
  NotStarted,
  ReadOutcome,
  Refusal,
  SimLock,
  Slot,
  StorageUse,
  StoreOutcome,
  SubmitOutcome,
  Unknown,
} from './types.ts';
