import type { ReadableDb, WritableDb } from '../db/index.ts';
import type { ConversationId, MessageId, PartId, PatientId, StayId } from '../shared/ids.ts';

/** Who goes first: 1 emergency advice, 2 correction, 3 a nurse's own, 4 conversation, 5 routine. */
export type MessageClass = 1 | 2 | 3 | 4 | 5;

export type MessageState =
  | 'due'
  | 'held'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'unknown'
  | 'expired'
  | 'cancelled'
  | 'quarantined';

/** Nothing more happens to these by itself, except that a late report may still settle `failed`. */
export type FinalState = 'delivered' | 'failed' | 'expired' | 'cancelled' | 'quarantined';

export type PartState =
  | 'due'
  | 'storing'
  | 'stored'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'unknown';

export interface NewMessage {
  /** One message per key, whatever happens: asking twice adds nothing. */
  readonly dedupeKey: string;
  readonly class: MessageClass;
  /** `question`, `notice`, `advice`, `emergency`, `correction`, `nurse`, `cli`, `on-call`… */
  readonly kind: string;
  /** E.164. */
  readonly number: string;
  readonly text: string;
  readonly patientId?: PatientId | undefined;
  readonly stayId?: StayId | undefined;
  readonly conversationId?: ConversationId | undefined;
  readonly stepId?: string | undefined;
  readonly author: string;
  /** Folder time. */
  readonly dueAt: number;
  /** Folder time until which the text is true; it never leaves later, nor is delivered much later. */
  readonly validUntil?: number | null | undefined;
  /** Bound to the unit's sending hours. */
  readonly withinHours: boolean;
  /** The machine may send it once more when it cannot know whether it left. */
  readonly repeatable: boolean;
  /** Folder time without a delivery report after which somebody is told. */
  readonly reportWithinMs: number;
  readonly repeatOf?: MessageId | undefined;
}

export interface OutboxMessage {
  readonly id: MessageId;
  readonly dedupeKey: string;
  readonly class: MessageClass;
  readonly kind: string;
  readonly number: string;
  readonly text: string;
  readonly patientId: PatientId | null;
  readonly stayId: StayId | null;
  readonly conversationId: ConversationId | null;
  readonly stepId: string | null;
  readonly author: string;
  readonly state: MessageState;
  /** Why it is held, failed, expired… in French words, for a screen. */
  readonly reason: string | null;
  readonly withinHours: boolean;
  readonly repeatable: boolean;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly validUntil: number | null;
  readonly reportWithinMs: number;
  /** The low 8 bits that mark its parts; null for a single part, or before the first sending. */
  readonly concatReference: number | null;
  readonly holdUntil: number | null;
  /** When somebody was told that no report came. */
  readonly overdueAt: number | null;
  /** When its last part was told to the modem. */
  readonly sentAt: number | null;
  readonly settledAt: number | null;
  readonly repeatOf: MessageId | null;
}

export interface OutboxPart {
  /** Its message and position, as one value. */
  readonly id: PartId;
  readonly messageId: MessageId;
  readonly position: number;
  readonly total: number;
  readonly state: PartState;
  readonly pdu: string | null;
  readonly length: number | null;
  readonly imei: string | null;
  readonly imsi: string | null;
  /** The modem's boot, as this run of the program saw it: equal only while neither restarted. */
  readonly epoch: string | null;
  readonly slot: number | null;
  readonly reference: number | null;
  /** Tries that failed for certain. */
  readonly attempts: number;
  readonly sendingAt: number | null;
  readonly sentAt: number | null;
  readonly settledAt: number | null;
  readonly reportStatus: number | null;
}

export type Leave =
  | { readonly kind: 'yes' }
  /** `until` in folder time; null: until `wake` is called and the policy says otherwise. */
  | { readonly kind: 'hold'; readonly reason: string; readonly until?: number | null }
  | { readonly kind: 'cancel'; readonly reason: string };

export interface OutboxPolicy {
  /**
   * Asked in the transaction that moves a message, or its next part, to the modem (H06).
   * `imsi`: the SIM that it would leave by; null when there is none, or it does not tell.
   */
  mayLeave(db: ReadableDb, message: OutboxMessage, now: number, imsi: string | null): Leave;
  /** Real time between two routine texts of one SIM; none where it is not asked for. */
  routineGapMs?(db: ReadableDb): number;
}

export type Trouble =
  /** The subscription or the SIM forbids: routine waits, a person must act. */
  | {
      readonly kind: 'refused-by-operator';
      readonly code: string;
      readonly reason: string;
      /** Of the SIM; null when it does not tell. */
      readonly imsi: string | null;
    }
  /** Many numbers in a row were refused for now. */
  | { readonly kind: 'refused-in-a-row'; readonly code: string; readonly reason: string }
  /** What happened could not be written down (disk full…); tried again by itself. */
  | { readonly kind: 'cannot-record'; readonly error: unknown };

export interface OutboxHooks {
  /** In the transaction that ends the message. */
  ended(db: WritableDb, message: OutboxMessage, state: FinalState): void;
  /** In the transaction that finds no report in time, for `sent` and `unknown` messages, once. */
  reportOverdue(db: WritableDb, message: OutboxMessage): void;
  /** In the transaction that records that all parts left, or may have left. */
  left?(db: WritableDb, message: OutboxMessage): void;
  /** In the transaction that moves a number to another SIM, with the message that could not wait. */
  moved?(db: WritableDb, message: OutboxMessage): void;
  /** After a commit. */
  onChanged?(messageIds: readonly MessageId[]): void;
  /** Outside transactions. */
  onTrouble?(trouble: Trouble): void;
}
