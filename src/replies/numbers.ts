import { COUNTED, NAMED, TENS, UNITS } from './lexicon/french-numbers.ts';
import type { Line } from './normalise.ts';

/** A number in a reply, with what stands around it. */
export type NumberMention = {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  /** Written after it: `/10`, "sur 10", `°`, "de fièvre", a thing counted… */
  readonly unit: 'none' | 'outOf10' | 'outOf' | 'degrees' | 'counted' | 'fahrenheit';
  readonly inWords: boolean;
  /** Digits as typed, for `367`. */
  readonly digits: string;
};

const text = (line: Line, i: number): string => line.words[i]?.text ?? '';

const DIGITS = /^\d+(\.\d+)?$/;

/** Every number of the line, in order; hours, dates and telephone numbers are `counted`. */
export function findNumbers(line: Line, words: Readonly<Record<string, number>>): NumberMention[] {
  const found: NumberMention[] = [];
  let i = 0;
  while (i < line.words.length) {
    const mention = readDigits(line, i) ?? readWords(line, i, words);
    if (mention === null) {
      i += 1;
      continue;
    }
    found.push(mention);
    i = mention.last + 1;
  }
  return found;
}

function readDigits(line: Line, i: number): NumberMention | null {
  const word = text(line, i);
  if (word === 'o' && line.words.length === 1) return finish(line, i, i, 0, '0', false);
  if (word === 'o' && /^(\/|sur)$/.test(text(line, i + 1)) && text(line, i + 2) === '10') {
    return finish(line, i, i, 0, '0', false);
  }
  if (!DIGITS.test(word)) return null;
  // "1O": a letter O inside a number.
  if (text(line, i + 1) === 'o' && /^\d$/.test(word) && touches(line, i)) {
    return finish(line, i, i + 1, Number(`${word}0`), `${word}0`, false);
  }
  let last = i;
  let value = Number(word);
  const next = text(line, i + 1);
  const after = text(line, i + 2);
  if (!word.includes('.')) {
    if (/^3[3-9]$|^4[0-3]$/.test(word)) {
      // "37 5", "37 , 5", "37 ° 5", "37 et demi", "37 virgule 5", "37 cinq"
      const skip = /^(,|\.|:|°|virgule|point|degres?|-|\/|et)$/.test(next) ? 1 : 0;
      const decimal = text(line, i + 1 + skip);
      if (/^\d$/.test(decimal) && !COUNTED.test(text(line, i + 2 + skip))) {
        value += Number(decimal) / 10;
        last = i + 1 + skip;
      } else if (skip === 0 && spokenDecimal(line, i + 1) !== null) {
        value += (spokenDecimal(line, i + 1) ?? 0) / 10;
        last = i + 1;
      } else if (/^\d\d$/.test(decimal) && skip === 1 && /^(°|virgule|point|degres?)$/.test(next)) {
        value += Number(decimal) / 100;
        last = i + 1 + skip;
      } else if (skip === 1 && /^(virgule|point|degres?|°)$/.test(next) && decimal in UNITS) {
        value += (UNITS[decimal] ?? 0) / 10;
        last = i + 2;
      }
    }
    if (next === 'virgule' && last === i) {
      const decimal = /^\d$/.test(after) ? Number(after) : UNITS[after];
      if (decimal !== undefined) {
        value += decimal / 10;
        last = i + 2;
      }
    }
    const half = halfAfter(line, last);
    if (half > 0) {
      value += 0.5;
      last += half;
    }
  }
  return finish(line, i, last, round(value), word, false);
}

/** "37 deux": a unit in words that ends the figure. */
function spokenDecimal(line: Line, i: number): number | null {
  const unit = UNITS[text(line, i)];
  if (unit === undefined || unit < 1 || unit > 9 || /^une?$/.test(text(line, i))) return null;
  const next = text(line, i + 1);
  return next === '' || /^(?:[.,]|ce|depuis|hier|degres?|au|le|la|sous)$/.test(next) ? unit : null;
}

/** True when the next word follows without a space. */
const touches = (line: Line, i: number): boolean => line.words[i]?.end === line.words[i + 1]?.start;

function readWords(
  line: Line,
  i: number,
  foreign: Readonly<Record<string, number>>,
): NumberMention | null {
  const start = cardinal(line, i, foreign);
  if (start === null) return null;
  let { value, last } = start;
  const next = text(line, last + 1);
  if (/^(virgule|point|komma|coma|virgula|degres?)$/.test(next)) {
    const decimal = cardinal(line, last + 2, foreign) ?? digit(line, last + 2);
    if (decimal !== null && decimal.value < 100) {
      value += decimal.value < 10 ? decimal.value / 10 : decimal.value / 100;
      last = decimal.last;
    }
  } else if (halfAfter(line, last) > 0) {
    value += 0.5;
    last += halfAfter(line, last);
  } else if (value >= 34 && value <= 42) {
    // "trente huit six"
    const decimal = cardinal(line, last + 1, foreign) ?? digit(line, last + 1);
    if (decimal !== null && decimal.value < 10 && !COUNTED.test(text(line, decimal.last + 1))) {
      value += decimal.value / 10;
      last = decimal.last;
    }
  }
  return finish(line, i, last, round(value), '', true);
}

/** Words that make it a half more ("et demi", "and a half", "buçuk"); 0 when none. */
function halfAfter(line: Line, last: number): number {
  let k = last + 1;
  while (/^(et|and|a|y|e|w|و)$/.test(text(line, k)) && k < last + 3) k += 1;
  return /^(demi|demie|half|medio|media|meio|meia|bucuk|نصف|نص|ونصف|ونص|ness|noss|nos)$/.test(
    text(line, k),
  )
    ? k - last
    : 0;
}

const digit = (line: Line, i: number): { value: number; last: number } | null =>
  /^\d$/.test(text(line, i)) ? { value: Number(text(line, i)), last: i } : null;

function cardinal(
  line: Line,
  i: number,
  foreign: Readonly<Record<string, number>>,
): { value: number; last: number } | null {
  const word = text(line, i);
  const own = foreign[word];
  if (own !== undefined) {
    // "thirty eight", "treinta y ocho", "otuz sekiz"
    if (own >= 20 && own <= 90 && own % 10 === 0) {
      const skip = /^(y|e|and|-|و)$/.test(text(line, i + 1)) ? 2 : 1;
      const unit = foreign[text(line, i + skip)];
      if (unit !== undefined && unit > 0 && unit < 10) return { value: own + unit, last: i + skip };
    }
    return { value: own, last: i };
  }
  const tens = TENS[word];
  if (tens !== undefined) {
    const skip = /^(et|-)$/.test(text(line, i + 1)) ? 2 : 1;
    const unit = UNITS[text(line, i + skip)];
    if (unit !== undefined && unit > 0 && unit < 10) return { value: tens + unit, last: i + skip };
    return { value: tens, last: i };
  }
  const unit = UNITS[word];
  if (unit === undefined) return null;
  if ((word === 'un' || word === 'une') && !standsAlone(line, i)) return null;
  if ((word === 'set' || word === 'sis') && line.words.length > 1) return null;
  return { value: unit, last: i };
}

/** "un" is a number only alone or in "un sur dix". */
const standsAlone = (line: Line, i: number): boolean => {
  const next = text(line, i + 1);
  const previous = text(line, i - 1);
  return (
    (next === '' ||
      /^[.,?]$/.test(next) ||
      next === 'sur' ||
      next === '/' ||
      next.startsWith('&')) &&
    (previous === '' ||
      /^[.,:]$/.test(previous) ||
      /^(a|douleur|niveau|mal|est|vaut|trente|quarante)$/.test(previous))
  );
};

const round = (value: number): number => Math.round(value * 100) / 100;

function finish(
  line: Line,
  first: number,
  end: number,
  value: number,
  digits: string,
  inWords: boolean,
): NumberMention {
  let last = end;
  const next = text(line, last + 1);
  const after = text(line, last + 2);
  let unit: NumberMention['unit'] = 'none';
  if (next === '/' || next === 'sur' || next === 'out' || next === 'over' || next === 'sobre') {
    const skip = next === 'out' && after === 'of' ? 3 : 2;
    const base = text(line, last + skip);
    if (base === '10' || base === 'dix' || base === 'ten' || base === 'diez' || base === 'dez') {
      unit = 'outOf10';
      last += skip;
    } else if (DIGITS.test(base)) {
      unit = 'outOf';
      if (next === '/' && Number(base) === value + 1) unit = 'none';
      else last += skip;
    }
  } else if (/^(°|degres?|degrees?|celsius|grados?|graus?|derece|c)$/.test(next)) {
    unit = 'degrees';
    last += 1;
    if (/^(c|celsius)$/.test(text(line, last + 1))) last += 1;
    if (/^(f|fahrenheit)$/.test(text(line, last + 1))) unit = 'fahrenheit';
  } else if (/^(f|fahrenheit)$/.test(next)) unit = 'fahrenheit';
  else if (isOther(line, first, last, value)) unit = 'counted';
  return { value, first, last, unit, inWords, digits };
}

function isOther(line: Line, first: number, last: number, value: number): boolean {
  const next = text(line, last + 1);
  const previous = text(line, first - 1);
  // "3e jour" counts; "38,3 e calafrios" does not.
  if (/^(?:e|er|ere|eme|h)$/.test(next) && !touches(line, last) && next !== 'h') return false;
  if (COUNTED.test(next) && !(next === 'pas' || next === 'points' || next === 'mai')) return true;
  if (next === 'plus' && COUNTED.test(text(line, last + 2))) return true;
  if (previous === '+' || previous === '#') return true;
  if (value >= 1_000 || /^0\d/.test(text(line, first))) return true;
  if (NAMED.test(previous)) {
    if (/^(a|au|du|le|les|des|est|plus|encore|j|dans|avant|apres|vers|depuis)$/.test(previous)) {
      return isDateOrHour(first, previous, value);
    }
    return true;
  }
  return false;
}

/** "à 4" answers; "vers 4", "le 12" and "depuis 3" do not. */
function isDateOrHour(first: number, previous: string, value: number): boolean {
  if (/^(vers|depuis|dans|apres|avant)$/.test(previous)) return value < 34 || value > 43;
  if (previous === 'j') return first >= 1;
  if (previous === 'le' || previous === 'les') return value >= 11 && (value < 34 || value > 43);
  return false;
}
