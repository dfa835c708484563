import { fitText } from '../gsm/index.ts';
import type { Result } from '../shared/result.ts';
import { fail, ok } from '../shared/result.ts';
import type { Reader, Texts } from './texts.ts';

/** What a text may name. A value of null is not known: the text must not leave (H24). */
export interface TextValues {
  /** Unité ambulatoire, CH des Tilleuls */
  readonly unite: string;
  readonly tel: string | null;
  /** lundi 9 mars à 7h30, or the day with the words that say the hour is not known yet. */
  readonly moment: string | null;
  /** lundi 9 mars */
  readonly jour: string | null;
  /** 7h30; null while nobody knows it. */
  readonly heure: string | null;
  /** When the unit reads its messages next: lundi 9 mars à 7h30. */
  readonly ouverture: string | null;
  /** First name, on a shared number only, where two patients must be told apart (H09). */
  readonly prenom: string;
}

export const variableNames = [
  'unite',
  'tel',
  'moment',
  'jour',
  'heure',
  'ouverture',
  'prenom',
] as const;

export type TextProblem =
  | { readonly kind: 'no-language'; readonly language: string }
  | { readonly kind: 'no-value'; readonly variable: string };

/** Fills a text. Never returns one with a variable left in it. */
export function renderText(
  texts: Texts,
  language: string,
  reader: Reader,
  values: TextValues,
): Result<string, TextProblem> {
  const wording = texts[language]?.[reader];
  if (wording === undefined) return fail({ kind: 'no-language', language });
  let missing: string | null = null;
  const filled = wording.replace(/( ?)\{(\w+)\}/g, (_, space: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name as keyof TextValues] : null;
    if (value === null) missing = name;
    // What is empty takes the space before it along: « votre enfant {prenom}, de 0 à 10 ».
    return value ? `${space}${lightLetters(value)}` : '';
  });
  if (missing !== null) return fail({ kind: 'no-value', variable: missing });
  return ok(filled.replace(/ {2,}/g, ' ').trim());
}

/**
 * A value in letters that travel light, where a plain one stands for it: « Nîmes », « août » or
 * « Chloë » would halve what every part holds. The wording itself is the linter's to judge, and
 * what has no plain letter (another alphabet) stays as it is.
 */
export function lightLetters(value: string): string {
  return [...value.normalize('NFC')]
    .map((letter) => (isLight(letter) ? letter : plain(letter)))
    .join('');
}

const plainFor: Readonly<Record<string, string>> = {
  '’': "'",
  œ: 'oe',
  Œ: 'OE',
  '«': '"',
  '»': '"',
  '‘': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

function plain(letter: string): string {
  const known = plainFor[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  return isLight(known) ? known : letter;
}

function isLight(text: string): boolean {
  return fitText(text).alphabet === 'gsm7';
}
