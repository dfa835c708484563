import type { WritableDb } from '../db/index.ts';
import type { ModemLink } from '../modem/index.ts';
import type { PartId } from '../shared/ids.ts';
import { applyVerdict, inspectPlace } from './doubt.ts';
import { journalProof, recordProof } from './journal.ts';
import type { Lane } from './lane.ts';
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
  readonly #unreadable = new Map<PartId, number>();
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
    let isAnyFreed = false;
    for (const part of imei ? findPlacesToFree(this.#db, imei) : []) {
      if (this.#freed.has(part.id)) continue;
      const reading = await this.read(part);
      if (!reading) return isAnyFreed;
      const { isNew } = this.#learnt(reading);
      if (isNew) await this.#recorder.commit((recording) => this.learn(recording, reading));
      await this.empty(reading);
      isAnyFreed = true;
    }
    return isAnyFreed;
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

  /** After that transaction: until then the place may have to bear witness. */
  async empty({ part, link, slot, isOurs }: Reading): Promise<void> {
    if (isOurs) await link.deleteSlot(slot);
    this.#freed.set(part.id, part);
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
    const times = (this.#unreadable.get(part.id) ?? 0) + 1;
    this.#unreadable.set(part.id, times);
    return times < READINGS ? null : { kind: 'none' };
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
