/** Longest PDU written here: SCA 12, SUBMIT head 23 with the longest address, user data 140. */
const MAX_OCTETS = 192;

/** Writes one PDU from its beginning. */
export class PduWriter {
  readonly #octets = Buffer.alloc(MAX_OCTETS);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  octet(value: number): void {
    this.#octets[this.#length++] = value;
  }

  octets(values: Iterable<number>): void {
    for (const value of values) this.octet(value);
  }

  /** Lets `write` fill the buffer from `start`; it answers how many octets it wrote. */
  fill(write: (target: Uint8Array, start: number) => number): void {
    this.#length += write(this.#octets, this.#length);
  }

  /** Upper-case hex. */
  hex(): string {
    return this.#octets.toString('hex', 0, this.#length).toUpperCase();
  }
}
