import type { Monotonic } from '../shared/clock.ts';
import type { Ask } from './command-queue.ts';
import { readMake, readSimIdentity } from './identity.ts';
import type { Settings } from './initialise.ts';
import { readNetworkClock } from './network-clock.ts';
import { readRadios } from './radio.ts';
import { ReceptionReader } from './reception.ts';
import type { ModemIdentity } from './types.ts';

/** Gives a command the modem to itself: between two of them texts go on leaving. */
export type Exclusively = <T>(task: (ask: Ask) => Promise<T>) => Promise<T>;

const CLOCK_EVERY_MS = 300_000;

/** What is worth knowing of a modem that works: once what stays, each time what changes. */
export class Look {
  readonly #reception = new ReceptionReader();
  readonly #monotonic: Monotonic;
  #isKnown = false;
  #clockAskedAt = Number.NEGATIVE_INFINITY;

  constructor(monotonic: Monotonic) {
    this.#monotonic = monotonic;
  }

  get isFirst(): boolean {
    return !this.#isKnown;
  }

  async *take(exclusively: Exclusively, settings: Settings): AsyncGenerator<ModemIdentity> {
    if (!this.#isKnown) {
      yield await exclusively(readMake);
      yield await exclusively(readSimIdentity);
      const radios = await exclusively(readRadios);
      if (radios) yield { radios };
    }
    this.#isKnown = true;
    yield await exclusively((ask) => this.#reception.read(ask));
    yield* this.#clock(exclusively);
    const storage = await exclusively((ask) => settings.storages.refresh(ask));
    yield { storage, storages: settings.storages.uses };
  }

  /** It drifts by seconds a day, and jumps only when somebody sets it. */
  async *#clock(exclusively: Exclusively): AsyncGenerator<ModemIdentity> {
    const now = this.#monotonic.now();
    if (now - this.#clockAskedAt < CLOCK_EVERY_MS) return;
    this.#clockAskedAt = now;
    const at = await exclusively(readNetworkClock);
    if (at !== undefined) yield { clock: { at, readAt: this.#monotonic.now() } };
  }
}
