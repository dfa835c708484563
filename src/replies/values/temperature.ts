import type { Line } from '../normalise.ts';
import { findNumbers, type NumberMention } from '../numbers.ts';
import { ownFigures } from './owner.ts';
import { pick } from './pick.ts';
import { type FigureReading, isAskedAbout } from './scale.ts';

/** Degrees Celsius a living patient can have; beyond, a person reads. */
const LOWEST = 34;
const HIGHEST = 43;

export const isBodyTemperature = (value: number): boolean => value >= LOWEST && value <= HIGHEST;

/** `367` → 36.7, `3805` → 38.05; other figures as they are. */
export function inDegrees(mention: NumberMention): number {
  if (/^(3[4-9]|4[0-2])\d$/.test(mention.digits)) return Number(mention.digits) / 10;
  if (/^(3[4-9]|4[0-2])\d\d$/.test(mention.digits)) return Number(mention.digits) / 100;
  return mention.value;
}

/** Temperatures of a line, whatever else it counts. */
export function findTemperatures(
  line: Line,
  words: Readonly<Record<string, number>>,
): NumberMention[] {
  return findNumbers(line, words)
    .filter(
      (m) =>
        m.unit === 'none' ||
        m.unit === 'degrees' ||
        (/^(3[4-9]|4[0-2])\d{2}$/.test(m.digits) && m.unit === 'counted' && m.value >= 1_000),
    )
    .map((m) => ({ ...m, value: inDegrees(m) }))
    .filter((m) => isBodyTemperature(m.value));
}

/** "3 7 5", "3 7 , 5", "3 sept 5": the digits one by one; "30 7": tens and units. */
function speltOut(line: Line, all: readonly NumberMention[]): NumberMention | null {
  const [tens, units, tenths = null, ...rest] = all;
  if (tens === undefined || units === undefined || rest.length > 0) return null;
  const isDigit = ({ digits, unit, inWords, value }: NumberMention): boolean =>
    (/^\d$/.test(digits) || (inWords && value < 10)) && unit === 'none';
  const follow = (a: NumberMention, b: NumberMention): boolean => b.first === a.last + 1;
  const isTens = /^[34]0$/.test(tens.digits) && tens.unit === 'none';
  if (!all.slice(isTens ? 1 : 0).every(isDigit) || !follow(tens, units)) return null;
  const isComma =
    tenths?.first === units.last + 2 && /^[.,]$/.test(line.words[units.last + 1]?.text ?? '');
  if (tenths !== null && !follow(units, tenths) && !isComma) return null;
  const value = (isTens ? 1 : 10) * tens.value + units.value + (tenths?.value ?? 0) / 10;
  return isBodyTemperature(value)
    ? { ...tens, value: Math.round(value * 10) / 10, last: (tenths ?? units).last }
    : null;
}

const ASKS_TWO_TIMES =
  / (?:hier|nuit|matin|veille) .*\bet (?:de |du |d |le |la |au |a )*(?:ce |cet )?(?:soir|matin|aujourd|midi) /;

/** "Je chausse du 38", "il fait 38 dehors": no body's. */
const isOfAThing = ({ text, startOf }: Line, { first, last }: NumberMention): boolean =>
  / (?:chauss\S*|pointure|taille|jean|pantalon) (?:en |du |de |est |: )?$/.test(
    text.slice(0, startOf[first]),
  ) ||
  /^(?:dehors|a l ombre|au soleil|dans (?:le salon|l appart\S*|la chambre|la voiture)|au (?:thermometre du )?(?:salon|jardin)) /.test(
    text.slice(startOf[last + 1] ?? text.length),
  );

/** `highest`: the question asks for the highest of a period. */
export function readTemperature(
  line: Line,
  words: Readonly<Record<string, number>>,
  highest: boolean,
  asked: Line | null = null,
): FigureReading {
  const all = findNumbers(line, words);
  const usable = ownFigures(line, findTemperatures(line, words), asked).filter(
    (m) => !isAskedAbout(line, m.first) && !isOfAThing(line, m),
  );
  if (usable.length === 0) {
    const spelt = speltOut(line, all);
    if (spelt !== null) {
      return { kind: 'value', value: spelt.value, mention: spelt, rule: 'temperature.number' };
    }
    const mention = all.find((m) => m.unit !== 'counted') ?? all[0];
    return mention === undefined
      ? { kind: 'absent' }
      : { kind: 'unusable', rule: 'temperature.not-an-answer', mention };
  }
  const picked = pick(line, usable, { rangeWithin: 0.5, highest });
  if (picked.kind === 'one') {
    return {
      kind: 'value',
      value: picked.value,
      mention: picked.mention,
      rule: `temperature.${picked.rule}`,
    };
  }
  // "38 et 37" to "de la nuit dernière et de ce matin ?"
  const [, now] = usable;
  if (ASKS_TWO_TIMES.test(asked?.text ?? '') && now !== undefined && usable.length === 2) {
    return { kind: 'value', value: now.value, mention: now, rule: 'temperature.now' };
  }
  return { kind: 'unusable', rule: 'temperature.contradiction', mention: usable[0] ?? null };
}
