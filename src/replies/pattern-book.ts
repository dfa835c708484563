import { type Anchors, anchorsOf, needsOf, splitOutside } from './anchors.ts';
import { beginningOf, lookAt, mayHave } from './beginnings.ts';
import { perWord } from './known-words.ts';
import type { Line } from './normalise.ts';
import { type Concepts, compile } from './pattern.ts';

/** Where an entry matches the text of a line, as `RegExpExecArray` tells it. */
export type Match = { readonly index: number; readonly length: number };

export type Entry = { readonly patterns: readonly string[]; readonly concepts: Concepts };

/** An expression and its first match. */
type Matching = { readonly regex: RegExp; readonly match: Match };

/**
 * Which words call up which alternatives of a book. Finding that out is most of the work of making
 * one, so that the program ships it (`book-index.ts`). Lists lie one after the other in one array,
 * each with its length before it.
 */
export type BookIndex = {
  /** Of the patterns it was made from (`sealOf`). */
  readonly seal: number;
  /** Words and beginnings of words (`Anchors`), with a space between. */
  readonly anchors: string;
  /** How many alternatives each pattern has. */
  readonly counts: Uint16Array;
  /** Alternatives that no word is sure to call up. */
  readonly always: Uint16Array;
  /** The alternatives that each anchor calls up. */
  readonly called: Uint16Array;
  /** What a line must have for each alternative to be tried (`mayHave`). */
  readonly needs: Uint16Array;
};

/** The work that a shipped index spares. */
export function indexOf(entries: readonly Entry[]): BookIndex {
  const counts: number[] = [];
  const always: number[] = [];
  const byAnchor = new Map<string, number[]>();
  const needs: number[][] = [];
  for (const { patterns, concepts } of entries) {
    for (const pattern of patterns) {
      const alternatives = splitOutside(pattern, '|');
      counts.push(alternatives.length);
      for (const source of alternatives) {
        file(anchorsOf(source, concepts), needs.length);
        const shortestFirst = needsOf(source, concepts).sort((a, b) => a.length - b.length);
        needs.push(withLengths(shortestFirst.map((anchors) => anchors.map(beginningOf))));
      }
    }
  }
  return {
    seal: sealOf(entries),
    anchors: [...byAnchor.keys()].join(' '),
    counts: Uint16Array.from(counts),
    always: Uint16Array.from(always),
    called: Uint16Array.from(withLengths([...byAnchor.values()])),
    needs: Uint16Array.from(withLengths(needs)),
  };

  function file(anchors: Anchors | null, alternative: number): void {
    if (anchors === null) always.push(alternative);
    for (const anchor of anchors ?? []) {
      const filed = byAnchor.get(anchor);
      if (filed === undefined) byAnchor.set(anchor, [alternative]);
      else filed.push(alternative);
    }
  }
}

const withLengths = (lists: readonly (readonly number[])[]): number[] =>
  lists.flatMap((list) => [list.length, ...list]);

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
  private readonly index: BookIndex;
  /** The pattern of each alternative, and the first alternative of each pattern. */
  private readonly patternOf: Uint16Array;
  private readonly firstOf: Uint32Array;
  /** The entry of each pattern, and the first pattern of each entry. */
  private readonly entryOf: Uint16Array;
  private readonly startOf: Uint32Array;
  /** Where the list of each anchor begins in `called`, and that of each alternative in `needs`. */
  private readonly calledAt = new Map<string, number>();
  private readonly needsAt: Uint32Array;
  /** Of each alternative, compiled when it is first tried. */
  private readonly regexes: (RegExp | undefined)[];
  private readonly calledBy = perWord((text) => this.callsOf(text));
  /** The call in which an alternative was last looked at. */
  private readonly lookedAt: Uint32Array;
  private calls = 0;

  /** `shipped`: made before from the same entries; one of others is not used. */
  constructor(entries: readonly Entry[], shipped?: BookIndex) {
    this.entries = entries;
    this.index = shipped?.seal === sealOf(entries) ? shipped : indexOf(entries);
    const { anchors, counts, called, needs } = this.index;
    this.entryOf = new Uint16Array(counts.length);
    this.startOf = startsOf(entries.length, (entry, start) => {
      const { length } = (entries[entry] as Entry).patterns;
      this.entryOf.fill(entry, start, start + length);
      return length;
    });
    const size = counts.reduce((sum, count) => sum + count, 0);
    this.patternOf = new Uint16Array(size);
    this.firstOf = startsOf(counts.length, (pattern, first) => {
      const count = counts[pattern] as number;
      this.patternOf.fill(pattern, first, first + count);
      return count;
    });
    this.needsAt = startsOf(size, (_, at) => 1 + (needs[at] as number));
    const words = anchors === '' ? [] : anchors.split(' ');
    startsOf(words.length, (word, at) => {
      this.calledAt.set(words[word] as string, at);
      return 1 + (called[at] as number);
    });
    this.regexes = new Array<RegExp | undefined>(size);
    this.lookedAt = new Uint32Array(size);
  }

  /** Matches by number of entry, in that order; entries without any are left out. */
  find(line: Line): ReadonlyMap<number, readonly Match[]> {
    const tried = this.toTry(line);
    if (tried.length === 0) return NOTHING;
    const found = new Map<number, readonly Match[]>();
    let entry = -1;
    let matching: Matching[] = [];
    for (const at of tried) {
      const first = this.firstMatch(at, line.text);
      if (first === null) continue;
      if (this.entryAt(at) !== entry) {
        if (matching.length > 0) found.set(entry, matchesOf(matching, line.text));
        entry = this.entryAt(at);
        matching = [];
      }
      matching.push(first);
    }
    if (matching.length > 0) found.set(entry, matchesOf(matching, line.text));
    return found;
  }

  /** Whether any alternative of one entry matches the line. */
  matches(entry: number, line: Line): boolean {
    return this.toTry(line).some(
      (at) => this.entryAt(at) === entry && this.firstMatch(at, line.text) !== null,
    );
  }

  /** Numbers of the alternatives that a word of the line calls up and the line may have, in order. */
  private toTry(line: Line): readonly number[] {
    this.calls += 1;
    lookAt(line);
    let tried = NONE;
    if (this.index.always.length > 0) tried = this.addTo(tried, this.index.always);
    for (const word of line.known) {
      const called = this.calledBy(word);
      if (called.length > 0) tried = this.addTo(tried, called);
    }
    return tried.length > 1 ? tried.sort((a, b) => a - b) : tried;
  }

  /** Adds those of the alternatives that the line may have and that were not looked at yet. */
  private addTo(tried: number[], alternatives: Uint16Array): number[] {
    let all = tried;
    for (let i = 0; i < alternatives.length; i++) {
      const at = alternatives[i] as number;
      if (this.lookedAt[at] === this.calls) continue;
      this.lookedAt[at] = this.calls;
      if (!mayHave(this.index.needs, this.needsAt[at] as number)) continue;
      if (all === NONE) all = [at];
      else all.push(at);
    }
    return all;
  }

  private callsOf(word: string): Uint16Array {
    const whole = this.calledFor(`${word}$`);
    const lists = whole.length === 0 ? [] : [whole];
    for (let length = 1; length <= word.length && length <= LONGEST; length++) {
      const list = this.calledFor(word.slice(0, length));
      if (list.length > 0) lists.push(list);
    }
    if (lists.length <= 1) return lists[0] ?? NOTHING_CALLED;
    return Uint16Array.from(lists.flatMap((list) => [...list]));
  }

  private calledFor(anchor: string): Uint16Array {
    const at = this.calledAt.get(anchor);
    if (at === undefined) return NOTHING_CALLED;
    const { called } = this.index;
    return called.subarray(at + 1, at + 1 + (called[at] as number));
  }

  private entryAt(alternative: number): number {
    return this.entryOf[this.patternOf[alternative] as number] as number;
  }

  private firstMatch(at: number, text: string): Matching | null {
    const regex = this.regexes[at] ?? this.compile(at);
    this.regexes[at] = regex;
    const match = execFrom(regex, text, 0);
    return match === null ? null : { regex, match };
  }

  private compile(at: number): RegExp {
    const number = this.patternOf[at] as number;
    const entry = this.entryOf[number] as number;
    const { patterns, concepts } = this.entries[entry] as Entry;
    const pattern = patterns[number - (this.startOf[entry] as number)] as string;
    const source = splitOutside(pattern, '|')[at - (this.firstOf[number] as number)] as string;
    return compile([source], concepts);
  }
}

/** Where each of some parts begins, when one comes after the other and has the length told. */
function startsOf(count: number, lengthOf: (part: number, start: number) => number): Uint32Array {
  const starts = new Uint32Array(count);
  let at = 0;
  for (let part = 0; part < count; part++) {
    starts[part] = at;
    at += lengthOf(part, at);
  }
  return starts;
}

const NOTHING: ReadonlyMap<number, readonly Match[]> = new Map();
/** Never changed: what is added to it begins another. */
const NONE: number[] = [];
const NOTHING_CALLED = new Uint16Array(0);
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
