import { frenchState } from '../polarity.ts';
import type { Reading } from '../reading.ts';

/**
 * Does the reply repeat the question's own words, affirmed or denied? A sign may be over; what
 * should be well is not ("la purée passe"). Words of `except` say something of their own ("je ne
 * sens plus mes doigts").
 */
export function echo(
  reading: Reading,
  negation: 'denied' | 'denied or over' = 'denied or over',
  except: readonly { readonly first: number; readonly last: number }[] = [],
): 'affirmed' | 'negated' | null {
  const stems = reading.asked?.stems;
  if (stems === undefined) return null;
  let found: 'affirmed' | 'negated' | null = null;
  reading.line.words.forEach((word, index) => {
    if (word.text.length < 2 || !isStem(word.text, stems)) return;
    if (except.some(({ first, last }) => first <= index && index <= last)) return;
    const state = frenchState(reading.line, index, index);
    if (state === 'denied' || (state === 'over' && negation !== 'denied')) found = 'negated';
    else if (PART_OF_BODY.test(word.text)) return;
    else if (state === 'present' || state === 'over') found ??= 'affirmed';
  });
  return found;
}

/** Named alone, it affirms nothing: "les doigts remuent", "mollets souples". */
const PART_OF_BODY =
  /^(?:doigts?|orteils?|jambes?|mollets?|plaies?|cicatrices?|yeux|oeil|ventre|mains?|bras|pieds?|genoux?|epaules?|gorge|bouche|pansements?|platre|attelle|enfant|mari|femme|nez|poitrine|cuisse|cheville|poignet|dents?|remue\S*|bouge\S*)$/;

/** The words of the reply that are the question's own. */
export const echoes = ({ asked, line }: Reading): { first: number; last: number }[] =>
  asked === null
    ? []
    : line.words.flatMap(({ text }, i) =>
        text.length >= 2 && isStem(text, asked.stems) ? [{ first: i, last: i }] : [],
      );

/** Is a word of the finding one of the question's own? */
export const namesAsked = (
  { asked, line }: Reading,
  { first, last }: { readonly first: number; readonly last: number },
): boolean =>
  asked !== null &&
  line.words
    .slice(first, last + 1)
    .some(({ text }) => text.length >= 3 && isStem(text, asked.stems));

function isStem(word: string, stems: ReadonlySet<string>): boolean {
  for (const stem of stems) {
    if (word === stem) return true;
    const length = Math.min(stem.length, 5);
    if (length >= 3 && word.length >= length && word.slice(0, length) === stem.slice(0, length)) {
      return true;
    }
  }
  return false;
}
