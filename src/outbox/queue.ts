import type { ReadableDb, WritableDb } from '../db/index.ts';
import { sql } from '../db/index.ts';
import type { ConversationId, Ids, MessageId, PatientId, StayId } from '../shared/ids.ts';
import { keyOf } from './key.ts';
import { changeMessage, findByKey, insertMessage, messageOf } from './rows.ts';
import { failWaiting } from './transitions.ts';
import type { NewMessage, OutboxMessage } from './types.ts';

export interface QueueContext {
  readonly ids: Ids;
  /** Folder time. */
  readonly now: number;
}

/**
 * Puts a message in the queue, inside the caller's transaction. A key that is there already
 * returns its message and adds nothing, whatever its state.
 */
export function queueMessage(
  db: WritableDb,
  context: QueueContext,
  message: NewMessage,
): MessageId {
  const dedupeKey = keyOf(message.stayId ?? null, message.dedupeKey);
  const known = findByKey(db, dedupeKey);
  if (known) return known;
  const row: OutboxMessage = {
    id: context.ids.next<MessageId>(),
    dedupeKey,
    class: message.class,
    kind: message.kind,
    number: message.number,
    text: message.text,
    patientId: message.patientId ?? null,
    stayId: message.stayId ?? null,
    conversationId: message.conversationId ?? null,
    stepId: message.stepId ?? null,
    author: message.author,
    state: 'due',
    reason: null,
    withinHours: message.withinHours,
    repeatable: message.repeatable,
    createdAt: context.now,
    dueAt: message.dueAt,
    validUntil: message.validUntil ?? null,
    reportWithinMs: message.reportWithinMs,
    concatReference: null,
    holdUntil: null,
    overdueAt: null,
    sentAt: null,
    settledAt: null,
    repeatOf: message.repeatOf ?? null,
  };
  insertMessage(db, row);
  return row.id;
}

/** The same message once more, linked to the first. At most one exists per message. */
export function queueRepeat(
  db: WritableDb,
  context: QueueContext,
  message: OutboxMessage,
): MessageId {
  return queueMessage(db, context, {
    dedupeKey: `repeat:${message.id}`,
    class: message.class,
    kind: message.kind,
    number: message.number,
    text: message.text,
    patientId: message.patientId ?? undefined,
    stayId: message.stayId ?? undefined,
    conversationId: message.conversationId ?? undefined,
    stepId: message.stepId ?? undefined,
    author: message.author,
    dueAt: context.now,
    validUntil: message.validUntil,
    withinHours: message.withinHours,
    repeatable: false,
    reportWithinMs: message.reportWithinMs,
    repeatOf: message.id,
  });
}

export interface CancelFilter {
  readonly messageId?: MessageId;
  readonly stayId?: StayId;
  readonly conversationId?: ConversationId;
  readonly number?: string;
  readonly patientId?: PatientId;
  readonly kinds?: readonly string[];
}

/**
 * Cancels what was not yet handed to the modem, inside the caller's transaction. A filter without
 * a subject cancels nothing.
 */
export function cancelMessages(
  db: WritableDb,
  now: number,
  filter: CancelFilter,
  reason: string,
): MessageId[] {
  const ids = findWaiting(db, filter);
  for (const id of ids) {
    const change = { state: 'cancelled', reason, settledAt: now, holdUntil: null } as const;
    failWaiting(db, id, now);
    changeMessage(db, messageOf(db, id), change);
  }
  return ids;
}

function findWaiting(db: ReadableDb, filter: CancelFilter): MessageId[] {
  const { messageId, stayId, conversationId, number, patientId, kinds } = filter;
  if (!messageId && !stayId && !conversationId && !number && !patientId) return [];
  return sql<object, { id: MessageId }>(
    db,
    // By what waits, not by all that ever left: each of the two states has its index.
    `SELECT id FROM outbox_message
     WHERE rowid IN (SELECT rowid FROM outbox_message WHERE state = 'due'
         UNION ALL SELECT rowid FROM outbox_message WHERE state = 'held')
       AND (:messageId IS NULL OR id = :messageId)
       AND (:stayId IS NULL OR stay_id = :stayId)
       AND (:conversationId IS NULL OR conversation_id = :conversationId)
       AND (:number IS NULL OR number = :number)
       AND (:patientId IS NULL OR patient_id = :patientId)
       AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))
     ORDER BY rowid`,
  )
    .all({
      messageId: messageId ?? null,
      stayId: stayId ?? null,
      conversationId: conversationId ?? null,
      number: number ?? null,
      patientId: patientId ?? null,
      kinds: kinds ? JSON.stringify(kinds) : null,
    })
    .map(({ id }) => id);
}
