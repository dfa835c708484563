import { assertNever } from '../shared/assert-never.ts';
import type { FinalState, MessageState, OutboxMessage, PartState } from './types.ts';

/** H43: the emergency advice is sent again when this long has passed in doubt. */
export const EMERGENCY_REPEAT_MS = 2 * 60_000;

/**
 * What the parts make of a message that was handed to the modem. `held`, `expired`, `cancelled`
 * and `quarantined` are decisions about the message, not about its parts.
 */
export function stateOfParts(
  parts: readonly PartState[],
): 'due' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unknown' {
  const has = (state: PartState) => parts.includes(state);
  if (has('storing') || has('stored') || has('sending')) return 'sending';
  if (has('failed')) return 'failed';
  if (has('due')) return parts.every((state) => state === 'due') ? 'due' : 'sending';
  if (has('unknown')) return 'unknown';
  return has('sent') ? 'sent' : 'delivered';
}

export function isFinal(state: MessageState): state is FinalState {
  return !['due', 'held', 'sending', 'sent', 'unknown'].includes(state);
}

/** Whether the machine repeats it by itself, and after how long in doubt (folder time). */
export function repeatsAfterMs(message: OutboxMessage): number | null {
  const { state, sentAt, repeatOf, validUntil } = message;
  if (state !== 'unknown' || sentAt === null || repeatOf !== null) return null;
  const isEmergency = message.kind === 'emergency';
  if (!isEmergency && !message.repeatable) return null;
  const afterMs = isEmergency ? EMERGENCY_REPEAT_MS : message.reportWithinMs;
  return validUntil === null || sentAt + afterMs < validUntil ? afterMs : null;
}

/**
 * The next folder instant at which the outbox must look at a message even if nothing else happens;
 * `isRepeated` once its one repeat exists.
 */
export function nextInstant(message: OutboxMessage, isRepeated: boolean): number | null {
  switch (message.state) {
    case 'due':
    case 'sending':
      return message.validUntil;
    case 'held':
      return earliest(message.holdUntil, message.validUntil);
    case 'sent':
    case 'unknown': {
      if (message.sentAt === null) return null;
      const repeat = isRepeated ? null : repeatsAfterMs(message);
      return earliest(
        message.overdueAt === null ? message.sentAt + message.reportWithinMs : null,
        repeat === null ? null : message.sentAt + repeat,
      );
    }
    case 'delivered':
    case 'failed':
    case 'expired':
    case 'cancelled':
    case 'quarantined':
      return null;
    default:
      return assertNever(message.state);
  }
}

function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
