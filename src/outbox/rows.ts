import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { MessageId, PartId } from '../shared/ids.ts';
import { isAboutStay } from './key.ts';
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

const PART = `p.message_id || '/' || p.position AS id, p.message_id AS messageId, p.position,
  p.total, p.state, p.pdu,
  p.tpdu_length AS length, p.imei, p.imsi, p.epoch, p.slot, p.reference, p.attempts,
  p.sending_at AS sendingAt, p.sent_at AS sentAt, p.settled_at AS settledAt,
  p.report_status AS reportStatus`;

const toMessage = (row: MessageRow): OutboxMessage => ({
  ...row,
  withinHours: row.withinHours === 1,
  repeatable: row.repeatable === 1,
});

// Asked for every message on its way: a text put together anew each time is looked up slowly.
const MESSAGE_BY_ID = `SELECT ${MESSAGE} FROM outbox_message m WHERE m.id = ?`;
const PARTS_OF = `SELECT ${PART} FROM outbox_part p WHERE p.message_id = ? ORDER BY p.position`;
const PART_BY_KEY = `SELECT ${PART} FROM outbox_part p WHERE p.message_id = ? AND p.position = ?`;

export function findMessage(db: ReadableDb, id: MessageId): OutboxMessage | undefined {
  const row = sql<[MessageId], MessageRow>(db, MESSAGE_BY_ID).get(id);
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
  // By place: names are looked up one by one.
  sql<(string | number | null)[]>(
    db,
    `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, patient_id, stay_id,
       conversation_id, step_id, author, state, within_hours, repeatable, created_at, due_at,
       valid_until, report_within_ms, next_at, repeat_of)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[message.id, message.dedupeKey, message.class, message.kind, message.number, message.text],
    ...[message.patientId, message.stayId, message.conversationId, message.stepId],
    ...[message.author, message.state, message.withinHours ? 1 : 0, message.repeatable ? 1 : 0],
    ...[message.createdAt, message.dueAt, message.validUntil, message.reportWithinMs],
    ...[nextInstant(message, false), message.repeatOf],
  );
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
  return sql<[MessageId], OutboxPart>(db, PARTS_OF).all(id);
}

/** Which part of which message. */
export type PartKey = Pick<OutboxPart, 'messageId' | 'position'>;

export const partIdOf = ({ messageId, position }: PartKey): PartId =>
  `${messageId}/${position}` as PartId;

export function findPart(db: ReadableDb, { messageId, position }: PartKey): OutboxPart | undefined {
  return sql<[MessageId, number], OutboxPart>(db, PART_BY_KEY).get(messageId, position);
}

/** A part of which nothing is known yet. */
export const newPart = (messageId: MessageId, position: number, total: number): OutboxPart => ({
  ...{ id: partIdOf({ messageId, position }), messageId, position, total, state: 'due' },
  ...{ pdu: null, length: null, imei: null, imsi: null, epoch: null, slot: null, reference: null },
  ...{ attempts: 0, sendingAt: null, sentAt: null, settledAt: null, reportStatus: null },
});

/**
 * Whether the outbox still has to look at a part by itself: it is on its way, in doubt, in a place
 * to be freed, or known to a report by its number alone.
 */
const isOpen = ({ state, slot, reference }: OutboxPart): boolean => {
  if (slot !== null) return true;
  if (state === 'sent') return reference === null;
  return state !== 'delivered' && state !== 'failed';
};

export function insertParts(db: WritableDb, parts: readonly OutboxPart[]): void {
  const insert = sql<object>(
    db,
    `INSERT INTO outbox_part (message_id, position, total, state, pdu, tpdu_length, imei, imsi,
       epoch, slot, reference, attempts, sending_at, sent_at, settled_at, report_status, is_open)
     VALUES (:messageId, :position, :total, :state, :pdu, :length, :imei, :imsi, :epoch, :slot,
       :reference, :attempts, :sendingAt, :sentAt, :settledAt, :reportStatus, :isOpen)`,
  );
  for (const part of parts) insert.run(withIsOpen(part));
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
       report_status = :reportStatus, is_open = :isOpen
     WHERE message_id = :messageId AND position = :position`,
  ).run(withIsOpen(changed));
  return changed;
}

const withIsOpen = (part: OutboxPart) => ({ ...part, isOpen: isOpen(part) ? 1 : 0 });

/** A try that did not simply succeed; of one that did, the part itself says all. */
export function insertAttempt(
  db: WritableDb,
  { messageId, position, imei }: OutboxPart,
  at: number,
  outcome: 'sent' | 'refused' | 'failed' | 'unknown',
  detail: string | null,
): void {
  sql<object>(
    db,
    `INSERT INTO attempt (message_id, position, number, at, imei, outcome, detail)
     SELECT :messageId, :position, 1 + coalesce(max(number), 0), :at, :imei, :outcome, :detail
     FROM attempt WHERE message_id = :messageId AND position = :position`,
  ).run({ messageId, position, at, imei, outcome, detail });
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

const UNFINISHED = `SELECT ${MESSAGE}
  FROM outbox_part p CROSS JOIN outbox_message m ON m.id = p.message_id
  WHERE p.is_open = 1 AND m.state = 'sending' AND m.class <= :maxClass
    AND (p.state = 'due' OR (p.state = 'stored'
      AND p.message_id || '/' || p.position IN (SELECT value FROM json_each(:resumable))))
    AND (:skipped IS NULL OR m.id NOT IN (SELECT value FROM json_each(:skipped)))
    AND (:lane IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_part q WHERE q.message_id = m.id
      AND q.state <> 'due' AND coalesce(q.imsi, q.imei) <> :lane))
  ORDER BY m.class, m.due_at, m.created_at, m.rowid LIMIT 1`;

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
  const row = sql<object, MessageRow>(db, UNFINISHED).get({
    lane,
    maxClass,
    skipped: listed(skipped),
    resumable: JSON.stringify(resumable),
  });
  return row && toMessage(row);
}

/** For `json_each`; null when there is nothing to leave out. */
const listed = (ids: readonly string[]): string | null =>
  ids.length > 0 ? JSON.stringify(ids) : null;

const CLASSES: readonly MessageClass[] = [1, 2, 3, 4, 5];

/** The SIM that a begun message `m` goes by. */
const BEGUN_BY = `(SELECT coalesce(p.imsi, p.imei) FROM outbox_part p
  WHERE p.message_id = m.id AND p.state <> 'due' LIMIT 1)`;

/** The SIM of the latest text to a number. */
function routeFrom(number: string): string {
  return `(SELECT coalesce(p.imsi, p.imei)
    FROM outbox_message o CROSS JOIN outbox_part p ON p.message_id = o.id
    WHERE o.number = ${number} AND coalesce(p.imsi, p.imei) IS NOT NULL
    ORDER BY o.created_at DESC LIMIT 1)`;
}

/** The SIM that a number is texted by, as `Lane.key`; undefined before its first text. */
export function routeOf(db: ReadableDb, number: string): string | undefined {
  const row = sql<[string], { lane: string | null }>(db, `SELECT ${routeFrom('?')} AS lane`).get(
    number,
  );
  return row?.lane ?? undefined;
}

export interface Waiting {
  readonly number: string;
  readonly lane: string;
  /** Of its most urgent message that is due. */
  readonly class: MessageClass;
  readonly messageId: MessageId;
}

/** Numbers with something due that belong to other SIMs than this one. */
export function findWaitingElsewhere(db: ReadableDb, lane: string, now: number): Waiting[] {
  return sql<[number, string], Waiting>(
    db,
    `SELECT number, lane, min(class) AS class, id AS messageId
     FROM (SELECT number, class, id, ${routeFrom('d.number')} AS lane FROM outbox_message d
       WHERE state = 'due' AND class IN (${CLASSES.join()}) AND due_at <= ?)
     WHERE lane <> ? GROUP BY number`,
  ).all(now, lane);
}

/** Messages not begun, due now or later, to numbers that this SIM texts. */
export function countWaitingFor(db: ReadableDb, lane: string): number {
  const row = sql<[string], { count: number }>(
    db,
    `SELECT count(*) AS count FROM outbox_message d
     WHERE state IN ('due', 'held') AND ${routeFrom('d.number')} = ?`,
  ).get(lane);
  return row?.count ?? 0;
}

/** Messages that this modem was told of and has not done with. */
export function countInModem(
  db: ReadableDb,
  imei: string | null,
  imsi: string | null,
): { readonly inDoubt: number; readonly halfSent: number } {
  const row = sql<object, { inDoubt: number; halfSent: number }>(
    db,
    `SELECT count(*) FILTER (WHERE doubt) AS inDoubt,
       count(*) FILTER (WHERE due AND left AND NOT doubt) AS halfSent
     FROM (SELECT max(p.state = 'sending') AS doubt, max(p.state = 'due') AS due,
         max(p.state IN ('sent', 'delivered', 'unknown')) AS left
       FROM outbox_message m CROSS JOIN outbox_part p ON p.message_id = m.id
       WHERE m.id IN (SELECT message_id FROM outbox_part
           WHERE is_open = 1 AND (state = 'sending' OR state = 'due'))
         AND m.state = 'sending'
         AND EXISTS (SELECT 1 FROM outbox_part q WHERE q.message_id = m.id
           AND q.state <> 'due' AND iif(:imei IS NULL, q.imsi IS :imsi, q.imei = :imei))
       GROUP BY m.id)`,
  ).get({ imei, imsi });
  return row ?? { inDoubt: 0, halfSent: 0 };
}

/** Class by class, so that what falls due next month is not read to find what is due now. */
const FIRST_DUE = CLASSES.map(
  (urgency) => `(SELECT rowid FROM outbox_message d
     WHERE state = 'due' AND class = ${urgency} AND ${urgency} <= :maxClass AND due_at <= :now
       AND (:skipped IS NULL OR id NOT IN (SELECT value FROM json_each(:skipped)))
       AND (:lane IS NULL OR coalesce(${routeFrom('d.number')}, :lane) = :lane
         OR number IN (SELECT value FROM json_each(:adopted)))
     ORDER BY due_at, created_at, rowid LIMIT 1)`,
).join(', ');
const MOST_URGENT_DUE = `SELECT ${MESSAGE} FROM outbox_message m WHERE m.rowid = coalesce(${FIRST_DUE})`;

/** Whose messages a sender may begin: of numbers of its SIM, of none yet, and of those adopted. */
export interface LaneFilter {
  readonly lane: string;
  readonly adopted: readonly string[];
}

/** The most urgent message whose time has come, the oldest first within its class. */
export function findDue(
  db: ReadableDb,
  now: number,
  maxClass: number,
  skipped: readonly string[],
  filter: LaneFilter | null,
): OutboxMessage | undefined {
  const row = sql<object, MessageRow>(db, MOST_URGENT_DUE).get({
    ...{ now, maxClass, lane: filter?.lane ?? null },
    skipped: listed(skipped),
    adopted: JSON.stringify(filter?.adopted ?? []),
  });
  return row && toMessage(row);
}

/** A message that later ones to its number, of its class or below, may not overtake. */
export interface Pending {
  readonly message: OutboxMessage;
  /** The SIM that parts of it went by; null when none did. */
  readonly lane: string | null;
}

/** What must leave before this message: begun and not finished, or of `waiting` and still due. */
export function findAhead(
  db: ReadableDb,
  message: OutboxMessage,
  waiting: readonly MessageId[],
): Pending[] {
  const rows = sql<object, MessageRow & { readonly lane: string | null }>(
    db,
    // By what is open and what waits, which is little: an on-call number has thousands of messages.
    `SELECT ${MESSAGE}, ${BEGUN_BY} AS lane FROM outbox_message m
     WHERE m.id IN (SELECT message_id FROM outbox_part WHERE is_open = 1
         UNION SELECT value FROM json_each(:waiting))
       AND +m.number = :number AND m.id <> :id AND m.class <= :class
       AND (m.state = 'sending'
         OR (m.state = 'due' AND m.id IN (SELECT value FROM json_each(:waiting))))`,
  ).all({
    ...{ number: message.number, id: message.id, class: message.class },
    waiting: JSON.stringify(waiting),
  });
  return rows.map(({ lane, ...row }) => ({ message: toMessage(row), lane }));
}

/** Messages of which parts are due, and of which others went by another SIM than this one. */
export function findHalfSent(db: ReadableDb, lane: string): Pending[] {
  const rows = sql<[string], MessageRow & { readonly lane: string }>(
    db,
    `SELECT DISTINCT ${MESSAGE}, ${BEGUN_BY} AS lane
     FROM outbox_part d CROSS JOIN outbox_message m ON m.id = d.message_id
     WHERE d.is_open = 1 AND d.state = 'due' AND m.state = 'sending' AND ${BEGUN_BY} <> ?`,
  ).all(lane);
  return rows.map(({ lane: other, ...row }) => ({ message: toMessage(row), lane: other }));
}

const AWAKE = `SELECT ${MESSAGE} FROM outbox_message m
  WHERE m.next_at IS NOT NULL AND m.next_at <= ? ORDER BY m.next_at, m.rowid`;

/** Messages that the outbox promised to look at by now. */
export function findAwake(db: ReadableDb, now: number): OutboxMessage[] {
  return sql<[number], MessageRow>(db, AWAKE).all(now).map(toMessage);
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
     WHERE p.is_open = 1 AND p.state IN ('storing', 'stored', 'sending')
     ORDER BY p.message_id, p.position`,
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
     WHERE p.is_open = 1 AND p.slot IS NOT NULL AND p.imei = ?
       AND (p.state IN ('due', 'sent', 'delivered', 'failed')
         OR (p.state = 'unknown' AND m.overdue_at IS NOT NULL))
     ORDER BY p.slot`,
  ).all(imei);
}

/** Messages whose time has come and that are not yet with the network; the first `limit`, where given. */
export function findUnsent(db: ReadableDb, now: number, limit = -1): MessageId[] {
  return sql<[number, number], { id: MessageId }>(
    db,
    `SELECT id FROM outbox_message
     WHERE state = 'due' AND class IN (${CLASSES.join()}) AND due_at <= ?
     UNION ALL
     SELECT DISTINCT m.id FROM outbox_part p CROSS JOIN outbox_message m ON m.id = p.message_id
     WHERE p.is_open = 1 AND m.state = 'sending'
     LIMIT ?`,
  )
    .all(now, limit)
    .map(({ id }) => id);
}

/** Whether a part has this place; another one than `notBy`, where given. */
export function isPlaceTaken(db: ReadableDb, imei: string, slot: number, notBy?: PartKey): boolean {
  return partsInPlace(db, imei, slot, notBy).length > 0;
}

/**
 * Whether another part that may still be unsent has this place. One that was sent does not own
 * what reads "unsent" there now: its place was emptied and filled anew.
 */
export function isPlaceOwned(db: ReadableDb, imei: string, slot: number, notBy: PartKey): boolean {
  return partsInPlace(db, imei, slot, notBy).some(
    ({ state }) => state !== 'sent' && state !== 'delivered',
  );
}

function partsInPlace(db: ReadableDb, imei: string, slot: number, notBy?: PartKey) {
  const { messageId, position } = notBy ?? { messageId: '', position: 0 };
  return sql<object, { state: PartState }>(
    db,
    `SELECT p.state FROM outbox_part p
     WHERE p.is_open = 1 AND p.imei = :imei AND p.slot = :slot
       AND NOT (p.message_id = :messageId AND p.position = :position)`,
  ).all({ imei, slot, messageId, position });
}

export type SentPart = OutboxPart & { readonly number: string };

/** Parts sent between the two that a report with this reference may be about, the latest first. */
export function findByReference(
  db: ReadableDb,
  reference: number,
  since: number,
  until: number,
): SentPart[] {
  return sql<[number, number, number], SentPart>(
    db,
    `SELECT ${PART}, m.number FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.is_open IN (0, 1) AND p.sending_at BETWEEN ? AND ? AND p.reference = ?
     ORDER BY p.sending_at DESC, p.message_id DESC, p.position DESC`,
  ).all(since, until, reference);
}

/**
 * The same of one number, spelt as we texted it, and of texts written since then: those are few,
 * however many others left at that time.
 */
export function findByNumber(
  db: ReadableDb,
  number: string,
  writtenSince: number,
  reference: number,
  since: number,
  until: number,
): SentPart[] {
  return sql<[string, number, number, number, number], SentPart>(
    db,
    `SELECT ${PART}, m.number FROM outbox_message m CROSS JOIN outbox_part p ON p.message_id = m.id
     WHERE m.number = ? AND m.created_at >= ? AND p.reference = ? AND p.sending_at BETWEEN ? AND ?
     ORDER BY p.sending_at DESC, p.message_id DESC, p.position DESC`,
  ).all(number, writtenSince, reference, since, until);
}

/** Parts whose reference we never read, the oldest first. */
export function findWithoutReference(db: ReadableDb): SentPart[] {
  return sql<[], SentPart>(
    db,
    `SELECT ${PART}, m.number FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.is_open = 1 AND p.reference IS NULL AND p.settled_at IS NULL
       AND p.sending_at IS NOT NULL AND p.state IN ('sending', 'sent', 'unknown')
     ORDER BY p.sending_at, p.message_id, p.position`,
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

/**
 * By their stays (what is about none has an index of its own); and what answered a number, whoever
 * wrote there, while it was theirs: advice to call 15 is part of their record.
 */
const OF_PATIENT = `m.rowid IN (
  SELECT t.rowid FROM stay CROSS JOIN outbox_message t ON ${isAboutStay('t', 'stay.id')}
    WHERE stay.patient_id = :patientId
  UNION ALL SELECT rowid FROM outbox_message WHERE stay_id IS NULL AND patient_id = :patientId
  UNION ALL SELECT answer.rowid FROM patient_phone held
    JOIN outbox_message answer ON answer.number = held.number AND answer.created_at >= held.since
    WHERE held.patient_id = :patientId AND answer.patient_id IS NULL
      AND (held.until IS NULL OR answer.created_at < held.until)
      AND answer.kind IN ('emergency', 'closed-notice', 'not-received', 'who', 'goodbye'))`;

/** For screens and `vigie outbox`: the latest first. */
export function listOutbox(db: ReadableDb, filter: OutboxFilter = {}): OutboxRow[] {
  const { stayId, patientId, conversationId, number, limit = 500 } = filter;
  const states = statesOf(filter);
  // What is not asked for is left out of the text: a condition that may not hold has no index.
  const conditions = [
    stayId !== undefined && isAboutStay('m', ':stayId'),
    patientId !== undefined && OF_PATIENT,
    conversationId !== undefined && 'm.conversation_id = :conversationId',
    number !== undefined && 'm.number = :number',
    states !== null && 'm.state IN (SELECT value FROM json_each(:states))',
  ].filter((condition) => condition !== false);
  const rows = sql<object, MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m WHERE ${['1 = 1', ...conditions].join(' AND ')}
     ORDER BY m.due_at DESC, m.created_at DESC, m.rowid DESC LIMIT :limit`,
  ).all({
    ...{ stayId, patientId, conversationId, number, limit },
    ...(states !== null && { states }),
  });
  return rows.map((row) => ({
    ...toMessage(row),
    parts: partsOf(db, row.id).map(({ position, state }) => ({ position, state })),
  }));
}

/** What leaves next, or would if nothing kept it: emergencies first, then the oldest. */
export function nextTexts(db: ReadableDb, now: number, limit: number): OutboxMessage[] {
  return sql<object, MessageRow>(
    db,
    `SELECT ${MESSAGE} FROM outbox_message m
     WHERE m.state IN ('held', 'sending', 'unknown') OR (m.state = 'due' AND m.due_at <= :now)
     ORDER BY m.class, m.due_at, m.created_at, m.rowid LIMIT :limit`,
  )
    .all({ now, limit })
    .map(toMessage);
}

const OPEN: readonly MessageState[] = ['due', 'held', 'sending', 'sent', 'unknown'];

function statesOf({ states, isOpen }: OutboxFilter): string | null {
  if (!states && !isOpen) return null;
  const wanted = states ?? OPEN;
  return JSON.stringify(isOpen ? wanted.filter((state) => !isFinal(state)) : wanted);
}

const NEXT_DUE = CLASSES.map(
  (urgency) => `SELECT * FROM (SELECT due_at FROM outbox_message
     WHERE state = 'due' AND class = ${urgency} AND due_at > :after ORDER BY due_at LIMIT 1)`,
).join(' UNION ALL ');

/**
 * The next folder instant, after `after` where given, at which the outbox has something to do: a
 * message falls due, expires, ends its hold, or lacks its report.
 */
export function nextOutboxInstant(
  db: ReadableDb,
  after: number = Number.MIN_SAFE_INTEGER,
): number | null {
  const row = sql<object, { dueAt: number | null; nextAt: number | null }>(
    db,
    `SELECT (SELECT min(due_at) FROM (${NEXT_DUE})) AS dueAt,
       (SELECT min(next_at) FROM outbox_message
        WHERE next_at IS NOT NULL AND next_at > :after) AS nextAt`,
  ).get({ after });
  const instants = [row?.dueAt, row?.nextAt].filter((at) => typeof at === 'number');
  return instants.length === 0 ? null : Math.min(...instants);
}
