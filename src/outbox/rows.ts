import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { MessageId, PartId } from '../shared/ids.ts';
import { isFinal, nextInstant } from './states.ts';
import type { MessageClass, MessageState, OutboxMessage, OutboxPart, PartState } from './types.ts';

type MessageRow = Omit<OutboxMessage, 'withinHours' | 'repeatable'> & {
  readonly withinHours: 0 | 1;
  readonly repeatable: 0 | 1;
};

const MESSAGE = `m.id, m.dedupe_key AS dedupeKey, m.class, m.kind, m.number, m.text,
  m.patient_id AS patientId, m.stay_id AS stayId, m.conversation_id AS conversationId,
  m.step_id AS stepId, m.author, m.state, m.reason, m.within_hours AS withinHours, m.repeatable,
  m.created_at AS createdAt, m.due_at AS dueAt, m.valid_until AS validUntil,
  m.report_within_ms AS reportWithinMs, m.concat_reference AS concatReference,
  m.hold_until AS holdUntil, m.overdue_at AS overdueAt, m.sent_at AS sentAt,
  m.settled_at AS settledAt, m.repeat_of AS repeatOf`;

const PART = `p.id, p.message_id AS messageId, p.position, p.total, p.state, p.pdu,
  p.tpdu_length AS length, p.imei, p.imsi, p.epoch, p.slot, p.reference, p.attempts,
  p.sending_at AS sendingAt, p.sent_at AS sentAt, p.settled_at AS settledAt,
  p.report_status AS reportStatus`;

const toMessage = (row: MessageRow): OutboxMessage => ({
  ...row,
  withinHours: row.withinHours === 1,
  repeatable: row.repeatable === 1,
});

export function findMessage(db: ReadableDb, id: MessageId): OutboxMessage | undefined {
  const row = sql<[MessageId], MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m WHERE m.id = ?`,
  ).get(id);
  return row && toMessage(row);
}

/** @throws Error when the row is not there: parts and repeats always have their message. */
export function messageOf(db: ReadableDb, id: MessageId): OutboxMessage {
  const message = findMessage(db, id);
  if (!message) throw new Error(`no outbox message ${id}`);
  return message;
}

export function findByKey(db: ReadableDb, dedupeKey: string): MessageId | undefined {
  return sql<[string], { id: MessageId }>(
    db,
    'SELECT id FROM outbox_message WHERE dedupe_key = ?',
  ).get(dedupeKey)?.id;
}

export function insertMessage(db: WritableDb, message: OutboxMessage): void {
  sql<object>(
    db,
    `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, patient_id, stay_id,
       conversation_id, step_id, author, state, within_hours, repeatable, created_at, due_at,
       valid_until, report_within_ms, next_at, repeat_of)
     VALUES (:id, :dedupeKey, :class, :kind, :number, :text, :patientId, :stayId, :conversationId,
       :stepId, :author, :state, :withinHours, :repeatable, :createdAt, :dueAt, :validUntil,
       :reportWithinMs, :nextAt, :repeatOf)`,
  ).run({
    ...message,
    withinHours: message.withinHours ? 1 : 0,
    repeatable: message.repeatable ? 1 : 0,
    nextAt: nextInstant(message, false),
  });
}

/** What may change of a message; the rest of the row is written once. */
export type MessageChange = Partial<
  Pick<
    OutboxMessage,
    'state' | 'reason' | 'holdUntil' | 'concatReference' | 'overdueAt' | 'sentAt' | 'settledAt'
  >
>;

/** Writes the change, and with it the next instant at which the outbox must look again. */
export function changeMessage(
  db: WritableDb,
  message: OutboxMessage,
  change: MessageChange,
): OutboxMessage {
  const changed = { ...message, ...change };
  sql<object>(
    db,
    `UPDATE outbox_message SET state = :state, reason = :reason, hold_until = :holdUntil,
       concat_reference = :concatReference, overdue_at = :overdueAt, sent_at = :sentAt,
       settled_at = :settledAt, next_at = :nextAt
     WHERE id = :id`,
  ).run({
    id: changed.id,
    state: changed.state,
    reason: changed.reason,
    holdUntil: changed.holdUntil,
    concatReference: changed.concatReference,
    overdueAt: changed.overdueAt,
    sentAt: changed.sentAt,
    settledAt: changed.settledAt,
    nextAt: nextInstant(changed, isRepeated(db, changed)),
  });
  return changed;
}

export function isRepeated(db: ReadableDb, message: OutboxMessage): boolean {
  if (message.state !== 'unknown') return false;
  return (
    sql<[MessageId], object>(db, 'SELECT 1 FROM outbox_message WHERE repeat_of = ?').get(
      message.id,
    ) !== undefined
  );
}

export function partsOf(db: ReadableDb, id: MessageId): OutboxPart[] {
  return sql<[MessageId], OutboxPart>(
    db,
    `SELECT ${PART} FROM outbox_part p WHERE p.message_id = ? ORDER BY p.position`,
  ).all(id);
}

export function findPart(db: ReadableDb, id: PartId): OutboxPart | undefined {
  return sql<[PartId], OutboxPart>(db, `SELECT ${PART} FROM outbox_part p WHERE p.id = ?`).get(id);
}

export function insertPart(
  db: WritableDb,
  part: Pick<OutboxPart, 'id' | 'messageId' | 'position' | 'total'>,
): void {
  sql<object>(
    db,
    `INSERT INTO outbox_part (id, message_id, position, total, state)
     VALUES (:id, :messageId, :position, :total, 'due')`,
  ).run(part);
}

export function changePart(
  db: WritableDb,
  part: OutboxPart,
  change: Partial<Omit<OutboxPart, 'id' | 'messageId' | 'position' | 'total'>>,
): OutboxPart {
  const changed = { ...part, ...change };
  sql<object>(
    db,
    `UPDATE outbox_part SET state = :state, pdu = :pdu, tpdu_length = :length, imei = :imei,
       imsi = :imsi, epoch = :epoch, slot = :slot, reference = :reference, attempts = :attempts,
       sending_at = :sendingAt, sent_at = :sentAt, settled_at = :settledAt,
       report_status = :reportStatus
     WHERE id = :id`,
  ).run(changed);
  return changed;
}

export function insertAttempt(
  db: WritableDb,
  part: OutboxPart,
  at: number,
  outcome: 'sent' | 'refused' | 'failed' | 'unknown',
  detail: string | null,
): void {
  sql<object>(
    db,
    `INSERT INTO attempt (part_id, number, at, imei, outcome, detail)
     SELECT :partId, 1 + coalesce(max(number), 0), :at, :imei, :outcome, :detail
     FROM attempt WHERE part_id = :partId`,
  ).run({ partId: part.id, at, imei: part.imei, outcome, detail });
}

/** The next reference for a number: 0 to 255, then again (its low 8 bits are all that travels). */
export function nextConcatReference(db: WritableDb, number: string): number {
  const row = sql<[string], { reference: number }>(
    db,
    `INSERT INTO outbox_concat (number, last_reference) VALUES (?, 0)
     ON CONFLICT (number) DO UPDATE SET last_reference = (last_reference + 1) % 256
     RETURNING last_reference AS reference`,
  ).get(number);
  return row?.reference ?? 0;
}

/**
 * A message begun and not finished, with a part that can go on now; the most urgent one. With a
 * lane, one whose parts went by that SIM: a telephone joins only what comes from one number.
 */
export function findUnfinished(
  db: ReadableDb,
  maxClass: number,
  skipped: readonly string[],
  resumable: readonly PartId[],
  lane: string | null,
): OutboxMessage | undefined {
  const row = sql<object, MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m
     WHERE m.state = 'sending' AND m.class <= :maxClass
       AND m.id NOT IN (SELECT value FROM json_each(:skipped))
       AND EXISTS (SELECT 1 FROM outbox_part p WHERE p.message_id = m.id
         AND (p.state = 'due'
           OR (p.state = 'stored' AND p.id IN (SELECT value FROM json_each(:resumable)))))
       AND (:lane IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_part p WHERE p.message_id = m.id
         AND p.state <> 'due' AND coalesce(p.imsi, p.imei) <> :lane))
     ORDER BY m.class, m.due_at, m.created_at, m.rowid LIMIT 1`,
  ).get({
    maxClass,
    skipped: JSON.stringify(skipped),
    resumable: JSON.stringify(resumable),
    lane,
  });
  return row && toMessage(row);
}

/** A message that later ones to its number, of its class or below, may not overtake. */
export interface Pending {
  readonly id: MessageId;
  readonly number: string;
  readonly class: MessageClass;
  /** The SIM that its parts went by; null when none did. */
  readonly lane: string | null;
}

/** Messages begun and not finished, and of `waiting` those that still are due. */
export function findPending(db: ReadableDb, waiting: readonly MessageId[]): Pending[] {
  const begun = sql<[], Pending>(
    db,
    `SELECT m.id, m.number, m.class, (SELECT coalesce(p.imsi, p.imei) FROM outbox_part p
       WHERE p.message_id = m.id AND p.state <> 'due' LIMIT 1) AS lane
     FROM outbox_message m WHERE m.state = 'sending'`,
  ).all();
  if (waiting.length === 0) return begun;
  const again = sql<[string], Pending>(
    db,
    `SELECT id, number, class, NULL AS lane FROM outbox_message
     WHERE state = 'due' AND id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(waiting));
  return [...begun, ...again];
}

/** Messages that other SIMs than this one left half sent: parts are due, and some may have left. */
export function findHalfSent(
  db: ReadableDb,
  lane: string,
): { readonly message: OutboxMessage; readonly lane: string }[] {
  return findPending(db, [])
    .filter((pending) => pending.lane !== null && pending.lane !== lane)
    .map(({ id, lane: other }) => ({ message: messageOf(db, id), lane: other ?? '' }))
    .filter(({ message }) => partsOf(db, message.id).some(({ state }) => state === 'due'));
}

/**
 * The most urgent message whose time has come, the oldest first within its class, and none that
 * would overtake another one to the same number. With a lane, one whose number is texted by that
 * SIM, or by none yet.
 */
export function findDue(
  db: ReadableDb,
  now: number,
  maxClass: number,
  skipped: readonly string[],
  pending: readonly Pending[],
  lane: string | null,
): OutboxMessage | undefined {
  // A class at a time, so that what falls due next month is not read to find what is due now.
  const statement = sql<object, MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m
     WHERE m.state = 'due' AND m.class = :urgency AND m.due_at <= :now
       AND m.id NOT IN (SELECT value FROM json_each(:skipped))
       AND m.number NOT IN (SELECT value FROM json_each(:busy))
       AND (:lane IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_route r
         WHERE r.number = m.number AND r.lane <> :lane))
     ORDER BY m.due_at, m.created_at, m.rowid LIMIT 1`,
  );
  for (let urgency = 1; urgency <= maxClass; urgency += 1) {
    const busy = pending.filter((other) => other.class <= urgency).map(({ number }) => number);
    const row = statement.get({
      ...{ now, urgency, lane },
      skipped: JSON.stringify(skipped),
      busy: JSON.stringify(busy),
    });
    if (row) return toMessage(row);
  }
  return undefined;
}

/** Messages that the outbox promised to look at by now. */
export function findAwake(db: ReadableDb, now: number): OutboxMessage[] {
  return sql<[number], MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m
     WHERE m.next_at IS NOT NULL AND m.next_at <= ? ORDER BY m.next_at, m.rowid`,
  )
    .all(now)
    .map(toMessage);
}

/** Messages held until somebody or something says otherwise. */
export function findHeldOpenly(db: ReadableDb): OutboxMessage[] {
  return sql<[], MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m
     WHERE m.state = 'held' AND m.hold_until IS NULL ORDER BY m.rowid`,
  )
    .all()
    .map(toMessage);
}

export function findInDoubt(db: ReadableDb): OutboxPart[] {
  return sql<[], OutboxPart>(
    db,
    `SELECT ${PART} FROM outbox_part p
     WHERE p.state IN ('storing', 'stored', 'sending')
     ORDER BY p.rowid`,
  ).all();
}

/**
 * Parts that are over for the modem and still have a place in the storage of this one. A place may
 * still tell what became of a part in doubt, until somebody was asked.
 */
export function findPlacesToFree(db: ReadableDb, imei: string): OutboxPart[] {
  return sql<[string], OutboxPart>(
    db,
    `SELECT ${PART} FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.slot IS NOT NULL AND p.imei = ?
       AND (p.state IN ('due', 'sent', 'delivered', 'failed')
         OR (p.state = 'unknown' AND m.overdue_at IS NOT NULL))
     ORDER BY p.slot`,
  ).all(imei);
}

/** Messages whose time has come and that are not yet with the network. */
export function findUnsent(db: ReadableDb, now: number): MessageId[] {
  return sql<[number], { id: MessageId }>(
    db,
    `SELECT id FROM outbox_message WHERE state = 'due' AND due_at <= ?
     UNION ALL SELECT id FROM outbox_message WHERE state = 'sending'`,
  )
    .all(now)
    .map(({ id }) => id);
}

/** Whether another part has this place. */
export function isPlaceOwned(db: ReadableDb, imei: string, slot: number, notBy: PartId): boolean {
  return (
    sql<[string, number, PartId], object>(
      db,
      'SELECT 1 FROM outbox_part p WHERE p.imei = ? AND p.slot = ? AND p.slot IS NOT NULL AND p.id <> ?',
    ).get(imei, slot, notBy) !== undefined
  );
}

export type SentPart = OutboxPart & { readonly number: string };

/** Parts that a report with this reference may be about, the latest first. */
export function findByReference(db: ReadableDb, reference: number, since: number): SentPart[] {
  return sql<[number, number], SentPart>(
    db,
    `SELECT ${PART}, m.number FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.reference = ? AND p.sending_at >= ? ORDER BY p.sending_at DESC, p.rowid DESC`,
  ).all(reference, since);
}

/** Parts whose reference we never read, the oldest first. */
export function findWithoutReference(db: ReadableDb): SentPart[] {
  return sql<[], SentPart>(
    db,
    `SELECT ${PART}, m.number FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.reference IS NULL AND p.settled_at IS NULL AND p.sending_at IS NOT NULL
       AND p.state IN ('sending', 'sent', 'unknown')
     ORDER BY p.sending_at, p.rowid`,
  ).all();
}

export interface OutboxFilter {
  readonly states?: readonly MessageState[];
  readonly stayId?: string;
  readonly patientId?: string;
  readonly conversationId?: string;
  readonly number?: string;
  /** Only messages that are not over. */
  readonly isOpen?: boolean;
  /** The latest first; 500 unless told. */
  readonly limit?: number;
}

export type OutboxRow = OutboxMessage & {
  readonly parts: readonly { readonly position: number; readonly state: PartState }[];
};

/** For screens and `vigie outbox`: the latest first. */
export function listOutbox(db: ReadableDb, filter: OutboxFilter = {}): OutboxRow[] {
  const rows = sql<object, MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m
     WHERE (:stayId IS NULL OR m.stay_id = :stayId)
       AND (:patientId IS NULL OR m.patient_id = :patientId)
       AND (:conversationId IS NULL OR m.conversation_id = :conversationId)
       AND (:number IS NULL OR m.number = :number)
       AND (:states IS NULL OR m.state IN (SELECT value FROM json_each(:states)))
     ORDER BY m.due_at DESC, m.created_at DESC, m.rowid DESC LIMIT :limit`,
  ).all({
    stayId: filter.stayId ?? null,
    patientId: filter.patientId ?? null,
    conversationId: filter.conversationId ?? null,
    number: filter.number ?? null,
    states: statesOf(filter),
    limit: filter.limit ?? 500,
  });
  return rows.map((row) => ({
    ...toMessage(row),
    parts: partsOf(db, row.id).map(({ position, state }) => ({ position, state })),
  }));
}

const OPEN: readonly MessageState[] = ['due', 'held', 'sending', 'sent', 'unknown'];

function statesOf({ states, isOpen }: OutboxFilter): string | null {
  if (!states && !isOpen) return null;
  const wanted = states ?? OPEN;
  return JSON.stringify(isOpen ? wanted.filter((state) => !isFinal(state)) : wanted);
}

/**
 * The next folder instant, after `after` where given, at which the outbox has something to do: a
 * message falls due, expires, ends its hold, or lacks its report.
 */
export function nextOutboxInstant(
  db: ReadableDb,
  after: number = Number.MIN_SAFE_INTEGER,
): number | null {
  const row = sql<[number, number], { dueAt: number | null; nextAt: number | null }>(
    db,
    `SELECT (SELECT min(due_at) FROM outbox_message WHERE state = 'due' AND due_at > ?) AS dueAt,
       (SELECT min(next_at) FROM outbox_message
        WHERE next_at IS NOT NULL AND next_at > ?) AS nextAt`,
  ).get(after, after);
  const instants = [row?.dueAt, row?.nextAt].filter((at) => typeof at === 'number');
  return instants.length === 0 ? null : Math.min(...instants);
}
