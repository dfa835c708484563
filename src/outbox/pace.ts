import type { Monotonic } from '../shared/clock.ts';
import type { MessageId } from '../shared/ids.ts';

/** So many numbers refused in a row: the network is in trouble, not the numbers. */
const REFUSED_IN_A_ROW = 3;
const NETWORK_PAUSE_MS = 60_000;
const OPERATOR_PAUSE_MS = 900_000;
const FIRST_LINK_PAUSE_MS = 1_000;
const LONGEST_LINK_PAUSE_MS = 30_000;
/** After the modem refused to store, parts go directly for so long. */
const DIRECT_MS = 600_000;

const EVERY_CLASS = 5;
const NO_CLASS = 0;
/** A pause for the network's sake: emergency advice and corrections still try. */
const URGENT_CLASSES = 2;
/** The operator forbids: what a person or a conversation waits for still tries. */
const UNROUTINE_CLASSES = 3;

/**
 * Who must wait before the next try, in real time and in memory: a restart tries everybody at
 * once, and nothing but a little patience is lost. Each call may safely be repeated.
 */
export class Pace {
  readonly #monotonic: Monotonic;
  readonly #waits = new Map<MessageId, number>();
  readonly #firstRefusals = new Map<MessageId, number>();
  readonly #refusedInARow = new Set<string>();
  #lastAccepted: { readonly number: string; readonly at: number }[] = [];
  #networkPausedUntil = 0;
  #operatorPausedUntil = 0;
  #linkPausedUntil = 0;
  #linkPauseMs = FIRST_LINK_PAUSE_MS;
  #directUntil = 0;
  #routinePausedUntil = 0;

  constructor(monotonic: Monotonic) {
    this.#monotonic = monotonic;
  }

  /** `routineGapMs`: how long the next routine text keeps away from this one; 0: not at all. */
  accepted(messageId: MessageId, number: string, routineGapMs = 0): void {
    const at = this.#monotonic.now();
    this.#routinePausedUntil = Math.max(this.#routinePausedUntil, at + routineGapMs);
    this.#waits.delete(messageId);
    this.#firstRefusals.delete(messageId);
    this.#refusedInARow.clear();
    this.#networkPausedUntil = 0;
    this.#operatorPausedUntil = 0;
    this.#linkPauseMs = FIRST_LINK_PAUSE_MS;
    // Two numbers are enough to know whether another one than a given one was accepted.
    const others = this.#lastAccepted.filter((last) => last.number !== number);
    this.#lastAccepted = [{ number, at }, ...others].slice(0, 2);
  }

  /** Returns true when this refusal makes a row that tells of the network's trouble. */
  refused(messageId: MessageId, number: string): boolean {
    const at = this.#monotonic.now();
    if (!this.#firstRefusals.has(messageId)) this.#firstRefusals.set(messageId, at);
    const isNew = !this.#refusedInARow.has(number);
    this.#refusedInARow.add(number);
    if (this.#refusedInARow.size < REFUSED_IN_A_ROW) return false;
    this.#networkPausedUntil = at + NETWORK_PAUSE_MS;
    return isNew && this.#refusedInARow.size === REFUSED_IN_A_ROW;
  }

  areOthersAccepted(messageId: MessageId, number: string): boolean {
    const since = this.#firstRefusals.get(messageId) ?? Number.POSITIVE_INFINITY;
    return this.#lastAccepted.some((last) => last.number !== number && last.at >= since);
  }

  wait(messageId: MessageId, delayMs: number): void {
    this.#waits.set(messageId, this.#monotonic.now() + delayMs);
  }

  forget(messageId: MessageId): void {
    this.#waits.delete(messageId);
    this.#firstRefusals.delete(messageId);
  }

  pauseForOperator(): void {
    this.#operatorPausedUntil = this.#monotonic.now() + OPERATOR_PAUSE_MS;
  }

  pauseLink(): void {
    this.#linkPausedUntil = this.#monotonic.now() + this.#linkPauseMs;
    this.#linkPauseMs = Math.min(2 * this.#linkPauseMs, LONGEST_LINK_PAUSE_MS);
  }

  /** The modem says that it is ready again. */
  resumeLink(): void {
    this.#linkPausedUntil = 0;
  }

  /** A person looked into it: everybody may try now. */
  retryNow(): void {
    this.#waits.clear();
    this.#refusedInARow.clear();
    this.#networkPausedUntil = 0;
    this.#operatorPausedUntil = 0;
  }

  /** The network or the operator refuses whatever it is: a pause stands. */
  get isPaused(): boolean {
    const now = this.#monotonic.now();
    return now < this.#networkPausedUntil || now < this.#operatorPausedUntil;
  }

  storeNothing(): void {
    this.#directUntil = this.#monotonic.now() + DIRECT_MS;
  }

  get mayStore(): boolean {
    return this.#monotonic.now() >= this.#directUntil;
  }

  /** Messages that wait for their next try. */
  waiting(): MessageId[] {
    const now = this.#monotonic.now();
    return [...this.#waits].filter(([, until]) => until > now).map(([id]) => id);
  }

  /** The least urgent class that may try now; 0: none. */
  get maxClass(): number {
    const now = this.#monotonic.now();
    if (now < this.#linkPausedUntil) return NO_CLASS;
    if (now < this.#networkPausedUntil) return URGENT_CLASSES;
    if (now < this.#operatorPausedUntil) return UNROUTINE_CLASSES;
    return now < this.#routinePausedUntil ? EVERY_CLASS - 1 : EVERY_CLASS;
  }
}
