/**
 * Reads a PDU from its beginning. Reading past the end gives zeros and sets `isOverrun`, so that
 * a caller reads all its mandatory fields and asks once.
 */
export class PduReader {
  readonly #octets: Buffer;
  readonly #hex: string;
  #position = 0;

  /** Of whole octets in hex, upper or lower case; null when it is anything else. */
  static of(hex: string): PduReader | null {
    const octets = Buffer.from(hex, 'hex'); // stops at the first pair that is not hex
    return octets.length * 2 === hex.length ? new PduReader(octets, hex.toUpperCase()) : null;
  }

  private constructor(octets: Buffer, hex: string) {
    this.#octets = octets;
    this.#hex = hex;
  }

  get isOverrun(): boolean {
    return this.#position > this.#octets.length;
  }

  octet(): number {
    const position = this.#position++;
    return position < this.#octets.length ? (this.#octets[position] ?? 0) : 0;
  }

  /** As many of `count` octets as there are: a view, not a copy. */
  octets(count: number): Buffer {
    const start = this.#position;
    this.#position += count;
    return this.#octets.subarray(start, this.#position);
  }

  /** Whatever is left, at most `count` octets, without overrun. */
  rest(count: number): Buffer {
    return this.octets(Math.min(count, Math.max(0, this.#octets.length - this.#position)));
  }

  /** The last `count` octets read, in upper-case hex. */
  hexOfLast(count: number): string {
    return this.#hex.slice(2 * (this.#position - count), 2 * this.#position);
  }
}
