import { transaction, type WritableDb } from '../db/index.ts';
import type { IncomingEvent, ModemLink, ModemStatus, Slot } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Id, Ids, ReplyId } from '../shared/ids.ts';
import { type Arrival, isDubious, readArrival, voicePart } from './arrival.ts';
import { Deadlines } from './deadlines.ts';
import { findLoose } from './rows.ts';
import { handOnIncomplete, type TakingIn, takeIn } from './take-in.ts';
import type { InboxHooks, StorageLevel } from './types.ts';

export interface ReceiverOptions {
  readonly db: WritableDb;
  readonly link: ModemLink;
  readonly clock: Clock;
  readonly monotonic: Monotonic;
  readonly ids: Ids;
  readonly hooks: InboxHooks;
  /** There messages are written when the folder's clock says, whatever the network's. */
  readonly isTraining: boolean;
}

interface Received {
  readonly slot: Slot;
  readonly arrival: Arrival;
}

const placeOf = (slot: Slot): string => `${slot.storage} ${slot.slot} ${slot.pdu}`;

/** One part of a longer message. */
const isOfSeveral = (arrival: Arrival): boolean =>
  arrival.kind === 'part' && arrival.part.concatReference !== null;

/** 3GPP TS 27.005 §3.1: messages to send, unsent and sent. */
const OUTGOING_STATS: readonly number[] = [2, 3];
/** H18. Lower cries wolf on a SIM of 20 places; higher leaves no time to act. */
const FILLING = 0.7;
/** A line that came torn is read again this often before it is believed. */
const READINGS = 3;

/**
 * Takes in whatever the modem holds or announces. A message is deleted from the modem after its
 * row was committed, never before, and by the index under which it was read.
 */
export class Receiver implements Disposable {
  readonly #options: ReceiverOptions;
  readonly #deadlines: Deadlines;
  readonly #unlisten: readonly (() => void)[];
  #queue: Promise<unknown> = Promise.resolve();
  /** Asked for and not begun: it will find whatever lay there when it is asked for again. */
  #nextListing: Promise<number> | null = null;
  #level: StorageLevel['level'] = 'ok';
  #isDisposed = false;
  /** Places that hold what is committed already, because deleting failed. */
  readonly #kept = new Set<string>();
  #hasListed = false;

  constructor(options: ReceiverOptions) {
    this.#options = options;
    const { db, link, clock, monotonic } = options;
    this.#deadlines = new Deadlines(monotonic, () => this.#handOnIncomplete());
    const now = clock.now();
    for (const part of findLoose(db)) this.#deadlines.resume(part.uniqueKey, now - part.receivedAt);
    this.#unlisten = [
      link.onIncoming((event) => this.#onIncoming(event)),
      link.onStatus((status) => this.#watchStorage(status)),
    ];
  }

  /** Lists and takes in everything that the modem holds. Returns how many arrivals were new. */
  takeInAll(): Promise<number> {
    this.#nextListing ??= this.#enqueue(() => {
      this.#nextListing = null;
      return this.#takeInAll();
    });
    return this.#nextListing;
  }

  /** A message that no modem holds: a simulated patient's, beside a real modem. */
  takeInPdu(pdu: string): void {
    this.#commit([this.#asNew(readArrival(pdu, this.#options.clock.now()), null)]);
  }

  /** Waits for what is being taken in. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    for (const stop of this.#unlisten) stop();
    this.#deadlines.dispose();
    await this.#queue;
  }

  #onIncoming(event: IncomingEvent): void | Promise<void> {
    switch (event.kind) {
      case 'stored':
        this.#report(this.#enqueue(() => this.#takeSlot(event.storage, event.slot)));
        return;
      case 'poll':
        this.#report(this.takeInAll());
        return;
      case 'storage-full':
        this.#say('full', this.#options.link.status);
        this.#report(this.takeInAll());
        return;
      case 'direct':
      case 'report-direct':
        // It exists nowhere else: a rejection keeps the driver from acknowledging it.
        return this.#takeDirect(
          this.#asNew(readArrival(event.pdu, this.#options.clock.now()), null),
        );
      case 'ring': {
        const key = this.#options.ids.next<Id<'call'>>();
        return this.#takeDirect({ kind: 'part', part: voicePart(event.from, key) });
      }
      default:
        assertNever(event);
    }
  }

  async #takeDirect(arrival: Arrival): Promise<void> {
    try {
      this.#commit([arrival]);
    } catch (error) {
      this.#options.hooks.onTrouble?.(error);
      throw error;
    }
  }

  async #takeSlot(storage: string, slot: number): Promise<number> {
    const found = await this.#options.link.readSlot(slot, storage);
    return found.kind === 'message' ? this.#takeSlots([{ ...found, storage, slot }]) : 0;
  }

  async #takeInAll(): Promise<number> {
    const count = await this.#takeSlots(await this.#options.link.listSlots());
    this.#hasListed = true;
    return count;
  }

  /** All in one transaction; then the places are freed, one by one. */
  async #takeSlots(slots: readonly Slot[]): Promise<number> {
    const { link, clock } = this.#options;
    const { bootCount } = link.status;
    const received: Received[] = [];
    for (const listed of slots) {
      if (OUTGOING_STATS.includes(listed.stat)) continue;
      const slot = await this.#readWell(listed);
      if (!slot) continue;
      const arrival = readArrival(slot.pdu, clock.now());
      if (arrival.kind !== 'not-received') {
        received.push({ slot, arrival: this.#asNew(arrival, placeOf(slot)) });
      }
    }
    const kept = this.#commitAll(received);
    for (const { slot } of kept.received) {
      // After a restart or on another SIM, the index may mean another message.
      if (link.status.bootCount !== bootCount) break;
      if (await link.deleteSlot(slot.slot, slot.storage)) this.#kept.delete(placeOf(slot));
      else this.#kept.add(placeOf(slot));
    }
    return kept.count;
  }

  /**
   * In training the network's time is evidence, never order: pretend networks write the same second
   * into every text, and a second « non » is another answer. So a message is known only while it
   * lies in the place where it was read, or when the first listing after a start finds it again.
   */
  #asNew(arrival: Arrival, place: string | null): Arrival {
    const { isTraining, ids } = this.#options;
    if (!isTraining || arrival.kind !== 'part') return arrival;
    if (place !== null && (!this.#hasListed || this.#kept.has(place))) return arrival;
    const uniqueKey = `${arrival.part.uniqueKey}:${ids.next<Id<'arrival'>>()}`;
    return { ...arrival, part: { ...arrival.part, uniqueKey } };
  }

  /** All in one transaction; where one cannot be written, each alone, so that it harms no other. */
  #commitAll(received: readonly Received[]): { count: number; received: readonly Received[] } {
    try {
      return { count: this.#commit(received.map(({ arrival }) => arrival)), received };
    } catch (error) {
      this.#options.hooks.onTrouble?.(error);
    }
    const written: Received[] = [];
    let count = 0;
    for (const one of received) {
      try {
        count += this.#commit([one.arrival]);
        written.push(one);
      } catch (error) {
        this.#options.hooks.onTrouble?.(error);
      }
    }
    return { count, received: written };
  }

  /** What a place holds, read again if the line may be torn. Null: not to be believed yet. */
  async #readWell(listed: Slot): Promise<Slot | null> {
    let seen = listed;
    for (let reading = 1; reading < READINGS && isDubious(seen.pdu, seen.length); reading += 1) {
      const again = await this.#options.link.readSlot(listed.slot, listed.storage);
      if (again.kind !== 'message') return null;
      // Twice the same: it is like that in the modem.
      if (again.pdu === seen.pdu) return seen;
      seen = { ...listed, ...again };
    }
    return isDubious(seen.pdu, seen.length) ? null : seen;
  }

  /** Throws what the database throws; then nothing was written. */
  #commit(arrivals: readonly Arrival[]): number {
    if (arrivals.length === 0) return 0;
    const { db, clock } = this.#options;
    const taking = this.#taking();
    const count = transaction(db, () => {
      let fresh = 0;
      for (const arrival of arrivals) if (takeIn(db, taking, arrival)) fresh += 1;
      return fresh;
    });
    // What is whole by itself waits for nothing, and ends nobody's waiting.
    if (arrivals.some(isOfSeveral)) this.#watchLoose(clock.now());
    this.#tellReady(taking);
    return count;
  }

  #handOnIncomplete(): void {
    const { db, clock } = this.#options;
    const taking = this.#taking();
    try {
      transaction(db, () => {
        handOnIncomplete(db, taking, (part) => this.#deadlines.isOver(part.uniqueKey));
      });
    } catch (error) {
      this.#options.hooks.onTrouble?.(error);
    }
    this.#watchLoose(clock.now());
    this.#tellReady(taking);
  }

  #taking(): TakingIn {
    const { clock, ids, hooks, isTraining, link } = this.#options;
    const imsi = link.status.identity.imsi ?? null;
    return { now: clock.now(), ids, hooks, isTraining, imsi, ready: new Set<ReplyId>() };
  }

  #watchLoose(now: number): void {
    const loose = findLoose(this.#options.db);
    this.#deadlines.keepOnly(new Set(loose.map(({ uniqueKey }) => uniqueKey)));
    for (const part of loose) this.#deadlines.resume(part.uniqueKey, now - part.receivedAt);
  }

  #tellReady({ ready }: TakingIn): void {
    if (ready.size > 0) this.#options.hooks.onChanged?.([...ready]);
  }

  #watchStorage(status: ModemStatus): void {
    const { storage } = status.identity;
    if (!storage || storage.total === 0) return;
    const isFilling = storage.used >= FILLING * storage.total;
    const isFull = storage.used >= storage.total;
    this.#say(isFull ? 'full' : isFilling ? 'filling' : 'ok', status);
  }

  #say(level: StorageLevel['level'], { identity }: ModemStatus): void {
    if (level === this.#level) return;
    this.#level = level;
    const { used = 0, total = 0 } = identity.storage ?? {};
    this.#options.hooks.onStorage?.({ level, used, total });
  }

  /** Nobody waits for it: what it throws is told. */
  #report(taking: Promise<number>): void {
    taking.catch((error: unknown) => this.#options.hooks.onTrouble?.(error));
  }

  /** One at a time: what is deleted is what was read. */
  #enqueue(task: () => Promise<number>): Promise<number> {
    const run = async () => (this.#isDisposed ? 0 : task());
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => 0);
    return result;
  }
}
