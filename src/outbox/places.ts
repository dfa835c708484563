import type { WritableDb } from '../db/index.ts';
import type { ModemLink } from '../modem/index.ts';
import type { PartId } from '../shared/ids.ts';
import { applyVerdict, findOurs, inspectPlace } from './doubt.ts';
import { journalProof, recordProof } from './journal.ts';
import type { Lane } from './lane.ts';
import { forgetLeftover, type Leftover, leaveBehind, leftoversIn } from './leftovers.ts';
import type { Recording } from './outcome.ts';
import type { Recorder } from './recorder.ts';
import {
  changePart,
  findInDoubt,
  findPart,
  findPlacesToFree,
  isPlaceTaken,
  messageOf,
} from './rows.ts';
import type { OutboxPart } from './types.ts';
import { type SlotFinding, verdict } from './verdict.ts';

/** A place that cannot be read so often, by a modem that works, holds nothing that we can prove. */
const READINGS = 5;

/** The place of a part that is over, as it was found. */
export interface Reading {
  readonly part: OutboxPart;
  readonly link: ModemLink;
  readonly slot: number;
  readonly isOurs: boolean;
  /** Whether it told the truth; null where that cannot be known. */
  readonly isTrue: boolean | null;
}

/** The modem's storage as a journal: what it proves about parts in doubt, and cleaning up after us. */
export class Places {
  readonly #db: WritableDb;
  readonly #recorder: Recorder;
  readonly #readyLink: () => ModemLink | null;
  readonly #lane: Lane | undefined;
  /** How often a place could not be read or emptied by a modem that works. */
  readonly #failures = new Map<string, number>();
  /** Emptied in the modem, not yet written down: a crash before that reads an empty place. */
  readonly #freed = new Map<PartId, OutboxPart>();

  constructor(
    db: WritableDb,
    recorder: Recorder,
    readyLink: () => ModemLink | null,
    lane: Lane | undefined,
  ) {
    this.#db = db;
    this.#lane = lane;
    this.#recorder = recorder;
    this.#readyLink = readyLink;
  }

  /** Decides about whatever a crash, a time-out or an unplugged modem left half done. */
  async settleDoubts(): Promise<void> {
    for (const part of findInDoubt(this.#db)) {
      if (this.#recorder.trusted.has(part.id) || !this.#isOurs(part)) continue;
      const finding = await this.#inspect(part);
      if (finding)
        await this.#recorder.commit((recording) => this.#settle(recording, part, finding));
    }
  }

  /** Whether a stored part waits to be looked at before it may be sent. */
  hasUnread(): boolean {
    const { trusted } = this.#recorder;
    return (
      this.#readyLink() !== null &&
      findInDoubt(this.#db).some(
        (part) => part.state === 'stored' && !trusted.has(part.id) && this.#isOurs(part),
      )
    );
  }

  /**
   * Empties the places of parts that are over, after having read that they are ours, and learns
   * from them whether this modem's places tell the truth. Returns whether any was freed; to be
   * written down with `recordFreed`.
   */
  async free(): Promise<boolean> {
    const imei = this.#readyLink()?.status.identity.imei;
    if (imei === undefined) return false;
    const toFree = findPlacesToFree(this.#db, imei);
    if (toFree.length === 0) await this.#freeLeftovers(imei);
    let isAnyFreed = false;
    for (const part of toFree) {
      if (this.#freed.has(part.id)) continue;
      const reading = await this.read(part);
      if (!reading) return isAnyFreed;
      const { isNew } = this.#learnt(reading);
      if (isNew) await this.#recorder.commit((recording) => this.learn(recording, reading));
      if (await this.empty(reading)) isAnyFreed = true;
    }
    return isAnyFreed;
  }

  /**
   * What other ways of leaving left in this modem while it was away, or did not answer. Not before
   * the places of parts are written down as empty: a part's row says whose a place is.
   */
  async #freeLeftovers(imei: string): Promise<void> {
    for (const leftover of leftoversIn(this.#db, imei)) {
      const key = JSON.stringify(leftover);
      if (this.#isGivenUp(key)) continue;
      const isGone = await this.#emptyLeftover(leftover);
      if (this.#readyLink()?.status.identity.imei !== imei) return;
      if (isGone) await this.#recorder.commit(() => forgetLeftover(this.#db, leftover));
      else this.#failed(key);
    }
  }

  /** Whether it certainly holds nothing more of ours that nobody owns. */
  async #emptyLeftover({ imei, slot, pdu }: Leftover): Promise<boolean> {
    const link = this.#readyLink();
    if (!link) return false;
    const isOwned = (place: number) => isPlaceTaken(this.#db, imei, place);
    if (slot !== null && isOwned(slot)) return true;
    const finding = await findOurs(link, { slot, pdu, isOwned });
    return finding?.kind === 'ours' ? link.deleteSlot(finding.slot) : finding !== null;
  }

  #failed(key: string): void {
    this.#failures.set(key, 1 + (this.#failures.get(key) ?? 0));
  }

  #isGivenUp(key: string): boolean {
    return (this.#failures.get(key) ?? 0) >= READINGS;
  }

  /** What the place of a part that is over holds. Null: not now. */
  async read(part: OutboxPart): Promise<Reading | null> {
    const link = this.#readyLink();
    if (!link || part.slot === null) return null;
    // Another part's by now: the place was emptied and filled, and a crash came before the commit.
    const isTaken = isPlaceTaken(this.#db, part.imei ?? '', part.slot, part);
    const finding = isTaken ? null : await inspectPlace(this.#db, link, part);
    if (!isTaken && !finding) return null;
    const isOurs = finding?.kind === 'ours';
    const isTrue = isTaken ? null : isProofOfTruth(part, isOurs && finding.isSent);
    return { part, link, slot: part.slot, isOurs, isTrue };
  }

  /** In the transaction that writes down what became of the part. */
  learn({ now }: Recording, reading: Reading): void {
    const { modem, learnt, isNew } = this.#learnt(reading);
    if (modem && learnt && isNew) recordProof(this.#db, modem, learnt, now);
  }

  /**
   * After that transaction: until then the place may have to bear witness. False when it would not
   * be emptied; it is tried again, not for ever.
   */
  async empty({ part, link, slot, isOurs }: Reading): Promise<boolean> {
    const key = `${part.id} ${slot}`;
    if (isOurs && !(await link.deleteSlot(slot))) {
      // A modem that was pulled out refused nothing.
      if (this.#readyLink() === link) this.#failed(key);
      if (!this.#isGivenUp(key)) return false;
    }
    this.#freed.set(part.id, part);
    return true;
  }

  /** In the transaction that writes down what came next. */
  recordFreed(): void {
    for (const part of this.#freed.values()) {
      const row = findPart(this.#db, part);
      if (row) changePart(this.#db, row, { slot: null });
    }
  }

  /** After that transaction. */
  forgetFreed(): void {
    this.#freed.clear();
  }

  /** Other modems settle what they left half done themselves, as long as they can. */
  #isOurs(part: OutboxPart): boolean {
    return this.#lane?.settles(part, messageOf(this.#db, part.messageId).class) ?? true;
  }

  /** Null: not now. A part that went by +CMGS has no place that could be read. */
  async #inspect(part: OutboxPart): Promise<SlotFinding | null> {
    if (part.state === 'sending' && part.slot === null) return { kind: 'none' };
    const link = this.#readyLink();
    if (!link) return null;
    if (part.state === 'sending' && !this.#recorder.doubts.isNothingInFlight(part.id)) return null;
    if (part.imei !== (link.status.identity.imei ?? null)) return { kind: 'none' };
    const finding = await inspectPlace(this.#db, link, part);
    if (finding || this.#readyLink() !== link) return finding;
    this.#failed(part.id);
    return this.#isGivenUp(part.id) ? { kind: 'none' } : null;
  }

  #settle(recording: Recording, part: OutboxPart, finding: SlotFinding): void {
    const row = findPart(this.#db, part);
    if (row?.state !== 'storing' && row?.state !== 'stored' && row?.state !== 'sending') return;
    const { doubts, trusted } = this.#recorder;
    const decided = verdict(row.state, finding, {
      isJournalProved: this.#proof(recording) === 'proved',
      isSameBoot: row.epoch === recording.epoch,
      isNothingInFlight: doubts.isNothingInFlight(part.id),
      isAnswerUnsure: doubts.isUnsure(part.id),
    });
    // Not found is not the same as not there: another modem looked, or the listing was broken.
    if (decided.kind === 'store-again') leaveBehind(this.#db, row);
    applyVerdict(this.#db, recording, row, decided);
    if (decided.kind === 'adopt' || decided.kind === 'send') trusted.add(part.id);
    if (decided.kind !== 'wait') doubts.forget(part.id);
  }

  #proof({ status }: Recording) {
    const { imei, firmware } = status.identity;
    return imei && firmware ? journalProof(this.#db, imei, firmware) : 'untried';
  }

  /** `isNew`: worth writing down; this is asked after every message. */
  #learnt({ link, isTrue }: Reading) {
    const { imei, firmware, model = null } = link.status.identity;
    if (isTrue === null || !imei || !firmware) return { modem: null, learnt: null, isNew: false };
    const known = journalProof(this.#db, imei, firmware);
    const learnt = isTrue ? ('proved' as const) : ('refuted' as const);
    const isNew = known !== 'refuted' && known !== learnt;
    return { modem: { imei, firmware, model }, learnt, isNew };
  }
}

/** Null where the modem's answer is not known: then its place proves nothing. */
function isProofOfTruth({ state, reference }: OutboxPart, isMarked: boolean): boolean | null {
  // Refused, or never told to leave: a place that says "sent" was marked too early.
  if (state === 'due') return isMarked ? false : null;
  return reference === null ? null : isMarked;
}
