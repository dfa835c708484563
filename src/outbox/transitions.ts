import type { WritableDb } from '../db/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { MessageId } from '../shared/ids.ts';
import { changeMessage, changePart, messageOf, partsOf } from './rows.ts';
import { isFinal, stateOfParts } from './states.ts';
import type { FinalState, OutboxHooks, OutboxMessage, OutboxPart } from './types.ts';

/** What a change needs to know, and where it says which messages it touched. */
export interface Change {
  /** Folder time. */
  readonly now: number;
  readonly hooks: Pick<OutboxHooks, 'ended' | 'left' | 'moved'>;
  readonly touched: Set<MessageId>;
}

/** Changes a part, and gives its message the state that its parts make of it. */
export function movePart(
  db: WritableDb,
  change: Change,
  part: OutboxPart,
  fields: Parameters<typeof changePart>[2],
  reason: string | null = null,
): OutboxPart {
  const moved = changePart(db, part, fields);
  const parts = moved.total === 1 ? [moved] : partsOf(db, moved.messageId);
  deriveMessage(db, change, messageOf(db, moved.messageId), parts, reason);
  return moved;
}

/**
 * Gives a message the state that its parts make of it, and tells the hooks what is new. A decision
 * about the message (expired, cancelled, quarantined) stands, whatever becomes of its parts.
 */
export function deriveMessage(
  db: WritableDb,
  change: Change,
  before: OutboxMessage,
  parts: readonly OutboxPart[],
  reason: string | null = null,
): OutboxMessage {
  change.touched.add(before.id);
  if (['expired', 'cancelled', 'quarantined'].includes(before.state)) return before;
  const state = stateOfParts(parts.map((part) => part.state));
  if (state === before.state) return before;
  switch (state) {
    case 'due':
    case 'sending':
      return changeMessage(db, before, { state, reason });
    case 'sent':
    case 'unknown': {
      const hasLeft = before.sentAt !== null;
      const sentAt = before.sentAt ?? toldAt(parts, change.now);
      const after = changeMessage(db, before, { state, reason, sentAt, settledAt: null });
      if (!hasLeft) change.hooks.left?.(db, after);
      return after;
    }
    case 'delivered':
    case 'failed': {
      // Failed or not, a message whose parts all left has left; so does one reported at once.
      const isNew = before.sentAt === null && state === 'delivered';
      const sentAt = isNew ? toldAt(parts, change.now) : before.sentAt;
      const after = changeMessage(db, before, { state, reason, sentAt, settledAt: change.now });
      if (isNew) change.hooks.left?.(db, after);
      change.hooks.ended(db, after, state);
      return after;
    }
    default:
      return assertNever(state);
  }
}

/** When the last part was told to the modem: its answer may have taken minutes. */
function toldAt(parts: readonly OutboxPart[], now: number): number {
  return Math.max(...parts.map(({ sendingAt }) => sendingAt ?? now));
}

/** Parts that wait in the modem will not leave from there: their places are to be freed. */
export function takeBackStored(db: WritableDb, messageId: MessageId): void {
  for (const part of partsOf(db, messageId)) {
    if (part.state === 'stored') changePart(db, part, { state: 'due' });
  }
}

/** Parts that did not leave and never will. */
export function failWaiting(db: WritableDb, messageId: MessageId, now: number): void {
  for (const part of partsOf(db, messageId)) {
    if (part.state === 'due' || part.state === 'stored') {
      changePart(db, part, { state: 'failed', settledAt: now });
    }
  }
}

/** Ends a message by a decision; what its parts did stays written as it is. */
export function endMessage(
  db: WritableDb,
  change: Change,
  message: OutboxMessage,
  state: Exclude<FinalState, 'delivered' | 'failed'>,
  reason: string,
): void {
  change.touched.add(message.id);
  failWaiting(db, message.id, change.now);
  const settled = { state, reason, holdUntil: null, settledAt: change.now };
  change.hooks.ended(db, changeMessage(db, message, settled), state);
}

/** The parts that did not leave never will. */
export function failRest(
  db: WritableDb,
  change: Change,
  message: OutboxMessage,
  reason: string,
): void {
  failWaiting(db, message.id, change.now);
  deriveMessage(db, change, message, partsOf(db, message.id), reason);
}

/** Stops a message that must not go on: as a whole if nothing left, else what remains of it. */
export function stopMessage(
  db: WritableDb,
  change: Change,
  message: OutboxMessage,
  state: 'expired' | 'cancelled',
  reason: string,
): void {
  if (isFinal(message.state)) return;
  const parts = partsOf(db, message.id);
  const waiting = parts.filter(({ state }) => state === 'due' || state === 'stored');
  // All is with the modem or the network: nothing can be stopped any more.
  if (parts.length > 0 && waiting.length === 0) return;
  if (waiting.length === parts.length) endMessage(db, change, message, state, reason);
  else failRest(db, change, message, reason);
}

/** The modem answered with a reference. A report may have come before that answer. */
export function markSent(
  db: WritableDb,
  change: Change,
  part: OutboxPart,
  reference: number | null,
): void {
  const isReported =
    (part.state === 'delivered' || part.state === 'failed') &&
    (reference === null || part.reference === reference);
  movePart(db, change, part, {
    state: isReported ? part.state : 'sent',
    reference: reference ?? part.reference,
    sentAt: change.now,
  });
}
