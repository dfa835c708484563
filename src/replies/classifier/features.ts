import { conceptsOf } from '../frames.ts';
import { type KnownWord, perWord } from '../known-words.ts';
import { DENY } from '../lexicon/french-polarity.ts';
import type { Line } from '../normalise.ts';
import type { Question } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { hashText } from './hash.ts';
import { addShape } from './shape.ts';

/** Buckets of the hash. Fewer: more words share a weight. More: a larger model, slower to load. */
export const BUCKETS = 2 ** 16;

/** What the classifier sees of a reply: the buckets that are on, and the word each one is about. */
export type Features = {
  readonly buckets: Uint32Array;
  /** Index of a word of the line; -1 for what comes from the question. */
  readonly words: Int32Array;
  /** How many of the first ones need no rule: they come from the words and the question alone. */
  readonly ofWords: number;
};

/** How many words after a denial are marked as denied. */
const REACH = 4;
/** Longer words are cut: a pasted link must not flood the features. */
const LONGEST_WORD = 24;
/** Words beyond are not looked at; the rules read them all. */
const MOST_WORDS = 120;
/** Grows with the words: 120 words of 24 letters stay below it. */
const MOST_FEATURES = 16_000;

const buckets = new Uint32Array(MOST_FEATURES);
const words = new Int32Array(MOST_FEATURES);
let size = 0;
/** A bit for each bucket that is on: few enough to stay near at hand. */
const seen = new Uint32Array(BUCKETS / 32);

function add(hash: number, word: number): void {
  const bucket = finish(hash) & (BUCKETS - 1);
  const at = bucket >>> 5;
  const bit = 1 << (bucket & 31);
  if (((seen[at] as number) & bit) !== 0 || size === MOST_FEATURES) return;
  seen[at] = (seen[at] as number) | bit;
  buckets[size] = bucket;
  words[size] = word;
  size += 1;
}

/** Takes back all but the first `kept` features. */
function cutTo(kept: number): void {
  for (let i = kept; i < size; i++) {
    const bucket = buckets[i] as number;
    seen[bucket >>> 5] = (seen[bucket >>> 5] as number) & ~(1 << (bucket & 31));
  }
  size = kept;
}

/** FNV's low bits are weak: mixed before they are cut. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

const WORD = hashText('word', 0x811c9dc5 | 0);
const PAIR = hashText('pair', 0x811c9dc5 | 0);
const SKIP = hashText('skip', 0x811c9dc5 | 0);
const PART = hashText('part', 0x811c9dc5 | 0);
const ASKED = hashText('asked', 0x811c9dc5 | 0);
const TOPIC = hashText('topic', 0x811c9dc5 | 0);
const CONCEPT = hashText('concept', 0x811c9dc5 | 0);
const NUMBER = hashText('number', 0x811c9dc5 | 0);
const DENIED = 0x5bd1e995;

const hashOf = perWord((text) => hashText(text, WORD));

/**
 * Hashed words, pairs of words, parts of words (3 to 5 letters) and what the words stand for, the
 * ones after a denial marked as such, with the question's kind, polarity and topics; then what the
 * rules found, and the shape of the sentence around it; `beside` are hashes of more that words alone
 * tell. Two calls share their memory: the result is valid until the next one.
 */
export function featuresOf(evidence: Evidence, beside: readonly number[] = []): Features {
  const { line, question, asked } = evidence;
  const context = hashText(contextOf(question), ASKED);
  const above = limitOf(question);
  if (read?.line === line && read.question === question && read.asked === asked) cutTo(read.size);
  else {
    cutTo(0);
    addWords(evidence, context, above);
    read = { line, question, asked, size };
  }
  for (const hash of beside) add(hash, -1);
  const ofWords = size;
  for (const fact of evidence.facts) add(fact, -1);
  addShape(evidence, above, context, add);
  return { buckets: buckets.subarray(0, size), words: words.subarray(0, size), ofWords };
}

/** The words last added: the classifier and the leaning ask of the same ones. */
let read: {
  readonly line: Line;
  readonly question: Question | null;
  readonly asked: Evidence['asked'];
  readonly size: number;
} | null = null;

function addWords({ line, asked }: Evidence, context: number, above: number | null): void {
  const count = Math.min(line.words.length, MOST_WORDS);
  add(context, -1);
  let denied = 0;
  let before = hashText('^', WORD);
  let beforeLast = 0;
  recent.length = 0;
  for (let i = 0; i < count; i++) {
    const text = line.words[i]?.text ?? '';
    if (text === '.' || text === '?' || text.startsWith('&')) denied = 0;
    const mark = denied > 0 ? DENIED : 0;
    const word = hashOf(line.known[i] as KnownWord) ^ mark;
    add(word, i);
    add(hashText('-', PAIR) ^ Math.imul(before, 31) ^ word, i);
    if (i > 1) add(hashText('-', SKIP) ^ Math.imul(beforeLast, 31) ^ word, i);
    addConcepts(line.known[i] as KnownWord, mark, i);
    addParts(text.slice(0, LONGEST_WORD), mark, i);
    if (i < 3) add(context ^ Math.imul(word, 7), i);
    if (asked !== null && count <= 8) {
      for (const topic of asked.topics) add(hashText(topic, TOPIC) ^ Math.imul(word, 13), i);
    }
    if (above !== null) addNumber(text, above, i);
    if (denied > 0) denied -= 1;
    if (DENY.has(text)) denied = REACH;
    beforeLast = before;
    before = word;
  }
}

/** How many concepts back a concept makes a pair with. */
const PAIRED = 5;
const recent: number[] = [];

/** What the word stands for (blood, much, calf…), alone and with the concepts just before it. */
function addConcepts(known: KnownWord, mark: number, word: number): void {
  const pairedTo = recent.length;
  for (const concept of conceptsOf(known, 'fr')) {
    const hash = hashText(concept, CONCEPT) ^ mark;
    add(hash, word);
    for (let k = Math.max(0, pairedTo - PAIRED); k < pairedTo; k++) {
      add(hash ^ Math.imul(recent[k] as number, 17), word);
    }
    recent.push(hash);
  }
}

function addParts(text: string, mark: number, word: number): void {
  if (text.length < 3) return;
  const padded = `<${text}>`;
  for (let from = 0; from + 3 <= padded.length; from++) {
    let hash = PART ^ mark;
    for (let at = from; at < padded.length && at < from + 5; at++) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      if (at >= from + 2) add(hash, word);
    }
  }
}

function addNumber(text: string, above: number, word: number): void {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57) return;
  const value = Number(text);
  if (Number.isNaN(value)) return;
  add(hashText(value > above ? 'above' : 'within', NUMBER), word);
}

function contextOf(question: Question | null): string {
  if (question === null) return 'none';
  const { kind, worryingIf } = question;
  return typeof worryingIf === 'string' ? `${kind}-${worryingIf}` : kind;
}

const limitOf = (question: Question | null): number | null => {
  const rule = question?.worryingIf ?? null;
  return rule !== null && typeof rule === 'object' && 'gt' in rule ? rule.gt : null;
};
