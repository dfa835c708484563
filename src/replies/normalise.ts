import { gluedFigure } from './glued-figure.ts';
import { type KnownWord, knownWord } from './known-words.ts';
import { EMOJI } from './lexicon/emoji.ts';
import { isForeignWord } from './lexicon/foreign.ts';
import { COUNTED, TENS } from './lexicon/french-numbers.ts';
import { ADVERSATIVES, KNOWN } from './lexicon/french-spelling.ts';
import { respell } from './spelling.ts';

/**
 * One word of the normalised line with its place in the original text. Several words may share a
 * place (`jsaigne` gives `j` and `saigne`). Punctuation is a word: `.` and `?` end a sentence,
 * `,` separates, an adversative begins with `&`.
 */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

export type Line = {
  readonly original: string;
  readonly words: readonly Word[];
  /** The same words, with what is known of each. */
  readonly known: readonly KnownWord[];
  /** The words between single spaces, with one at each end. */
  readonly text: string;
  /** Offset in `text` of each word, and of what would come after the last. */
  readonly startOf: readonly number[];
};

type Raw = { text: string; accented: string; start: number; end: number };

/** Longest text that is analysed; ten concatenated SMS are 1,530 characters. */
const LONGEST = 4_000;

export function normalise(original: string): Line {
  const raw = mergeInitials(scan(original.slice(0, LONGEST)));
  const words: Word[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i] as Raw;
    // "c'est" already has its verb; a lone "c" stands for both.
    // "Un AVC" is a stroke; elsewhere "avc" is short for "avec".
    const isStroke =
      token.text === 'avc' && /^(un|l|d|mon|son|cet|fait|fais)$/.test(raw[i - 1]?.text ?? '');
    const hasVerb =
      token.text === 'c' && /^(est|etait|etaient|ete|sera)$/.test(raw[i + 1]?.text ?? '');
    // "Plein de san", "du san".
    if (token.text === 'san' && /^(de|du|d|le)$/.test(raw[i - 1]?.text ?? '')) {
      token.text = 'sang';
      // What it is spelt as elsewhere is remembered by what was typed.
      token.accented = 'sang';
    }
    // "Trente set", "trante cis": figures by ear.
    const sounds = SOUNDS.get(token.text);
    if (sounds !== undefined && (raw.length === 1 || TENS[raw[i - 1]?.text ?? ''] !== undefined))
      token.text = sounds;
    const isRespelt = hasVerb || isStroke || sounds === token.text;
    const spelt = isRespelt
      ? [token.text]
      : (gluedFigure(token.text) ?? respell(token.text, token.accented));
    for (const text of spelt) words.push({ text, start: token.start, end: token.end });
  }
  return lineOf(original, markAdversatives(settledByNeighbours(words)));
}

/** Alone, or after the tens. */
const SOUNDS: ReadonlyMap<string, string> = new Map([
  ['set', 'sept'],
  ['cet', 'sept'],
  ['cette', 'sept'],
  ['cis', 'six'],
  ['sice', 'six'],
  ['ui', 'huit'],
  ['wui', 'huit'],
  ['uite', 'huit'],
  ['nef', 'neuf'],
  ['sisse', 'six'],
  ['sics', 'six'],
  ['nheuf', 'neuf'],
  ['hui', 'huit'],
  ['dis', 'dix'],
  ['disse', 'dix'],
]);

export function lineOf(original: string, words: readonly Word[]): Line {
  const known: KnownWord[] = [];
  const startOf: number[] = [];
  let text = ' ';
  for (const word of words) {
    known.push(knownWord(word.text));
    startOf.push(text.length);
    text += `${word.text} `;
  }
  startOf.push(text.length);
  return { original, words, known, text, startOf };
}

/** Index of the word that begins at, or covers, an offset of the line's text. */
export function wordAt({ words, startOf }: Line, offset: number): number {
  let from = 0;
  let to = words.length - 1;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((startOf[middle] as number) <= offset) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** First and last word (included) of a match that begins with a space, as `compile` makes them. */
export function wordsOf(line: Line, index: number, length: number): [number, number] {
  return [wordAt(line, index + 1), wordAt(line, index + length - 1)];
}

export function spanOf(line: Line, first: number, last: number): [number, number] {
  return [line.words[first]?.start ?? 0, line.words[last]?.end ?? line.original.length];
}

const LETTER = /\p{L}/u;
const MARK = /\p{M}/gu;

/** Every character of a text asks: only those beyond ASCII need a pattern. */
function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(char);
}

const isLowerAscii = (char: string): boolean => char >= 'a' && char <= 'z' && char.length === 1;

/** One character: lower case, without accents, in Latin digits; '' when it carries nothing. */
export function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 128) return char.toLowerCase();
  const known = FOLDED.get(char);
  if (known !== undefined) return known;
  const folded = char.toLowerCase().normalize('NFKD').replace(MARK, '');
  // Bounded: a text may hold any of the characters there are.
  if (FOLDED.size < MOST_FOLDED) FOLDED.set(char, folded);
  return folded;
}

const MOST_FOLDED = 1_000;

const FOLDED = new Map<string, string>([
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['İ', 'i'],
  ['ø', 'o'],
  ['Ç', 'c'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ـ', ''],
  ['،', ','],
  ['؟', '?'],
  ['؛', '.'],
  ['٫', ','],
  ['½', 'demi'],
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, i): [string, string] => [digit, String(i)]),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, i): [string, string] => [digit, String(i)]),
]);

const isDigit = (char: string): boolean => char >= '0' && char <= '9' && char.length === 1;

type Unit = { char: string; accented: string; start: number; end: number };

function unitsOf(original: string): Unit[] {
  const units: Unit[] = [];
  let offset = 0;
  for (const source of original) {
    const end = offset + source.length;
    const folded = fold(source);
    if (source.charCodeAt(0) < 128) {
      units.push({ char: folded, accented: folded, start: offset, end });
    } else if (folded.length <= 1) {
      // A bare combining accent joins the letter before it.
      if (folded !== '' || !/\p{M}/u.test(source)) {
        units.push({ char: folded, accented: source.toLowerCase(), start: offset, end });
      }
    } else {
      for (const char of folded) units.push({ char, accented: char, start: offset, end });
    }
    offset = end;
  }
  return units;
}

function scan(original: string): Raw[] {
  const units = unitsOf(original);
  const tokens: Raw[] = [];
  let i = 0;
  while (i < units.length) {
    const unit = units[i];
    if (unit === undefined) break;
    if (isLetterDigit(unit.char) && isArabizi(units, i)) i = scanWord(units, i, tokens);
    else if (isDigit(unit.char)) i = scanNumber(units, i, tokens);
    else if (isLetter(unit.char)) i = scanWord(units, i, tokens);
    else {
      scanSign(unit, units[i + 1]?.char, tokens);
      i += 1;
    }
  }
  return tokens;
}

/** Whether a digit is a letter: `3andi`, `7ekka`, `9elbi`. In `3fois` and `9h30` it is none. */
function isArabizi(units: readonly Unit[], from: number): boolean {
  if (isDigit(units[from - 1]?.char ?? '')) return false;
  let i = from + 1;
  let rest = '';
  for (;;) {
    const char = units[i]?.char ?? '';
    if (!isLowerAscii(char) && !isLetterDigit(char)) break;
    rest += char;
    i += 1;
  }
  if (!/^[a-z]{2}/.test(rest)) return false;
  const word = `${units[from]?.char}${rest}`;
  return (
    isForeignWord(word) ||
    (rest.length >= 4 &&
      !KNOWN.has(rest) &&
      !COUNTED.test(rest) &&
      !/\d/.test(rest) &&
      !/^(sur|mais|avec|ou|et)/.test(rest))
  );
}

/** Digits that are letters in Arabic typed in Latin ones. */
const isLetterDigit = (char: string): boolean => char === '3' || char === '7' || char === '9';

/** Digits with a decimal part glued to them: `38,5` `38.5` `38°5` `38'5` `38h5` stays apart. */
function scanNumber(units: readonly Unit[], from: number, tokens: Raw[]): number {
  let i = from;
  let text = '';
  while (isDigit(units[i]?.char ?? '')) text += units[i++]?.char;
  // `37°c4`
  if (/^[°º]$/.test(units[i]?.char ?? '') && isDegreeHour(units, i + 1)) i += 1;
  const separator = units[i]?.char ?? '';
  if (/^(3[4-9]|4[0-2])$/.test(text) && isDegreeHour(units, i)) {
    text += `.${units[i + 1]?.char}`;
    push(tokens, units, from, i + 2, text);
    return i + 2;
  }
  if (/^[.,'’`´°ºv]$/.test(separator) && isDigit(units[i + 1]?.char ?? '')) {
    let decimals = '';
    let j = i + 1;
    while (isDigit(units[j]?.char ?? '')) decimals += units[j++]?.char;
    // 12.11.2026 and 06.39.98.00.00 are not decimals.
    const goesOn = /^[.,]$/.test(units[j]?.char ?? '') && isDigit(units[j + 1]?.char ?? '');
    if (!goesOn || text.length === 1 || separator !== '.') {
      text += `.${decimals}`;
      i = j;
    }
  }
  push(tokens, units, from, i, text);
  return i;
}

/** `37h2`, `37c2`: no hour is that late. */
const isDegreeHour = (units: readonly Unit[], i: number): boolean =>
  /^[hcd]$/.test(units[i]?.char ?? '') &&
  isDigit(units[i + 1]?.char ?? '') &&
  !isDigit(units[i + 2]?.char ?? '');

function scanWord(units: readonly Unit[], from: number, tokens: Raw[]): number {
  let i = from;
  let text = '';
  let accented = '';
  for (;;) {
    const unit = units[i];
    if (unit === undefined || unit.char === '') break;
    const next = units[i + 1]?.char ?? ' ';
    const insideDigit =
      isLetterDigit(unit.char) &&
      (i === from || isLetter(next) || isForeignWord(`${text}${unit.char}`));
    if (!insideDigit && !isLetter(unit.char)) break;
    text += unit.char;
    accented += unit.accented;
    i += 1;
  }
  push(tokens, units, from, i, text, accented);
  return i;
}

function push(
  tokens: Raw[],
  units: readonly Unit[],
  from: number,
  to: number,
  text: string,
  accented = text,
): void {
  const start = units[from]?.start ?? 0;
  tokens.push({ text, accented, start, end: units[to - 1]?.end ?? start });
}

function scanSign(unit: Unit, next: string | undefined, tokens: Raw[]): void {
  const emoji = EMOJI.get(unit.accented);
  const text = emoji ?? signOf(unit.char, next);
  if (text === null) return;
  const previous = tokens.at(-1);
  if (previous?.text === text && previous.end === unit.start) {
    previous.end = unit.end;
    return;
  }
  tokens.push({ text, accented: text, start: unit.start, end: unit.end });
}

function signOf(char: string, next: string | undefined): string | null {
  switch (char) {
    case '.':
    case '!':
    case ';':
    case '\n':
    case '\r':
    case '…':
      return '.';
    case '?':
      return '?';
    case ',':
    case '(':
    case ')':
    case '–':
    case '—':
    case '"':
    case '«':
    case '»':
      return ',';
    case '-':
      return next !== undefined && isLetter(next) ? null : '-';
    case ':':
    case '=':
    case '>':
      return ':';
    case '/':
    case '+':
    case '%':
    case '#':
      return char;
    case '°':
    case 'º':
      return '°';
    default:
      return null;
  }
}

/** `r.a.s.` and `R A S` are one word. */
function mergeInitials(tokens: readonly Raw[]): Raw[] {
  const merged: Raw[] = [];
  const isInitial = (token: Raw | undefined): boolean =>
    token?.text.length === 1 && isLetter(token.text);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.text !== 'r') {
      merged.push(token);
      continue;
    }
    const next = (k: number): number =>
      tokens[k + 1]?.text === '.' && isInitial(tokens[k + 2]) ? k + 2 : k + 1;
    const a = next(i);
    const s = next(a);
    const last = tokens[s];
    const isRas = tokens[a]?.text === 'a' && last !== undefined && last.text === 's';
    if (isRas && !isInitial(tokens[i - 1]) && !isInitial(tokens[next(s)])) {
      merged.push({ text: 'ras', accented: 'ras', start: token.start, end: last.end });
      i = s;
    } else merged.push(token);
  }
  return merged;
}

const LOST =
  /^(?:sang|mal|doul\S*|fievre\S*|saign\S*|naus\S*|vomi\S*|frisson\S*|vertige\S*|gene|probleme\S*|souci\S*|goutte\S*|temperature)$/;

const SETTLED: ReadonlySet<string> = new Set(['2', 'pus', 'pu']);

/** "J'arrive pu", "je respire pu": plus; "j'ai pas pu" stays. */
const settledByNeighbours = (words: readonly Word[]): readonly Word[] =>
  words.some(({ text }) => SETTLED.has(text)) ? words.map(settleByNeighbour) : words;

function settleByNeighbour(word: Word, index: number, words: readonly Word[]): Word {
  // "Ya pus de sang": there is none any more.
  const next = words[index + 2]?.text ?? '';
  // "Pas 2 fièvre": de.
  if (word.text === '2' && LOST.test(words[index + 1]?.text ?? '')) {
    const isNone = /^(?:pas|plus|peu|beaucoup|point)$/.test(words[index - 1]?.text ?? '');
    if (isNone) return { ...word, text: 'de' };
  }
  if (word.text === 'pus' && /^(?:de|d)$/.test(words[index + 1]?.text ?? '')) {
    return LOST.test(next) ? { ...word, text: 'plus' } : word;
  }
  if (word.text !== 'pu') return word;
  const before = words[index - 1]?.text ?? 'ai';
  if (/^(du|de|le)$/.test(before)) return { ...word, text: 'pus' };
  const participle =
    /^(ai|a|as|avons|avez|ont|avoir|aurai|aurais|pas|rien|jamais|bien|n|y|toujours|encore|enfin|meme|ete|aucun|aucune)$/;
  return participle.test(before) ? word : { ...word, text: 'plus' };
}

const TURNS = new Map(Object.entries(ADVERSATIVES));

/** Marks the words that turn a reply round, so that nothing is read across them. */
function markAdversatives(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => TURNS.has(text))) return words;
  return words.map((word, i) => {
    const before = TURNS.get(word.text);
    if (before === undefined) return word;
    const turns = before === null || before === words[i - 1]?.text;
    return turns ? { ...word, text: `&${word.text}` } : word;
  });
}
