import type { WritableDb } from '../db/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { MessageId } from '../shared/ids.ts';
import { type QueueContext, queueRepeat } from './queue.ts';
import { changeMessage, changePart, findMessage, isRepeated, partsOf } from './rows.ts';

export type UnknownVerdict = 'arrived' | 'send-again' | 'give-up';

export type SettledUnknown =
  | { readonly kind: 'settled'; readonly repeatId: MessageId | null }
  /** A report came first, or somebody else settled it, or it was repeated already. */
  | { readonly kind: 'refused'; readonly reason: 'not-unknown' | 'already-repeated' };

/**
 * A person says what became of a message that the machine cannot know about, in the caller's
 * transaction. `author` signs the repeat.
 */
export function settleUnknown(
  db: WritableDb,
  context: QueueContext,
  messageId: MessageId,
  verdict: UnknownVerdict,
  author: string,
): SettledUnknown {
  const message = findMessage(db, messageId);
  if (message?.state !== 'unknown') return { kind: 'refused', reason: 'not-unknown' };
  const end = (state: 'delivered' | 'failed', reason: string) => {
    for (const part of partsOf(db, messageId)) {
      if (part.state === 'unknown') changePart(db, part, { state, settledAt: context.now });
    }
    changeMessage(db, message, { state, reason, settledAt: context.now });
  };
  switch (verdict) {
    case 'arrived':
      end('delivered', 'remise confirmée par une personne');
      return { kind: 'settled', repeatId: null };
    case 'give-up':
      end('failed', 'abandonné par une personne');
      return { kind: 'settled', repeatId: null };
    case 'send-again': {
      if (isRepeated(db, message)) return { kind: 'refused', reason: 'already-repeated' };
      const repeatId = queueRepeat(db, context, { ...message, author });
      end('failed', 'renvoyé par une personne');
      return { kind: 'settled', repeatId };
    }
    default:
      return assertNever(verdict);
  }
}
