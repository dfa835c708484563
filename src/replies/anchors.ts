import type { Concepts } from './pattern.ts';

/**
 * What a pattern cannot do without: any text it matches has a word that is one of these (`mot$`)
 * or begins with one (`mot`). Patterns whose anchors are not in a line need not be tried on it.
 */
export type Anchors = readonly string[];

const [OPEN, CLOSE, OPEN_CLASS, CLOSE_CLASS, BACKSLASH] = [40, 41, 91, 93, 92];

/** Cut at the bars, or at the spaces, that stand outside brackets. */
export function splitOutside(source: string, separator: '|' | ' '): string[] {
  // Most parts have no brackets; thousands are cut at start.
  if (!/[([\\]/.test(source)) return source.split(separator);
  const parts: string[] = [];
  const cut = separator.charCodeAt(0);
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) i += 1;
    else if (code === OPEN || code === OPEN_CLASS) depth += 1;
    else if (code === CLOSE || code === CLOSE_CLASS) depth -= 1;
    else if (code === cut && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(source.slice(from));
  return parts;
}

/** The best anchors of one alternative; null: none is sure, it must always be tried. */
export function anchorsOf(alternative: string, concepts: Concepts): Anchors | null {
  let best: Anchors | null = null;
  let least = Number.POSITIVE_INFINITY;
  const tokens = splitOutside(alternative, ' ');
  for (let i = 0; i < tokens.length; i++) {
    const anchors = anchorsAt(tokens, i, concepts);
    if (anchors === null) continue;
    const cost = costOf(anchors);
    if (cost < least) [best, least] = [anchors, cost];
    // A word of five letters is rare enough: looking further costs time at start.
    if (least < ENOUGH) break;
  }
  return best;
}

/** The anchors of each word that the alternative surely has: a text needs one of every list. */
export function needsOf(alternative: string, concepts: Concepts): Anchors[] {
  const tokens = splitOutside(alternative, ' ');
  return tokens.flatMap((_, i) => {
    const anchors = anchorsAt(tokens, i, concepts);
    return anchors === null ? [] : [anchors];
  });
}

function anchorsAt(tokens: readonly string[], i: number, concepts: Concepts): Anchors | null {
  const found = anchorsOfToken(tokens[i] as string, concepts);
  // "ma ?n9der": the space may be missing, and the word go on.
  return found !== null && tokens[i + 1]?.startsWith('?') ? found.map(asBeginning) : found;
}

const ENOUGH = 0.045;

/** Short beginnings are everywhere, and some words in every tenth reply. */
const costOf = (anchors: Anchors): number =>
  anchors.reduce(
    (sum, anchor) =>
      sum +
      (COMMON.has(anchor) ? EVERYWHERE : (anchor.endsWith('$') ? 1 : 1.5) / anchor.length ** 2),
    0,
  );

const EVERYWHERE = 1.5;
const COMMON: ReadonlySet<string> = new Set(
  'de je a la est le pas j et ai un ca oui l tout depuis bien non rien plus il du les une va dans ce mon en me c que merci ma au d ne n elle on comme hier des peu par sur qui suis pour m s avec tres toujours encore'
    .split(' ')
    .flatMap((word) => [`${word}$`, word]),
);

function anchorsOfToken(token: string, concepts: Concepts): Anchors | null {
  const rest = withoutLookaround(token);
  if (rest.startsWith('..')) return null;
  if (rest.startsWith('(')) return anchorsOfGroup(rest, concepts);
  if (rest.startsWith('@')) {
    const [, name = ''] = /^@([a-zA-Z]+)/.exec(rest) ?? [];
    return anchorsOfConcept(name, concepts);
  }
  return anchorOfWord(rest);
}

const KNOWN = new WeakMap<Concepts, Map<string, Anchors | null>>();

function anchorsOfConcept(name: string, concepts: Concepts): Anchors | null {
  let known = KNOWN.get(concepts);
  if (known === undefined) {
    known = new Map();
    KNOWN.set(concepts, known);
  }
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const anchors = union(concepts[name] ?? '', concepts)?.map(asBeginning) ?? null;
  known.set(name, anchors);
  return anchors;
}

function anchorsOfGroup(token: string, concepts: Concepts): Anchors | null {
  const end = closing(token);
  const inner = token.slice(token.startsWith('(?:') ? 3 : 1, end);
  const after = token.slice(end + 1);
  const [repeat = ''] = /^(?:[?*]|\{0[^}]*\})/.exec(after) ?? [];
  if (repeat === '') {
    const whole = union(inner, concepts);
    // "(enlev|retir)ee?s?": the word goes on after its group.
    return after === '' ? whole : (whole?.map(asBeginning) ?? null);
  }
  const next = after.slice(repeat.length);
  if (next === '') return null;
  const others = anchorsOfToken(next, concepts);
  // "(de |la )?mot": the word begins anyway; "(re)?venu": with either.
  if (splitOutside(inner, '|').every((part) => part.endsWith(' '))) return others;
  const own = union(inner, concepts);
  if (own === null || others === null) return null;
  // "(re)?tomb*": either word begins so; "re" alone would call up half of the language.
  const isPrefix = repeat === '?' && own.every((anchor) => anchor.endsWith('$'));
  const longer = own.flatMap((anchor) => others.map((other) => `${asBeginning(anchor)}${other}`));
  return isPrefix && /^\p{L}/u.test(next)
    ? [...longer, ...others]
    : [...own.map(asBeginning), ...others];
}

function union(source: string, concepts: Concepts): Anchors | null {
  const all: string[] = [];
  for (const alternative of splitOutside(source, '|')) {
    const anchors = anchorsOf(alternative, concepts);
    if (anchors === null) return null;
    all.push(...anchors);
  }
  return [...new Set(all)];
}

const asBeginning = (anchor: string): string => anchor.replace('$', '');

/** The letters that the word surely begins with. */
function anchorOfWord(word: string): Anchors | null {
  if (word.startsWith('&?')) {
    const plain = anchorOfWord(word.slice(2));
    return plain === null ? null : [...plain, ...plain.map((anchor) => `&${anchor}`)];
  }
  const [letters = ''] = /^[\p{L}\d&_/%#-]*/u.exec(word) ?? [];
  const next = word.slice(letters.length);
  if (next === '') return letters === '' ? null : [`${letters}$`];
  const sure = /^[?{]/.test(next) ? letters.slice(0, -1) : letters;
  return sure === '' ? null : [sure];
}

function withoutLookaround(token: string): string {
  let rest = token;
  while (/^\(\?(?:[=!]|<[=!])/.test(rest)) rest = rest.slice(closing(rest) + 1);
  return rest;
}

/** Where the bracket that opens the text closes. */
function closing(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  throw new Error(`lexicon: bracket without end in "${text}"`);
}
