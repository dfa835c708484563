/**
 * Cuts a stream into lines. `limitBytes` holds for the line being received: a client that sends
 * more without an end of line is cut off, so nobody fills the unit's memory.
 */
export class LineReader {
  #chunks: Buffer[] = [];
  #length = 0;
  limitBytes: number;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  /** The next line without its end, or null when more bytes are needed. */
  #take(chunk: Buffer, from: number): { line: string; next: number } | null {
    const end = chunk.indexOf(0x0a, from);
    const part = chunk.subarray(from, end === -1 ? chunk.length : end);
    this.#chunks.push(part);
    this.#length += part.length;
    if (end === -1 || this.#length > this.limitBytes) return null;
    const line = Buffer.concat(this.#chunks).toString('utf8');
    this.#chunks = [];
    this.#length = 0;
    return { line, next: end + 1 };
  }

  /**
   * Calls `onLine` for each line completed by `chunk`, in order.
   * @returns false when a line is longer than the limit; the stream is then to be closed.
   */
  read(chunk: Buffer, onLine: (line: string) => void): boolean {
    let from = 0;
    while (from < chunk.length) {
      const taken = this.#take(chunk, from);
      if (taken === null) break;
      from = taken.next;
      onLine(taken.line);
    }
    return this.#length <= this.limitBytes;
  }
}
