import type { Monotonic } from '../shared/clock.ts';

/** Something that is no modem is not asked often whether it became one. */
const FIRST_SILENCE_MS = 10_000;
const LONGEST_SILENCE_MS = 600_000;
/** Until both SIMs are known, a second port and a second modem with a copied IMEI look the same. */
const UNSURE_MS = 30_000;

/** What was learnt of ports that are not in use, so that they are not opened again and again. */
export class PortMemory {
  readonly #monotonic: Monotonic;
  readonly #silent = new Map<string, { readonly delayMs: number; readonly until: number }>();
  readonly #second = new Map<string, number>();

  constructor(monotonic: Monotonic) {
    this.#monotonic = monotonic;
  }

  /** Nothing answered, or it could not be opened. */
  failed(path: string): void {
    const last = this.#silent.get(path)?.delayMs ?? FIRST_SILENCE_MS / 2;
    const delayMs = Math.min(2 * last, LONGEST_SILENCE_MS);
    this.#silent.set(path, { delayMs, until: this.#monotonic.now() + delayMs });
  }

  /** Another port of a modem that is in use. */
  isSecond(path: string, isSure: boolean): void {
    this.#second.set(path, isSure ? Number.POSITIVE_INFINITY : this.#monotonic.now() + UNSURE_MS);
  }

  /** `impatient`: a port that failed is tried all the same. */
  isWorthTrying(path: string, impatient: boolean): boolean {
    const now = this.#monotonic.now();
    if ((this.#second.get(path) ?? 0) > now) return false;
    return impatient || (this.#silent.get(path)?.until ?? 0) <= now;
  }

  /** What is plugged in now; a path that comes back may be another device. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const known of [this.#silent, this.#second]) {
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    }
  }

  /** A modem was lost, and may come back on any port. */
  clear(): void {
    this.#silent.clear();
    this.#second.clear();
  }
}
