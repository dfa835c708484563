import type { ReadableDb, WritableDb } from '../db/index.ts';
import { isSameSubmit } from '../gsm/index.ts';
import type { ModemLink, Unknown } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { PartId } from '../shared/ids.ts';
import { insertAttempt, isPlaceOwned } from './rows.ts';
import { type Change, markSent, movePart } from './transitions.ts';
import type { OutboxPart } from './types.ts';
import type { SlotFinding, Verdict } from './verdict.ts';

/** 3GPP TS 27.005 §3.1. */
const STORED_UNSENT = 2;
const STORED_SENT = 3;

/** After so long in real time no answer is on its way any more (some take over two minutes). */
const IN_FLIGHT_MS = 180_000;

/**
 * What this run remembers of parts whose answer was not what it should be. After a restart nothing
 * is remembered, and the rows' epoch says so.
 */
export class Doubts {
  readonly #monotonic: Monotonic;
  readonly #doubts = new Map<PartId, { readonly since: number; readonly why: Unknown['why'] }>();
  #toldAt = 0;
  #lastAnswered = Number.NEGATIVE_INFINITY;

  constructor(monotonic: Monotonic) {
    this.#monotonic = monotonic;
  }

  /** The modem is about to be told. */
  telling(): void {
    this.#toldAt = this.#monotonic.now();
  }

  /** What it was told last had no clear answer. */
  add(partId: PartId, why: Unknown['why']): void {
    this.#doubts.set(partId, { since: this.#toldAt, why });
  }

  answered(): void {
    this.#lastAnswered = this.#monotonic.now();
  }

  forget(partId: PartId): void {
    this.#doubts.delete(partId);
  }

  isUnsure(partId: PartId): boolean {
    return this.#doubts.get(partId)?.why === 'unsure';
  }

  isNothingInFlight(partId: PartId): boolean {
    const since = this.#doubts.get(partId)?.since;
    if (since === undefined) return true;
    return this.#lastAnswered > since || this.#monotonic.now() - since >= IN_FLIGHT_MS;
  }
}

/** What is looked for in a modem: this text, in this place or, where that is not known, in any. */
export interface Sought {
  readonly slot: number | null;
  readonly pdu: string | null;
  /** Whether the place is known to hold something else that looks the same. */
  isOwned(slot: number): boolean;
}

/** Reads what the modem holds of a part. Null: it does not answer now. */
export const inspectPlace = (
  db: ReadableDb,
  link: ModemLink,
  part: OutboxPart,
): Promise<SlotFinding | null> =>
  findOurs(link, {
    ...part,
    isOwned: (slot) => isPlaceOwned(db, part.imei ?? '', slot, part),
  });

export async function findOurs(link: ModemLink, sought: Sought): Promise<SlotFinding | null> {
  const { slot, pdu } = sought;
  if (slot === null) return findUnclaimed(link, sought);
  const found = await link.readSlot(slot);
  switch (found.kind) {
    case 'not-started':
      return null;
    case 'refused':
      return found.retry === 'now' || found.retry === 'later' ? null : { kind: 'none' };
    case 'empty':
      return { kind: 'none' };
    case 'message': {
      const isStored = found.stat === STORED_UNSENT || found.stat === STORED_SENT;
      if (!isStored || pdu === null || !isSameSubmit(found.pdu, pdu)) return { kind: 'none' };
      return { kind: 'ours', slot, isSent: found.stat === STORED_SENT };
    }
    default:
      return assertNever(found);
  }
}

/** `+CMGW` was answered, or not, and nothing of it was committed: our text is looked for. */
async function findUnclaimed(
  link: ModemLink,
  { pdu, isOwned }: Sought,
): Promise<SlotFinding | null> {
  const { bootCount } = link.status;
  const slots = await link.listSlots();
  const { state, capabilities } = link.status;
  const [storage] = capabilities.storages;
  // A modem that restarted, or is about to be known to have, was not listed: nothing is no proof.
  if (state.kind !== 'ready' || storage === undefined || link.status.bootCount !== bootCount) {
    return null;
  }
  const found = slots.find(
    (slot) =>
      slot.stat === STORED_UNSENT &&
      slot.storage === storage &&
      pdu !== null &&
      isSameSubmit(slot.pdu, pdu) &&
      !isOwned(slot.slot),
  );
  return found ? { kind: 'ours', slot: found.slot, isSent: false } : { kind: 'none' };
}

/** Writes down what was found. `wait` leaves the part as it is. */
export function applyVerdict(
  db: WritableDb,
  change: Change,
  part: OutboxPart,
  verdict: Verdict,
): void {
  switch (verdict.kind) {
    case 'wait':
      return;
    case 'store-again':
      movePart(db, change, part, { state: 'due', slot: null });
      return;
    case 'adopt':
    case 'send':
      movePart(db, change, part, { state: 'stored', slot: verdict.slot });
      return;
    case 'sent':
      insertAttempt(db, part, change.now, 'sent', 'lu dans le modem');
      markSent(db, change, part, null);
      return;
    case 'failed-attempt':
      insertAttempt(db, part, change.now, 'failed', 'resté dans le modem');
      movePart(db, change, part, { state: 'due', attempts: part.attempts + 1 });
      return;
    case 'unknown':
      insertAttempt(db, part, change.now, 'unknown', null);
      movePart(db, change, part, { state: 'unknown' });
      return;
    default:
      assertNever(verdict);
  }
}
