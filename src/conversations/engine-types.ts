import type { Definition, Facts, Sending, TextValues } from '../protocols/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { AnswerValue, Outcome } from './state.ts';

/** What the engine knows beside its own state. Plain data: made in the same transaction. */
export interface EngineContext {
  readonly protocol: Definition;
  readonly now: number;
  readonly stay: {
    readonly surgeryDate: string;
    readonly arrivalTime: string | null;
    /** As it counts today: see `programme/stay-life.ts`. */
    readonly state:
      | 'ahead'
      | 'discharged'
      | 'not-discharged'
      | 'hospitalised'
      | 'absent'
      | 'cancelled'
      | 'deceased';
    /** The unit records arrivals and discharges: nobody counts as gone home before that is said. */
    readonly isRecorded: boolean;
  };
  readonly reader: 'patient' | 'representative';
  readonly language: string;
  /** What conditions may ask of the patient and the stay; the answers add who lives alone. */
  readonly facts: Omit<Facts, 'language' | 'livesAlone'>;
  /** Texts to whoever comes along reach them, or why not. */
  readonly relative:
    | { readonly kind: 'sms'; readonly number: string }
    | { readonly kind: 'call'; readonly reason: string };
  /** Texts reach the number, or a person phones and why. */
  readonly reach:
    | { readonly kind: 'sms'; readonly verified: boolean }
    | { readonly kind: 'call'; readonly reason: string };
  /** Follow-ups of several patients run on the number: texts must tell them apart (H09). */
  readonly numberIsShared: boolean;
  /** False while another conversation's unanswered question is open on the number. */
  readonly numberIsFree: boolean;
  /** When one more automatic answer may leave to the number: now, unless too many did (H37). */
  readonly mayAnswerAt: number;
  /** The patient has written and the words wait for the rest of them. */
  readonly isBeingRead: boolean;
  /** What became of the place after a NON: offered, or given to somebody else by a nurse (H26). */
  readonly slot: 'none' | 'offered' | 'given';
  readonly values: TextValues;
  /** Somebody reads the board now. */
  readonly watched: boolean;
  /** From the unit's zone and hours. */
  readonly instantOf: (day: string, time: string) => number;
  /** From then on, when the unit may start a text, within the step's own hours and days; Infinity: never. */
  readonly nextSending: (instant: number, within?: Sending) => number;
  /** Whether the unit watches at all on that day (H40). */
  readonly opensOn: (day: string) => boolean;
  /** When somebody reads: now, else the next opening; null for a unit that never opens. */
  readonly nextReading: (instant: number) => number | null;
  readonly dayOf: (instant: number) => string;
  /** Two hours before the unit closes on that day; null when that is past or it stays closed. */
  readonly lastCall: (instant: number) => number | null;
}

/** A reply as understood, by the machine or by the nurse who read it. */
export interface Reading {
  readonly replyId: ReplyId;
  readonly outcome: Outcome;
  readonly value: AnswerValue;
  /** Other items answered in the same text. */
  readonly others: Readonly<Record<string, AnswerValue>>;
  readonly by: 'machine' | 'nurse';
  /** Just written: what follows is an answer to the patient, not started by the unit. */
  readonly isFresh: boolean;
}

export type EngineInput =
  | { readonly type: 'plan' }
  | { readonly type: 'timer'; readonly name: string }
  | { readonly type: 'turn' }
  | {
      readonly type: 'reply';
      readonly stepId: string;
      readonly itemId: string;
      readonly reading: Reading;
    }
  /** The words wait for a nurse: no reminder meanwhile, the alert for silence stays. */
  | { readonly type: 'reply-waits'; readonly stepId: string }
  /** A red flag on the number: whoever it is about, no question now. */
  | { readonly type: 'danger' }
  | { readonly type: 'stay-changed' }
  /** The computer's clock, in milliseconds: what happened was earlier than was written down. */
  | { readonly type: 'clock-set-back'; readonly byMs: number }
  /** The follow-up goes on under another version of a protocol; what was asked so far is of `before`. */
  | { readonly type: 'version-changed'; readonly before: Definition }
  /** No more texts to this patient; what was asked or waits to be asked goes to a person. */
  | { readonly type: 'sms-ended'; readonly reason: string }
  /** Texts are possible again. */
  | { readonly type: 'sms-again' }
  | {
      readonly type: 'message-lost';
      readonly stepId: string;
      readonly kind: string;
      readonly queuedAt: number;
      readonly why: string;
      /** It will not arrive; else nobody knows yet. */
      readonly final: boolean;
    }
  | { readonly type: 'called'; readonly reached: boolean }
  /** A nurse decided what becomes of a text that could not leave in time. */
  | {
      readonly type: 'missed-decided';
      readonly stepId: string;
      readonly decision: 'send' | 'to-call' | 'not-needed';
      readonly isCorrection: boolean;
    }
  /** A person heard by telephone whether the patient comes. */
  | { readonly type: 'told-by-phone'; readonly comes: boolean };

export type AlertLevel = 'urgent' | 'call' | 'silence' | 'read';

export type EngineEffect =
  | {
      readonly type: 'send';
      readonly kind: 'notice' | 'question' | 'reminder' | 'answer' | 'correction';
      readonly stepId: string;
      /** Counts the texts of the follow-up: the same number is never queued twice. */
      readonly number: number;
      readonly text: string;
      readonly validUntil: number;
      /** Started by the unit, so within its hours; an answer to the patient leaves at once. */
      readonly startedByUnit: boolean;
      /** Whose telephone: the one that answers, or the relative's, which only reads. */
      readonly to: 'usual' | 'relative';
    }
  /** It was planned, could not leave in time, and is for a nurse to decide: « ce qui allait partir ». */
  | {
      readonly type: 'missed';
      readonly stepId: string;
      readonly dueAt: number;
      readonly text: string | null;
      readonly reason: string;
    }
  | { readonly type: 'timer'; readonly name: string; readonly dueAt: number }
  | { readonly type: 'no-timer'; readonly name: string }
  /** The number now listens for this item; a question already open there is moved to it. */
  | {
      readonly type: 'listen';
      readonly stepId: string;
      readonly itemId: string;
      readonly yields: boolean;
    }
  | { readonly type: 'stop-listening'; readonly because: string }
  | {
      readonly type: 'answer';
      readonly stepId: string;
      readonly itemId: string;
      readonly value: AnswerValue;
      readonly outcome: Outcome;
      /** Null: heard by telephone. */
      readonly replyId: ReplyId | null;
    }
  | {
      readonly type: 'alert';
      readonly level: AlertLevel;
      readonly sentence: string;
      readonly key: string;
      readonly replyId: ReplyId | null;
    }
  /** A rule of the protocol held: kept in the trail, whatever follows from it. */
  | {
      readonly type: 'rule';
      readonly stepId: string;
      readonly ruleId: string;
      readonly replyId: ReplyId;
    }
  | { readonly type: 'confirmation'; readonly value: 'asked' | 'yes' | 'no' | 'void' }
  | { readonly type: 'slot'; readonly state: 'provisional' | 'taken-back' }
  | { readonly type: 'verify-number' }
  /** Once per closed period: when somebody will read what was written. */
  | { readonly type: 'tell-unwatched' }
  | { readonly type: 'wrong-number' }
  /** `kinds`: only these; all of the follow-up without. */
  | {
      readonly type: 'cancel-texts';
      readonly reason: string;
      readonly kinds?: readonly string[];
    }
  | {
      readonly type: 'step';
      readonly stepId: string;
      readonly became: string;
      readonly reason: string | null;
    }
  | { readonly type: 'ended' };
