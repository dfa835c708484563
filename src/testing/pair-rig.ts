import { Receiver } from '../inbox/index.ts';
import { type ModemFleet, type ModemLink, openModems } from '../modem/index.ts';
import {
  type Leave,
  listOutbox,
  type NewMessage,
  type OutboxMessage,
  queueMessage,
  Senders,
} from '../outbox/index.ts';
import type { MessageId } from '../shared/ids.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { settled } from './box-rig.ts';
import { FakeMonotonic } from './fake-clock.ts';
import { type Mortal, mortalLink } from './mortal-link.ts';
import { openTestStore, type TestStore } from './test-store.ts';

export const firstSim = {
  ...{ imei: '350000000000006', imsi: '208000000000001', iccid: '89330000000000000016' },
};
export const secondSim = {
  ...{ imei: '350000000000014', imsi: '208000000000002', iccid: '89330000000000000024' },
};

interface Run extends Mortal {
  readonly monotonic: FakeMonotonic;
  readonly fleet: ModemFleet;
  readonly senders: Senders;
  readonly receivers: Receiver[];
  /** As the senders know it. */
  linkOf(link: ModemLink): ModemLink;
}

/**
 * One queue on a real store, two modems with the real driver and the emulator, over bytes. The
 * program can be killed at any dealing with either modem, and started again on what it left.
 */
export class PairRig {
  readonly store: TestStore;
  /** What the ports show; a test may take one away or add one. */
  readonly ports: SimulatedModem[];
  readonly replies: string[] = [];
  /** Texts of messages whose number moved to another SIM. */
  readonly moved: string[] = [];
  /** Text and state of each message that ended. */
  readonly ended: string[] = [];
  readonly overdue: string[] = [];
  mayLeave: (message: OutboxMessage, imsi: string | null) => Leave = () => ({ kind: 'yes' });
  run: Run;
  readonly #network = new FakeMonotonic();

  constructor(
    forFirst: Partial<SimulatedModemOptions> = {},
    forSecond: Partial<SimulatedModemOptions> = forFirst,
  ) {
    this.store = openTestStore();
    this.ports = [
      this.modem({ ...firstSim, path: 'A', ...forFirst }),
      this.modem({ ...secondSim, path: 'B', ...forSecond }),
    ];
    this.run = this.#start();
  }

  modem(options: Partial<SimulatedModemOptions>): SimulatedModem {
    return new SimulatedModem({ clock: this.store.clock, monotonic: this.#network, ...options });
  }

  queue(text: string, fields: Partial<NewMessage> = {}): MessageId {
    const { db, ids, clock } = this.store;
    const now = clock.now();
    return queueMessage(
      db,
      { ids, now },
      {
        ...{ dedupeKey: `test:${text}`, class: 4, kind: 'question', number: '+33639981111', text },
        ...{ author: 'automate', dueAt: now, withinHours: false, repeatable: false },
        reportWithinMs: 3_600_000,
        ...fields,
      },
    );
  }

  async send(text: string, fields: Partial<NewMessage> = {}, ms = 1_000): Promise<void> {
    this.queue(text, fields);
    this.run.senders.wake();
    await this.pass(ms);
  }

  /** Real and folder time together. */
  async pass(ms: number): Promise<void> {
    const stride = Math.max(100, ms / 200);
    for (let passed = 0; passed < ms; passed += stride) {
      await settled();
      this.#network.advance(stride);
      this.run.monotonic.advance(stride);
      this.store.clock.advance(stride);
    }
    await settled();
  }

  async ready(): Promise<this> {
    await this.pass(3_000);
    const states = this.run.fleet.links.map(({ status }) => status.state.kind);
    if (states.join() !== 'ready,ready') throw new Error(`modems are ${states.join()}`);
    return this;
  }

  get states(): Readonly<Record<string, string>> {
    return Object.fromEntries(listOutbox(this.store.db).map(({ text, state }) => [text, state]));
  }

  /** Of all modems, in the order of leaving. */
  get submissions(): readonly {
    readonly to: string;
    readonly text: string;
    readonly pdu: string;
  }[] {
    return this.ports.flatMap(({ submissions }) => submissions).sort((x, y) => x.at - y.at);
  }

  /** Places that hold anything, in all modems. */
  get occupied(): number {
    return this.ports.reduce((sum, { stores }) => sum + stores.reduce((n, s) => n + s.used, 0), 0);
  }

  /** The process dies where it stands, and another one begins on what it left. */
  async restart(): Promise<void> {
    const { run } = this;
    run.isDead = true;
    const gone = run.fleet.dispose();
    for (const port of this.ports) await port.close();
    run.monotonic.advance(15_000);
    await gone;
    this.run = this.#start();
    await this.pass(1_000);
  }

  async dispose(): Promise<void> {
    const { run } = this;
    const stopped = Promise.all([
      run.senders.dispose(),
      ...run.receivers.map((receiver) => receiver.dispose()),
      run.fleet.dispose(),
    ]);
    await this.pass(15_000);
    if (!run.isDead) await stopped;
    this.store.dispose();
  }

  #start(): Run {
    const { db, clock, ids } = this.store;
    const monotonic = new FakeMonotonic();
    const fleet = openModems({ ports: async () => this.ports, monotonic });
    const mortal: Mortal = { killIn: Number.POSITIVE_INFINITY, isDead: false };
    const known = new Map<ModemLink, ModemLink>();
    const linkOf = (link: ModemLink) => {
      const seen = known.get(link) ?? mortalLink(run, link);
      known.set(link, seen);
      return seen;
    };
    const mortals = () => fleet.links.map(linkOf);
    const run = Object.assign(mortal, { monotonic, fleet, linkOf }) as Run;
    const senders = new Senders(
      {
        ...{ db, clock, monotonic, ids },
        policy: { mayLeave: (_, message, __, imsi) => this.mayLeave(message, imsi) },
        hooks: {
          ended: (_, { text }, state) => void this.ended.push(`${text} ${state}`),
          reportOverdue: (_, { text }) => void this.overdue.push(text),
          moved: (_, { text }) => void this.moved.push(text),
        },
      },
      mortals(),
    );
    const receivers = new Map<ModemLink, Receiver>();
    const hear = () => {
      senders.follow(mortals());
      for (const link of mortals()) {
        if (receivers.has(link)) continue;
        const receiver = new Receiver({
          ...{ db, clock, monotonic, ids, link, isTraining: false },
          hooks: {
            partStored: () => {},
            replyReady: (_, reply) => void this.replies.push(reply.text),
            statusReport: (open, report, imsi) => void senders.takeReport(open, report, imsi),
          },
        });
        receivers.set(link, receiver);
        run.receivers.push(receiver);
      }
    };
    Object.assign(run, { senders, receivers: [] });
    hear();
    fleet.onLinks(hear);
    return run;
  }
}
