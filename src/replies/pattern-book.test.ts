import { describe, expect, it } from 'vitest';
import { bundledSafety } from './classifier/bundled.ts';
import { FOREIGN_PACKS } from './lexicon/foreign.ts';
import { FRENCH } from './lexicon/french-concepts.ts';
import { FIGURES } from './lexicon/french-polarity.ts';
import { FRENCH_RED_FLAGS } from './lexicon/french-red-flags.ts';
import { FRENCH_SIGNS } from './lexicon/french-signs.ts';
import { INTENTS } from './lexicon/intents.ts';
import { normalise } from './normalise.ts';
import { compile } from './pattern.ts';
import { type Entry, PatternBook } from './pattern-book.ts';

const ENTRIES: readonly Entry[] = [
  ...[...FRENCH_RED_FLAGS, ...FRENCH_SIGNS].flatMap(({ says = [], absolute = [] }) => [
    { patterns: says, concepts: FRENCH },
    { patterns: absolute, concepts: FRENCH },
  ]),
  ...FOREIGN_PACKS.flatMap(({ redFlags, signs, concepts }) =>
    [...redFlags, ...signs].flatMap(({ says = [], absolute = [] }) => [
      { patterns: says, concepts },
      { patterns: absolute, concepts },
    ]),
  ),
  { patterns: FIGURES, concepts: FRENCH },
  ...Object.values(INTENTS).map((patterns) => ({ patterns, concepts: {} })),
].filter(({ patterns }) => patterns.length > 0);

describe('a book of patterns', () => {
  it('finds what one expression of all alternatives finds', () => {
    const book = new PatternBook(ENTRIES);
    const whole = ENTRIES.map(({ patterns, concepts }) => compile(patterns, concepts));
    for (const { text } of bundledSafety()) {
      const line = normalise(text);
      const found = book.find(line);
      const expected = whole.flatMap((regex, entry) => {
        const matches = [...line.text.matchAll(regex)];
        return matches.length === 0
          ? []
          : [[entry, matches.map((m) => ({ index: m.index, length: m[0].length }))] as const];
      });
      expect(
        [...found].sort(([a], [b]) => a - b),
        text,
      ).toEqual(expected);
    }
  });
});
