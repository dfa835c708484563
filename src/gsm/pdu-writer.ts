import { endianness } from 'node:os';

/** Longest PDU written here: SCA 12, SUBMIT head 23 with the longest address, user data 140. */
const MAX_OCTETS = 192;

// One memory, reused by every writer: each is asked for its hex before the next begins.
const octets = new Uint8Array(MAX_OCTETS);
const digits = new Uint16Array(MAX_OCTETS);
const characters = Buffer.from(digits.buffer);

/** By octet, its two upper-case hex digits as they lie in memory. */
const PAIRS = Uint16Array.from({ length: 256 }, (_, octet) => {
  const [high = 0, low = 0] = Buffer.from(octet.toString(16).toUpperCase().padStart(2, '0'));
  return endianness() === 'LE' ? high | (low << 8) : (high << 8) | low;
});

/** Writes one PDU from its beginning. One at a time: they share their memory. */
export class PduWriter {
  #length = 0;

  get length(): number {
    return this.#length;
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
    for (let i = 0; i < this.#length; i++) digits[i] = PAIRS[octets[i] ?? 0] ?? 0;
    return characters.toString('latin1', 0, 2 * this.#length);
  }
}
