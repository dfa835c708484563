import type { InboxHooks, InboxMessage, InboxPart, StorageLevel } from '../inbox/index.ts';
import { Receiver } from '../inbox/index.ts';
import { type ModemLink, openModem } from '../modem/index.ts';
import {
  type Leave,
  type NewMessage,
  type OutboxMessage,
  queueMessage,
  Sender,
  type Trouble,
} from '../outbox/index.ts';
import type { MessageId } from '../shared/ids.ts';
import { type Fault, SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { FakeMonotonic } from './fake-clock.ts';
import { type Mortal, mortalLink } from './mortal-link.ts';
import { openTestStore, type TestStore } from './test-store.ts';

export interface RigOptions {
  readonly modem?: Partial<SimulatedModemOptions>;
  readonly isTraining?: boolean;
  readonly mayLeave?: (message: OutboxMessage, now: number) => Leave;
}

/** What the hooks were told, in order, over all runs. */
export interface Told {
  readonly ended: {
    readonly id: MessageId;
    readonly state: string;
    readonly reason: string | null;
  }[];
  readonly overdue: MessageId[];
  readonly left: MessageId[];
  readonly troubles: Trouble[];
  readonly parts: InboxPart[];
  readonly replies: InboxMessage[];
  readonly storage: StorageLevel[];
  readonly inboxTroubles: unknown[];
}

/** One run of the program: what dies when it is killed. */
interface Run extends Mortal {
  readonly monotonic: FakeMonotonic;
  readonly link: ModemLink;
  readonly sender: Sender;
  readonly receiver: Receiver;
}

/**
 * Outbox and inbox on a real store, with the real driver and the emulator, over bytes. The program
 * can be killed at any dealing with the modem, and started again on what it left.
 */
export class BoxRig {
  readonly store: TestStore;
  readonly modem: SimulatedModem;
  readonly told: Told = {
    ...{ ended: [], overdue: [], left: [], troubles: [] },
    ...{ parts: [], replies: [], storage: [], inboxTroubles: [] },
  };
  mayLeave: (message: OutboxMessage, now: number) => Leave;
  /** Thrown by the inbox's hooks when set, as a full disk would. */
  inboxFailure: Error | undefined;
  /** Only for this text, when set. */
  failsOn: string | undefined;
  outboxFailure: Error | undefined;
  /** Thrown when a message left, as a full disk would. */
  leftFailure: Error | undefined;
  run: Run;
  readonly #options: RigOptions;
  readonly #modemMonotonic = new FakeMonotonic();

  constructor(options: RigOptions = {}) {
    this.#options = options;
    this.store = openTestStore();
    this.mayLeave = options.mayLeave ?? (() => ({ kind: 'yes' }));
    this.modem = new SimulatedModem({
      clock: this.store.clock,
      monotonic: this.#modemMonotonic,
      ...options.modem,
    });
    this.run = this.#start();
  }

  /** Queues a text with usual fields. */
  queue(text: string, fields: Partial<NewMessage> = {}): MessageId {
    const { db, ids, clock } = this.store;
    const now = clock.now();
    return queueMessage(
      db,
      { ids, now },
      {
        ...{ dedupeKey: `test:${text}`, class: 4, kind: 'question', number: '+33639980001', text },
        ...{ author: 'automate', dueAt: now, withinHours: false, repeatable: false },
        reportWithinMs: 3_600_000,
        ...fields,
      },
    );
  }

  /** Lets real time pass, with the folder's unless told; everything that becomes possible is done. */
  async pass(ms: number, clock: 'with-clock' | 'clock-stands' = 'with-clock'): Promise<void> {
    const end = this.run.monotonic.now() + ms;
    // Steps short enough for what follows one another within a command, few enough to be quick.
    const stride = Math.max(100, ms / 100);
    do {
      await settled();
      const step = Math.max(0, Math.min(stride, end - this.run.monotonic.now()));
      this.#modemMonotonic.advance(step);
      this.run.monotonic.advance(step);
      if (clock === 'with-clock') this.store.clock.advance(step);
    } while (this.run.monotonic.now() < end);
    await settled();
  }

  /** Passes time until so, at most `maxMs`. */
  async until(isSo: () => boolean, maxMs = 60_000): Promise<void> {
    for (let ms = 0; ms < maxMs; ms += 100) {
      if (isSo()) return;
      await this.pass(100);
    }
    if (!isSo()) throw new Error(`not so within ${maxMs} ms`);
  }

  async ready(): Promise<this> {
    await this.until(() => this.run.link.status.state.kind === 'ready');
    return this;
  }

  misbehave(match: RegExp, fault: Fault, times = 1): void {
    this.modem.misbehave(match, fault, times);
  }

  /** The process dies where it stands. What the modem holds and the file stays. */
  async kill(): Promise<void> {
    this.run.isDead = true;
    const gone = this.run.link.dispose();
    // The system closes the port of a dead process: nothing is waited for.
    await this.modem.close();
    await gone;
  }

  /** A new run on the same file and the same modem. */
  async restart(): Promise<void> {
    await this.kill();
    this.run = this.#start();
    await this.pass(1_000);
  }

  async dispose(): Promise<void> {
    const { run } = this;
    const stopped = [run.link.dispose(), run.sender.dispose(), run.receiver.dispose()];
    await this.pass(15_000);
    if (!run.isDead) await Promise.all(stopped);
    this.store.dispose();
  }

  #start(): Run {
    const { db, clock, ids } = this.store;
    const monotonic = new FakeMonotonic();
    const link = openModem({ ports: async () => [this.modem], monotonic });
    const run = { monotonic, link, killIn: Number.POSITIVE_INFINITY, isDead: false };
    const mortal = mortalLink(run, link);
    const isTraining = this.#options.isTraining ?? false;
    const common = { db, clock, monotonic, ids, isTraining };
    const sender = new Sender({
      ...common,
      link: () => (run.isDead ? null : mortal),
      policy: { mayLeave: (_, message, now) => this.mayLeave(message, now) },
      hooks: {
        ended: (_, { id, reason }, state) => {
          if (this.outboxFailure) throw this.outboxFailure;
          this.told.ended.push({ id, state, reason });
        },
        reportOverdue: (_, { id }) => this.told.overdue.push(id),
        left: (_, { id }) => {
          if (this.leftFailure) throw this.leftFailure;
          this.told.left.push(id);
        },
        onTrouble: (trouble) => this.told.troubles.push(trouble),
      },
    });
    const hooks: InboxHooks = {
      partStored: (_, part) => {
        const fails = this.failsOn === undefined || this.failsOn === part.text;
        if (this.inboxFailure && fails) throw this.inboxFailure;
        this.told.parts.push(part);
      },
      replyReady: (_, reply) => this.told.replies.push(reply),
      statusReport: (open, report, imsi) => {
        if (this.inboxFailure) throw this.inboxFailure;
        sender.takeReport(open, report, imsi);
      },
      onStorage: (level) => this.told.storage.push(level),
      onTrouble: (error) => this.told.inboxTroubles.push(error),
    };
    const receiver = new Receiver({ ...common, link: mortal, hooks });
    return Object.assign(run, { sender, receiver });
  }
}

/** Lets everything that needs no time happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
