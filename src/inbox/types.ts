import type { WritableDb } from '../db/index.ts';
import type { StatusReport } from '../gsm/index.ts';
import type { PatientId, ReplyId, StayId } from '../shared/ids.ts';

/**
 * `mms`: a picture waits at the operator's, where we do not fetch it. `voice`: somebody called.
 * `other`: not from a person's hand (voicemail notices, messages for programs).
 */
export type InboxKind = 'text' | 'mms' | 'voice' | 'other' | 'undecodable';

/** One SMS as it came from the modem. */
export interface InboxPart {
  readonly uniqueKey: string;
  /** As the network wrote it, E.164 as a rule; a name, or empty when withheld. */
  readonly number: string;
  readonly kind: InboxKind;
  /** Of this part alone, well formed. */
  readonly text: string;
  readonly pdu: string;
  /** What the network says of when it was written; null when that makes no sense. */
  readonly sctsAt: number | null;
  /** Folder time. */
  readonly receivedAt: number;
  readonly concatReference: number | null;
  readonly concatBits: number | null;
  readonly concatTotal: number | null;
  readonly concatIndex: number | null;
  readonly replyId: ReplyId | null;
}

/** A whole message, or what came of it. */
export interface InboxMessage {
  readonly id: ReplyId;
  readonly number: string;
  readonly kind: InboxKind;
  /** Missing parts read « […] ». */
  readonly text: string;
  readonly isComplete: boolean;
  /** When it was written: the network's word where plausible; in training, the folder's time. */
  readonly writtenAt: number;
  readonly receivedAt: number;
  readonly state: 'new' | 'merging' | 'processed';
  readonly patientId: PatientId | null;
  readonly stayId: StayId | null;
  readonly stepId: string | null;
  readonly itemId: string | null;
  readonly processedAt: number | null;
  readonly reading: 'none' | 'to-read' | 'read';
  readonly readAt: number | null;
  readonly readBy: string | null;
}

export interface StorageLevel {
  readonly level: 'ok' | 'filling' | 'full';
  readonly used: number;
  readonly total: number;
}

export interface InboxHooks {
  /** In the transaction that stores a part, before any waiting: red flags are looked for here (H44). */
  partStored(db: WritableDb, part: InboxPart): void;
  /** In the transaction that has a whole message, or all of it that will come. */
  replyReady(db: WritableDb, reply: InboxMessage): void;
  /** In the transaction that takes a delivery report in; it may come more than once. */
  statusReport(db: WritableDb, report: StatusReport, imsi: string | null): void;
  /** After a commit. */
  onChanged?(replyIds: readonly ReplyId[]): void;
  /** The modem's storage crossed 70 %, is full, or has room again (H18). */
  onStorage?(level: StorageLevel): void;
  /** Something could not be taken in (full disk…). It is still in the modem, and is tried again. */
  onTrouble?(error: unknown): void;
}
