import type { WritableDb } from '../db/index.ts';
import type { ModemLink } from '../modem/index.ts';
import type { PartId } from '../shared/ids.ts';
import { applyVerdict, inspectPlace } from './doubt.ts';
import { journalProof, recordProof } from './journal.ts';
import type { Recording } from './outcome.ts';
import type { Recorder } from './recorder.ts';
import { changePart, findInDoubt, findPart, findPlacesToFree } from './rows.ts';
import type { OutboxPart } from './types.ts';
import { type SlotFinding, verdict } from './verdict.ts';

/** A place that cannot be read so often, by a modem that works, holds nothing that we can prove. */
const READINGS = 5;

/** The modem's storage as a journal: what it proves about parts in doubt, and cleaning up after us. */
export class Places {
  readonly #db: WritableDb;
  readonly #recorder: Recorder;
  readonly #readyLink: () => ModemLink | null;
  readonly #unreadable = new Map<PartId, number>();
  /** Emptied in the modem, not yet written down: a crash before that reads an empty place. */
  readonly #freed = new Map<PartId, OutboxPart>();

  constructor(db: WritableDb, recorder: Recorder, readyLink: () => ModemLink | null) {
    this.#db = db;
    this.#recorder = recorder;
    this.#readyLink = readyLink;
  }

  /** Decides about whatever a crash, a time-out or an unplugged modem left half done. */
  async settleDoubts(): Promise<void> {
    for (const part of findInDoubt(this.#db)) {
      if (this.#recorder.trusted.has(part.id)) continue;
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
      findInDoubt(this.#db).some(({ id, state }) => state === 'stored' && !trusted.has(id))
    );
  }

  /**
   * Empties the places of parts that are over, after having read that they are ours, and learns
   * from them whether this modem's places tell the truth. Returns whether any was freed; to be
   * written down with `recordFreed` before anything is stored in the modem again.
   */
  async free(): Promise<boolean> {
    const imei = this.#readyLink()?.status.identity.imei;
    let isAnyFreed = false;
    for (const part of imei ? findPlacesToFree(this.#db, imei) : []) {
      if (this.#freed.has(part.id)) continue;
      const link = this.#readyLink();
      if (!link || part.slot === null) return isAnyFreed;
      const finding = await inspectPlace(this.#db, link, part);
      if (!finding) return isAnyFreed;
      const isMarked = finding.kind === 'ours' && finding.isSent;
      const isTrue = isProofOfTruth(part, isMarked);
      if (isTrue !== null) await this.#learn(link, isTrue);
      if (finding.kind === 'ours') await link.deleteSlot(part.slot);
      this.#freed.set(part.id, part);
      isAnyFreed = true;
    }
    return isAnyFreed;
  }

  /** In the transaction that begins what comes next. */
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

  /** Commits only what is new: this is asked after every message. */
  async #learn({ status }: ModemLink, isTrue: boolean): Promise<void> {
    const { imei, firmware, model = null } = status.identity;
    if (!imei || !firmware) return;
    const known = journalProof(this.#db, imei, firmware);
    const learnt = isTrue ? 'proved' : 'refuted';
    if (known === 'refuted' || known === learnt) return;
    await this.#recorder.commit(({ now }) =>
      recordProof(this.#db, { imei, firmware, model }, learnt, now),
    );
  }
}

/** Null where the modem's answer is not known: then its place proves nothing. */
function isProofOfTruth({ state, reference }: OutboxPart, isMarked: boolean): boolean | null {
  // Refused, or never told to leave: a place that says "sent" was marked too early.
  if (state === 'due') return isMarked ? false : null;
  return reference === null ? null : isMarked;
}
