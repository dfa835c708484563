import { encodeSubmit, type SubmitPart } from '../gsm/index.ts';
import type { OutboxMessage } from './types.ts';

const MINUTE_MS = 60_000;

/**
 * The PDUs of a message that leaves now: the network may try until the text stops being true (H06).
 * Null when no SMS can carry it: a number that cannot be dialled, or too long a text.
 */
export function encodeMessage(message: OutboxMessage, now: number): readonly SubmitPart[] | null {
  try {
    return encodeSubmit({
      to: message.number,
      text: message.text,
      concatReference: message.concatReference ?? 0,
      requestReport: true,
      ...(message.validUntil === null
        ? {}
        : { validityMinutes: Math.max(1, (message.validUntil - now) / MINUTE_MS) }),
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
