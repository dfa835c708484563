import { findNumbers, type NumberMention } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Closest, Outcome } from './types.ts';
import { inDegrees, isBodyTemperature } from './values/temperature.ts';
import type { Verdict } from './verdict.ts';

/**
 * What an unclear reply most likely means, for the nurse who reads it: shown beside the words and
 * never acted upon. Null where nothing is likelier than anything else.
 */
export function closestReading(reading: Reading, own: Verdict): Closest | null {
  // The rules were sure, the classifier was not.
  if (own.outcome !== 'unclear') {
    const { outcome, value } = own;
    return { outcome, value, detail: 'lu ainsi, mais une partie de la réponse fait douter' };
  }
  const mentions = findNumbers(reading.line, reading.numberWords);
  switch (reading.question?.kind) {
    case 'scale':
      return closestNote(reading, mentions);
    case 'temperature':
      return closestTemperature(reading, mentions);
    default:
      return own.value === null
        ? null
        : { outcome: 'satisfactory', value: own.value, detail: 'la suite n’est pas comprise' };
  }
}

const french = (value: number): string => String(value).replace('.', ',');

function outcomeFor({ question }: Reading, value: number): Outcome {
  const rule = question?.worryingIf ?? null;
  const limit = rule !== null && typeof rule === 'object' && 'gt' in rule ? rule.gt : null;
  return limit !== null && value > limit ? 'worrying' : 'satisfactory';
}

/** The highest note, when several contradict each other; else what the figure may be. */
function closestNote(reading: Reading, mentions: readonly NumberMention[]): Closest | null {
  const notes = mentions.filter(({ unit, value }) => unit !== 'counted' && value <= 10);
  if (notes.length > 0) {
    const value = Math.max(...notes.map((mention) => mention.value));
    const detail = notes.length > 1 ? 'la plus forte des notes données' : 'la note donnée';
    return { outcome: outcomeFor(reading, value), value, detail };
  }
  const degrees = mentions.map(inDegrees).find(isBodyTemperature);
  if (degrees !== undefined) {
    const outcome = degrees > 38 ? 'worrying' : 'unclear';
    return { outcome, value: null, detail: `peut-être une température : ${french(degrees)} °C` };
  }
  const beyond = mentions.find(({ unit, value }) => unit === 'none' && value > 10);
  if (beyond === undefined) return null;
  return {
    outcome: 'unclear',
    value: null,
    detail: `${french(beyond.value)} : hors de l’échelle de 0 à 10`,
  };
}

/** A body temperature in Fahrenheit. */
const isFahrenheit = (value: number): boolean => value >= 94 && value <= 109;

function closestTemperature(reading: Reading, mentions: readonly NumberMention[]): Closest | null {
  const degrees = mentions.map(inDegrees).filter(isBodyTemperature);
  if (degrees.length > 0) {
    const value = Math.max(...degrees);
    const detail = degrees.length > 1 ? 'la plus haute des températures données' : 'la valeur lue';
    return { outcome: outcomeFor(reading, value), value, detail };
  }
  const [first] = mentions.filter(({ unit }) => unit !== 'counted');
  if (first === undefined) return null;
  if (isFahrenheit(first.value)) {
    const value = Math.round(((first.value - 32) / 1.8) * 10) / 10;
    const detail = `peut-être ${french(first.value)} °F, soit ${french(value)} °C`;
    return { outcome: outcomeFor(reading, value), value, detail };
  }
  const swapped = Number([...String(first.value)].reverse().join(''));
  if (/^\d\d$/.test(String(first.value)) && isBodyTemperature(swapped)) {
    const detail = `peut-être ${swapped}, chiffres inversés`;
    return { outcome: outcomeFor(reading, swapped), value: swapped, detail };
  }
  return {
    outcome: 'unclear',
    value: null,
    detail: `${french(first.value)} : hors des températures possibles (34 à 43 °C)`,
  };
}
