export type Frame = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'prompt' };

/**
 * The longest line an SMS modem has to say is a +CMGL entry's PDU, under 400 characters. Ten times
 * that leaves room for odd information texts and keeps a noisy line from filling the memory.
 */
const LONGEST_LINE = 4096;

const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const TILDE = 0x7e;
const GREATER_THAN = 0x3e;

/**
 * Turns bytes, however they were cut, into lines and the `> ` prompt that +CMGS and +CMGW wait for.
 * CR, LF and any mix of them end a line; empty lines are left out. Bytes outside printable ASCII
 * are noise (V.250 §5.1 has seven-bit characters only) and are dropped.
 */
export class LineFramer {
  #line = '';
  #tooLong = false;
  #tooLongLines = 0;

  /** Lines given up because they never ended. */
  get tooLongLines(): number {
    return this.#tooLongLines;
  }

  push(bytes: Uint8Array): Frame[] {
    const frames: Frame[] = [];
    for (const byte of bytes) {
      if (byte === CR || byte === LF) this.#end(frames);
      else if (byte === GREATER_THAN && this.#line === '' && !this.#tooLong) {
        // The prompt has no line end: it is complete with its first character, so that the
        // space after it, which some modems leave out, is never waited for.
        frames.push({ kind: 'prompt' });
      } else if (byte >= SPACE && byte <= TILDE) this.#append(byte);
    }
    return frames;
  }

  /** Forgets half a line, for a port that was opened again. */
  reset(): void {
    this.#line = '';
    this.#tooLong = false;
  }

  #append(byte: number): void {
    if (this.#tooLong || (byte === SPACE && this.#line === '')) return;
    this.#line += String.fromCharCode(byte);
    if (this.#line.length > LONGEST_LINE) {
      this.#line = '';
      this.#tooLong = true;
      this.#tooLongLines += 1;
    }
  }

  #end(frames: Frame[]): void {
    const text = this.#line.trimEnd();
    this.reset();
    if (text !== '') frames.push({ kind: 'line', text });
  }
}
