import { fitText, unitsOf } from '../gsm/index.ts';
import { lightLetters } from '../protocols/render.ts';

/** A text as the codec would send it. The counting is the codec's own. */
export interface SmsParts {
  readonly text: string;
  readonly alphabet: 'gsm7' | 'ucs2';
  readonly parts: readonly string[];
  /** Septets, or UTF-16 units where the alphabet is UCS-2. */
  readonly units: number;
  /** Letters outside plain GSM-7, and what would stand for each; null: nothing plain does. */
  readonly costly: readonly { readonly letter: string; readonly instead: string | null }[];
}

export function smsPartsOf(text: string): SmsParts {
  const { alphabet, parts, costly } = fitText(text);
  return {
    text,
    alphabet,
    parts,
    units: unitsOf(text),
    costly: costly.map((letter) => {
      const plain = lightLetters(letter);
      return { letter, instead: plain === letter ? null : plain };
    }),
  };
}
