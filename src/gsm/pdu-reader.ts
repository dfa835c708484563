/** The octets of a hex string, upper or lower case; null when it is not whole octets of hex. */
export function octetsFromHex(hex: string): Buffer | null {
  const octets = Buffer.from(hex, 'hex'); // stops at the first pair that is not hex
  return octets.length * 2 === hex.length ? octets : null;
}

/** Upper-case hex. */
export function hexFromOctets(octets: Buffer): string {
  return octets.toString('hex').toUpperCase();
}

/**
 * Reads a PDU from its beginning. Reading past the end gives zeros and sets `isOverrun`, so that
 * a caller reads all its mandatory fields and asks once.
 */
export class PduReader {
  readonly #octets: Buffer;
  #position = 0;

  constructor(octets: Buffer) {
    this.#octets = octets;
  }

  get isOverrun(): boolean {
    return this.#position > this.#octets.length;
  }

  octet(): number {
    return this.#octets[this.#position++] ?? 0;
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
}
