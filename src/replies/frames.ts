import { once } from '../shared/once.ts';
import { type KnownWord, perWord } from './known-words.ts';
import { FRAME_WORDS, type FrameLanguage } from './lexicon/frame-words.ts';
import { ALARMS, type Concept, FRAMES, type Frame, type Need } from './lexicon/frames.ts';
import type { Line } from './normalise.ts';

/** A frame whose concepts meet in one clause: words `first` to `last`, and the words that count. */
export type Met = {
  readonly frame: Frame;
  readonly first: number;
  readonly last: number;
  /** Words that must all be present: none denied, over or imagined. */
  readonly members: readonly number[];
};

/** Words of the line that name a danger's place, whatever is said of them. */
export function findAlarms(line: Line, languages: readonly FrameLanguage[]): Met[] {
  const found: Met[] = [];
  for (let i = 0; i < line.known.length; i++) {
    for (const language of languages) {
      for (const concept of conceptsOf(line.known[i] as KnownWord, language)) {
        const frame = ALARMS[concept];
        if (frame !== undefined) found.push({ frame, first: i, last: i, members: [i] });
      }
    }
  }
  return found;
}

type Places = ReadonlyMap<Concept, readonly number[]>;

/** How far apart the two concepts of a pair may stand. */
const NEAR = 4;

/** Every frame met in a clause of the line, read in the languages given. */
export function meetFrames(line: Line, languages: readonly FrameLanguage[]): Met[] {
  const met: Met[] = [];
  for (const language of languages) {
    for (const places of clausesOf(line, language)) {
      for (const frame of framesOn(places)) {
        if (frame.foreignOnly && language === 'fr') continue;
        const found = meet(frame, places);
        if (found !== null) met.push(found);
      }
    }
  }
  return met;
}

/** Numbers of the frames by the concept that they need first. */
const BY_FIRST = once(() =>
  Map.groupBy(FRAMES.keys(), (n) => conceptsOfFrame(FRAMES[n] as Frame)[0] as Concept),
);

/** The frames whose first concept is there, in their order. */
function framesOn(places: Places): readonly Frame[] {
  const numbers: number[] = [];
  for (const concept of places.keys()) {
    for (const n of BY_FIRST().get(concept) ?? NO_FRAMES) numbers.push(n);
  }
  return numbers.sort((a, b) => a - b).map((n) => FRAMES[n] as Frame);
}

const NO_FRAMES: readonly number[] = [];

function meet(frame: Frame, places: Places): Met | null {
  if (!conceptsOfFrame(frame).every((concept) => places.has(concept))) return null;
  if (frame.unless?.some((concept) => places.has(concept))) return null;
  const [anchor, ...others] = frame.needs;
  if (anchor === undefined) return null;
  for (const start of placesOf(anchor, places)) {
    const chosen = [...start];
    for (const need of others) {
      const near = nearest(placesOf(need, places), chosen);
      if (near === null) break;
      chosen.push(...near);
    }
    const first = Math.min(...chosen);
    const last = Math.max(...chosen);
    const complete = chosen.length >= frame.needs.length && new Set(chosen).size === sizeOf(frame);
    if (complete && last - first <= frame.within) {
      const negations = new Set(places.get('not') ?? []);
      const carries = conceptsOfFrame(frame).includes('not');
      return {
        frame,
        first,
        last,
        members: carries ? [] : chosen.filter((i) => !negations.has(i)),
      };
    }
  }
  return null;
}

const conceptsIn = (need: Need): readonly Concept[] =>
  typeof need === 'string' ? [need] : 'inOrder' in need ? need.inOrder : need;

const sizeOf = (frame: Frame): number => conceptsOfFrame(frame).length;

const CONCEPTS = new Map<Frame, readonly Concept[]>();

/** Every concept that the frame needs. */
function conceptsOfFrame(frame: Frame): readonly Concept[] {
  const known = CONCEPTS.get(frame);
  if (known !== undefined) return known;
  const concepts = frame.needs.flatMap(conceptsIn);
  CONCEPTS.set(frame, concepts);
  return concepts;
}

/** Where a need is met: single words, or pairs of words close to each other. */
function placesOf(need: Need, places: Places): readonly (readonly number[])[] {
  if (typeof need === 'string') return (places.get(need) ?? []).map((i) => [i]);
  const [left, right] = 'inOrder' in need ? need.inOrder : need;
  const nearest = 'inOrder' in need ? 1 : -NEAR;
  return (places.get(right) ?? []).flatMap((i) => {
    const other = (places.get(left) ?? []).find(
      (k) => k !== i && i - k >= nearest && i - k <= NEAR,
    );
    return other === undefined ? [] : [[other, i]];
  });
}

/** The place closest to the words chosen so far, none of them twice. */
function nearest(
  candidates: readonly (readonly number[])[],
  chosen: readonly number[],
): readonly number[] | null {
  let best: readonly number[] | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.some((i) => chosen.includes(i))) continue;
    const d = Math.max(...candidate.map((i) => Math.min(...chosen.map((c) => Math.abs(c - i)))));
    if (d < distance) {
      best = candidate;
      distance = d;
    }
  }
  return best;
}

/** The words of each clause by concept; clauses without any are left out. */
function clausesOf(line: Line, language: FrameLanguage): Map<Concept, number[]>[] {
  const clauses: Map<Concept, number[]>[] = [];
  let current: Map<Concept, number[]> | null = null;
  for (let i = 0; i < line.known.length; i++) {
    const word = line.known[i] as KnownWord;
    const { text } = word;
    if (text === '.' || text === ',' || text === '?' || text.startsWith('&')) {
      current = null;
      continue;
    }
    for (const concept of conceptsOf(word, language)) {
      if (current === null) {
        current = new Map();
        clauses.push(current);
      }
      const places = current.get(concept);
      if (places === undefined) current.set(concept, [i]);
      else places.push(i);
    }
  }
  return clauses;
}

type Lookup = {
  readonly exact: ReadonlyMap<string, readonly Concept[]>;
  readonly starts: ReadonlyMap<string, readonly Concept[]>;
  readonly parts: readonly (readonly [string, Concept])[];
};

const NONE: readonly Concept[] = [];

function lookupOf(language: FrameLanguage): Lookup {
  const exact = new Map<string, Concept[]>();
  const starts = new Map<string, Concept[]>();
  const parts: [string, Concept][] = [];
  const put = (map: Map<string, Concept[]>, key: string, concept: Concept): void => {
    const concepts = map.get(key);
    if (concepts === undefined) map.set(key, [concept]);
    else concepts.push(concept);
  };
  for (const [concept, words] of Object.entries(FRAME_WORDS[language]) as [Concept, string][]) {
    for (const word of words.split(' ')) {
      if (!word.includes('*')) put(exact, word, concept);
      else if (word.startsWith('*')) parts.push([word.replaceAll('*', ''), concept]);
      else put(starts, word.replaceAll('*', ''), concept);
    }
  }
  return { exact, starts, parts };
}

const readerOf = (language: FrameLanguage): ((word: KnownWord) => readonly Concept[]) => {
  const lookup = once(() => lookupOf(language));
  return perWord((text) => {
    const { exact, starts, parts } = lookup();
    const found = new Set<Concept>();
    for (const form of formsOf(text, language)) {
      for (const concept of exact.get(form) ?? NONE) found.add(concept);
      for (let length = 1; length <= form.length; length++) {
        for (const concept of starts.get(form.slice(0, length)) ?? NONE) found.add(concept);
      }
      for (const [part, concept] of parts) if (form.includes(part)) found.add(concept);
    }
    return found.size === 0 ? NONE : [...found];
  });
};

const CONCEPTS_OF = Object.fromEntries(
  Object.keys(FRAME_WORDS).map((language) => [language, readerOf(language as FrameLanguage)]),
) as Readonly<Record<FrameLanguage, (word: KnownWord) => readonly Concept[]>>;

/** The concepts a word stands for in a language. */
export const conceptsOf = (word: KnownWord, language: FrameLanguage): readonly Concept[] =>
  CONCEPTS_OF[language](word);

/** Arabic writes "and", "with", "for" and "the" onto the word. */
function formsOf(word: string, language: FrameLanguage): readonly string[] {
  if (language !== 'ar') return [word];
  const bare = word.replace(/^[وف]?[بلك]?(?:ال)?(?=.{2,})/u, '');
  return [word, bare, word.replace(/^و/u, ''), word.replace(/^ال/u, '')];
}
