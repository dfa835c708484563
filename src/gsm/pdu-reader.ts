import { readHex } from './hex.ts';

/** Room for the longest PDU there is, and more; what is longer gets memory of its own. */
const MAX_OCTETS = 512;

// One memory, reused by every reader, which is safe because each PDU is read to its end at once.
const memory = new Uint8Array(MAX_OCTETS);

/**
 * Reads a PDU from its beginning. Reading past the end gives zeros and sets `isOverrun`, so that
 * a caller reads all its mandatory fields and asks once.
 */
export class PduReader {
  /** All octets of the PDU, then noise; good until the next PDU is read. */
  readonly memory: Uint8Array;
  readonly #length: number;
  readonly #hex: string;
  #position = 0;

  /** Of whole octets in hex, upper or lower case; null when it is anything else. */
  static of(hex: string): PduReader | null {
    const length = hex.length >> 1;
    const octets = length <= MAX_OCTETS ? memory : new Uint8Array(length);
    const read = readHex(hex, octets);
    if (read === null) return null;
    return new PduReader(octets, length, read.isUpper ? hex : hex.toUpperCase());
  }

  private constructor(octets: Uint8Array, length: number, hex: string) {
    this.memory = octets;
    this.#length = length;
    this.#hex = hex;
  }

  get isOverrun(): boolean {
    return this.#position > this.#length;
  }

  /** Of the next octet in `memory`. */
  get position(): number {
    return this.#position;
  }

  octet(): number {
    const position = this.#position++;
    return position < this.#length ? (this.memory[position] ?? 0) : 0;
  }

  /** As many of `count` octets as there are: a view, good until the next PDU is read. */
  octets(count: number): Uint8Array {
    const start = this.#position;
    this.#position += count;
    return this.memory.subarray(start, Math.min(this.#position, this.#length));
  }

  /** Passes over what is left, at most `count` octets, without overrun. @returns how many */
  passRest(count: number): number {
    const passed = Math.min(count, Math.max(0, this.#length - this.#position));
    this.#position += passed;
    return passed;
  }

  /** The last `count` octets read, in upper-case hex. */
  hexOfLast(count: number): string {
    return this.#hex.slice(2 * (this.#position - count), 2 * this.#position);
  }
}
