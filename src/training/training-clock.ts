import type { Clock, Monotonic } from '../shared/clock.ts';

/**
 * A training folder's time: runs at its own speed, can be set forward, never goes back. It is kept
 * in the database by its owner and goes on from there after a restart.
 */
export class TrainingClock implements Clock {
  readonly #monotonic: Monotonic;
  #at: number;
  #since: number;
  #speed: number;
  readonly #listeners = new Set<() => void>();

  /** `speed`: folder milliseconds per real millisecond; 0 stands still. */
  constructor(monotonic: Monotonic, at: number, speed: number) {
    this.#monotonic = monotonic;
    this.#at = at;
    this.#since = monotonic.now();
    this.#speed = speed;
  }

  now(): number {
    return Math.floor(this.#at + (this.#monotonic.now() - this.#since) * this.#speed);
  }

  get speed(): number {
    return this.#speed;
  }

  /** Earlier than now changes nothing. */
  setForward(instant: number): void {
    this.#moveTo(instant);
    for (const listener of this.#listeners) listener();
  }

  /** Hours passed at once, and their end is now. */
  onForward(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setSpeed(speed: number): void {
    this.#moveTo(this.now());
    this.#speed = speed;
  }

  #moveTo(instant: number): void {
    this.#at = Math.max(this.now(), instant);
    this.#since = this.#monotonic.now();
  }
}
