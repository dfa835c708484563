import type { Monotonic } from '../shared/clock.ts';

/**
 * How long a message waits for its missing parts, in real time. Shorter gives a nurse halves of
 * slow messages; red flags do not wait for it (H44).
 */
export const MISSING_PART_MS = 600_000;
/** After a restart, what waits in the modem is taken in before a part is given up. */
const AT_LEAST_MS = 60_000;

/** One deadline per waiting part, and one timer for the earliest. */
export class Deadlines {
  readonly #monotonic: Monotonic;
  readonly #onOver: () => void;
  readonly #deadlines = new Map<string, number>();
  #cancel: () => void = () => {};

  constructor(monotonic: Monotonic, onOver: () => void) {
    this.#monotonic = monotonic;
    this.#onOver = onOver;
  }

  /** A part that has waited for `ageMs`; one that is known already keeps its deadline. */
  resume(key: string, ageMs: number): void {
    if (this.#deadlines.has(key)) return;
    const leftMs = Math.min(MISSING_PART_MS, Math.max(AT_LEAST_MS, MISSING_PART_MS - ageMs));
    this.#deadlines.set(key, this.#monotonic.now() + leftMs);
    this.#arm();
  }

  isOver(key: string): boolean {
    const deadline = this.#deadlines.get(key);
    return deadline !== undefined && deadline <= this.#monotonic.now();
  }

  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#deadlines.keys()) if (!keys.has(key)) this.#deadlines.delete(key);
    this.#arm();
  }

  dispose(): void {
    this.#cancel();
    this.#deadlines.clear();
  }

  #arm(): void {
    this.#cancel();
    if (this.#deadlines.size === 0) return;
    const inMs = Math.min(...this.#deadlines.values()) - this.#monotonic.now();
    // Overdue and still there: it could not be written. Not again at once.
    this.#cancel = this.#monotonic.after(inMs > 0 ? inMs : AT_LEAST_MS, () => this.#onOver());
  }
}
