import { Remembered } from '../../shared/remembered.ts';
import { PEOPLE } from '../lexicon/french-elsewhere.ts';
import { DENIALS, PAST, SELF, SENTENCE_WORDS } from '../lexicon/sentence-words.ts';
import { type Evidence, MARK } from './evidence.ts';
import { hashText } from './hash.ts';

/**
 * Tokens that weigh wherever they stand in the reply, beside the marks of `evidence.ts`. Others
 * (`PLAIN`) weigh only beside a sign.
 */
const KIND = {
  turn: 10,
  person: 11,
  self: 12,
  denial: 13,
  past: 14,
  condition: 15,
  laugh: 16,
  asks: 17,
  end: 18,
  above: 19,
  within: 20,
} as const;
const PLAIN = 0;

type Token = { readonly id: number; readonly kind: number };

const SHAPE = 0x6a09e667;
const idOf = (text: string): number => hashText(text, 0x2f0b4a27);
/** Any word that builds no sentence. */
const SUBJECT: Token = { id: 1, kind: PLAIN };
const ABOVE: Token = { id: KIND.above, kind: KIND.above };
const WITHIN: Token = { id: KIND.within, kind: KIND.within };
const MARKED: readonly Token[] = Object.values(MARK).map((mark) => ({ id: mark, kind: mark }));
/** Before the first word and after the last. */
const EDGE = 77;

/** Bounded: patients' words must not pile up in memory. */
const TOKENS = new Remembered<string, Token>(20_000);

const tokenOf = (text: string): Token => TOKENS.get(text, readToken);

function readToken(text: string): Token {
  if (text.startsWith('&')) return { id: idOf('&'), kind: KIND.turn };
  if (text === '.') return { id: idOf(text), kind: KIND.end };
  if (text === '?') return { id: idOf(text), kind: KIND.asks };
  if (text.startsWith('_') && text.length > 1) {
    return { id: idOf(text), kind: text === '_rire' ? KIND.laugh : PLAIN };
  }
  if (PEOPLE.has(text)) return { id: idOf('person'), kind: KIND.person };
  if (/^(?:19|20)\d\d$/.test(text)) return { id: idOf('year'), kind: KIND.past };
  if (!SENTENCE_WORDS.has(text) && text !== ',') return SUBJECT;
  return { id: idOf(text), kind: kindOf(text) };
}

function kindOf(text: string): number {
  if (SELF.has(text)) return KIND.self;
  if (DENIALS.has(text)) return KIND.denial;
  if (PAST.has(text)) return KIND.past;
  return text === 'si' || text === 'if' ? KIND.condition : PLAIN;
}

/** Words beyond are not looked at. */
const MOST_TOKENS = 120;
/** Tokens that weigh, and how many later ones each makes a pair with: pairs grow by their product. */
const MOST_PAIRED = 40;
const AHEAD = 24;

const ids = new Int32Array(MOST_TOKENS);
const kinds = new Uint8Array(MOST_TOKENS);
const places = new Int32Array(MOST_TOKENS);
let size = 0;

const idAt = (index: number): number =>
  index < 0 || index >= size ? EDGE : (ids[index] as number);

/**
 * The sentence without its subject matter: what stands around each sign, and in which order signs,
 * good news, persons, denials and turns follow each other. It serves signs that no example holds.
 */
export function addShape(
  evidence: Evidence,
  above: number | null,
  context: number,
  add: (hash: number, word: number) => void,
): void {
  tokenise(evidence, above);
  let paired = 0;
  for (let k = 0; k < size; k++) {
    const kind = kinds[k] as number;
    const place = places[k] as number;
    if (kind >= MARK.quietSign && kind <= MARK.flag) addAround(k, kind, place, context, add);
    if (kind === PLAIN || paired > MOST_PAIRED) continue;
    paired += 1;
    for (let n = k + 1; n < size && n < k + AHEAD; n++) {
      const other = kinds[n] as number;
      if (other === PLAIN) continue;
      add(SHAPE ^ Math.imul(kind, 0x01000193) ^ Math.imul(other, 0x5bd1e995), place);
    }
    add(SHAPE ^ Math.imul(kind, 0x7feb352d) ^ context, place);
  }
}

/** The tokens just before and after a sign, alone and together. */
function addAround(
  k: number,
  kind: number,
  place: number,
  context: number,
  add: (hash: number, word: number) => void,
): void {
  const base = Math.imul(kind, 0x3c6ef372) ^ SHAPE;
  const [before, before2, after, after2] = [idAt(k - 1), idAt(k - 2), idAt(k + 1), idAt(k + 2)];
  add(base ^ Math.imul(before, 3), place);
  add(base ^ Math.imul(after, 5), place);
  add(base ^ Math.imul(before, 7) ^ Math.imul(before2, 11), place);
  add(base ^ Math.imul(after, 13) ^ Math.imul(after2, 19), place);
  add(base ^ Math.imul(before, 23) ^ Math.imul(after, 29), place);
  add(base ^ Math.imul(before, 31) ^ Math.imul(before2, 37) ^ Math.imul(idAt(k - 3), 41), place);
  add(base ^ context, place);
}

function tokenise({ line, marks }: Evidence, above: number | null): void {
  size = 0;
  for (let i = 0; i < line.words.length && size < MOST_TOKENS; i++) {
    const mark = marks[i] ?? MARK.nothing;
    const { id, kind } =
      mark === MARK.nothing ? numberOr(line.words[i]?.text ?? '', above) : (MARKED[mark] as Token);
    // Several words of one sign, or of one subject, are one.
    const isLonger = mark !== MARK.nothing || id === SUBJECT.id;
    if (isLonger && size > 0 && ids[size - 1] === id) continue;
    ids[size] = id;
    kinds[size] = kind;
    places[size] = i;
    size += 1;
  }
}

function numberOr(text: string, above: number | null): Token {
  const first = text.charCodeAt(0);
  if (above === null || first < 48 || first > 57) return tokenOf(text);
  const value = Number(text);
  if (Number.isNaN(value)) return tokenOf(text);
  return value > above ? ABOVE : WITHIN;
}
