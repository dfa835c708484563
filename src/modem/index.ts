export { describeModem, type ModemDescription } from './describe-modem.ts';
export { simSentence } from './diagnosis.ts';
export type { DialogueEntry } from './dialogue-log.ts';
export { findPortPaths, serialPorts } from './discover-ports.ts';
export type { Retry } from './error-codes.ts';
export { type ModemFleet, type ModemOptions, openModem, openModems } from './fleet.ts';
export { findOtherPrograms } from './other-programs.ts';
export type { ModemPort, PortCloseReason, PortFault, PortOpening, PortSource } from './port.ts';
export { isWeak, signalPercent } from './reception.ts';
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
  ModemWarning,
  NotStarted,
  ReadOutcome,
  Refusal,
  SignalKind,
  SimLock,
  Slot,
  StorageUse,
  StoreOutcome,
  SubmitOutcome,
  Technology,
  Unknown,
  UssdOutcome,
} from './types.ts';
export { findPortlessSticks, stickSentence } from './usb-sticks.ts';
export { isUssdCode } from './ussd-text.ts';
export { FILLING, warningSentence } from './warnings.ts';
