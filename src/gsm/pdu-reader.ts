const NOT_HEX = 0xff;
const NIBBLES = new Uint8Array(128).fill(NOT_HEX);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  NIBBLES[digit.charCodeAt(0)] = value;
  NIBBLES[digit.toUpperCase().charCodeAt(0)] = value;
}

/** The octets of a hex string, upper or lower case; null when it is not whole octets of hex. */
export function octetsFromHex(hex: string): Uint8Array | null {
  if (hex.length % 2 !== 0) return null;
  const octets = new Uint8Array(hex.length / 2);
  for (let i = 0; i < octets.length; i++) {
    const high = NIBBLES[hex.charCodeAt(i * 2)] ?? NOT_HEX;
    const low = NIBBLES[hex.charCodeAt(i * 2 + 1)] ?? NOT_HEX;
    if ((high | low) === NOT_HEX) return null;
    octets[i] = (high << 4) | low;
  }
  return octets;
}

/**
 * Reads a PDU from its beginning. Reading past the end gives zeros and sets `isOverrun`, so that
 * a caller reads all its mandatory fields and asks once.
 */
export class PduReader {
  readonly #octets: Uint8Array;
  #position = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  get isOverrun(): boolean {
    return this.#position > this.#octets.length;
  }

  octet(): number {
    return this.#octets[this.#position++] ?? 0;
  }

  /** As many of `count` octets as there are: a view, not a copy. */
  octets(count: number): Uint8Array {
    const start = this.#position;
    this.#position += count;
    return this.#octets.subarray(start, this.#position);
  }

  /** Whatever is left, at most `count` octets, without overrun. */
  rest(count: number): Uint8Array {
    return this.octets(Math.min(count, Math.max(0, this.#octets.length - this.#position)));
  }
}
