import type { ReadableDb } from '../db/index.ts';
import { laneKey } from './lane.ts';
import { countInModem, countWaitingFor } from './rows.ts';

/** What waits for a modem that is away, in messages. */
export interface WaitingOn {
  /** To numbers that its SIM texts: another SIM would text them. */
  readonly queued: number;
  /** Told to it, and nobody knows whether they left: they become uncertain. */
  readonly inDoubt: number;
  /** Of which one part left: a telephone joins no others to it, so they fail. */
  readonly halfSent: number;
}

export function waitingOn(
  db: ReadableDb,
  of: { readonly imei: string | null; readonly imsi: string | null },
): WaitingOn {
  return { queued: countWaitingFor(db, laneKey(of)), ...countInModem(db, of.imei, of.imsi) };
}
