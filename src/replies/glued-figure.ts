import { UNITS_BY_EAR } from './lexicon/french-numbers.ts';

const UNIT = `(${Object.keys(UNITS_BY_EAR).join('|')})`;
const GLUED = new RegExp(
  `^(tr[ae]nt{1,2}e?s?|(?:qu|k|c)ar[ae]nt{1,2}e?)${UNIT}(?:ett?e?)?${UNIT}?$`,
);

/** "Tranteset", "trentesixhuit": tens, unit and tenths written as one word, by ear; null: no figure. */
export function gluedFigure(token: string): string[] | null {
  const first = token.charCodeAt(0);
  // Of most words the first letter tells: t, q, k, c.
  if (token.length < 7 || !(first === 116 || first === 113 || first === 107 || first === 99)) {
    return null;
  }
  const match = GLUED.exec(token);
  if (match === null) return null;
  const [, tens = '', ...units] = match;
  return [
    tens.startsWith('t') ? 'trente' : 'quarante',
    ...units.flatMap((unit) => (unit ? [UNITS_BY_EAR[unit] ?? unit] : [])),
  ];
}
