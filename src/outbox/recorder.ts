import { transaction, type WritableDb } from '../db/index.ts';
import type { ModemLink, ModemStatus } from '../modem/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Id, Ids, MessageId, PartId } from '../shared/ids.ts';
import { Doubts } from './doubt.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { Lane } from './lane.ts';
import type { Recording } from './outcome.ts';
import { Pace } from './pace.ts';
import type { OutboxHooks, OutboxPolicy, Trouble } from './types.ts';

export interface SenderOptions {
  readonly db: WritableDb;
  /** The modem in use; null while there is none. */
  readonly link: () => ModemLink | null;
  readonly clock: Clock;
  readonly monotonic: Monotonic;
  readonly ids: Ids;
  readonly policy: OutboxPolicy;
  readonly hooks: OutboxHooks;
  /** Where several modems share the queue. */
  readonly lane?: Lane;
  /** Real time at which all of a message was told to a modem, of all lanes together. */
  readonly told?: Map<MessageId, number>;
  /** There the folder's time is not the network's, and times of reports are not compared. */
  readonly isTraining?: boolean;
}

/** Reports get this much real time, however fast the folder's clock runs. */
const REPORT_TIME_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

const NO_MODEM: ModemStatus = {
  state: { kind: 'closed' },
  sentence: '',
  identity: {},
  capabilities: { storeAndSend: false, reports: 'none', incoming: 'polled', storages: [] },
  warnings: [],
  bootCount: 0,
  unknownLines: 0,
};

/**
 * Writes down what the sender decides and learns, and holds what this run knows beside the rows:
 * who waits, what is in doubt, which places were read, when reports can be expected.
 */
export class Recorder {
  readonly pace: Pace;
  readonly doubts: Doubts;
  /** Stored parts whose place was read in this run: ours, and not sent. */
  readonly trusted = new Set<PartId>();
  readonly #options: SenderOptions;
  readonly #session: string;
  /** Real time at which all of a message was told to the modem, in this run. */
  readonly #toldAt: Map<MessageId, number>;
  #listeningSince: number;
  #stopped = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#toldAt = options.told ?? new Map();
    this.#session = options.ids.next<Id<'session'>>();
    this.pace = new Pace(options.monotonic);
    this.doubts = new Doubts(options.monotonic);
    this.#listeningSince = options.monotonic.now();
  }

  /** Reports that waited in the modem or the network come in from now on. */
  startListening(): void {
    this.#listeningSince = this.#options.monotonic.now();
  }

  /** From now on, what cannot be written at once is left to the next run. */
  stop(): void {
    this.#stopped = true;
  }

  /** Messages told since `since` (real time) in this run. */
  toldSince(since: number): MessageId[] {
    return [...this.#toldAt].filter(([, at]) => at > since).map(([id]) => id);
  }

  forgetTold(id: MessageId): void {
    this.#toldAt.delete(id);
  }

  /**
   * Runs `work` in one transaction, and again until it can be written (full disk, busy file): the
   * modem waits meanwhile. Null only when stopped. What `work` does in memory must bear repeating.
   */
  async commit<T>(work: (recording: Recording) => T): Promise<T | null> {
    const { db, hooks } = this.#options;
    for (let delayMs = FIRST_RETRY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_RETRY_MS)) {
      const recording = this.#recording();
      try {
        const [value] = transaction(db, () => [work(recording)] as const);
        this.notify(recording.touched);
        for (const trouble of recording.troubles) hooks.onTrouble?.(trouble);
        return value;
      } catch (error) {
        hooks.onTrouble?.({ kind: 'cannot-record', error });
      }
      if (this.#stopped) return null;
      await new Promise<void>((resolve) => this.#options.monotonic.after(delayMs, resolve));
    }
  }

  notify(touched: ReadonlySet<MessageId>): void {
    if (touched.size > 0) this.#options.hooks.onChanged?.([...touched]);
  }

  housekeeping(): Housekeeping {
    const { clock, ids, policy, hooks, monotonic } = this.#options;
    const imsi = this.#options.link()?.status.identity.imsi ?? null;
    return {
      now: clock.now(),
      ids,
      mayLeave: (db, message, now) => policy.mayLeave(db, message, now, imsi),
      touched: new Set(),
      lane: this.#options.lane,
      hooks: {
        ended: (db, message, state) => {
          this.#toldAt.delete(message.id);
          hooks.ended(db, message, state);
        },
        reportOverdue: (db, message) => hooks.reportOverdue(db, message),
        moved: (db, message) => hooks.moved?.(db, message),
        left: (db, message) => {
          this.#toldAt.set(message.id, monotonic.now());
          hooks.left?.(db, message);
        },
      },
      isReportTimeOver: (messageId) => {
        const since = Math.max(this.#toldAt.get(messageId) ?? 0, this.#listeningSince);
        return monotonic.now() - since >= REPORT_TIME_MS;
      },
    };
  }

  #recording(): Recording {
    const { db, policy, link } = this.#options;
    const status = link()?.status ?? NO_MODEM;
    return {
      ...this.housekeeping(),
      pace: this.pace,
      doubts: this.doubts,
      trusted: this.trusted,
      status,
      epoch: `${this.#session}:${status.bootCount}`,
      routineGapMs: () => policy.routineGapMs?.(db) ?? 0,
      troubles: [] as Trouble[],
    };
  }
}
