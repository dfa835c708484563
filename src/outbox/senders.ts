import type { ReadableDb, WritableDb } from '../db/index.ts';
import type { StatusReport } from '../gsm/index.ts';
import type { ModemLink } from '../modem/index.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { MessageId } from '../shared/ids.ts';
import { type Lane, laneKey } from './lane.ts';
import type { SenderOptions } from './recorder.ts';
import { isLost, type LaneState, mayGiveUp, mayMove, STARTING_MS } from './routing.ts';
import { findHalfSent, findWaitingElsewhere, messageOf, routeOf } from './rows.ts';
import { Sender, type SettleOptions, type SettleState } from './sender.ts';
import type { ReportMatch } from './status-report.ts';
import { type Change, failRest } from './transitions.ts';
import type { MessageClass, OutboxMessage, OutboxPart } from './types.ts';

export type SendersOptions = Omit<SenderOptions, 'link' | 'lane' | 'told'>;

/** How often a sender in full swing looks for numbers whose SIM is out. */
const LOOK_MS = 250;

interface Member {
  readonly link: ModemLink | null;
  readonly sender: Sender;
  readonly unlisten: () => void;
  /** Real time since which its SIM can send nothing; null while it can. */
  outSince: number | null;
  lookedAt: number;
  /** Numbers of other SIMs that it may text now. */
  adopted: readonly string[];
}

/**
 * One queue, several modems. Each has a sender of its own, which takes what belongs to its SIM; a
 * number belongs to the SIM of its first text. When that one is out for too long another takes
 * over, but never a part that may have left.
 */
export class Senders implements Disposable {
  readonly #options: SendersOptions;
  readonly #told = new Map<MessageId, number>();
  readonly #begunAt: number;
  /** When each SIM, and each modem, could last send, real time; those that are gone, too. */
  readonly #lastReady = new Map<string, number>();
  /** SIMs and modems that a person does not wait for. */
  readonly #forgotten = new Set<string>();
  #members: readonly Member[] = [];

  /** Without a link the queue stands, and what time alone decides is decided all the same. */
  constructor(options: SendersOptions, links: readonly ModemLink[]) {
    this.#options = options;
    this.#begunAt = options.monotonic.now();
    this.follow(links);
  }

  /** The modems that there are now. */
  follow(links: readonly ModemLink[]): void {
    const wanted: readonly (ModemLink | null)[] = links.length > 0 ? links : [null];
    const left = this.#members.filter(({ link }) => !wanted.includes(link));
    const known = new Map(this.#members.map((member) => [member.link, member]));
    this.#members = wanted.map((link) => known.get(link) ?? this.#add(link));
    for (const member of left) {
      member.unlisten();
      void member.sender.dispose();
    }
    this.wake();
  }

  /** A person says that this modem, no longer followed, does not come back: nothing waits for it. */
  forget({ status: { identity } }: ModemLink): void {
    for (const key of [identity.imsi, identity.imei]) if (key) this.#forgotten.add(key);
    this.wake();
  }

  wake(): void {
    for (const { sender } of this.#members) sender.wake();
  }

  /** A person looked into what the network or the operator refused: nothing waits for its next try. */
  retryNow(): void {
    for (const { sender } of this.#members) sender.retryNow();
  }

  /** Applies a delivery report in the caller's transaction. */
  takeReport(db: WritableDb, report: StatusReport, imsi: string | null): ReportMatch {
    const [first] = this.#members;
    if (!first) throw new Error('there is a sender, with or without a modem');
    return first.sender.takeReport(db, report, imsi);
  }

  /** Sends all that is due, and waits for the reports of what this run sent. */
  async settle(options: SettleOptions): Promise<SettleState> {
    const states = await Promise.all(this.#members.map(({ sender }) => sender.settle(options)));
    const all = (ids: (state: SettleState) => readonly MessageId[]) => [
      ...new Set(states.flatMap(ids)),
    ];
    return { unsent: all(({ unsent }) => unsent), unreported: all((state) => state.unreported) };
  }

  async dispose(): Promise<void> {
    for (const { unlisten } of this.#members) unlisten();
    await Promise.all(this.#members.map(({ sender }) => sender.dispose()));
  }

  #add(link: ModemLink | null): Member {
    const lane = link ? this.#laneOf(link) : undefined;
    const sender = new Sender({
      ...this.#options,
      link: () => link,
      told: this.#told,
      ...(lane ? { lane } : {}),
    });
    const look = () => {
      this.#state(member);
      // What one modem can no longer send, another may.
      if (member.outSince !== null) for (const other of this.#members) other.sender.wake();
    };
    const member: Member = {
      ...{ link, sender, lookedAt: Number.NEGATIVE_INFINITY, adopted: [] },
      outSince: this.#options.monotonic.now(),
      unlisten: link?.onStatus(look) ?? (() => {}),
    };
    return member;
  }

  #laneOf(link: ModemLink): Lane {
    const own = () => this.#members.find((member) => member.link === link);
    return {
      key: () => keyOf(link),
      filter: () => (this.#isAlone ? null : { lane: keyOf(link), adopted: own()?.adopted ?? [] }),
      keepsHouse: () => this.#members[0]?.link === link,
      settles: (part, urgency) => this.#settles(link, part, urgency),
      isLeftToOthers: (db, message, now) => this.#isLeftToOthers(link, db, message, now),
      isGivenUp: ({ lane, message }) =>
        lane !== null && lane !== keyOf(link) && mayMove(this.#stateOf(lane), message.class),
      takeOver: (db, change) => {
        const member = own();
        if (member) this.#takeOver(member, db, change);
      },
    };
  }

  /** By now another SIM would have been found. */
  get #isAlone(): boolean {
    const runMs = this.#options.monotonic.now() - this.#begunAt;
    return this.#members.length === 1 && runMs >= STARTING_MS;
  }

  #takeOver(member: Member, db: WritableDb, change: Change): void {
    const { link, sender } = member;
    const now = this.#options.monotonic.now();
    if (!link || sender.isPaused || now - member.lookedAt < LOOK_MS) return;
    member.lookedAt = now;
    const key = keyOf(link);
    const imsi = link.status.identity.imsi ?? null;
    if (!this.#isAlone) {
      const movable = findWaitingElsewhere(db, key, change.now).filter((waiting) => {
        if (!mayMove(this.#stateOf(waiting.lane), waiting.class)) return false;
        // This SIM may not send it either: its own may be back first.
        const message = messageOf(db, waiting.messageId);
        return this.#options.policy.mayLeave(db, message, change.now, imsi).kind !== 'hold';
      });
      member.adopted = movable.map(({ number }) => number);
    }
    for (const { message, lane } of findHalfSent(db, key)) {
      if (lane === null || !isLost(this.#stateOf(lane))) continue;
      failRest(db, change, message, 'envoi interrompu : le modem de ce numéro manque');
    }
  }

  /** Its own; or of a modem that nobody knows, or that has been out for too long. */
  #settles(link: ModemLink, part: OutboxPart, urgency: MessageClass): boolean {
    const { imei, imsi } = link.status.identity;
    if (part.imei === null ? part.imsi === null || part.imsi === imsi : part.imei === imei) {
      return true;
    }
    const holder = this.#members.find((member) => {
      const identity = member.link?.status.identity;
      return part.imei === null ? identity?.imsi === part.imsi : identity?.imei === part.imei;
    });
    // Of the modem, not of its SIM, which may be at work in another one by now.
    const state = holder ? this.#state(holder) : this.#stateOfAbsent(part.imei ?? laneKey(part));
    return mayGiveUp(state, urgency);
  }

  #isLeftToOthers(link: ModemLink, db: ReadableDb, message: OutboxMessage, now: number): boolean {
    if (routeOf(db, message.number) !== undefined) return false;
    return this.#members.some((other) => {
      if (!other.link || other.link === link || this.#state(other).kind !== 'ready') return false;
      const imsi = other.link.status.identity.imsi ?? null;
      return this.#options.policy.mayLeave(db, message, now, imsi).kind === 'yes';
    });
  }

  #stateOf(lane: string): LaneState {
    const member = this.#members.find(({ link }) => link && keyOf(link) === lane);
    return member ? this.#state(member) : this.#stateOfAbsent(lane);
  }

  /** `key`: of a SIM, or of a modem, that no link is to now. */
  #stateOfAbsent(key: string): LaneState {
    if (this.#forgotten.has(key)) return { kind: 'out', outMs: Number.POSITIVE_INFINITY };
    const now = this.#options.monotonic.now();
    const lastReady = this.#lastReady.get(key);
    return lastReady === undefined
      ? { kind: 'never-seen', runMs: now - this.#begunAt }
      : { kind: 'out', outMs: now - lastReady };
  }

  /** Looked at whenever something depends on it, so that a pause counts from when it was seen. */
  #state(member: Member): LaneState {
    const now = this.#options.monotonic.now();
    const { link, sender } = member;
    const isReady = link?.status.state.kind === 'ready' && !sender.isPaused;
    if (isReady) {
      member.outSince = null;
      for (const key of [keyOf(link), link.status.identity.imei ?? '']) {
        this.#lastReady.set(key, now);
        this.#forgotten.delete(key);
      }
      return { kind: 'ready', busyMs: sender.busyMs };
    }
    member.outSince ??= now;
    return { kind: 'out', outMs: now - member.outSince };
  }
}

const keyOf = ({ status }: ModemLink): string => laneKey(status.identity);
