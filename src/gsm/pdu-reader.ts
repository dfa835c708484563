/** Room for the longest PDU there is, and more; what is longer gets memory of its own. */
const MAX_OCTETS = 512;

// One memory, reused by every reader, which is safe because each PDU is read to its end at once.
const memory = Buffer.alloc(MAX_OCTETS);

/**
 * Reads a PDU from its beginning. Reading past the end gives zeros and sets `isOverrun`, so that
 * a caller reads all its mandatory fields and asks once.
 */
export class PduReader {
  readonly #octets: Buffer;
  readonly #length: number;
  readonly #hex: string;
  #position = 0;

  /** Of whole octets in hex, upper or lower case; null when it is anything else. */
  static of(hex: string): PduReader | null {
    const isLong = hex.length > 2 * MAX_OCTETS;
    const octets = isLong ? Buffer.alloc(hex.length >> 1) : memory;
    const length = octets.write(hex, 'hex'); // stops at the first pair that is not hex
    return length * 2 === hex.length ? new PduReader(octets, length, hex.toUpperCase()) : null;
  }

  private constructor(octets: Buffer, length: number, hex: string) {
    this.#octets = octets;
    this.#length = length;
    this.#hex = hex;
  }

  get isOverrun(): boolean {
    return this.#position > this.#length;
  }

  octet(): number {
    const position = this.#position++;
    return position < this.#length ? (this.#octets[position] ?? 0) : 0;
  }

  /** As many of `count` octets as there are: a view, good until the next PDU is read. */
  octets(count: number): Buffer {
    const start = this.#position;
    this.#position += count;
    return this.#octets.subarray(start, Math.min(this.#position, this.#length));
  }

  /** Whatever is left, at most `count` octets, without overrun. */
  rest(count: number): Buffer {
    return this.octets(Math.min(count, Math.max(0, this.#length - this.#position)));
  }

  /** The last `count` octets read, in upper-case hex. */
  hexOfLast(count: number): string {
    return this.#hex.slice(2 * (this.#position - count), 2 * this.#position);
  }
}
