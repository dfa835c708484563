import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { type ConnectFailure, type Connection, connectPort } from './connect.ts';
import { type ConnectRequest, Modem } from './modem.ts';
import type { ModemPort, PortSource } from './port.ts';
import { PortMemory } from './port-memory.ts';
import { readIccid, type TriedPins } from './sim-lock.ts';
import { Turns } from './turns.ts';
import type { ModemLink, ModemStatus } from './types.ts';
import { Wakeup } from './wakeup.ts';

export interface ModemOptions {
  readonly ports: PortSource;
  readonly monotonic: Monotonic;
  readonly pin?: string;
  /** Kept by the application over restarts; forgotten with the process when omitted. */
  readonly triedPins?: TriedPins;
  /** Only this modem, whatever port it is on. */
  readonly imei?: string;
  /** No more modems than this at once; any number when omitted. */
  readonly most?: number;
  /** Between two checks of each modem, ms of real time. */
  readonly pollMs?: number;
}

/** All modems of this machine that answer. */
export interface ModemFleet extends Disposable {
  /** Never empty: the first one looks for a modem when there is none. In the order of finding. */
  readonly links: readonly ModemLink[];
  /** A modem came to be known, or is known no more: another one has its SIM, or it was forgotten. */
  onLinks(listener: (links: readonly ModemLink[]) => void): () => void;
  /** For the SIM of each modem, and of those that come: see `ModemLink.enterPin`. */
  enterPin(pin: string): Promise<void>;
  /**
   * A person says that this modem does not come back: it is looked for no more. Plugged in all the
   * same, it is found as a new one. False when it is here, or no modem was ever found for the link.
   */
  forget(link: ModemLink): boolean;
  /** The status of one of them changed, or which there are. */
  onStatus(listener: () => void): () => void;
}

/** How soon a modem that is plugged in beside others is found. */
const DISCOVERY_MS = 10_000;
/** A port that the system lists no more in so many listings is gone, whatever its handle says (Windows). */
const MISSING_LISTINGS = 2;

interface Member {
  readonly link: Modem;
  /** Undefined until a modem was found for it; then the IMEI, where the modem tells one. */
  modem: { readonly imei: string | undefined } | undefined;
  path: string | undefined;
  isConnected: boolean;
  /** Its modem, found while it was not asking. */
  offer: Connection | undefined;
  request: (ConnectRequest & { give(found: Connection | ConnectFailure): void }) | undefined;
  hangUp(): void;
}

/** Finds every modem behind the ports given, each once, and keeps a link to each. */
export const openModems = (options: ModemOptions): ModemFleet => new Fleet(options);

/** The same for the first modem found; whatever else is plugged in is left alone. */
export function openModem(options: ModemOptions): ModemLink {
  const fleet = new Fleet({ ...options, most: 1 });
  const [link] = fleet.links;
  if (!link) throw new Error('a fleet has a link at once');
  return new Proxy(link, {
    get: (target, name) => {
      if (name === 'dispose') return () => fleet.dispose();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

class Fleet implements ModemFleet {
  readonly #options: ModemOptions;
  readonly #monotonic: Monotonic;
  readonly #memory: PortMemory;
  readonly #wakeup: Wakeup;
  readonly #turns = new Turns();
  readonly #stop = new AbortController();
  readonly #watchers = new Set<(links: readonly ModemLink[]) => void>();
  readonly #listeners = new Set<() => void>();
  readonly #missing = new Map<string, number>();
  readonly #tried: TriedPins;
  readonly #ended: Promise<void>;
  #pin: string | undefined;
  #members: readonly Member[] = [];

  constructor(options: ModemOptions) {
    this.#options = options;
    this.#monotonic = options.monotonic;
    this.#memory = new PortMemory(options.monotonic);
    this.#wakeup = new Wakeup(options.monotonic);
    this.#pin = options.pin;
    this.#tried = options.triedPins ?? new Set<string>();
    this.#add();
    this.#ended = this.#live();
  }

  get links(): readonly ModemLink[] {
    return this.#members.map(({ link }) => link);
  }

  onLinks(listener: (links: readonly ModemLink[]) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  async enterPin(pin: string): Promise<void> {
    this.#pin = pin;
    await Promise.all(this.#members.map(({ link }) => link.enterPin(pin)));
  }

  onStatus(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  forget(link: ModemLink): boolean {
    const member = this.#members.find((one) => one.link === link);
    if (!member?.modem || member.isConnected || member.offer) return false;
    this.#part(member);
    return true;
  }

  async dispose(): Promise<void> {
    this.#stop.abort();
    this.#wakeup.raise('disposed');
    await Promise.all(this.#members.map((member) => retire(member)));
    await this.#ended;
    this.#watchers.clear();
    this.#listeners.clear();
  }

  #add(found?: Connection): Member {
    const { monotonic, pollMs } = this.#options;
    const pin = this.#pin;
    const member: Member = {
      link: new Modem({
        connect: (request) => this.#connect(member, request),
        monotonic,
        triedPins: this.#tried,
        ...(pin === undefined ? {} : { pin }),
        ...(pollMs === undefined ? {} : { pollMs }),
      }),
      ...{ modem: undefined, path: undefined, isConnected: false },
      ...{ offer: undefined, request: undefined, hangUp: () => {} },
    };
    if (found) this.#offer(member, found);
    member.link.onStatus((status) => {
      this.#dropFormerHolders(member, status);
      for (const listener of this.#listeners) listener();
    });
    this.#members = [...this.#members, member];
    return member;
  }

  #connect(member: Member, request: ConnectRequest): Promise<Connection | ConnectFailure> {
    const { offer } = member;
    member.offer = undefined;
    if (offer) return Promise.resolve(this.#guard(member, offer));
    return new Promise((resolve) => {
      const give = (found: Connection | ConnectFailure) => {
        member.request = undefined;
        request.signal.removeEventListener('abort', giveUp);
        resolve(typeof found === 'string' ? found : this.#guard(member, found));
      };
      const giveUp = () => give('no-port');
      member.request = { ...request, give };
      if (request.signal.aborted) giveUp();
      else request.signal.addEventListener('abort', giveUp);
      this.#wakeup.raise('nudged');
    });
  }

  #offer(member: Member, found: Connection): void {
    member.modem = { imei: found.imei };
    member.path = found.port.path;
    member.isConnected = true;
    if (member.request) {
      member.request.give(found);
      return;
    }
    member.offer = found;
    member.link.lookNow();
  }

  /** The connection as its member gets it: the fleet knows when it is over. */
  #guard(member: Member, found: Connection): Connection {
    member.hangUp = () => void found.port.close();
    return {
      ...found,
      close: async () => {
        await found.close();
        member.isConnected = false;
        member.hangUp = () => {};
        // It may come back on any port.
        this.#memory.clear();
      },
    };
  }

  async #live(): Promise<void> {
    await Promise.resolve();
    while (!this.#stop.signal.aborted) {
      this.#wakeup.forget('nudged');
      await this.#round();
      if (!this.#stop.signal.aborted) await this.#wakeup.wait(DISCOVERY_MS);
    }
  }

  /** Looks at all ports that nobody uses; whoever waits for a modem has it then, or knows why not. */
  async #round(): Promise<void> {
    const waiting = this.#members.filter(({ request }) => request !== undefined);
    const listed = await this.#options.ports().catch(() => undefined);
    const ports = listed ?? [];
    const paths = new Set(ports.map(({ path }) => path));
    if (listed) this.#noticeMissing(paths);
    const failures = new Map<string, ConnectFailure>();
    const spares: Connection[] = [];
    const free = ports.filter((port) => this.#isWorthTrying(port));
    await Promise.all(free.map((port) => this.#try(port, failures, spares)));
    for (const spare of spares) {
      const heir = this.#members.find(({ isConnected }) => !isConnected);
      if (heir) this.#offer(heir, spare);
      else await spare.close();
    }
    for (const member of waiting) member.request?.give(failureOf(member, failures, paths));
  }

  #isWorthTrying({ path }: ModemPort): boolean {
    if (this.#members.some((member) => member.isConnected && member.path === path)) return false;
    const isWaitedFor = this.#members.some(({ request, path: last }) => request && last === path);
    const isAlone = this.#members.every(({ isConnected }) => !isConnected);
    return this.#memory.isWorthTrying(path, isWaitedFor || isAlone);
  }

  async #try(
    port: ModemPort,
    failures: Map<string, ConnectFailure>,
    spares: Connection[],
  ): Promise<void> {
    const { signal } = this.#stop;
    const restarts = this.#members.some(({ request }) => request?.restartIfSilent === port.path);
    const found = await connectPort(port, this.#monotonic, { signal, restarts });
    if (typeof found === 'string') {
      failures.set(port.path, found);
      this.#memory.failed(port.path);
      return;
    }
    // One at a time: two ports of one modem answer in the same instant.
    const failure = await this.#turns.take(() => this.#place(found, spares), false);
    if (failure) failures.set(port.path, failure);
  }

  async #place(found: Connection, spares: Connection[]): Promise<ConnectFailure | undefined> {
    const { imei, most = Number.POSITIVE_INFINITY } = this.#options;
    if (imei !== undefined && found.imei !== imei) {
      await found.close();
      return 'other-modem';
    }
    if (this.#stop.signal.aborted || (await this.#isInUse(found))) {
      await found.close();
      return undefined;
    }
    const heir =
      this.#members.find((member) => !member.isConnected && member.modem?.imei === found.imei) ??
      this.#members.find((member) => !member.isConnected && !member.modem);
    if (heir) this.#offer(heir, found);
    else if (this.#members.length < most) {
      this.#add(found);
      this.#announce();
    } else spares.push(found);
    return undefined;
  }

  /** A second port of a modem that has its link. A copied IMEI is told from it by the SIM. */
  async #isInUse(found: Connection): Promise<boolean> {
    const twin = this.#members.find(
      ({ modem, isConnected }) => isConnected && modem?.imei === found.imei,
    );
    if (!twin) return false;
    const theirs = await found.queue.exclusive(readIccid);
    const { iccid } = twin.link.status.identity;
    if (iccid !== undefined && theirs !== undefined && iccid !== theirs) return false;
    this.#memory.isSecond(found.port.path, iccid !== undefined);
    return true;
  }

  #noticeMissing(paths: ReadonlySet<string>): void {
    this.#memory.keepOnly(paths);
    for (const { isConnected, path = '', hangUp } of this.#members) {
      const times = isConnected && !paths.has(path) ? (this.#missing.get(path) ?? 0) + 1 : 0;
      this.#missing.set(path, times);
      if (times >= MISSING_LISTINGS) hangUp();
    }
  }

  /** The SIM is in another modem now: the one that had it is not waited for. */
  #dropFormerHolders(holder: Member, { state, identity: { imsi } }: ModemStatus): void {
    if (state.kind !== 'ready' || imsi === undefined) return;
    const isFormer = (member: Member) =>
      member !== holder && !member.isConnected && member.link.status.identity.imsi === imsi;
    const former = this.#members.filter(isFormer);
    if (former.length > 0) this.#part(...former);
  }

  #part(...left: readonly Member[]): void {
    this.#members = this.#members.filter((member) => !left.includes(member));
    // Somebody always looks for a modem.
    if (this.#members.length === 0) this.#add();
    this.#announce();
    for (const member of left) void retire(member);
  }

  #announce(): void {
    for (const watcher of this.#watchers) watcher(this.links);
    for (const listener of this.#listeners) listener();
  }
}

async function retire({ link, offer }: Member): Promise<void> {
  await link.dispose();
  await offer?.close();
}

/** What to tell first when several ports failed: what a person can mend. */
const GRAVEST: readonly ConnectFailure[] = [
  'other-modem',
  'modem/port-in-use',
  'modem/port-denied',
  'modem/port-fault',
  'no-answer',
  'modem/port-missing',
];

function failureOf(
  { modem, path }: Member,
  failures: ReadonlyMap<string, ConnectFailure>,
  paths: ReadonlySet<string>,
): ConnectFailure {
  const own = path === undefined ? undefined : failures.get(path);
  if (own) return own;
  // A modem that was there before: its absence says more than what other ports do.
  if (modem && path !== undefined && !paths.has(path)) return 'no-port';
  const found = new Set(failures.values());
  return GRAVEST.find((failure) => found.has(failure)) ?? 'no-port';
}
