/** A network outage passes by itself within this; a radio that hangs never comes back. */
const FIRST_WITHOUT_NETWORK_MS = 300_000;
/** Restarting helps once or never: more often would only wear the modem and hide the fault. */
const LONGEST_WITHOUT_NETWORK_MS = 3_600_000;
/** So many sends in a row without a clear answer, from a modem that otherwise answers. */
const LOST_SENDS = 4;
const BETWEEN_FOR_SENDS_MS = 1_800_000;

/**
 * When a modem that answers, but does not do its work, is told to restart (+CFUN=1,1). Times are
 * `Monotonic`, ms.
 */
export class RestartPolicy {
  #withoutNetworkSince: number | undefined;
  #patienceMs = FIRST_WITHOUT_NETWORK_MS;
  #lostSends = 0;
  #lastForSends = Number.NEGATIVE_INFINITY;

  /** Registered: whatever was wrong is over. */
  registered(): void {
    this.#withoutNetworkSince = undefined;
    this.#patienceMs = FIRST_WITHOUT_NETWORK_MS;
  }

  /** True when it is time to restart the modem; the next time is twice as far. */
  searching(now: number): boolean {
    this.#withoutNetworkSince ??= now;
    if (now - this.#withoutNetworkSince < this.#patienceMs) return false;
    this.#withoutNetworkSince = undefined;
    this.#patienceMs = Math.min(2 * this.#patienceMs, LONGEST_WITHOUT_NETWORK_MS);
    return true;
  }

  answeredSend(): void {
    this.#lostSends = 0;
  }

  lostSend(): void {
    this.#lostSends += 1;
  }

  /** True once when sends are lost in a row. */
  isSendingDead(now: number): boolean {
    if (this.#lostSends < LOST_SENDS || now - this.#lastForSends < BETWEEN_FOR_SENDS_MS) {
      return false;
    }
    this.#lostSends = 0;
    this.#lastForSends = now;
    return true;
  }
}
