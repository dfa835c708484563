import { COUNTED, UNITS } from '../lexicon/french-numbers.ts';
import type { Line } from '../normalise.ts';
import { findNumbers, NO_WORDS } from '../numbers.ts';
import type { Reading } from '../reading.ts';
import { isCorrection, whenOf } from '../time-words.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { optionsSaid } from './option-words.ts';

type Options = readonly (readonly [string, string])[];

/** One option by its key or its label; two, or none, are for a person to read. */
export function judgeChoice(reading: Reading): Verdict {
  const options = Object.entries(reading.question?.options ?? {});
  const { key, isTwo } = chosenOf(reading, options);
  if (key !== null) {
    const { worryingIf } = reading.question ?? { worryingIf: null };
    const worrying =
      worryingIf !== null &&
      typeof worryingIf === 'object' &&
      'in' in worryingIf &&
      worryingIf.in.includes(key);
    const label = reading.question?.options?.[key] ?? key;
    return verdict(
      worrying ? 'worrying' : 'satisfactory',
      key,
      because('choice', `choisit « ${label} »`),
    );
  }
  if (reading.bad.length > 0) return verdict('worrying', null, ...reading.bad.map(signWhy));
  return verdict(
    'unclear',
    null,
    because('choice.unread', isTwo ? 'deux choix à la fois' : 'choix non reconnu'),
  );
}

type Chosen = { readonly key: string | null; readonly isTwo: boolean };

function chosenOf(reading: Reading, options: Options): Chosen {
  const { line } = reading;
  const keys = keysNamed(line, options);
  const said = optionsSaid(line, options);
  const named = [...new Set(keys.map(({ key }) => key))];
  const [first] = keys;
  if (hasUnknownFigure(reading, options) && !(first?.at === 0 && !isListed(keys))) {
    return { key: null, isTwo: false };
  }
  if (named.length > 1) {
    const settled = settledOf(line, keys);
    if (settled !== null) return { key: settled, isTwo: false };
    // "D un point a sauté", "2 fois, et la 3 aussi": the answer stands first.
    const leads = first?.at === 0 && !isListed(keys) && first.isPlain;
    return leads ? { key: first.key, isTwo: false } : { key: null, isTwo: true };
  }
  const [key] = named;
  if (key !== undefined) {
    // "A dedans, B dehors" has two keys; "2, béquilles" one.
    const isFirst = first?.at === 0 && first.isPlain;
    const others = [...said].filter((other) => other !== key);
    const [other] = others;
    // "C normal" typed "c normal": c'est.
    const isVerb = isFirst && line.words[0]?.text === 'c' && line.original.trim().startsWith('c ');
    if (isVerb && other !== undefined && others.length === 1) return { key: other, isTwo: false };
    return isFirst || others.length === 0 ? { key, isTwo: false } : { key: null, isTwo: true };
  }
  const [only] = said;
  if (said.size === 1 && only !== undefined) return { key: only, isTwo: false };
  return { key: said.size === 0 ? byYesNo(reading, options) : null, isTwo: said.size > 1 };
}

/** `O = oui, N = non`: a yes in any language. */
function byYesNo({ literal }: Reading, options: Options): string | null {
  if (literal.kind !== 'yes' && literal.kind !== 'no') return null;
  const wanted = literal.kind === 'yes' ? /^oui\b/i : /^non\b/i;
  const fitting = options.filter(([, label]) => wanted.test(label));
  const isPlain = options.every(([, label]) => /^(?:oui|non)$/i.test(label.trim()));
  return fitting.length === 1 && isPlain ? (fitting[0]?.[0] ?? null) : null;
}

/** An option's key in the reply; `isPlain`: no word that happens to be one letter. */
type Named = { readonly key: string; readonly at: number; readonly isPlain: boolean };

function keysNamed(line: Line, options: Options): Named[] {
  const counted = new Set(
    findNumbers(line, NO_WORDS)
      .filter(
        ({ unit, last, first }) =>
          unit === 'counted' &&
          !isRank(line, last) &&
          !isNumbered(line, first) &&
          !leads(line, first),
      )
      .map(({ first }) => first),
  );
  return line.words.flatMap((_, at) => {
    const found = options.find(([key]) => isKey(line, at, key) && !counted.has(at));
    return found === undefined ? [] : [{ key: found[0], at, isPlain: isPlainKey(line, at) }];
  });
}

/** "2ème choix", "la 1ère". */
const isRank = ({ words }: Line, last: number): boolean =>
  /^(?:e|eme|er|ere|nd|nde)$/.test(words[last + 1]?.text ?? '');

/** "Le numéro 2". */
const isNumbered = ({ words }: Line, first: number): boolean =>
  /^(?:numero|no|num)$/.test(words[first - 1]?.text ?? '');

/** "2 petites quantités" begins with its answer; "2 fois" counts. */
const leads = ({ words }: Line, first: number): boolean =>
  first === 0 && !COUNTED.test(words[1]?.text ?? '');

function isKey(line: Line, at: number, key: string): boolean {
  const text = line.words[at]?.text ?? '';
  if (text === key.toLowerCase()) return /\d/.test(text) || isPlainKey(line, at);
  if (String(RANKS[text]) === key) return true;
  if (String(UNITS[text]) !== key) return false;
  const next = line.words[at + 1]?.text ?? '.';
  // "Deux, il faut forcer"
  const isFirst = at === 0 && /^[.,]$/.test(next) && text !== 'un' && text !== 'une';
  return isFirst || line.words.length === 1 || NAMING.test(line.words[at - 1]?.text ?? '');
}

/** A letter that stands for itself: "c'est" and "il a" hold none. */
function isPlainKey({ words, original }: Line, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (/\d/.test(word.text)) return true;
  const typed = original.slice(word.start, word.end);
  if (typed.length > word.text.length) return false;
  // "C'est", "d'un".
  if (/^['’]/.test(original.slice(word.end))) return false;
  if (typed !== typed.toLowerCase()) {
    // "À midi" typed without its accent.
    return !(
      typed === 'A' &&
      at > 0 &&
      /^(?:midi|peine|cause|part)$/.test(words[at + 1]?.text ?? '')
    );
  }
  // "C" stands for "c'est" as well, which the line spells out.
  const after = words[at + 1]?.start === word.start ? at + 2 : at + 1;
  const next = words[after]?.text ?? '';
  const previous = words[at - 1]?.text ?? '';
  if (at === 0 && word.text === 'c' && /^(?:etait|est|pas)$/.test(next)) return false;
  if (at === 0) return !(word.text === 'a' && /^(?:priori|peine|peu)$/.test(next));
  return (
    next === '' ||
    /^[.,:/]$/.test(next) ||
    NAMING.test(previous) ||
    /^(?:et|ou|entre)$/.test(previous)
  );
}

/** "1 et 3", "a ou b", "1 2 ou 3": two answers. */
const isListed = (keys: readonly Named[]): boolean =>
  keys.some(({ at, key, isPlain }, k) => {
    const next = keys[k + 1];
    const isNear = next !== undefined && next.at - at <= 3 && isPlain && next.isPlain;
    return isNear && next.key !== key;
  });

/** "1 non 2", "hier 3, aujourd'hui 2": the answer that counts. */
function settledOf(line: Line, keys: readonly Named[]): string | null {
  const [a, b] = keys;
  if (a === undefined || b === undefined || keys.length > 2) return null;
  const textOf = (from: number, to: number): string[] =>
    line.words.slice(from, to).map(({ text }) => text);
  const between = textOf(a.at + 1, b.at);
  if (between.join(' ') === 'plutot que') return a.key;
  const after = textOf(b.at + 1, b.at + 4);
  if (whenOf(between) === 'before' && whenOf(after) === 'now') return b.key;
  if (between.some((word) => isCorrection(word) && word !== 'pas')) return b.key;
  if (between.includes('pas')) return a.key;
  return whenOf(textOf(0, a.at)) === 'before' && whenOf(between) === 'now' ? b.key : null;
}

function hasUnknownFigure({ line, numberWords }: Reading, options: Options): boolean {
  return findNumbers(line, numberWords).some(
    ({ unit, digits, value }) =>
      unit !== 'counted' &&
      digits !== '' &&
      !options.some(([key]) => key === digits && Number(digits) === value),
  );
}

/** "La une", "option deux": "une" elsewhere is an article. */
const NAMING = /^(?:la|le|option|reponse|numero|no|choix|c|est|:|plutot|lettre|pour)$/;
const RANKS: Readonly<Record<string, number>> = {
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  trois: 3,
  quatre: 4,
  cinq: 5,
  first: 1,
  primero: 1,
  primera: 1,
  primeira: 1,
  birinci: 1,
  segundo: 2,
  segunda: 2,
  ikinci: 2,
  third: 3,
  tercera: 3,
  terceira: 3,
  ucuncu: 3,
};
