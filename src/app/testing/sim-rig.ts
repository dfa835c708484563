import { dirname } from 'node:path';
import { listTechnical } from '../../alerts/index.ts';
import type { Author } from '../../audit/index.ts';
import { sql } from '../../db/index.ts';
import { listInbox, Receiver } from '../../inbox/index.ts';
import { openModems } from '../../modem/index.ts';
import { Ballast } from '../../monitoring/index.ts';
import { listOutbox, type NewMessage, queueMessage, Senders } from '../../outbox/index.ts';
import type { Settings } from '../../shared/settings.ts';
import { writeSetting } from '../../shared/settings.ts';
import { runWork, type Work } from '../../shared/work.ts';
import { checkMachine, simOf, standingHolds } from '../../sims/index.ts';
import { FakeMonotonic } from '../../testing/fake-clock.ts';
import { openTestStore, type TestStore } from '../../testing/test-store.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../../training/index.ts';
import { watchForDeadModem } from '../dead-modem.ts';
import { DiskRoom } from '../disk-room.ts';
import { doDue } from '../due.ts';
import { anyOf, eachModem } from '../each-modem.ts';
import { outboxPolicy } from '../outbox-policy.ts';
import { Receivers } from '../receivers.ts';
import { SimKeeper } from '../sim-keeper.ts';
import { followSim } from '../sim-presence.ts';
import { inboxHooks, joinInHook, outboxHooks } from '../unit-hooks.ts';

/** The number of the SIM in the pretend modem, and its IMSI. */
export const ownNumber = '+33639980099';
const automate: Author = { kind: 'automate' };
export const manager: Author = {
  kind: 'person',
  staffId: 'm' as never,
  name: 'Claire Morel',
};

export interface SimRigOptions {
  readonly start?: string;
  readonly settings?: Partial<Settings>;
  readonly modem?: Partial<SimulatedModemOptions>;
  /** Another modem beside it. */
  readonly second?: Partial<SimulatedModemOptions>;
  readonly machine?: string;
}

/**
 * A folder in service with the unit's own hooks, policy and timers around the real driver and the
 * emulator, over bytes. Time moves when told; the network's clock can be set apart.
 */
export class SimRig {
  readonly store: TestStore;
  readonly modem: SimulatedModem;
  readonly second: SimulatedModem | undefined;
  readonly ballast: Ballast;
  readonly room: DiskRoom;
  readonly monotonic = new FakeMonotonic();
  /** What the network's clock says, beside ours. */
  networkAheadMs = 0;
  readonly #parts;
  readonly #deps;

  constructor(options: SimRigOptions = {}) {
    const { start = '2026-03-02T09:00:00Z', settings = {}, machine = 'one' } = options;
    this.store = openTestStore(start);
    const { db, clock, ids } = this.store;
    const given: Partial<Settings> = { mode: 'live', phone: '01 99 00 10 20', ...settings };
    for (const [key, value] of Object.entries(given)) {
      writeSetting(db, clock.now(), key as keyof Settings, value as never);
    }
    const monotonic = this.monotonic;
    const network = { clock: { now: () => clock.now() + this.networkAheadMs }, monotonic };
    this.modem = new SimulatedModem({ ...network, ownNumber, ...options.modem });
    this.second = options.second && new SimulatedModem({ ...network, ...options.second });
    const modems = this.second ? [this.modem, this.second] : [this.modem];
    const sims = new SimKeeper(monotonic, given.mode === 'training');
    const deps = { db, clock, ids, publish: () => {}, fireUnitTimer: sims.fireTimer };
    this.#deps = deps;
    runWork(deps, automate, (work) => checkMachine(work, machine));
    const joined = joinInHook(deps);
    const fleet = openModems({ ports: async () => modems, monotonic });
    const common = { db, clock, monotonic, ids, isTraining: given.mode === 'training' };
    this.ballast = new Ballast(dirname(this.store.path), 2 ** 20);
    this.room = new DiskRoom(deps, this.ballast);
    const hooks = outboxHooks(deps, joined, sims, null, this.room);
    const sender = new Senders({ ...common, policy: outboxPolicy, hooks }, fleet.links);
    fleet.onLinks((links) => sender.follow(links));
    const receiver = new Receivers(
      fleet,
      (link) =>
        new Receiver({
          ...common,
          link,
          hooks: inboxHooks(
            ...([deps, joined, sims, link, common.isTraining] as const),
            (open, report, imsi) => sender.takeReport(open, report, imsi),
            this.room,
          ),
        }),
    );
    const watches = [
      watchForDeadModem(deps, anyOf(fleet)),
      eachModem(fleet, (link) => followSim(deps, link, monotonic, true)),
    ];
    this.#parts = { fleet, sender, receiver, watches };
  }

  get imsi(): string {
    return this.#parts.fleet.links[0]?.status.identity.imsi ?? '';
  }

  get sim() {
    return simOf(this.store.db, this.imsi);
  }

  /** Codes of the technical alerts that stand. */
  get alerts(): string[] {
    return listTechnical(this.store.db)
      .map(({ code }) => code)
      .sort();
  }

  get holds(): string[] {
    return standingHolds(this.store.db).map(({ kind }) => kind);
  }

  get outbox() {
    return listOutbox(this.store.db);
  }

  get inbox() {
    return listInbox(this.store.db);
  }

  /** Texts that the network took, in order. */
  get network(): string[] {
    return this.modem.submissions.map(({ text }) => text);
  }

  /** State by text. */
  get states(): Record<string, string> {
    return Object.fromEntries(this.outbox.map(({ text, state }) => [text, state]));
  }

  work<T>(action: (work: Work) => T, by: Author = automate) {
    return runWork(this.#deps, by, action as (work: Work) => never);
  }

  /** Queues a routine text with usual fields. */
  queue(text: string, fields: Partial<NewMessage> = {}) {
    const { db, ids, clock } = this.store;
    const now = clock.now();
    return queueMessage(
      db,
      { ids, now },
      {
        ...{ dedupeKey: `test:${text}`, class: 5, kind: 'question', number: '+33639980001', text },
        ...{ author: '{"kind":"automate"}', dueAt: now, withinHours: false, repeatable: false },
        reportWithinMs: 3_600_000,
        ...fields,
      },
    );
  }

  /** Real and folder time pass together, and all that becomes possible or due is done. */
  async pass(ms: number): Promise<void> {
    const end = this.monotonic.now() + Math.round(ms);
    const stride = Math.max(100, Math.round(ms / 200));
    this.#parts.sender.wake();
    do {
      await settled();
      const step = Math.round(Math.max(0, Math.min(stride, end - this.monotonic.now())));
      this.monotonic.advance(step);
      this.store.clock.advance(step);
      this.#fireDue();
    } while (this.monotonic.now() < end);
    await settled();
  }

  async passTo(instant: string): Promise<void> {
    await this.pass(Date.parse(instant) - this.store.clock.now());
  }

  #fireDue(): void {
    const log = {
      error: (fields: object) => {
        throw new Error(JSON.stringify(fields));
      },
    };
    while (doDue(this.#deps, log));
    this.#parts.sender.wake();
  }

  async ready(): Promise<this> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { links } = this.#parts.fleet;
      const isReady = links.every(({ status }) => status.state.kind === 'ready');
      if (isReady && links.length === (this.second ? 2 : 1)) return this;
      await this.pass(100);
    }
    throw new Error('the modem is not ready');
  }

  retryNow(): void {
    this.#parts.sender.retryNow();
  }

  trailKinds(): string[] {
    return sql<[], { kind: string }>(this.store.db, 'SELECT kind FROM trail ORDER BY seq')
      .all()
      .map(({ kind }) => kind);
  }

  async dispose(): Promise<void> {
    const { fleet, sender, receiver, watches } = this.#parts;
    for (const watch of watches) void watch.dispose();
    const stopped = [fleet.dispose(), sender.dispose(), receiver.dispose()];
    for (let turn = 0; turn < 20; turn += 1) {
      await settled();
      this.monotonic.advance(1_000);
    }
    await Promise.all(stopped);
    this.store.dispose();
  }
}

/** Lets everything that needs no time happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
