import type { Monotonic } from '../shared/clock.ts';
import { AnnouncementWatch } from './announced.ts';
import type { Urc } from './at-parser.ts';
import type { Ask, QueueListener } from './command-queue.ts';
import type { ConnectFailure, Connection } from './connect.ts';
import { askOptional, MEDIUM_MS, notStarted } from './dialogue.ts';
import { type DialogueEntry, DialogueLog } from './dialogue-log.ts';
import { readImei, readImsi, readMake } from './identity.ts';
import { capabilitiesOf, initialise, type Settings, tameDialogue } from './initialise.ts';
import { Look } from './look.ts';
import { hasLostSettings } from './lost-settings.ts';
import * as messages from './messages.ts';
import {
  advance,
  backOffMs,
  closed,
  type Lifecycle,
  type LifecycleEvent,
  sentenceKey,
} from './modem-state.ts';
import { type Network, readNetwork } from './network.ts';
import { RestartPolicy } from './restart-policy.ts';
import { RingDetector } from './ring-detector.ts';
import type { TriedPins } from './sim-lock.ts';
import { UNION } from './storages.ts';
import type {
  FailureCause,
  IncomingEvent,
  ModemCapabilities,
  ModemIdentity,
  ModemLink,
  ModemStatus,
  NotStarted,
  ReadOutcome,
  Refusal,
  Slot,
  StoreOutcome,
  SubmitOutcome,
  UssdOutcome,
} from './types.ts';
import { UssdDesk } from './ussd.ts';
import { Wakeup } from './wakeup.ts';
import { warningsOf } from './warnings.ts';

export interface ConnectRequest {
  readonly signal: AbortSignal;
  /** The path of a modem that has been silent for long: told to restart if it still is. */
  readonly restartIfSilent: string | undefined;
}

/** Finds this link's modem, on whatever port it is now. */
export type Connector = (request: ConnectRequest) => Promise<Connection | ConnectFailure>;

export interface ModemLinkOptions {
  readonly connect: Connector;
  readonly monotonic: Monotonic;
  readonly pin?: string;
  readonly triedPins: TriedPins;
  /** Between two checks of the modem, ms of real time. */
  readonly pollMs?: number;
}

/** Announcements can get lost (behaviour 18 of serialport-gsm #12), so the store is also listed. */
const POLL_MS = 30_000;
/** Where announcements do not arrive at all, a red flag waits this long at most. */
const UNANNOUNCED_POLL_MS = 5_000;
/** How often a modem without network or with a locked SIM is asked again. */
const WAITING_POLL_MS = 2_000;
const LOCKED_POLL_MS = 10_000;
/** A modem that says it restarted may be deaf for as long as it takes to start. */
const REBOOT_PROBES_MS = [1_000, 2_000, 4_000, 8_000];
/** A modem that restarted needs longer than this to answer again: no need to check it before. */
const FRESH_MS = 2_000;

const NO_CAPABILITIES: ModemCapabilities = {
  storeAndSend: false,
  incoming: 'polled',
  reports: 'none',
  storages: [],
};

/** One modem from its first answer on: opened, served, and looked for again, until it is disposed. */
export class Modem implements ModemLink {
  readonly #options: ModemLinkOptions;
  readonly #monotonic: Monotonic;
  readonly #wakeup: Wakeup;
  readonly #rings: RingDetector;
  readonly #incoming = new Set<(event: IncomingEvent) => void | Promise<void>>();
  readonly #watchers = new Set<(status: ModemStatus) => void>();
  readonly #tried: TriedPins;
  readonly #restarts = new RestartPolicy();
  readonly #announced = new AnnouncementWatch();
  readonly #ussd: UssdDesk;
  readonly #dialogue: DialogueLog;
  readonly #stop = new AbortController();
  readonly #ended: Promise<void>;
  #pin: string | undefined;
  #lifecycle: Lifecycle = closed;
  #connection: Connection | undefined;
  #lastPath: string | undefined;
  #settings: Settings | undefined;
  #identity: ModemIdentity = {};
  #storeAndSend = true;
  #bootCount = 0;
  #unknownBefore = 0;
  /** The modem said something of its SIM: whether it is still the same is not left to the next check. */
  #isCheckDue = false;
  #disposed = false;

  constructor(options: ModemLinkOptions) {
    this.#options = options;
    this.#monotonic = options.monotonic;
    this.#wakeup = new Wakeup(options.monotonic);
    this.#rings = new RingDetector(options.monotonic, (from) => this.#onRing(from));
    this.#tried = options.triedPins;
    this.#ussd = new UssdDesk(options.monotonic, (task) => this.#task(false, task));
    this.#dialogue = new DialogueLog(options.monotonic);
    this.#pin = options.pin;
    this.#ended = this.#live();
  }

  get status(): ModemStatus {
    const { state } = this.#lifecycle;
    const capabilities = this.#settings
      ? capabilitiesOf(this.#settings, this.#storeAndSend)
      : NO_CAPABILITIES;
    const isUnannounced = this.#announced.isUnannounced;
    return {
      state,
      sentence: sentenceKey(state),
      ...(this.#connection ? { path: this.#connection.port.path } : {}),
      identity: this.#identity,
      capabilities,
      warnings: this.#settings
        ? warningsOf(state, this.#identity, capabilities, isUnannounced)
        : [],
      bootCount: this.#bootCount,
      unknownLines: this.#unknownBefore + (this.#connection?.queue.unknownLines ?? 0),
    };
  }

  dialogue(): readonly DialogueEntry[] {
    return this.#dialogue.entries;
  }

  onIncoming(listener: (event: IncomingEvent) => void | Promise<void>): () => void {
    this.#incoming.add(listener);
    return () => this.#incoming.delete(listener);
  }

  onStatus(listener: (status: ModemStatus) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  async submit(pdu: string, length: number): Promise<SubmitOutcome> {
    return this.#sendingTask(async (ask) => {
      const obstacle = await this.#confirmPduMode(ask);
      return obstacle ?? messages.submit(ask, pdu, length);
    });
  }

  async sendStored(slot: number): Promise<SubmitOutcome> {
    return this.#sendingTask((ask) => messages.sendStored(ask, slot));
  }

  async store(pdu: string, length: number): Promise<StoreOutcome> {
    const outcome = await this.#task(true, async (ask): Promise<StoreOutcome> => {
      const obstacle = await this.#confirmPduMode(ask);
      return obstacle ?? messages.store(ask, pdu, length);
    });
    if (outcome.kind === 'refused' && isNotOffered(outcome)) this.#storeAndSend = false;
    return outcome;
  }

  async readSlot(slot: number, storage?: string): Promise<ReadOutcome> {
    return this.#task(true, (ask, settings) =>
      settings.storages.using(ask, storage, () => messages.readSlot(ask, slot)),
    );
  }

  async listSlots(): Promise<readonly Slot[]> {
    const found: Slot[] = [];
    const storages = this.#settings?.storages;
    for (const storage of storages?.readable ?? []) {
      const slots = await this.#task(false, async (ask) =>
        storages?.using(ask, storage, () => messages.listSlots(ask, storage, storages.use.total)),
      );
      if (!Array.isArray(slots)) continue;
      // Deleted in one, a message's number in the other is soon another message's.
      const known = new Set(storage === UNION ? found.map(({ pdu }) => pdu) : []);
      found.push(...slots.filter(({ pdu }) => !known.has(pdu)));
    }
    this.#announced.listed(found.some(({ stat }) => stat <= RECEIVED_READ));
    return found;
  }

  async deleteSlot(slot: number, storage?: string): Promise<boolean> {
    const deleted = await this.#task(true, (ask, settings) =>
      settings.storages.using(ask, storage, () => messages.deleteSlot(ask, slot)),
    );
    return deleted === true;
  }

  async enterPin(pin: string): Promise<void> {
    this.#pin = pin;
    this.#wakeup.raise('nudged');
  }

  ussd(code: string): Promise<UssdOutcome> {
    return this.#ussd.ask(code);
  }

  /** Its modem was found: no need to wait for the next try. */
  lookNow(): void {
    this.#wakeup.raise('nudged');
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#ussd.dispose();
    this.#stop.abort();
    this.#rings.dispose();
    this.#wakeup.raise('disposed');
    this.#connection?.queue.close();
    await this.#ended;
    this.#to({ kind: 'disposed' });
    this.#incoming.clear();
    this.#watchers.clear();
  }

  /** Opens, serves until something ends it, and begins again. */
  async #live(): Promise<void> {
    // The caller attaches its listeners first.
    await Promise.resolve();
    while (!this.#disposed) {
      this.#to({ kind: 'opening' });
      const failure = await this.#serveOnce();
      if (this.#disposed) return;
      this.#to(failure === 'vanished' ? { kind: 'vanished' } : { kind: 'failed', cause: failure });
      this.#wakeup.forget('closed', 'hung', 'rebooted', 'nudged');
      await this.#wakeup.wait(backOffMs(this.#lifecycle.failures));
    }
  }

  async #serveOnce(): Promise<FailureCause | 'vanished'> {
    const connection = await this.#options.connect({
      signal: this.#stop.signal,
      restartIfSilent: isTimeToRestart(this.#lifecycle.failures) ? this.#lastPath : undefined,
    });
    if (typeof connection === 'string') return connection;
    this.#connection = connection;
    connection.queue.keepDialogue(this.#dialogue);
    this.#lastPath = connection.port.path;
    connection.attach(this.#listener());
    const stop = connection.port.onClose(() => this.#wakeup.raise('closed'));
    try {
      if (this.#disposed) return 'vanished';
      this.#identity = connection.imei === undefined ? {} : { imei: connection.imei };
      return await this.#serve(connection);
    } finally {
      stop();
      this.#unknownBefore += connection.queue.unknownLines;
      this.#connection = undefined;
      this.#settings = undefined;
      this.#ussd.dispose();
      await connection.close();
    }
  }

  async #serve(connection: Connection): Promise<FailureCause | 'vanished'> {
    let fresh = true;
    for (;;) {
      this.#bootCount += 1;
      this.#settings = undefined;
      this.#wakeup.forget('rebooted');
      this.#to({ kind: 'initialising' });
      const end = await this.#serveBoot(connection, fresh);
      if (end !== 'rebooted') return end;
      connection.queue.restart();
      fresh = false;
    }
  }

  /** From initialisation to the end of the connection or the modem's next restart. */
  async #serveBoot(
    connection: Connection,
    tamed: boolean,
  ): Promise<FailureCause | 'vanished' | 'rebooted'> {
    const { queue } = connection;
    if (!tamed) {
      const imei = await queue.exclusive(async (ask) => {
        if (!(await queue.synchronise(REBOOT_PROBES_MS))) return undefined;
        await tameDialogue(ask, queue);
        return readImei(ask);
      });
      this.#identity = imei === undefined ? {} : { imei };
    }
    const sim = () => ({ pin: this.#pin, tried: this.#tried });
    for (;;) {
      const result = await queue.exclusive((ask) => initialise(ask, this.#monotonic, sim()));
      const interruption = this.#interruption();
      if (interruption) return interruption;
      if (result.kind === 'failed') return result.cause;
      if (result.kind === 'done') {
        this.#settings = result.settings;
        this.#storeAndSend = true;
        // Before anything is sent: a message belongs to the SIM that it left by.
        this.#learn(await queue.exclusive(readImsi));
        return this.#interruption() ?? this.#watch(connection, result.settings);
      }
      const { triesLeft } = result;
      if (triesLeft !== undefined) this.#learn({ pinTriesLeft: triesLeft });
      this.#to({ kind: 'locked', lock: result.lock });
      this.#learn(await queue.exclusive(readMake));
      const reason = await this.#wakeup.wait(LOCKED_POLL_MS);
      const end = this.#endFor(reason);
      if (end) return end;
    }
  }

  /** The modem works: keep an eye on network, settings and store. */
  async #watch(
    connection: Connection,
    settings: Settings,
  ): Promise<FailureCause | 'vanished' | 'rebooted'> {
    const { queue } = connection;
    const look = new Look(this.#monotonic);
    let nextCheckAt = this.#monotonic.now();
    let nextPollAt = nextCheckAt;
    for (;;) {
      const network = await queue.exclusive(readNetwork);
      const early = this.#interruption();
      if (early) return early;
      this.#learnNetwork(network);
      if (this.#isTimeToRestart(network)) return this.#restart(connection);
      if (this.#monotonic.now() >= nextPollAt) {
        this.#emit({ kind: 'poll' });
        nextPollAt = this.#monotonic.now() + this.#pollMs;
      }
      if (this.#isCheckDue || this.#monotonic.now() >= nextCheckAt) {
        this.#isCheckDue = false;
        nextCheckAt = this.#monotonic.now() + (this.#options.pollMs ?? POLL_MS);
        const { imsi } = this.#identity;
        const check = (ask: Ask) => hasLostSettings(ask, this.#monotonic, settings, imsi);
        if (!look.isFirst && (await queue.exclusive(check))) {
          return this.#interruption() ?? 'rebooted';
        }
        for await (const more of look.take((task) => queue.exclusive(task), settings)) {
          this.#learn(more);
        }
        const isFull = settings.storages.uses.some(({ used, total }) => total > 0 && used >= total);
        if (isFull) this.#emit({ kind: 'storage-full' });
      }
      const now = this.#monotonic.now();
      const untilNext = Math.max(0, Math.min(nextPollAt, nextCheckAt) - now);
      const pauseMs =
        network.kind === 'registered' ? untilNext : Math.min(untilNext, WAITING_POLL_MS);
      const end = this.#endFor(await this.#wakeup.wait(pauseMs));
      if (end) return end;
    }
  }

  get #pollMs(): number {
    const usual = this.#options.pollMs ?? POLL_MS;
    return this.status.warnings.includes('unannounced')
      ? Math.min(usual, UNANNOUNCED_POLL_MS)
      : usual;
  }

  #isTimeToRestart(network: Network): boolean {
    const now = this.#monotonic.now();
    if (network.kind === 'waiting') return this.#restarts.searching(now);
    this.#restarts.registered();
    return this.#restarts.isSendingDead(now);
  }

  /** It answers and does not do its work: 3GPP TS 27.007 §8.2. */
  async #restart({ queue }: Connection): Promise<FailureCause | 'vanished' | 'rebooted'> {
    await queue.exclusive((ask) => askOptional(ask, { text: 'AT+CFUN=1,1', timeoutMs: MEDIUM_MS }));
    return this.#interruption() ?? 'rebooted';
  }

  #interruption(): FailureCause | 'vanished' | 'rebooted' | undefined {
    if (this.#wakeup.has('disposed') || this.#wakeup.has('closed')) return 'vanished';
    if (this.#wakeup.has('hung')) return 'no-answer';
    return this.#wakeup.has('rebooted') ? 'rebooted' : undefined;
  }

  #endFor(reason: Awaited<ReturnType<Wakeup['wait']>>) {
    switch (reason) {
      case 'time':
      case 'nudged':
        return undefined;
      case 'disposed':
      case 'closed':
        return 'vanished';
      case 'hung':
        return 'no-answer';
      case 'rebooted':
        return 'rebooted';
    }
  }

  /** Gives `task` the modem when it is initialised, in the order of asking, `urgent` ones first. */
  async #task<T>(
    urgent: boolean,
    task: (ask: Ask, settings: Settings) => Promise<T>,
  ): Promise<T | NotStarted> {
    const connection = this.#connection;
    const settings = this.#settings;
    if (!connection || !settings) return this.#notReady();
    return connection.queue.exclusive(async (ask): Promise<T | NotStarted> => {
      // The modem may have restarted while we waited for our turn.
      if (this.#settings !== settings || this.#disposed) return this.#notReady();
      return task(ask, settings);
    }, urgent);
  }

  async #sendingTask(
    task: (ask: Ask, settings: Settings) => Promise<SubmitOutcome>,
  ): Promise<SubmitOutcome> {
    if (this.#lifecycle.state.kind !== 'ready') return this.#notReady();
    const outcome = await this.#task(true, task);
    if (outcome.kind === 'unknown' && outcome.why === 'timeout') this.#restarts.lostSend();
    else if (outcome.kind !== 'not-started') this.#restarts.answeredSend();
    // No network, or no answer: look at once, so that the screen says so.
    if (outcome.kind !== 'sent') this.#wakeup.raise('nudged');
    return outcome;
  }

  #notReady(): NotStarted {
    return { kind: 'not-started', why: this.#disposed ? 'disposed' : 'not-ready' };
  }

  /**
   * A modem that restarted unnoticed may be in text mode, where a PDU would be sent as words. After
   * a pause it is told again; in a run of messages its last answer is proof enough.
   */
  async #confirmPduMode(ask: Ask): Promise<NotStarted | undefined> {
    const silentMs = this.#monotonic.now() - (this.#connection?.queue.lastOkAt ?? 0);
    if (silentMs < FRESH_MS) return undefined;
    const answer = await ask({ text: 'AT+CMGF=0', timeoutMs: MEDIUM_MS });
    return answer.kind === 'ok' || answer.kind === 'error' ? undefined : notStarted(answer);
  }

  #listener(): QueueListener {
    return {
      onUrc: (urc) => this.#onUrc(urc),
      onDirect: (name, pdu) => void this.#onDirect(name, pdu),
      onDeaf: () => this.#wakeup.raise('hung'),
    };
  }

  #onUrc(urc: Urc): void {
    switch (urc.name) {
      case 'CMTI':
      case 'CDSI':
        this.#announced.heard();
        this.#emit({ kind: 'stored', storage: urc.storage, slot: urc.slot });
        return;
      case 'storage-full':
        this.#emit({ kind: 'storage-full' });
        return;
      case 'RING':
        this.#rings.ring();
        return;
      case 'CLIP':
        this.#rings.number(urc.from);
        return;
      case 'CUSD':
        this.#ussd.notice(urc);
        return;
      case 'sim':
        this.#isCheckDue = true;
        this.#wakeup.raise('nudged');
        return;
      case 'boot':
        this.#settings = undefined;
        this.#wakeup.raise('rebooted');
        return;
      default:
        return;
    }
  }

  async #onDirect(name: 'CMT' | 'CDS', pdu: string): Promise<void> {
    this.#announced.heard();
    const settings = this.#settings;
    const kept = await this.#emit({ kind: name === 'CMT' ? 'direct' : 'report-direct', pdu });
    if (kept && settings?.acknowledges) await this.#task(true, messages.acknowledge);
  }

  #onRing(from: string | undefined): void {
    this.#emit(from === undefined ? { kind: 'ring' } : { kind: 'ring', from });
    // Nobody will pick up: the caller must not believe that it rings at a desk.
    void this.#task(true, async (ask) => {
      if (!(await askOptional(ask, { text: 'AT+CHUP' }))) await askOptional(ask, { text: 'ATH' });
    });
  }

  /** True when every listener kept the event. */
  async #emit(event: IncomingEvent): Promise<boolean> {
    const results = await Promise.allSettled(
      [...this.#incoming].map(async (listener) => listener(event)),
    );
    return results.length > 0 && results.every(({ status }) => status === 'fulfilled');
  }

  #learnNetwork(network: Network): void {
    if (network.kind === 'registered') this.#learn({ roaming: network.roaming });
    this.#to({ kind: 'network', network });
  }

  #learn(more: ModemIdentity): void {
    const before = JSON.stringify(this.#identity);
    this.#identity = { ...this.#identity, ...more };
    if (JSON.stringify(this.#identity) !== before) this.#announce();
  }

  #to(event: LifecycleEvent): void {
    const before = JSON.stringify(this.#lifecycle.state);
    this.#lifecycle = advance(this.#lifecycle, event);
    if (JSON.stringify(this.#lifecycle.state) !== before) this.#announce();
  }

  #announce(): void {
    const { status } = this;
    for (const watcher of this.#watchers) watcher(status);
  }
}

/** 3GPP TS 27.005 §3.1: up to here received, unread or read; above, written by us. */
const RECEIVED_READ = 1;

/** Opening the port again comes first: it is quicker, and loses less. */
const isTimeToRestart = (failures: number): boolean => failures > 0 && failures % 3 === 0;

/** +CMGW or +CMSS is unknown to this modem, as opposed to refused this time. */
const isNotOffered = ({ code }: Refusal): boolean =>
  ['ERROR', 'CMS 303', 'CME 4', 'CMS 302', 'CME 3'].includes(code);
