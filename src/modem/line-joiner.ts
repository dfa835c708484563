/** A balance notice has a handful of lines; what goes on for longer lost its closing quote. */
const MOST_LINES = 20;

/** What cannot be the middle of a notice: final results, and other unsolicited lines or answers. */
const OTHER = /^(OK|ERROR|RING|[+^*][A-Z0-9]+ ?:|\+CM[SE] ERROR)/i;

/**
 * The operator's answer in `+CUSD: 0,"…",15` has line ends inside its quotes (TS 27.007 §7.15).
 * Puts its lines together, and lets all others through as they come.
 */
export class LineJoiner {
  #open: string[] = [];

  push(line: string): readonly string[] {
    if (this.#open.length === 0) {
      if (!/^\+CUSD ?:/i.test(line) || hasWholeQuotes(line)) return [line];
      this.#open = [line];
      return [];
    }
    if (OTHER.test(line)) return [...this.#end(), ...this.push(line)];
    this.#open.push(line);
    const isOver = hasWholeQuotes(this.#open.join('\n')) || this.#open.length >= MOST_LINES;
    return isOver ? this.#end() : [];
  }

  reset(): void {
    this.#open = [];
  }

  #end(): readonly string[] {
    const text = this.#open.join('\n');
    this.reset();
    return [text];
  }
}

const hasWholeQuotes = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 0;
