import type { ReadableDb, WritableDb } from '../db/index.ts';
import type { LaneFilter, Pending } from './rows.ts';
import type { Change } from './transitions.ts';
import type { MessageClass, OutboxMessage, OutboxPart } from './types.ts';

/** One of several modems, as its sender sees the queue that all share. */
export interface Lane {
  /** The SIM's IMSI, or the IMEI of a modem that does not tell it; empty where nothing is told. */
  readonly key: () => string;
  /** Null where there is no other SIM to leave anything to. */
  filter(): LaneFilter | null;
  /** Expiry, holds and missing reports are everybody's: one sender looks after them. */
  readonly keepsHouse: () => boolean;
  /** Whether what this part's modem left half done is settled here: by its own, or in its absence. */
  settles(part: OutboxPart, urgency: MessageClass): boolean;
  /** Whether another SIM, ready now, would let this message leave that may not leave by this one. */
  isLeftToOthers(db: ReadableDb, message: OutboxMessage, now: number): boolean;
  /** Whether what keeps later messages of its number waiting is on a SIM that nobody waits for. */
  isGivenUp(pending: Pending): boolean;
  /** Adopts numbers whose own SIM has been out for too long, and gives up what nobody can finish. */
  takeOver(db: WritableDb, change: Change): void;
}

/** Which SIM a part goes by, or a modem has. */
export const laneKey = (of: {
  readonly imsi?: string | null;
  readonly imei?: string | null;
}): string => of.imsi ?? of.imei ?? '';
