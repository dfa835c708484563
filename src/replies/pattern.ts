/**
 * The small language in which lexicons are written, compiled once to regular expressions over a
 * normalised line (` word word , word `):
 *
 * - `saign*`     a stem: any ending
 * - `a ... b`    up to five words between, inside one clause
 * - `a .. b`     up to two words between, inside one clause
 * - `@sang`      a named concept of the same lexicon
 * - `(a|b c)?`   as in regular expressions
 */
export type Concepts = Readonly<Record<string, string>>;

/** A word inside a clause: punctuation and adversatives (`&mais`) end a gap. */
const WORD = '[^ .,?&]+';

/** Compiles the alternatives to one expression that matches whole words only. */
export const compile = (patterns: readonly string[], concepts: Concepts = {}): RegExp =>
  new RegExp(wholeWords(patterns, concepts), 'g');

/** The same, but it matches at `lastIndex` and nowhere else. */
export const compileAt = (patterns: readonly string[], concepts: Concepts = {}): RegExp =>
  new RegExp(wholeWords(patterns, concepts), 'y');

const wholeWords = (patterns: readonly string[], concepts: Concepts): string =>
  ` (?:${patterns.map((pattern) => toSource(pattern, concepts)).join('|')})(?= )`;

function toSource(pattern: string, concepts: Concepts): string {
  return (
    expand(pattern, concepts)
      .replaceAll(' ... ', `(?: ${WORD}){0,5}? `)
      .replaceAll(' .. ', `(?: ${WORD}){0,2}? `)
      // After an optional word, which brings its own space: `(de )?.. a`.
      .replace(/(?<=[?)*])\.\.\. /g, `(?:${WORD} ){0,5}?`)
      .replace(/(?<=[?)*])\.\. /g, `(?:${WORD} ){0,2}?`)
      .replace(/\((?!\?)/g, '(?:')
      .replace(/(?<!\\)([\p{L}\d])\*/gu, '$1[^ .,?&]*')
  );
}

function expand(pattern: string, concepts: Concepts, depth = 0): string {
  if (depth > 6) throw new Error(`lexicon: concept refers to itself in "${pattern}"`);
  return pattern.replace(/@([a-zA-Z]+)/g, (_, name: string) => {
    const concept = concepts[name];
    if (concept === undefined) throw new Error(`lexicon: unknown concept @${name}`);
    return `(?:${expand(concept, concepts, depth + 1)})`;
  });
}
