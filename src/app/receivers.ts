import type { Receiver } from '../inbox/index.ts';
import type { ModemFleet, ModemLink } from '../modem/index.ts';
import type { Disposable } from '../shared/dispose.ts';
import { eachModem } from './each-modem.ts';

/** A receiver for each modem: whichever number a patient writes to is heard. */
export class Receivers implements Disposable {
  readonly #all = new Set<Receiver>();
  readonly #following: Disposable;

  constructor(fleet: ModemFleet, receiverOf: (link: ModemLink) => Receiver) {
    this.#following = eachModem(fleet, (link) => {
      const receiver = receiverOf(link);
      this.#all.add(receiver);
      return {
        dispose: async () => {
          this.#all.delete(receiver);
          await receiver.dispose();
        },
      };
    });
  }

  /** Lists and takes in everything that the modems hold. Returns how many arrivals were new. */
  async takeInAll(): Promise<number> {
    const counts = await Promise.all([...this.#all].map((receiver) => receiver.takeInAll()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** A message that no modem holds: a simulated patient's, beside a real modem. */
  takeInPdu(pdu: string): void {
    const [first] = this.#all;
    first?.takeInPdu(pdu);
  }

  dispose(): void | Promise<void> {
    return this.#following.dispose();
  }
}
