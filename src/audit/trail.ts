import { inTransaction, type ReadableDb, standingSince, type WritableDb } from '../db/index.ts';
import type {
  AlertId,
  CallId,
  ConversationId,
  ImportRunId,
  MessageId,
  PatientId,
  ProtocolVersionId,
  ReplyId,
  StaffId,
  StayId,
  WatchId,
} from '../shared/ids.ts';
import { takeRandom } from '../shared/random.ts';
import { type Author, readAuthor, writeAuthor } from './author.ts';
import { type ChainedRow, emptyHead, hashOfPayload, hashOfRow, type TrailHead } from './chain.ts';
import { insertRow, lastRow, rowsOfPatient, type TrailRowWithPayload } from './trail-sql.ts';

/** What an event is about, besides its patient and stay. */
export interface TrailSubject {
  readonly messageId?: MessageId | undefined;
  readonly replyId?: ReplyId | undefined;
  readonly conversationId?: ConversationId | undefined;
  readonly alertId?: AlertId | undefined;
  readonly callId?: CallId | undefined;
  readonly importRunId?: ImportRunId | undefined;
  readonly protocolVersionId?: ProtocolVersionId | undefined;
  readonly staffId?: StaffId | undefined;
  readonly watchId?: WatchId | undefined;
}

export interface TrailEntry extends TrailSubject {
  /** The folder's time, ms UTC. */
  readonly at: number;
  /** The unit's offset from UTC at that instant: +60 in Paris in winter. */
  readonly utcOffsetMinutes: number;
  readonly author: Author;
  /** An event in the past tense: `message-sent`, `alert-raised`. */
  readonly kind: string;
  readonly patientId?: PatientId | null | undefined;
  readonly stayId?: StayId | null | undefined;
  /** Plain JSON. What may have to be erased one day (words, names, numbers) goes here only. */
  readonly payload: unknown;
}

/** An event as read back. `erased` tells an empty payload from one that was purged. */
export interface TrailEvent {
  readonly seq: number;
  readonly at: number;
  readonly utcOffsetMinutes: number;
  readonly author: Author;
  readonly kind: string;
  readonly patientId: PatientId | null;
  readonly stayId: StayId | null;
  readonly subject: TrailSubject;
  readonly payload: unknown;
  readonly erased: boolean;
  readonly hash: string;
}

/**
 * Appends one event and returns the new head. Call it inside the transaction that makes the
 * change it tells of, so that both are written or neither.
 */
export function recordTrail(db: WritableDb, entry: TrailEntry): TrailHead {
  return inTransaction(db, () => {
    const since = standingSince(db);
    const last = lastWritten(db, since);
    const payload = JSON.stringify(entry.payload ?? null);
    // Without a secret salt a purged payload could be found again by guessing ("OUI", "8").
    const salt = takeRandom(16);
    const row: ChainedRow = {
      seq: (last?.seq ?? emptyHead.seq) + 1,
      at: entry.at,
      utc_offset_minutes: entry.utcOffsetMinutes,
      author_kind: entry.author.kind,
      author: writeAuthor(entry.author),
      kind: entry.kind,
      patient_id: entry.patientId ?? null,
      stay_id: entry.stayId ?? null,
      subject: writeSubject(entry),
      payload_hash: hashOfPayload(salt, payload),
      previous_hash: last?.hash ?? Buffer.from(emptyHead.hash, 'hex'),
    };
    const hash = hashOfRow(row);
    insertRow(db, { ...row, hash }, salt, payload);
    written.set(db, { since, seq: row.seq, hash });
    return { seq: row.seq, hash: hash.toString('hex') };
  });
}

/** What this connection wrote last: unless another wrote since, or it was undone, it is the last. */
const written = new WeakMap<
  WritableDb,
  { readonly since: string; readonly seq: number; readonly hash: Buffer }
>();

function lastWritten(
  db: WritableDb,
  since: string,
): { readonly seq: number; readonly hash: Buffer } | undefined {
  const own = written.get(db);
  return own && own.since === since ? own : lastRow(db);
}

/** The chain's last number and hash: what makes a rewrite or a cut visible once printed. */
export function trailHead(db: ReadableDb): TrailHead {
  const last = lastRow(db);
  return last ? { seq: last.seq, hash: last.hash.toString('hex') } : emptyHead;
}

/** Every event of one patient, oldest first. */
export function trailOfPatient(db: ReadableDb, patientId: PatientId): TrailEvent[] {
  return rowsOfPatient(db, patientId).map(readEvent);
}

function readEvent(row: TrailRowWithPayload): TrailEvent {
  return {
    seq: row.seq,
    at: row.at,
    utcOffsetMinutes: row.utc_offset_minutes,
    author: readAuthor(row.author),
    kind: row.kind,
    patientId: row.patient_id as PatientId | null,
    stayId: row.stay_id as StayId | null,
    subject: row.subject === null ? {} : (JSON.parse(row.subject) as TrailSubject),
    payload: row.payload === null ? null : JSON.parse(row.payload),
    erased: row.payload === null,
    hash: row.hash.toString('hex'),
  };
}

function writeSubject(entry: TrailSubject): string | null {
  const { messageId, replyId, conversationId, alertId, callId } = entry;
  const { importRunId, protocolVersionId, staffId, watchId } = entry;
  const subject = JSON.stringify({
    messageId,
    replyId,
    conversationId,
    alertId,
    callId,
    importRunId,
    protocolVersionId,
    staffId,
    watchId,
  });
  return subject === '{}' ? null : subject;
}
