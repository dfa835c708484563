import { writeHex } from './hex.ts';

/** Longest PDU written here: SCA 12, SUBMIT head 23 with the longest address, user data 140. */
const MAX_OCTETS = 192;

// One memory, reused by every writer.
const octets = new Uint8Array(MAX_OCTETS);

/**
 * Writes one PDU from its beginning. One at a time: they share their memory, which a part is read
 * from as hex before the next writer is made.
 */
export class PduWriter {
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Forgets what was written after the first `length` octets: the parts of a message begin alike. */
  backTo(length: number): void {
    this.#length = length;
  }

  octet(value: number): void {
    octets[this.#length++] = value;
  }

  /** Lets `write` fill the buffer from `start`; it answers how many octets it wrote. What was
   * there before is noise. */
  fill(write: (target: Uint8Array, start: number) => number): void {
    this.#length += write(octets, this.#length);
  }

  /** Upper-case hex. */
  hex(): string {
    return writeHex(octets, this.#length);
  }
}
