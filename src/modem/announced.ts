/** Once may be a message that came in the same instant; twice is a port that hears nothing. */
const UNANNOUNCED_LISTINGS = 2;

/**
 * Notices that announcements go to another port of the modem (serialport-gsm #12, AT+QURCCFG): then
 * a reply would wait for the next look, and the modem must be looked at more often.
 */
export class AnnouncementWatch {
  #wasHeard = true;
  #unannounced = 0;

  /** +CMTI, +CDSI, +CMT or +CDS came. */
  heard(): void {
    this.#wasHeard = true;
    this.#unannounced = 0;
  }

  /** A listing ended; `hasNew`: it found messages received and not yet taken in. */
  listed(hasNew: boolean): void {
    if (hasNew && !this.#wasHeard) this.#unannounced += 1;
    this.#wasHeard = false;
  }

  get isUnannounced(): boolean {
    return this.#unannounced >= UNANNOUNCED_LISTINGS;
  }
}
