import { assertNever } from '../shared/assert-never.ts';

/** What the place of a part in the modem's storage holds, read after a doubt. */
export type SlotFinding =
  /** Empty, or somebody else's message, or no place is known. */
  | { readonly kind: 'none' }
  /** The message with our destination, coding and user data. */
  | { readonly kind: 'ours'; readonly slot: number; readonly isSent: boolean };

export interface DoubtFacts {
  /** This modem and firmware showed that a place turns to "sent" on +CMSS, and only then. */
  readonly isJournalProved: boolean;
  /** Neither the modem nor this program restarted since the part was handed over. */
  readonly isSameBoot: boolean;
  /** The old result was read, or a later send was answered, or 180 s of real time passed. */
  readonly isNothingInFlight: boolean;
  /** The answer was one that some modems give although the message left. */
  readonly isAnswerUnsure: boolean;
}

export type Verdict =
  | { readonly kind: 'store-again' }
  | { readonly kind: 'adopt'; readonly slot: number }
  | { readonly kind: 'send'; readonly slot: number }
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed-attempt' }
  /** The same question later may have a better answer. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'unknown' };

/**
 * What became of a part that a crash, a time-out or an unplugged modem left in doubt: the table
 * of the design, "A message out, exactly once". Only certainty sends again.
 */
export function verdict(
  row: 'storing' | 'stored' | 'sending',
  slot: SlotFinding,
  facts: DoubtFacts,
): Verdict {
  switch (row) {
    case 'storing':
      // The order to send is committed before it is given: a part being stored never left.
      if (slot.kind === 'none' || slot.isSent) return { kind: 'store-again' };
      return { kind: 'adopt', slot: slot.slot };
    case 'stored':
      if (slot.kind === 'none') return { kind: 'store-again' };
      // Not sent by us. Somebody else, or a modem that marks what it has not sent.
      return slot.isSent ? { kind: 'unknown' } : { kind: 'send', slot: slot.slot };
    case 'sending':
      if (slot.kind === 'none' || !facts.isJournalProved) return { kind: 'unknown' };
      if (slot.isSent) return { kind: 'sent' };
      if (!facts.isSameBoot || facts.isAnswerUnsure) return { kind: 'unknown' };
      return facts.isNothingInFlight ? { kind: 'failed-attempt' } : { kind: 'wait' };
    default:
      return assertNever(row);
  }
}
