import type { Monotonic } from '../shared/clock.ts';

/** +CLIP follows RING at once when the network gives the number. */
const NUMBER_WITHIN_MS = 500;
/** RING comes again every 3 to 6 s while one call lasts. */
const SAME_CALL_MS = 8_000;

/** One event per voice call, with the caller's number where the network gives it. */
export class RingDetector {
  readonly #monotonic: Monotonic;
  readonly #onCall: (from: string | undefined) => void;
  #stop: (() => void) | undefined;
  #lastRingAt = Number.NEGATIVE_INFINITY;

  constructor(monotonic: Monotonic, onCall: (from: string | undefined) => void) {
    this.#monotonic = monotonic;
    this.#onCall = onCall;
  }

  ring(): void {
    const now = this.#monotonic.now();
    const isSameCall = now - this.#lastRingAt < SAME_CALL_MS;
    this.#lastRingAt = now;
    if (isSameCall) return;
    this.#stop = this.#monotonic.after(NUMBER_WITHIN_MS, () => this.number(undefined));
  }

  number(from: string | undefined): void {
    if (!this.#stop) return;
    this.dispose();
    this.#onCall(from);
  }

  dispose(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
