import { type Anchors, anchorsOf, needsOf, splitOutside } from './anchors.ts';
import { lookAt, mayHave, packed } from './beginnings.ts';
import { perWord } from './known-words.ts';
import type { Line } from './normalise.ts';
import { type Concepts, compile } from './pattern.ts';

/** Where an entry matches the text of a line, as `RegExpExecArray` tells it. */
export type Match = { readonly index: number; readonly length: number };

export type Entry = { readonly patterns: readonly string[]; readonly concepts: Concepts };

/** One alternative of a pattern. */
type Alternative = {
  readonly source: string;
  readonly concepts: Concepts;
  /** What a line must have for it to be tried (`mayHave`). */
  readonly needs: Uint16Array;
  /** Compiled when it is first tried. */
  regex: RegExp | null;
};

/** An expression and its first match. */
type Matching = { readonly regex: RegExp; readonly match: Match };

/**
 * Which words call up which alternatives of a book. Finding that out is most of the work of making
 * one, so that the program ships it (`book-index.ts`).
 */
export type BookIndex = {
  /** Of the patterns it was made from (`sealOf`). */
  readonly seal: number;
  /** How many alternatives each pattern has. */
  readonly counts: readonly number[];
  /** Alternatives that no word is sure to call up. */
  readonly always: readonly number[];
  readonly anchors: readonly (readonly [anchor: string, alternatives: readonly number[]])[];
};

/** The work that a shipped index spares. */
export function indexOf(entries: readonly Entry[]): BookIndex {
  const counts: number[] = [];
  const always: number[] = [];
  const byAnchor = new Map<string, number[]>();
  let at = 0;
  for (const { patterns, concepts } of entries) {
    for (const pattern of patterns) {
      const alternatives = splitOutside(pattern, '|');
      counts.push(alternatives.length);
      for (const source of alternatives) {
        file(anchorsOf(source, concepts), at);
        at += 1;
      }
    }
  }
  return { seal: sealOf(entries), counts, always, anchors: [...byAnchor] };

  function file(anchors: Anchors | null, alternative: number): void {
    if (anchors === null) always.push(alternative);
    for (const anchor of anchors ?? []) {
      const filed = byAnchor.get(anchor);
      if (filed === undefined) byAnchor.set(anchor, [alternative]);
      else filed.push(alternative);
    }
  }
}

/** Letters that are left out between two that are looked at: all of them would cost what is spared. */
const SEAL_STEP = 5;

/** Tells an index of other patterns, or of other concepts, from this book's. */
export function sealOf(entries: readonly Entry[]): number {
  let seal = entries.length;
  const look = (text: string): void => {
    seal = Math.imul(seal ^ text.length, 0x01000193);
    for (let i = 0; i < text.length; i += SEAL_STEP) {
      seal = Math.imul(seal ^ text.charCodeAt(i), 0x01000193);
    }
  };
  const seen = new Set<Concepts>();
  for (const { patterns, concepts } of entries) {
    for (const pattern of patterns) look(pattern);
    if (!seen.has(concepts)) for (const concept of Object.values(concepts)) look(concept);
    seen.add(concepts);
  }
  return seal >>> 0;
}

/**
 * Many patterns at once over one line. An alternative is compiled when the words that it cannot do
 * without first come up together, and tried on such lines only: a reply meets a few of thousands.
 * Finds what one expression of all alternatives of an entry would find.
 */
export class PatternBook {
  private readonly entries: readonly Entry[];
  private readonly patterns: readonly { readonly entry: number; readonly source: string }[];
  /** The pattern of each alternative, and the first alternative of each pattern. */
  private readonly patternOf: Uint16Array;
  private readonly firstOf: Uint16Array;
  private readonly alternatives: (Alternative | undefined)[];
  private readonly byAnchor: ReadonlyMap<string, readonly number[]>;
  private readonly always: readonly number[];
  private readonly calledBy = perWord((text) => this.callsOf(text));
  /** The call in which an alternative was last called up. */
  private readonly calledAt: Uint32Array;
  private calls = 0;

  /** `shipped`: made before from the same entries; one of others is not used. */
  constructor(entries: readonly Entry[], shipped: BookIndex | null = null) {
    const index = shipped?.seal === sealOf(entries) ? shipped : indexOf(entries);
    const size = index.counts.reduce((sum, count) => sum + count, 0);
    this.entries = entries;
    this.patterns = entries.flatMap(({ patterns }, entry) =>
      patterns.map((source) => ({ entry, source })),
    );
    this.patternOf = new Uint16Array(size);
    this.firstOf = new Uint16Array(index.counts.length);
    let at = 0;
    index.counts.forEach((count, pattern) => {
      this.firstOf[pattern] = at;
      this.patternOf.fill(pattern, at, at + count);
      at += count;
    });
    this.alternatives = new Array<Alternative | undefined>(size);
    this.calledAt = new Uint32Array(size);
    this.byAnchor = new Map(index.anchors);
    this.always = index.always;
  }

  /** Matches by number of entry, in that order; entries without any are left out. */
  find(line: Line): ReadonlyMap<number, readonly Match[]> {
    const called = this.calledIn(line);
    if (called.length === 0) return NOTHING;
    const found = new Map<number, readonly Match[]>();
    let entry = -1;
    let matching: Matching[] = [];
    for (const at of called) {
      const first = this.firstMatch(at, line.text);
      if (first === null) continue;
      if (this.entryOf(at) !== entry) {
        if (matching.length > 0) found.set(entry, matchesOf(matching, line.text));
        entry = this.entryOf(at);
        matching = [];
      }
      matching.push(first);
    }
    if (matching.length > 0) found.set(entry, matchesOf(matching, line.text));
    return found;
  }

  /** Whether any alternative of one entry matches the line. */
  matches(entry: number, line: Line): boolean {
    return this.calledIn(line).some(
      (at) => this.entryOf(at) === entry && this.firstMatch(at, line.text) !== null,
    );
  }

  /** Numbers of the alternatives that a word of the line calls up, in their order. */
  private calledIn(line: Line): readonly number[] {
    this.calls += 1;
    const called: number[] = [];
    this.call(this.always, called);
    for (const word of line.known) {
      const calls = this.calledBy(word);
      if (calls.length > 0) this.call(calls, called);
    }
    if (called.length > 0) lookAt(line);
    return called.length > 1 ? called.sort((a, b) => a - b) : called;
  }

  private call(alternatives: readonly number[], called: number[]): void {
    for (const at of alternatives) {
      if (this.calledAt[at] === this.calls) continue;
      this.calledAt[at] = this.calls;
      called.push(at);
    }
  }

  private callsOf(word: string): readonly number[] {
    let called = this.byAnchor.get(`${word}$`) ?? NONE;
    for (let length = 1; length <= word.length && length <= LONGEST; length++) {
      const others = this.byAnchor.get(word.slice(0, length));
      if (others !== undefined) called = [...called, ...others];
    }
    return called;
  }

  private entryOf(alternative: number): number {
    return (this.patterns[this.patternOf[alternative] as number] as { entry: number }).entry;
  }

  private firstMatch(at: number, text: string): Matching | null {
    this.alternatives[at] ??= this.read(at);
    const alternative = this.alternatives[at] as Alternative;
    if (!mayHave(alternative.needs)) return null;
    alternative.regex ??= compile([alternative.source], alternative.concepts);
    const match = execFrom(alternative.regex, text, 0);
    return match === null ? null : { regex: alternative.regex, match };
  }

  private read(at: number): Alternative {
    const number = this.patternOf[at] as number;
    const pattern = this.patterns[number] as { source: string; entry: number };
    const { concepts } = this.entries[pattern.entry] as Entry;
    const all = splitOutside(pattern.source, '|');
    const source = all[at - (this.firstOf[number] as number)] as string;
    const needs = needsOf(source, concepts).sort((a, b) => a.length - b.length);
    return { source, concepts, needs: packed(needs), regex: null };
  }
}

const NOTHING: ReadonlyMap<number, readonly Match[]> = new Map();
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
