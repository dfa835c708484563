import { FRAME_WORDS } from './frame-words.ts';
import { FRENCH_ANSWERS } from './french-answers.ts';
import { FRENCH } from './french-concepts.ts';
import { DESCRIBED, DESCRIBED_ANY } from './french-described.ts';
import { FIGURES } from './french-polarity.ts';
import { FRENCH_PREOP } from './french-preop.ts';
import { FRENCH_RED_FLAGS } from './french-red-flags.ts';
import { FRENCH_SIGNS } from './french-signs.ts';
import { INTENTS, QUESTION } from './intents.ts';

/** All at once: a thousand patterns are cut at every start. */
const words = (patterns: readonly string[]): string[] =>
  patterns
    .join(' ')
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 3);

/** Every word the French lexicons use: rightly spelt, so never "corrected". */
export const LEXICON_WORDS: ReadonlySet<string> = new Set([
  ...words(Object.values(FRENCH)),
  ...words(Object.values(FRENCH_ANSWERS).flat()),
  ...words([...DESCRIBED, DESCRIBED_ANY].flatMap(({ well, ill }) => [...well, ...ill])),
  ...words(FIGURES),
  ...words(
    [...FRENCH_RED_FLAGS, ...FRENCH_SIGNS, ...FRENCH_PREOP].flatMap((sign) => [
      ...(sign.says ?? []),
      ...(sign.absolute ?? []),
    ]),
  ),
  ...words(Object.values(INTENTS).flat()),
  ...words(QUESTION),
  ...words(Object.values(FRAME_WORDS.fr)),
]);
