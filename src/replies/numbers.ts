import { forLast } from './for-last.ts';
import { type KnownWord, perWord } from './known-words.ts';
import { COUNTED, FUNCTION_PLURALS, NAMED, TENS, UNITS } from './lexicon/french-numbers.ts';
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

type Words = Readonly<Record<string, number>>;
/** A part of a number, and the last word that it takes. */
type Part = { readonly value: number; readonly last: number };

const text = (line: Line, i: number): string => line.words[i]?.text ?? '';

const DIGITS = /^\d+(\.\d+)?$/;

/** The number words of a reply in French only. */
export const NO_WORDS: Words = {};

/** Digits, letters for digits, or a French word: any number begins so, but for those of `words`. */
const mayBegin = perWord(
  (word) => /^(?:\d|o$|[il]0?$)/.test(word) || word in TENS || word in UNITS,
);

/** Every number of the line, in order; hours, dates and telephone numbers are `counted`. */
export const findNumbers = forLast((line: Line, words: Words): readonly NumberMention[] => {
  const found: NumberMention[] = [];
  let i = 0;
  while (i < line.words.length) {
    const word = line.known[i] as KnownWord;
    if (!mayBegin(word) && (words === NO_WORDS || words[word.text] === undefined)) {
      i += 1;
      continue;
    }
    const mention =
      readTelephone(line, i) ??
      readHour(line, i) ??
      readDate(line, i) ??
      readDigits(line, i, words) ??
      readWords(line, i, words);
    if (mention === null) {
      i += 1;
      continue;
    }
    found.push(mention);
    i = mention.last + 1;
  }
  return settleTogether(line, found);
});

/** What figures are in the light of their neighbours. */
function settleTogether(line: Line, found: NumberMention[]): NumberMention[] {
  return found.map((mention, k) => {
    if (mention.unit !== 'none') return mention;
    const next = found[k + 1];
    const isCounted =
      isBase(line, mention, found[k - 1], next) ||
      (next !== undefined && countsTogether(line, mention, next));
    return isCounted ? { ...mention, unit: 'counted' } : mention;
  });
}

/** The 10 of "sur 10, je dirais 3" and both figures of "de 0 à 10 : 3" only name the scale. */
function isBase(
  line: Line,
  { value, first, last }: NumberMention,
  before: NumberMention | undefined,
  next: NumberMention | undefined,
): boolean {
  const isTo = (from: number): boolean => /^(?:a|-|to|&a)$/.test(text(line, from));
  if (value === 0) {
    return next?.value === 10 && next.first === last + 2 && isTo(last + 1);
  }
  if (value !== 10) return false;
  if (before?.value === 0 && first === before.last + 2 && isTo(first - 1)) return true;
  const lead = line.text.slice(0, line.startOf[first]);
  return / (?:sur|echelle de|echelle a|echelle jusqu a) $/.test(lead);
}

/** "2 ou 3 cachets": what the second counts, the first counts. */
function countsTogether(line: Line, mention: NumberMention, next: NumberMention): boolean {
  if (next.unit !== 'counted' || next.first !== mention.last + 2) return false;
  const between = text(line, mention.last + 1);
  const isHour = /^(?:h|heures?)$/.test(text(line, next.last + 1));
  if (between === 'a') return !isHour && COUNTED.test(text(line, next.last + 1));
  if (/^[-/]$/.test(between)) return touches(line, mention.last) && touches(line, mention.last + 1);
  return between === 'ou' || between === 'voire';
}

const counted = (first: number, last: number, digits: string): NumberMention => ({
  ...{ value: Number(digits), first, last, digits },
  unit: 'counted',
  inWords: false,
});

/** `06 39 98 00 12`, with spaces, full stops or hyphens. */
function readTelephone(line: Line, i: number): NumberMention | null {
  const start = text(line, i);
  if (!/^0\d(\.\d\d)?$/.test(start)) return null;
  let digits = '';
  for (let k = i; k < line.words.length; k++) {
    const word = text(line, k);
    if (/^\d\d(\.\d\d)?$/.test(word)) digits += word.replace('.', '');
    else if (!/^[.-]$/.test(word)) break;
    if (digits.length === 10) return counted(i, k, digits);
  }
  return null;
}

/** `8h30`, `8 h 30`, `08:30`; "8h" alone is a thing counted. */
function readHour(line: Line, i: number): NumberMention | null {
  const hour = text(line, i);
  if (!/^\d\d?$/.test(hour) || Number(hour) > 24) return null;
  const mark = text(line, i + 1);
  const minutes = text(line, i + 2);
  if (!/^[0-5]\d$/.test(minutes)) return null;
  const isHour = /^(h|heures?)$/.test(mark);
  const isClock = mark === ':' && touches(line, i) && touches(line, i + 1) && Number(minutes) < 34;
  return isHour || isClock ? counted(i, i + 2, hour) : null;
}

/** `12/03/1954`, `12-03-26`. */
function readDate(line: Line, i: number): NumberMention | null {
  const mark = text(line, i + 1);
  if (!/^[/.-]$/.test(mark) || text(line, i + 3) !== mark) return null;
  const isDate =
    /^[0-3]?\d$/.test(text(line, i)) &&
    /^[01]?\d$/.test(text(line, i + 2)) &&
    /^\d\d(\d\d)?$/.test(text(line, i + 4));
  const isOneWord = [0, 1, 2, 3].every((k) => touches(line, i + k));
  return isDate && isOneWord ? counted(i, i + 4, text(line, i)) : null;
}

function readDigits(line: Line, i: number, words: Words): NumberMention | null {
  const word = text(line, i);
  if (word === 'o' && line.words.length === 1) return finish(line, i, i, 0, '0', false);
  if (word === 'o' && /^(\/|sur)$/.test(text(line, i + 1)) && tenAt(line, i + 2) !== null) {
    return finish(line, i, i, 0, '0', false);
  }
  if (/^(?:i|l)$/.test(word) && text(line, i + 1) === '0' && touches(line, i)) {
    return finish(line, i, i + 1, 10, '10', false);
  }
  if (/^(?:i|l)0$/.test(word)) return finish(line, i, i, 10, '10', false);
  if (!DIGITS.test(word) || isLetter(line, i, words)) return null;
  // "1O": a letter O inside a number.
  if (text(line, i + 1) === 'o' && /^\d$/.test(word) && touches(line, i)) {
    return finish(line, i, i + 1, Number(`${word}0`), `${word}0`, false);
  }
  const value = Number(word);
  if (word.includes('.')) return finish(line, i, i, value, word, false);
  const part = fractionAfter(line, i, value, words);
  return part === null
    ? finish(line, i, i, value, word, false)
    : finish(line, i, part.last, round(value + part.value), word, false);
}

/** In Arabic typed in Latin letters 2, 3, 5, 7 and 9 are letters: "lbare7". */
const isLetter = (line: Line, i: number, words: Words): boolean =>
  i > 0 &&
  'tlata' in words &&
  /^[23579]$/.test(text(line, i)) &&
  touches(line, i - 1) &&
  /^[a-z]{3}/.test(text(line, i - 1)) &&
  !/^(?:doul|temp|mal$|eva$|note|niveau)/.test(text(line, i - 1));

function readWords(line: Line, i: number, words: Words): NumberMention | null {
  const whole = cardinal(line, i, words);
  if (whole === null) return null;
  const part = fractionAfter(line, whole.last, whole.value, words);
  return part === null
    ? finish(line, i, whole.last, whole.value, '', true)
    : finish(line, i, part.last, round(whole.value + part.value), '', true);
}

const isBodyHeat = (value: number): boolean => value >= 33 && value <= 43;

/** Words for the decimal comma, in every language. */
const COMMA =
  /^(?:virgule|point|comma|komma|coma|con|virgula|ponto|virgul|virg?|vrgu?l?|vg|pt|pnt|nokta|فاصله|fasila)$/;
const DEGREES = /^(?:°|degres?|deg|degrees?|grados?|graus?|derece|daraja|درجه)$/;

/** What follows a whole number and belongs to it: "et demi", "virgule 5", "5" after 37… */
function fractionAfter(line: Line, last: number, value: number, words: Words): Part | null {
  const half = halfAfter(line, last);
  if (half > 0) return { value: 0.5, last: last + half };
  if (text(line, last + 1) === 'et' && text(line, last + 2) === 'quart') {
    return { value: 0.25, last: last + 2 };
  }
  const next = text(line, last + 1);
  const tenths = tenthsAfter(line, last);
  if (tenths !== null) return tenths;
  if (COMMA.test(next)) return decimals(line, last + 2, words);
  if (!isBodyHeat(value)) return null;
  if (DEGREES.test(next)) {
    // "C" is spelt out: "c'est".
    const isC = text(line, last + 2) === 'c' && /^\d$/.test(text(line, last + 4)) ? 2 : 1;
    const mark = /^(?:c|celsius)$/.test(text(line, last + 2)) ? isC : 0;
    return decimals(line, last + 2 + mark, words);
  }
  // "37c4", "37d4".
  const isMark = /^[cd]$/.test(next) && touches(line, last) && touches(line, last + 1);
  if (isMark && /^\d$/.test(text(line, last + 2))) return decimals(line, last + 2, words);
  // "37 5", "37, 5", "37-5", "37 et 5", "trinta e oito e dois"
  const skip = /^(?:[,.:/-]|et|e|y)$/.test(next) ? 1 : 0;
  const digit = text(line, last + 1 + skip);
  if (/^\d$/.test(digit)) {
    const isOther =
      (skip === 1 && LABEL_AFTER.test(text(line, last + 2 + skip))) ||
      (COUNTED.test(text(line, last + 2 + skip)) && text(line, last + 2 + skip) !== 'prise') ||
      /^(?:\/|sur)$/.test(text(line, last + 2 + skip));
    return isOther ? null : { value: Number(digit) / 10, last: last + 1 + skip };
  }
  return skip === 0 || /^(?:et|[ey])$/.test(next)
    ? spokenDecimal(line, last + 1 + skip, words)
    : null;
}

/** "37, 0 saignement": no tenth. */
const LABEL_AFTER = /^(?:saign|sang|naus|vomi|doul|mal$)/;

/** "et quatre dixièmes". */
function tenthsAfter(line: Line, last: number): Part | null {
  let from = last + 1;
  if (DEGREES.test(text(line, from))) from += 1;
  if (text(line, from) === 'et') from += 1;
  if (!/^dixiemes?$/.test(text(line, from + 1))) return null;
  const word = text(line, from);
  const tenths = /^\d$/.test(word) ? Number(word) : UNITS[word];
  return tenths === undefined || tenths > 9 ? null : { value: tenths / 10, last: from + 1 };
}

/** What a comma or a degree sign is followed by: `5`, `25`, "cinq". */
function decimals(line: Line, i: number, words: Words): Part | null {
  const word = text(line, i);
  if (/^\d\d?$/.test(word)) {
    if (COUNTED.test(text(line, i + 1))) return null;
    return { value: Number(word) / 10 ** word.length, last: i };
  }
  const spoken = cardinal(line, i, words) ?? article(word, i);
  if (spoken === null || spoken.value >= 100) return null;
  return { value: spoken.value / (spoken.value < 10 ? 10 : 100), last: spoken.last };
}

/** "Virgule un": no article. */
const article = (word: string, i: number): Part | null =>
  /^une?$/.test(word) ? { value: 1, last: i } : null;

/** What may follow the tenths of "trente-sept deux"; a noun would be counted by them. */
const ENDS =
  /^(?:|[.,?:°)-]|&.*|ce|cet|cette|depuis|hier|degres?|au|aux|le|la|les|l|sous|et|merci|_merci|pour|de|a|avec|j|je|en|dans|maintenant|aujourd|environ|toujours|pas|mme|mr|m|madame|elle|il|on|ca|sans|mais|pris|prise|prises|mesuree?|relevee?|non|oui|apres|avant|docteur|dr|bonjour|bonsoir|ok|frontale?|rectale?|auriculaire|axillaire|vers|hoy|today|now|hoje|bugun)$/;

/** "37 deux", "trente-sept deux": a unit in words that ends the figure. */
function spokenDecimal(line: Line, i: number, words: Words): Part | null {
  const word = text(line, i);
  const unit = words[word] ?? UNITS[word];
  if (unit === undefined || unit < 1 || unit > 9) return null;
  if (!ENDS.test(text(line, i + 1))) return null;
  // "37 un peu": no tenth.
  if (
    /^une?$/.test(word) &&
    !/^(?:|[.,]|merci|_merci|pris|prise|a|au|avec|ce|sous|depuis|apres|mme|non|oui)$/.test(
      text(line, i + 1),
    )
  )
    return null;
  return { value: unit / 10, last: i };
}

/** True when the next word follows without a space. */
const touches = (line: Line, i: number): boolean => line.words[i]?.end === line.words[i + 1]?.start;

const HALF = /^(?:demie?|dmi|half|medio|media|meio|meia|bucuk|نصف|نص|ونصف|ونص|ness|noss|nos|nuss)$/;

/** Words that make it a half more ("et demi", "1/2", "and a half", "buçuk"); 0 when none. */
function halfAfter(line: Line, last: number): number {
  let k = last + 1;
  if (DEGREES.test(text(line, k)) && /^(?:et|and|y|e)$/.test(text(line, k + 1))) k += 1;
  while (/^(?:et|and|a|y|e|w|و)$/.test(text(line, k)) && k < last + 4) k += 1;
  if (HALF.test(text(line, k))) return k - last;
  if (text(line, k) === 'd' && text(line, k + 1) === 'mi') return k + 1 - last;
  const isOneHalf = text(line, k) === '1' && text(line, k + 1) === '/' && text(line, k + 2) === '2';
  return isOneHalf ? k + 2 - last : 0;
}

function cardinal(line: Line, i: number, foreign: Words): Part | null {
  const word = text(line, i);
  const own = foreign[word];
  if (own !== undefined && !isSleeping(line, i) && !isArticle(line, i))
    return foreignCardinal(line, i, own, foreign);
  const tens = TENS[word];
  if (tens !== undefined) {
    const skip = /^(?:et|-)$/.test(text(line, i + 1)) ? 2 : 1;
    const unit = UNITS[text(line, i + skip)];
    if (unit !== undefined && unit > 0 && unit < 10) return { value: tens + unit, last: i + skip };
    // "Trente 7,5".
    const digits = text(line, i + skip);
    const isUnit = skip === 1 || text(line, i + 1) === '-';
    if (/^[1-9](\.\d+)?$/.test(digits) && isUnit && !COUNTED.test(text(line, i + skip + 1))) {
      return { value: round(tens + Number(digits)), last: i + skip };
    }
    return { value: tens, last: i };
  }
  const unit = UNITS[word];
  if (unit === undefined) return null;
  if ((word === 'un' || word === 'une') && !standsAlone(line, i)) return null;
  if ((word === 'set' || word === 'sis') && line.words.length > 1) return null;
  // "Entre les deux", "les deux": both.
  if (word === 'deux' && isBoth(line, i)) return null;
  return { value: unit, last: i };
}

/** "Il dort", "Théo dort bien": no Turkish four. */
const isSleeping = (line: Line, i: number): boolean =>
  text(line, i) === 'dort' &&
  line.words.some(({ text }) =>
    /^(?:il|elle|on|ca|bebe|bien|mal|encore|toujours|je|la|le|lui|comme|tres|depuis|qui|pas)$/.test(
      text,
    ),
  );

/** "Com um chazinho", "bir de": an article. */
const isArticle = (line: Line, i: number): boolean => {
  const next = text(line, i + 1);
  return (
    /^(?:uma?|una?)$/.test(text(line, i)) &&
    /^[a-z]{3}/.test(next) &&
    ![COMMA, HALF, OVER, DEGREES].some((pattern) => pattern.test(next))
  );
};

const isBoth = (line: Line, i: number): boolean =>
  (/^(?:les|des|aux)$/.test(text(line, i - 1)) && text(line, i - 2) !== 'dans') ||
  (text(line, i - 1) === 'entre' && !/^(?:et|-)$/.test(text(line, i + 1)));

/** "thirty eight", "treinta y ocho", "otuz sekiz"; in Arabic the unit comes first. */
function foreignCardinal(line: Line, i: number, own: number, foreign: Words): Part {
  const isTens = own >= 20 && own <= 90 && own % 10 === 0;
  const next = text(line, i + 1);
  const skip = /^(?:y|e|et|and|-|و|w|u|ou)$/.test(next) ? 2 : 1;
  const other = foreign[text(line, i + skip)];
  if (isTens && other !== undefined && other > 0 && other < 10) {
    return { value: own + other, last: i + skip };
  }
  if (own >= 1 && own <= 9) {
    if (skip === 2 && /^(?:و|w|u|ou)$/.test(next) && isTwenties(other)) {
      return { value: own + other, last: i + 2 };
    }
    const joined = /^[وw]/.test(next) ? foreign[next.slice(1)] : undefined;
    if (isTwenties(joined)) return { value: own + joined, last: i + 1 };
  }
  return { value: own, last: i };
}

const isTwenties = (value: number | undefined): value is number =>
  value !== undefined && value >= 20 && value <= 90;

/** "un" is a number only alone, or in "un sur dix", "un et demi", "je dirais un au repos". */
const standsAlone = (line: Line, i: number): boolean => {
  const next = text(line, i + 1);
  const previous = text(line, i - 1);
  if (halfAfter(line, i) > 0 || /^(?:sur|\/|virgule|point)$/.test(next)) return true;
  return (
    (/^(?:|[.,?]|&.*)$/.test(next) || AFTER_ONE.test(next)) &&
    /^(?:|[.,:]|a|douleur|niveau|mal|est|vaut|trente|quarante|dirais|environ|peine|rien|bonjour|maxi|max|juste|ou|plutot|disons|toujours|note|reste|merci|aujourd|hui|maintenant)$/.test(
      previous,
    )
  );
};

const AFTER_ONE =
  /^(?:au|ce|cet|cette|aujourd|maintenant|merci|_merci|malgre|depuis|apres|ou|avec|en|quand|voire|a)$/;

const round = (value: number): number => Math.round(value * 100) / 100;

const OVER = /^(?:\/|sur|su|sr|s|out|over|sobre|de|em|3la|علي|من)$/;
const TEN = /^(?:10|dix|ten|diez|dez|on|3echra|3achra|3chra|عشره|عشر)$/;

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
  let unit: NumberMention['unit'] = 'none';
  const over = OVER.test(next) ? overWhat(line, last + 1) : null;
  const ten = over === null ? null : tenAt(line, over);
  if (ten !== null) {
    unit = 'outOf10';
    last = ten;
  } else if (
    over !== null &&
    !/^(?:de|em|su|sr|s|من|علي|3la)$/.test(next) &&
    DIGITS.test(text(line, over))
  ) {
    const other = Number(text(line, over));
    const isRange =
      next === '/' &&
      (other === value + 1 || (isBodyHeat(other) && (value <= 10 || isBodyHeat(value))));
    if (!isRange) {
      // "Le 12/11", "tension 12/8".
      const isNamed = /^(?:le|du|au)$/.test(text(line, first - 1)) || isMeasured(line, first);
      unit = isNamed ? 'counted' : 'outOf';
      last = over;
    }
  } else if (DEGREES.test(next) || next === 'celsius' || isCelsius(line, last + 1)) {
    unit = 'degrees';
    last += 1;
    if (/^(?:c|celsius)$/.test(text(line, last + 1))) last += 1;
    if (/^(?:f|fahrenheit)$/.test(text(line, last + 1))) unit = 'fahrenheit';
  } else if (next === 'fahrenheit' || (next === 'f' && value >= LOWEST_FAHRENHEIT)) {
    unit = 'fahrenheit';
  } else if (next === 'uzerinden' && value === 10) {
    // "10 üzerinden 7"
    unit = 'counted';
    last += 1;
  } else if (isOther(line, first, last, value)) unit = 'counted';
  return { value, first, last, unit, inWords, digits };
}

/** "37 c"; "9, c'est horrible" is no unit. */
const isCelsius = (line: Line, i: number): boolean =>
  text(line, i) === 'c' && text(line, i + 1) !== 'est';

/** The last word of the ten that begins at `i`, also typed with a letter O; null: another base. */
function tenAt(line: Line, i: number): number | null {
  if (TEN.test(text(line, i))) return i;
  return text(line, i) === '1' && text(line, i + 1) === 'o' && touches(line, i) ? i + 1 : null;
}

/** Where the base of "sur 10", "s/10", "out of 10" and "sur une échelle de 10" stands. */
function overWhat(line: Line, i: number): number {
  if (text(line, i) === 'out' && text(line, i + 1) === 'of') return i + 2;
  if (text(line, i) === 's') return text(line, i + 1) === '/' ? i + 2 : i;
  return i + 1;
}

/** "Tension 12/8", "ta : 12/8": a measure of something else. */
const isMeasured = (line: Line, first: number): boolean => {
  const skip = /^(?:[:=]|a|est)$/.test(text(line, first - 1)) ? 2 : 1;
  return /^(?:tension|ta|pouls|glycemie|saturation|sat|spo2|fc)$/.test(text(line, first - skip));
};

/** A living patient's; "38.9 f lil" (at night) is no Fahrenheit. */
const LOWEST_FAHRENHEIT = 85;

function isOther(line: Line, first: number, last: number, value: number): boolean {
  const next = text(line, last + 1);
  const previous = text(line, first - 1);
  // "3e jour" counts; "38,3 e calafrios" does not.
  if (/^(?:e|er|ere|eme|h)$/.test(next) && !touches(line, last) && next !== 'h') return false;
  // "3j" counts days; "37,8 j'ai vérifié" does not.
  if (next === 'j' && (touches(line, last) || text(line, last + 2) === '')) return true;
  // In Portuguese "1 sem sangue" is no week.
  if (next === 'sem' && /^(?:sang|naus|dor|feb|vom)/.test(text(line, last + 2))) return false;
  // "36.9 doliprane 1000" has tenths: no number of things.
  const hasTenths = isBodyHeat(value) && value % 1 !== 0;
  const isThing = COUNTED.test(next) && !/^(?:pas|points|mai|j)$/.test(next);
  if (isThing && !(hasTenths && next.length > 3)) return true;
  if (/^points?$/.test(next) && text(line, last + 2) === 'de') return true;
  if (next === 'plus' && COUNTED.test(text(line, last + 2))) return true;
  if (value >= 1 && !isBodyHeat(value) && isPluralNoun(next)) return true;
  // "Pliée en deux"; "EN 3" is a scale's name.
  const namesScale = /^(?:|[.,:/;-])$/.test(text(line, first - 2));
  if (previous === 'en' && value < 5 && !namesScale) return true;
  // "Malgré les 2 Izalgi"
  if (/^(?:les|des|mes|ces|ses|nos|vos|leurs|malgre)$/.test(previous) && isNoun(next)) return true;
  const isSum = previous === '+' && (touches(line, first - 1) || !isBodyHeat(value));
  if (isSum || previous === '#') return true;
  if (value >= 1_000 || isPartOfCode(line, first, last)) return true;
  if (isMeasured(line, first) || isAbbreviated(line, first)) return true;
  // "Visage numéro 4".
  if (/^(?:no|numero|num)$/.test(previous) && FACES.test(text(line, first - 2))) return false;
  if (previous === 'no' && isBodyHeat(value)) return false;
  // "Mange comme 4".
  if (previous === 'comme' && /^(?:mang|dor|ri)/.test(text(line, first - 2))) return true;
  // "3 au lit 6 debout".
  if (previous === 'lit' && text(line, first - 2) === 'au') return false;
  if (NAMED.test(previous)) {
    if (/^(a|au|du|le|les|des|est|plus|encore|j|dans|avant|apres|vers|depuis)$/.test(previous)) {
      return isDateOrHour(line, first, previous, value);
    }
    return true;
  }
  return false;
}

/** `06 39`, `0012`: of a telephone or a file number; `00` and `05` alone are notes. */
const isPartOfCode = (line: Line, first: number, last: number): boolean =>
  /^0\d/.test(text(line, first)) &&
  (text(line, first).length > 2 ||
    /^\d/.test(text(line, last + 1)) ||
    /^\d/.test(text(line, first - 1)) ||
    (/^[.-]$/.test(text(line, last + 1)) && /^\d/.test(text(line, last + 2))));

/** "Ch. 214", "tél : 06". */
const isAbbreviated = (line: Line, first: number): boolean =>
  /^[.:]$/.test(text(line, first - 1)) &&
  /^(?:ch|chambre|tel|bat|appt|lit|box)$/.test(text(line, first - 2));

/** The drawings of a scale for children. */
const FACES =
  /^(?:visages?|tetes?|smileys?|bonhommes?|images?|dessins?|figures?|cran|reponse|note)$/;

/** "Quatre vomissements": what a number counts, where no list knows it. */
const isPluralNoun = (word: string): boolean =>
  word.length >= 6 && /^[a-z]+s$/.test(word) && !FUNCTION_PLURALS.has(word);

const isNoun = (word: string): boolean => /^[a-z]{3}/.test(word) && !ENDS.test(word);

/** "à 4" answers; "vers 4", "le 12" and "depuis 3" do not. */
function isDateOrHour(line: Line, first: number, previous: string, value: number): boolean {
  // "Avant la morphine 9, après 3".
  const isAfter = previous === 'apres' && / avant .* apres /.test(line.text);
  if (isAfter && /^(?:|[.,])$/.test(text(line, first + 1))) return false;
  if (/^(vers|depuis|dans|apres|avant)$/.test(previous)) return value < 34 || value > 43;
  if (previous === 'j') return first >= 1;
  if (previous === 'le' || previous === 'les') return value >= 11 && (value < 34 || value > 43);
  return false;
}
