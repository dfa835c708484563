import { type Anchors, anchorsOf, splitOutside } from './anchors.ts';
import type { Line } from './normalise.ts';
import { type Concepts, compile } from './pattern.ts';

/** Where an entry matches the text of a line, as `RegExpExecArray` tells it. */
export type Match = { readonly index: number; readonly length: number };

export type Entry = { readonly patterns: readonly string[]; readonly concepts: Concepts };

/** An expression and its first match. */
type Matching = { readonly regex: RegExp; readonly match: Match };

type Alternative = { readonly entry: number; readonly source: string; regex: RegExp | null };

/**
 * Many patterns at once over one line. An alternative is compiled when a word that it cannot do
 * without first comes up, and tried on such lines only: a reply meets a few dozen of thousands.
 * Finds what one expression of all alternatives of an entry would find.
 */
export class PatternBook {
  private readonly entries: readonly Entry[];
  private readonly alternatives: Alternative[] = [];
  private readonly byAnchor = new Map<string, number[]>();
  private readonly always: number[] = [];
  private readonly byWord = new Map<string, readonly number[]>();
  /** The call in which an alternative was last called up. */
  private calledAt = new Uint32Array(0);
  private calls = 0;

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    entries.forEach(({ patterns, concepts }, entry) => {
      for (const pattern of patterns) {
        for (const source of splitOutside(pattern, '|')) {
          this.file(anchorsOf(source, concepts), this.alternatives.length);
          this.alternatives.push({ entry, source, regex: null });
        }
      }
    });
  }

  private file(anchors: Anchors | null, alternative: number): void {
    if (anchors === null) this.always.push(alternative);
    for (const anchor of anchors ?? []) {
      const filed = this.byAnchor.get(anchor);
      if (filed === undefined) this.byAnchor.set(anchor, [alternative]);
      else filed.push(alternative);
    }
  }

  /** Matches by number of entry, in the order of the text; entries without any are left out. */
  find(line: Line): Map<number, Match[]> {
    const first = new Map<number, Matching[]>();
    for (const at of this.candidatesIn(line)) {
      const alternative = this.alternatives[at] as Alternative;
      const regex = this.regexOf(alternative);
      const match = execFrom(regex, line.text, 0);
      if (match === null) continue;
      const of = first.get(alternative.entry);
      if (of === undefined) first.set(alternative.entry, [{ regex, match }]);
      else of.push({ regex, match });
    }
    const found = new Map<number, Match[]>();
    for (const [entry, matching] of first) found.set(entry, matchesOf(matching, line.text));
    return found;
  }

  /** Whether any alternative of one entry matches the text, whatever its anchors. */
  matches(entry: number, text: string): boolean {
    return this.alternatives.some(
      (alternative) =>
        alternative.entry === entry && execFrom(this.regexOf(alternative), text, 0) !== null,
    );
  }

  /** Numbers of the alternatives that a word of the line calls up, in their order. */
  private candidatesIn(line: Line): number[] {
    if (this.calledAt.length === 0) this.calledAt = new Uint32Array(this.alternatives.length);
    this.calls += 1;
    const called: number[] = [];
    const call = (at: number): void => {
      if (this.calledAt[at] === this.calls) return;
      this.calledAt[at] = this.calls;
      called.push(at);
    };
    for (const at of this.always) call(at);
    for (const { text } of line.words) for (const at of this.calledBy(text)) call(at);
    return called.sort((a, b) => a - b);
  }

  private calledBy(word: string): readonly number[] {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const called = [...(this.byAnchor.get(`${word}$`) ?? NONE)];
    for (let length = 1; length <= word.length && length <= LONGEST; length++) {
      called.push(...(this.byAnchor.get(word.slice(0, length)) ?? NONE));
    }
    // Bounded: patients' words must not pile up in memory.
    if (this.byWord.size > 5_000) this.byWord.clear();
    this.byWord.set(word, called);
    return called;
  }

  private regexOf(alternative: Alternative): RegExp {
    const { concepts } = this.entries[alternative.entry] as Entry;
    alternative.regex ??= compile([alternative.source], concepts);
    return alternative.regex;
  }
}

/** Made at the first call: what no reply needs costs no time at start. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const NONE: readonly number[] = [];
/** No anchor of the lexicons is longer. */
const LONGEST = 20;

/** The leftmost match, of the first alternative that has it; then what comes after it. */
function matchesOf(matching: readonly Matching[], text: string): Match[] {
  const matches: Match[] = [];
  const next: (Match | null)[] = matching.map(({ match }) => match);
  for (;;) {
    let best: Match | null = null;
    for (const match of next) {
      if (match !== null && (best === null || match.index < best.index)) best = match;
    }
    if (best === null) return matches;
    matches.push(best);
    const from = best.index + best.length;
    next.forEach((match, i) => {
      if (match !== null && match.index < from) {
        next[i] = execFrom((matching[i] as Matching).regex, text, from);
      }
    });
  }
}

function execFrom(regex: RegExp, text: string, from: number): Match | null {
  regex.lastIndex = from;
  const match = regex.exec(text);
  return match === null ? null : { index: match.index, length: match[0].length };
}
