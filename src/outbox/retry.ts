import type { Retry } from '../modem/index.ts';
import type { MessageClass } from './types.ts';

/** Real time between tries. Shorter hammers a network in trouble; longer delays a question for nothing. */
const DELAYS_MS = [5_000, 20_000, 60_000, 180_000, 600_000, 900_000];
/** Emergency advice and corrections never wait longer for their next try. */
const URGENT_DELAY_MS = 30_000;
const AT_ONCE_MS = 1_000;
/** Longer than the pause of all routine, so that the next to try is another number. */
const OPERATOR_DELAY_MS = 1_800_000;

/** Refused this often while other numbers were accepted: the fault is this number's or this text's. */
const QUARANTINE_AFTER = 5;
/** Refused this often with nothing accepted in between: some five hours. Nobody may wait for ever. */
const QUARANTINE_ANYWAY_AFTER = 20;

export type AfterRefusal =
  | { readonly kind: 'again'; readonly delayMs: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'quarantined' };

/**
 * What to do with a part that was certainly not sent.
 * @param attempts tries that failed for certain, this one included
 * @param areOthersAccepted whether another number was accepted since this one was first refused
 */
export function afterRefusal(
  retry: Retry,
  attempts: number,
  urgency: MessageClass,
  areOthersAccepted: boolean,
): AfterRefusal {
  if (retry === 'never') return { kind: 'failed' };
  if (attempts >= (areOthersAccepted ? QUARANTINE_AFTER : QUARANTINE_ANYWAY_AFTER)) {
    return { kind: 'quarantined' };
  }
  if (retry === 'operator' && urgency > 3 && !areOthersAccepted) {
    return { kind: 'again', delayMs: OPERATOR_DELAY_MS };
  }
  if (retry === 'now' && attempts <= 3) return { kind: 'again', delayMs: AT_ONCE_MS };
  const delayMs = DELAYS_MS[Math.min(attempts, DELAYS_MS.length) - 1] ?? AT_ONCE_MS;
  return { kind: 'again', delayMs: urgency <= 2 ? Math.min(delayMs, URGENT_DELAY_MS) : delayMs };
}
