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
import { type BookIndex, type Entry, indexOf, PatternBook } from './pattern-book.ts';

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

/** Short, so that each case is quick. */
const few: readonly Entry[] = [
  { patterns: ['saign*|du sang', '(gros|grosse) @mot'], concepts: { mot: 'bosse|boule' } },
  { patterns: ['(constructor|valueOf) .. pus'], concepts: {} },
];
const found = (book: PatternBook, text: string) => [...book.find(normalise(text))];

describe('the index of a book', () => {
  it('serves a book of the same patterns as if it had been made anew', () => {
    const shipped: BookIndex = indexOf(few);
    const [made, loaded] = [new PatternBook(few), new PatternBook(few, shipped)];
    for (const text of [
      'ça saigne',
      'une grosse boule, du sang',
      'constructor pus',
      'tout va bien',
    ]) {
      expect(found(loaded, text)).toEqual(found(made, text));
    }
    expect(found(loaded, 'une grosse boule')).toHaveLength(1);
    expect(loaded.matches(0, normalise('du sang'))).toBe(true);
    expect(loaded.matches(1, normalise('du sang'))).toBe(false);
  });

  it('is not used for other patterns or other concepts: no danger goes unread', () => {
    const shipped = indexOf(few);
    const [first, ...others] = few as [Entry, ...Entry[]];
    const more = [
      { ...first, patterns: ['saign*|du sang', '(gros|grosse) @mot|suint*'] },
      ...others,
    ];
    expect(found(new PatternBook(more, shipped), 'ça suinte')).toHaveLength(1);
    const other = [{ ...first, concepts: { mot: 'bosse|abces' } }, ...others];
    expect(found(new PatternBook(other, shipped), 'un gros abcès')).toHaveLength(1);
  });
});

describe('a book of patterns', () => {
  it('finds a word that goes on after a group of beginnings', () => {
    const book = new PatternBook([{ patterns: ['(retire|enleve)e?s? hier'], concepts: {} }]);
    expect(found(book, 'fils enlevés hier')).toHaveLength(1);
  });

  it('finds what one expression of all alternatives finds', () => {
    const book = new PatternBook(ENTRIES);
    const whole = ENTRIES.map(({ patterns, concepts }) => compile(patterns, concepts));
    for (const { text } of bundledSafety()) {
      const line = normalise(text);
      const matches = book.find(line);
      const expected = whole.flatMap((regex, entry) => {
        const all = [...line.text.matchAll(regex)];
        return all.length === 0
          ? []
          : [[entry, all.map((m) => ({ index: m.index, length: m[0].length }))] as const];
      });
      expect(
        [...matches].sort(([a], [b]) => a - b),
        text,
      ).toEqual(expected);
    }
  });
});
