import type { Ask } from './command-queue.ts';
import { readMake, readSimIdentity } from './identity.ts';
import type { Settings } from './initialise.ts';
import { readRadios } from './radio.ts';
import { ReceptionReader } from './reception.ts';
import type { ModemIdentity } from './types.ts';

/** Gives a command the modem to itself: between two of them texts go on leaving. */
export type Exclusively = <T>(task: (ask: Ask) => Promise<T>) => Promise<T>;

/** What is worth knowing of a modem that works: once what stays, each time what changes. */
export class Look {
  readonly #reception = new ReceptionReader();
  #isKnown = false;

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
    const storage = await exclusively((ask) => settings.storages.refresh(ask));
    yield { storage, storages: settings.storages.uses };
  }
}
