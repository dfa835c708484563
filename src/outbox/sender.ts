import type { WritableDb } from '../db/index.ts';
import type { StatusReport } from '../gsm/index.ts';
import type { ModemLink, SubmitOutcome } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { MessageId } from '../shared/ids.ts';
import { askAgain, keepHouse } from './housekeeping.ts';
import { beginNext, type Job } from './next-part.ts';
import { type Recording, recordStore, recordSubmit } from './outcome.ts';
import { Places } from './places.ts';
import { Recorder, type SenderOptions } from './recorder.ts';
import { findMessage, findUnsent } from './rows.ts';
import { applyStatusReport, type ReportMatch } from './status-report.ts';

export interface SettleOptions {
  /** Real time to wait for delivery reports after the last part left. */
  readonly reportsWithinMs: number;
  /** Real time after which what cannot leave is left pending; 120 s unless told. */
  readonly sendWithinMs?: number;
}

/** What was still pending; both empty when all is done. */
export interface SettleState {
  readonly unsent: readonly MessageId[];
  readonly unreported: readonly MessageId[];
}

/** How often the sender looks by itself for what fell due, and at a link that is back. */
const TICK_MS = 1_000;
/** How often `settle` looks again when nothing tells it of a change. */
const SETTLE_LOOK_MS = 100;
/**
 * A command in flight gets this long to be answered and recorded; then it is in doubt. Longer than
 * the modem link, stopped at the same time, waits for the same answer.
 */
const FAREWELL_MS = 12_000;

/**
 * Carries the queue to the modem, one part at a time. Each step is committed before the modem is
 * told, so that a crash at any point loses nothing and sends nothing twice.
 */
export class Sender implements Disposable {
  readonly #options: SenderOptions;
  readonly #recorder: Recorder;
  readonly #places: Places;
  readonly #waiters = new Set<() => void>();
  #followed: ModemLink | null = null;
  #unfollow: () => void = () => {};
  #isRunning = false;
  #isWanted = false;
  #isPolicyToBeAsked = true;
  #isDisposed = false;
  #cancelTick: () => void = () => {};
  #tellingSince: number | null = null;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#recorder = new Recorder(options);
    const { db, lane } = options;
    this.#places = new Places(db, this.#recorder, () => this.#readyLink(), lane);
    this.#tick();
  }

  /** Something may have changed: a new message, the modem, or what the policy says. */
  wake(): void {
    this.#isPolicyToBeAsked = true;
    this.#run();
  }

  /** For how long the modem has been at one message, ms of real time; 0 while it is at none. */
  get busyMs(): number {
    return this.#tellingSince === null ? 0 : this.#options.monotonic.now() - this.#tellingSince;
  }

  /** The network or the operator refuses whatever this SIM sends. */
  get isPaused(): boolean {
    return this.#recorder.pace.isPaused;
  }

  /** A person looked into what the network or the operator refused: nothing waits for its next try. */
  retryNow(): void {
    this.#recorder.pace.retryNow();
    this.wake();
  }

  /** Applies a delivery report in the caller's transaction. */
  takeReport(db: WritableDb, report: StatusReport, imsi: string | null): ReportMatch {
    const change = this.#recorder.housekeeping();
    const match = applyStatusReport(db, change, report, imsi, this.#options.isTraining ?? false);
    // A transaction is synchronous: this runs after it.
    queueMicrotask(() => {
      this.#recorder.notify(change.touched);
      this.#signal();
    });
    return match;
  }

  /** Sends all that is due, and waits for the reports of what this run sent. */
  async settle({ reportsWithinMs, sendWithinMs = 120_000 }: SettleOptions): Promise<SettleState> {
    const { db, clock, monotonic } = this.#options;
    const begunAt = monotonic.now();
    this.wake();
    for (;;) {
      const now = monotonic.now();
      // Asked at each change: the first that waits is answer enough.
      const isBusy = this.#isRunning || findUnsent(db, clock.now(), 1).length > 0;
      const mayStillSend = isBusy && now - begunAt < sendWithinMs;
      const told = this.#recorder.toldSince(now - reportsWithinMs);
      const isAwaited = told.some((id) => this.#awaitsReport(id));
      if (this.#isDisposed || (!mayStillSend && !isAwaited)) {
        const unreported = this.#recorder.toldSince(begunAt - 1);
        const unsent = findUnsent(db, clock.now());
        return { unsent, unreported: unreported.filter((id) => this.#awaitsReport(id)) };
      }
      await this.#change();
    }
  }

  /** Lets the command in flight end, for a few seconds; what it leaves in doubt is settled later. */
  async dispose(): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#recorder.stop();
    this.#cancelTick();
    this.#unfollow();
    this.#signal();
    if (!this.#isRunning) return;
    await new Promise<void>((resolve) => {
      const cancel = this.#options.monotonic.after(FAREWELL_MS, resolve);
      this.#waiters.add(() => {
        cancel();
        resolve();
      });
    });
  }

  #tick(): void {
    this.#run();
    this.#cancelTick = this.#options.monotonic.after(TICK_MS, () => this.#tick());
  }

  #run(): void {
    this.#isWanted = true;
    if (this.#isRunning || this.#isDisposed) return;
    this.#isRunning = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    // Leaves the caller's transaction, if it is in one, before it reads and writes rows.
    await Promise.resolve();
    while (this.#isWanted && !this.#isDisposed) {
      this.#isWanted = false;
      try {
        await this.#pass();
      } catch (error) {
        // Reading failed; the next tick tries again.
        this.#options.hooks.onTrouble?.({ kind: 'cannot-record', error });
      }
    }
    this.#isRunning = false;
    this.#signal();
  }

  async #pass(): Promise<void> {
    const { db } = this.#options;
    this.#follow();
    const isPolicyToBeAsked = this.#isPolicyToBeAsked;
    this.#isPolicyToBeAsked = false;
    await this.#recorder.commit((recording) => {
      this.#keepHouse(recording);
      if (isPolicyToBeAsked) askAgain(db, recording);
    });
    for (let isMore = true; isMore && !this.#isDisposed; ) {
      await this.#places.settleDoubts();
      await this.#places.free();
      let job = await this.#commit((recording) => this.#begin(recording));
      isMore = job !== null;
      while (job) job = await this.#carryOut(job);
      isMore ||= (await this.#places.free()) || this.#places.hasUnread();
    }
  }

  #keepHouse(recording: Recording): void {
    const { db, lane } = this.#options;
    if (lane?.keepsHouse() ?? true) keepHouse(db, recording);
  }

  #begin(recording: Recording): Job | null {
    if (!this.#readyLink()) return null;
    this.#keepHouse(recording);
    this.#options.lane?.takeOver(this.#options.db, recording);
    return beginNext(this.#options.db, recording);
  }

  /** Writes down, with what is told, which places in the modem were emptied. */
  async #commit<T>(work: (recording: Recording) => T): Promise<T | null> {
    const value = await this.#recorder.commit((recording) => {
      this.#places.recordFreed();
      return work(recording);
    });
    this.#places.forgetFreed();
    return value;
  }

  /** Tells the modem, then writes down what it said together with what comes next. */
  async #carryOut(job: Job): Promise<Job | null> {
    const { db } = this.#options;
    const link = this.#readyLink();
    this.#recorder.doubts.telling();
    const notReady = { kind: 'not-started', why: 'not-ready' } as const;
    switch (job.kind) {
      case 'submit': {
        const outcome = link ? await this.#timed(link.submit(job.pdu, job.length)) : notReady;
        return this.#commit((recording) => {
          recordSubmit(db, recording, job, outcome);
          return this.#begin(recording);
        });
      }
      case 'store': {
        const outcome = link ? await this.#timed(link.store(job.pdu, job.length)) : notReady;
        return this.#commit((recording) => recordStore(db, recording, job, outcome));
      }
      case 'send-stored': {
        const outcome = link ? await this.#timed(link.sendStored(job.slot)) : notReady;
        return this.#recordSendStored(job, outcome);
      }
      default:
        return assertNever(job);
    }
  }

  async #timed<T>(answer: Promise<T>): Promise<T> {
    this.#tellingSince = this.#options.monotonic.now();
    try {
      return await answer;
    } finally {
      this.#tellingSince = null;
    }
  }

  /**
   * A place is read before the commit, so that what it proves is known to what comes next, and
   * emptied after it: a crash in between finds it as the witness that it is.
   */
  async #recordSendStored(job: Job, outcome: SubmitOutcome): Promise<Job | null> {
    const { db } = this.#options;
    const reading =
      outcome.kind === 'sent'
        ? await this.#places.read({ ...job.part, reference: outcome.reference })
        : null;
    const written = await this.#commit((recording) => {
      recordSubmit(db, recording, job, outcome);
      if (!reading) return { next: null };
      this.#places.learn(recording, reading);
      return { next: this.#begin(recording) };
    });
    // Not written: the place is all that the next run will know of it.
    if (reading && written) await this.#places.empty(reading);
    return written?.next ?? null;
  }

  #readyLink(): ModemLink | null {
    if (this.#isDisposed) return null;
    const link = this.#options.link();
    return link?.status.state.kind === 'ready' ? link : null;
  }

  /** Watches the modem in use, to go on as soon as it is ready. */
  #follow(): void {
    const link = this.#options.link();
    if (link === this.#followed) return;
    this.#unfollow();
    this.#followed = link;
    let wasReady = link?.status.state.kind === 'ready';
    this.#unfollow =
      link?.onStatus(({ state }) => {
        const isReady = state.kind === 'ready';
        if (isReady && !wasReady) {
          this.#recorder.pace.resumeLink();
          this.#recorder.startListening();
          // It may be another SIM's storage, and other programs may have written there.
          this.#recorder.trusted.clear();
          this.#run();
        }
        wasReady = isReady;
      }) ?? (() => {});
  }

  /** Of a message told to the modem in this run. */
  #awaitsReport(id: MessageId): boolean {
    if (this.#options.link()?.status.capabilities.reports === 'none') return false;
    const state = findMessage(this.#options.db, id)?.state;
    const isAwaited = state === 'sent' || state === 'unknown';
    if (!isAwaited) this.#recorder.forgetTold(id);
    return isAwaited;
  }

  async #change(): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        cancel();
        resolve();
      };
      const cancel = this.#options.monotonic.after(SETTLE_LOOK_MS, done);
      this.#waiters.add(done);
    });
  }

  #signal(): void {
    const waiters = [...this.#waiters];
    this.#waiters.clear();
    for (const waiter of waiters) waiter();
  }
}
