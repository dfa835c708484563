export { describeModem, type ModemDescription } from './describe-modem.ts';
export { findPortPaths, serialPorts } from './discover-ports.ts';
export type { Retry } from './error-codes.ts';
export { type ModemOptions, openModem } from './modem.ts';
export type { ModemPort, PortCloseReason, PortFault, PortOpening, PortSource } from './port.ts';
export { SerialModemPort } from './serial-port.ts';
export type { TriedPins } from './sim-lock.ts';
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
