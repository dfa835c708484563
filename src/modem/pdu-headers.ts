/** A header line (`+CMGL: …`, `+CMT: …`) whose PDU comes on a line of its own. */
export interface PduHeader {
  /** Octets without the SMSC address; NaN when the header did not say. */
  readonly length: number;
  /** Part of the answer in flight, and forgotten with it. */
  readonly own: boolean;
  readonly give: (pdu: string) => void;
}

/** More headers without their PDU than this, and the oldest never had one. */
const MOST_WAITING = 4;

/**
 * Gives each PDU line to the header it belongs to, although an unsolicited header and its PDU may
 * stand between an answer's header and its PDU: by length first, then to the latest.
 */
export class PduHeaders {
  #waiting: PduHeader[] = [];

  expect(header: PduHeader): void {
    this.#waiting.push(header);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
  }

  /**
   * True when a header took the line. A line of the wrong length (torn on the way) goes to the
   * latest header only if `acceptTorn`, because nobody else claims it.
   */
  take(line: string, acceptTorn: boolean): boolean {
    const header =
      this.#waiting.findLast(({ length }) => isComplete(line, length)) ??
      (acceptTorn && looksHex(line) ? this.#waiting.at(-1) : undefined);
    if (!header) return false;
    this.#waiting = this.#waiting.filter((other) => other !== header);
    header.give(line.toUpperCase());
    return true;
  }

  /** The answer in flight is over. */
  dropOwn(): void {
    this.#waiting = this.#waiting.filter(({ own }) => !own);
  }

  clear(): void {
    this.#waiting = [];
  }
}

const looksHex = (line: string): boolean => /^[0-9A-F]{8}/i.test(line);

/** The first octet counts those of the SMSC address, which the header leaves out. */
function isComplete(pdu: string, length: number): boolean {
  const smsc = Number.parseInt(pdu.slice(0, 2), 16);
  return pdu.length === 2 * (1 + smsc + length) && /^[0-9A-F]+$/i.test(pdu);
}
