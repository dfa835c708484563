import type { Submit } from '../gsm/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';

/** What left the modem towards the network. */
export interface Submission {
  readonly to: string;
  readonly text: string;
  readonly pdu: string;
  /** TP-MR that the modem gave it. */
  readonly reference: number;
  readonly requestReport: boolean;
  /** Milliseconds UTC, the network's time. */
  readonly at: number;
  readonly submit: Submit;
}

export interface TimedReport {
  /** TP-ST: 0 delivered, 0x30 still trying, 0x46 expired. */
  readonly status: number;
  /** Real time after the answer. */
  readonly afterMs: number;
}

/** One report as soon as the answer is out, or any number of them, in any order. */
export type ReportsToCome = 'delivered' | 'failed' | 'none' | readonly TimedReport[];

/** What the network makes of a submission. Accepted and delivered unless told otherwise. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly report: ReportsToCome }
  | { readonly kind: 'refused'; readonly cms: number };

/** How this make of modem differs from the good one; may be changed while it runs. */
export interface Traits {
  /** ATE0 is accepted and ignored. */
  echoStuck: boolean;
  oneByteReads: boolean;
  /** Bytes before each line that it writes. */
  noise: string;
  /** Commands answered with ERROR, such as `/^AT\+CPMS=\?/`. */
  refuses: readonly RegExp[];
  /** Commands not answered at all. */
  ignores: readonly RegExp[];
  /** +CPMS takes only all three memories (E3372). */
  wantsThreeMemories: boolean;
  /** Quectel M10, Telit HE863. */
  cmssAnswersCmgs: boolean;
  statNeverChanges: boolean;
  /** A stored message is "sent" before the network has answered, whatever it answers. */
  statChangesEarly: boolean;
  /** +CMGR of an empty place: SIM800 says OK, others CMS 321. */
  emptySlot: 'ok' | 'error';
  /** +CMGL leaves out what was sent with a report requested. */
  hidesReportedInList: boolean;
  /** No unsolicited line ever arrives: they come on another port. */
  mute: boolean;
  /** +CPMS=? names "MT", which has all of them, and "SM", but not the modem's own. */
  hidesOwnMemory: boolean;
  /** +CSMS stays at 1: what is handed over at once must be acknowledged. */
  acknowledges: boolean;
  /** Text mode until told otherwise, also after a reset. */
  textModeByDefault: boolean;
  reportBeforeAnswer: boolean;
  /** Reports to be stored go where messages go (Huawei), not to "SR" (Quectel). */
  reportsAmongMessages: boolean;
  /** What bytes do that come before the answer to the command before them. */
  inputWhileAnswering: 'waits' | 'lost' | 'aborts';
  /** What it says while nobody has the port open is read by the next one who opens it. */
  keepsWhileClosed: boolean;
  /** How +CUSD takes the code and gives the answer: as it is, packed in hex, or in UCS-2 hex. */
  ussdWriting: 'plain' | 'packed' | 'ucs2';
  /** +WS46=?: what its radio can do; null where it does not know the command. */
  radios: string | null;
  /** Phones that text this one cut an emoji between two parts. */
  sendersCutPairs: boolean;
}

export const goodTraits: Traits = {
  echoStuck: false,
  oneByteReads: false,
  noise: '',
  refuses: [],
  ignores: [],
  wantsThreeMemories: false,
  cmssAnswersCmgs: false,
  statNeverChanges: false,
  statChangesEarly: false,
  emptySlot: 'error',
  hidesReportedInList: false,
  mute: false,
  hidesOwnMemory: false,
  acknowledges: false,
  textModeByDefault: false,
  reportBeforeAnswer: false,
  reportsAmongMessages: false,
  inputWhileAnswering: 'waits',
  keepsWhileClosed: false,
  ussdWriting: 'plain',
  radios: '(12,22,25,28,29,30,31)',
  sendersCutPairs: false,
};

/** What goes wrong with one command. */
export type Fault =
  /** Done, never answered. */
  | { readonly kind: 'swallow' }
  /** Done, answered after `ms` of real time. */
  | { readonly kind: 'late'; readonly ms: number }
  /** This instead of the answer; `done` although. */
  | { readonly kind: 'answer'; readonly text: string; readonly done: boolean }
  /** Written before the answer, or before the prompt. */
  | { readonly kind: 'before'; readonly text: string }
  /** Written after the first line of the answer. */
  | { readonly kind: 'inside'; readonly text: string }
  /** The answer without its final result. */
  | { readonly kind: 'unfinished' }
  /** No prompt; what comes then is taken for a command. */
  | { readonly kind: 'no-prompt' }
  /** It hears nothing any more. */
  | { readonly kind: 'deaf'; readonly done: boolean; readonly until: 'reopened' | 'restarted' }
  | { readonly kind: 'unplug'; readonly done: boolean }
  | { readonly kind: 'reset'; readonly done: boolean };

/** What is in the modem's holder. */
export interface SimulatedSim {
  readonly imsi: string;
  readonly iccid: string;
  /** Where given, a text to it comes back as it would in the world. */
  readonly ownNumber?: string;
}

export interface SimulatedModemOptions {
  /** The network's time: what received messages bear. */
  readonly clock: Clock;
  /** Real time, for answers that take a while. */
  readonly monotonic: Monotonic;
  readonly onSubmit?: (submission: Submission) => Verdict | undefined;
  readonly traits?: Partial<Traits>;
  readonly path?: string;
  readonly imei?: string;
  /** Of the SIM that is in it first. */
  readonly ownNumber?: string;
  readonly imsi?: string;
  readonly iccid?: string;
  /** What the operator says to a code such as `*123#`; it knows none when omitted. */
  readonly onUssd?: (code: string) => string | undefined;
  /** The SIM asks for it. */
  readonly pin?: string;
  /** Places in ME and SM. */
  readonly capacity?: number;
  readonly firstSlot?: 0 | 1;
  readonly commandMs?: number;
  readonly sendMs?: number;
  /** The unit's zone at an instant, in minutes east of UTC. One hour unless told. */
  readonly offsetMinutesAt?: (at: number) => number;
}
