import { UNITS } from '../lexicon/french-numbers.ts';
import type { Line } from '../normalise.ts';
import { findNumbers, type NumberMention } from '../numbers.ts';
import type { Reading } from '../reading.ts';

/** A question that names a figure: "plus de 38 ?", "dépassent-elles 2,5 g/L ?", "au moins un litre ?" */
type Limit = {
  readonly value: number;
  readonly asks: 'above' | 'below' | 'at-least';
  /** "Litre". */
  readonly unit: string;
};

const LIMIT =
  / (plus (?:de|que)|depass\S*(?: \S+){0,2}?|superieure?s? a|au dessus de|moins (?:de|que)|inferieure?s? a|(?:au|en) dessous de|au moins|minimum) (\d+(?:\.\d+)?|une?|deux|trois|quatre|cinq) (\S+)/;

const LIMITS = new WeakMap<Line, { readonly limit: Limit | null }>();

function limitOf(asked: Line): Limit | null {
  const known = LIMITS.get(asked);
  if (known !== undefined) return known.limit;
  const [, words = '', figure = '', unit = ''] = LIMIT.exec(asked.text) ?? [];
  const value = UNITS[figure] ?? Number(figure);
  const asks = /moins (?:de|que)|inferieur|dessous/.test(words)
    ? 'below'
    : /au moins|minimum/.test(words)
      ? 'at-least'
      : 'above';
  const limit: Limit | null = figure === '' || Number.isNaN(value) ? null : { value, asks, unit };
  LIMITS.set(asked, { limit });
  return limit;
}

/** "Un litre et demi", "deux litres": an article is a figure before the unit of the question. */
function inUnits({ words }: Line, unit: string): number[] {
  if (unit.length < 4) return [];
  return words.flatMap(({ text }, i) => {
    const count = UNITS[words[i - 1]?.text ?? ''];
    if (count === undefined || text.replace(/s$/, '') !== unit.replace(/s$/, '')) return [];
    const isHalf = words[i + 1]?.text === 'et' && /^demie?$/.test(words[i + 2]?.text ?? '');
    return [count + (isHalf ? 0.5 : 0)];
  });
}

/** "20 h", "3 jours": when, or how long. */
const isTime = ({ words }: Line, { first, last }: NumberMention): boolean =>
  words
    .slice(first, last + 2)
    .some(({ text }) => /^(?:h|heures?|min|minutes?|mn|jours?|fois|ans?|mois)$/.test(text)) ||
  /^(?:le|il|depuis|j)$/.test(words[first - 1]?.text ?? '');

/** A figure so much larger or smaller counts something else. */
const SAME_KIND = 3;

/**
 * The yes or the no of a figure given to such a question ("3,1 après le déjeuner"); null: none, or
 * figures on both sides of it.
 */
export function saysOfLimit({ line, asked, numberWords }: Reading): boolean | null {
  if (asked === null) return null;
  const limit = limitOf(asked.line);
  if (limit === null || / (?:jamais|pas|ni) (?:\S+ ){0,2}\d/.test(line.text)) return null;
  const figures = findNumbers(line, numberWords)
    .filter((mention) => !isTime(line, mention))
    .map(({ value }) => value);
  const said = [...figures, ...inUnits(line, limit.unit)]
    .filter((value) => value < limit.value * SAME_KIND && value > limit.value / SAME_KIND)
    .map((value) => {
      if (limit.asks === 'below') return value < limit.value;
      return limit.asks === 'above' ? value > limit.value : value >= limit.value;
    });
  const [first] = said;
  return first !== undefined && said.every((answer) => answer === first) ? first : null;
}
