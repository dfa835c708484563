import { once } from '../../shared/once.ts';
import { FRAME_WORDS } from './frame-words.ts';
import { FRENCH_ANSWERS } from './french-answers.ts';
import { FRENCH } from './french-concepts.ts';
import { DESCRIBED, DESCRIBED_ANY } from './french-described.ts';
import { FIGURES } from './french-polarity.ts';
import { FRENCH_PREOP } from './french-preop.ts';
import { FRENCH_RED_FLAGS } from './french-red-flags.ts';
import { FRENCH_SIGNS } from './french-signs.ts';
import { INTENTS, QUESTION } from './intents.ts';

/** All at once: cutting a thousand patterns one by one takes three times as long. */
const wordsOf = (patterns: readonly string[]): readonly string[] =>
  patterns.join(' ').match(/[a-z]{3,}/g) ?? [];

const LEXICON_WORDS = once(
  () =>
    new Set(
      wordsOf([
        ...Object.values(FRENCH),
        ...Object.values(FRENCH_ANSWERS).flat(),
        ...[...DESCRIBED, DESCRIBED_ANY].flatMap(({ well, ill }) => [...well, ...ill]),
        ...FIGURES,
        ...[...FRENCH_RED_FLAGS, ...FRENCH_SIGNS, ...FRENCH_PREOP].flatMap(
          ({ says = [], absolute = [] }) => [...says, ...absolute],
        ),
        ...Object.values(INTENTS).flat(),
        ...QUESTION,
        ...Object.values(FRAME_WORDS.fr),
      ]),
    ),
);

/** Whether the French lexicons use the word: rightly spelt, so never "corrected". */
export const isLexiconWord = (word: string): boolean => LEXICON_WORDS().has(word);
