import type { DialogueEntry } from './dialogue-log.ts';
import type { Retry } from './error-codes.ts';
import type { PortFault } from './port.ts';

/** What the modem, its SIM or the network answered instead of doing what we asked. */
export interface Refusal {
  readonly kind: 'refused';
  /** `CMS 38`, `CME 10`, `ERROR`: for logs and for support. */
  readonly code: string;
  readonly retry: Retry;
  /** The same in French words, for a screen. */
  readonly reason: string;
}

/** Certain that nothing left the modem, and that the modem refused nothing: try again when ready. */
export interface NotStarted {
  readonly kind: 'not-started';
  readonly why:
    | 'not-ready'
    | 'no-prompt'
    | 'no-answer'
    | 'port-closed'
    | 'modem-reset'
    | 'disposed';
}

/** The modem was told, and what it did cannot be known from here. */
export interface Unknown {
  readonly kind: 'unknown';
  /** `unsure`: an answer that some modems give although the message left (+CMS ERROR 500, 332). */
  readonly why: 'timeout' | 'port-closed' | 'modem-reset' | 'unsure';
}

export type SubmitOutcome =
  | {
      readonly kind: 'sent';
      /** TP-MR, 0–255: what the delivery report will bear. */
      readonly reference: number;
    }
  | Refusal
  | Unknown
  | NotStarted;

export type StoreOutcome =
  | { readonly kind: 'stored'; readonly slot: number }
  | Refusal
  | Unknown
  | NotStarted;

export type ReadOutcome =
  | {
      readonly kind: 'message';
      /** 3GPP TS 27.005 §3.1: 0 unread, 1 read, 2 stored unsent, 3 stored sent. */
      readonly stat: number;
      /** Upper-case hex, SMSC address included. */
      readonly pdu: string;
      /** Octets without the SMSC address, as the modem says. */
      readonly length: number;
    }
  | { readonly kind: 'empty' }
  | Refusal
  | NotStarted;

/** An occupied place of a storage. */
export interface Slot {
  /** `ME`, `SM`, `SR`…; to be given back to `readSlot` and `deleteSlot`. */
  readonly storage: string;
  readonly slot: number;
  readonly stat: number;
  readonly pdu: string;
  readonly length: number;
}

export type IncomingEvent =
  /** A message (+CMTI) or a delivery report (+CDSI): its PDU tells. */
  | { readonly kind: 'stored'; readonly storage: string; readonly slot: number }
  /** A message that the modem did not store: it exists nowhere else. */
  | { readonly kind: 'direct'; readonly pdu: string }
  | { readonly kind: 'report-direct'; readonly pdu: string }
  | { readonly kind: 'storage-full' }
  /** A voice call; `from` when the network shows the number. */
  | { readonly kind: 'ring'; readonly from?: string }
  /** Time to list the store: right after each initialisation, then at the polling interval. */
  | { readonly kind: 'poll' };

export type SimLock =
  | 'pin-needed'
  | 'wrong-pin'
  /** A wrong PIN was given before, here or elsewhere: the tries that are left are a person's. */
  | 'few-tries'
  | 'puk'
  | 'no-sim'
  | 'sim-fault';

export type FailureCause = PortFault | 'no-port' | 'no-answer' | 'not-initialised' | 'other-modem';

/** Where the modem stands. `sentence` in `ModemStatus` is the key of its wording. */
export type ModemState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'initialising' }
  | { readonly kind: 'sim-locked'; readonly lock: SimLock }
  | {
      readonly kind: 'waiting-for-network';
      readonly registration: 'searching' | 'denied' | 'not-registered' | 'unknown';
    }
  | { readonly kind: 'ready' }
  /** Present but not usable; tried again by itself. `attempt` counts from 1. */
  | { readonly kind: 'failing'; readonly cause: FailureCause; readonly attempt: number }
  /** It was there and vanished; looked for by itself. */
  | { readonly kind: 'gone'; readonly attempt: number };

export interface StorageUse {
  readonly name: string;
  readonly used: number;
  readonly total: number;
}

/** Radio generations. French networks close 2G and 3G: SMS then need 4G (LTE). */
export type Technology = '2G' | '3G' | '4G' | '5G';

/** What needs a person, though texts may leave all the same. */
export type ModemWarning =
  /** The modem has no 4G radio: it will fall silent when the old networks close. */
  | 'old-radio'
  /** It has one, or nobody knows, but it is on 2G or 3G now. */
  | 'on-old-network'
  | 'weak-signal'
  | 'roaming'
  /** The SIM holds no number of a message centre: nothing can be sent (+CMS ERROR 330). */
  | 'no-message-centre'
  /** No way to get delivery reports was accepted. */
  | 'no-reports'
  /** Announcements do not reach this port: messages are found by listing alone. */
  | 'unannounced'
  /** A place for messages is 70 % full (H18). */
  | 'storage-filling'
  | 'storage-full';

/** What is known of the modem; a field is absent when the modem does not say. */
export interface ModemIdentity {
  readonly imei?: string;
  readonly manufacturer?: string;
  readonly model?: string;
  readonly firmware?: string;
  readonly imsi?: string;
  /** ICCID, the number printed on the SIM. */
  readonly iccid?: string;
  readonly operator?: string;
  /** What it is registered on now. */
  readonly technology?: Technology;
  /** What its radio can do, the oldest first. */
  readonly radios?: readonly Technology[];
  readonly roaming?: boolean;
  /** dBm; for `rssi` -113 to -51, for `rsrp` -140 to -44. */
  readonly signal?: number;
  readonly signalKind?: SignalKind;
  /** The message centre's number, as the SIM has it; empty when the SIM holds none. */
  readonly smsc?: string;
  /** The storage in use. */
  readonly storage?: StorageUse;
  /** Each storage whose filling is known, the one in use first. */
  readonly storages?: readonly StorageUse[];
  readonly ownNumber?: string;
  /** What its clock said, ms UTC, and when it was asked, real time. */
  readonly clock?: { readonly at: number; readonly readAt: number };
  /** Tries left for the PIN of a locked SIM. */
  readonly pinTriesLeft?: number;
}

/** Received power: of everything (2G and others, +CSQ), of the 3G pilot, of the LTE reference (+CESQ). */
export type SignalKind = 'rssi' | 'rscp' | 'rsrp';

/** What the dialogue with this modem settled on. */
export interface ModemCapabilities {
  /** False once +CMGW or +CMSS was refused as unknown. Proof that slots turn to "sent" is the outbox's. */
  readonly storeAndSend: boolean;
  /** Delivery reports: kept in a storage, handed over at once, or not offered. */
  readonly reports: 'stored' | 'direct' | 'none';
  /** Incoming messages: kept in a storage, handed over at once, or found only by listing. */
  readonly incoming: 'stored' | 'direct' | 'polled';
  /** Storages that can be read, the one in use first. */
  readonly storages: readonly string[];
}

export interface ModemStatus {
  readonly state: ModemState;
  /** Key of the sentence for `state`, e.g. `modem.simLocked.wrong-pin`. */
  readonly sentence: string;
  readonly path?: string;
  readonly identity: ModemIdentity;
  readonly capabilities: ModemCapabilities;
  readonly warnings: readonly ModemWarning[];
  /** Changes whenever the modem restarted or its port was opened again. */
  readonly bootCount: number;
  /** Lines that nobody understood since the start; their text is kept nowhere. */
  readonly unknownLines: number;
}

/** What became of a question to the operator such as `*123#` (3GPP TS 22.090). */
export type UssdOutcome =
  /** `isMenu`: the network waits for a choice; the session was ended. */
  | { readonly kind: 'answered'; readonly text: string; readonly isMenu: boolean }
  | { readonly kind: 'no-answer' }
  /** The network knows no such code, or ended the session itself. */
  | { readonly kind: 'rejected' }
  | Refusal
  | NotStarted;

/** One modem, by hexadecimal PDUs only: what is in them is not its business. */
export interface ModemLink {
  readonly status: ModemStatus;
  /** +CMGS. `length` in octets without the SMSC address. Resolves after at most about 3 min. */
  submit(pdu: string, length: number): Promise<SubmitOutcome>;
  /** +CMGW to the storage in use. */
  store(pdu: string, length: number): Promise<StoreOutcome>;
  /** +CMSS. */
  sendStored(slot: number): Promise<SubmitOutcome>;
  /** `storage`: as announced or listed; the one in use when omitted. Reading marks a message as read. */
  readSlot(slot: number, storage?: string): Promise<ReadOutcome>;
  /** Everything in every readable storage (+CMGL=4). What a broken answer left out comes next time. */
  listSlots(): Promise<readonly Slot[]>;
  /** True when the slot is known to be empty afterwards. */
  deleteSlot(slot: number, storage?: string): Promise<boolean>;
  /**
   * A direct message is acknowledged to the network, where the modem wants that, only after every
   * listener's promise was kept: a rejection leaves it to the network to send again.
   */
  onIncoming(listener: (event: IncomingEvent) => void | Promise<void>): () => void;
  onStatus(listener: (status: ModemStatus) => void): () => void;
  /** Tries this PIN once, if three tries are left; the same value is never tried twice on one SIM. */
  enterPin(pin: string): Promise<void>;
  /** The last few hundred lines of the talk with it, over restarts and unplugs; nothing personal. */
  dialogue(): readonly DialogueEntry[];
  /** Asks the operator; texts go on leaving while its answer is awaited, at most 45 s. */
  ussd(code: string): Promise<UssdOutcome>;
  /** At once: a message on its way ends as unknown, so stop sending first and wait for the answer. */
  dispose(): Promise<void>;
}
