import type { Line } from '../normalise.ts';
import { findNumbers, type NumberMention } from '../numbers.ts';
import type { MultiValue } from '../types.ts';
import { pick } from './pick.ts';
import { inDegrees, isBodyTemperature } from './temperature.ts';

type Key = keyof MultiValue;

/** What a word of the reply is: the name of a question, or an answer. */
type Atom = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'label'; readonly key: Key }
  | { readonly kind: 'answer'; readonly says: boolean }
  | { readonly kind: 'figure'; readonly mention: NumberMention }
);

const LABELS: readonly (readonly [Key, RegExp])[] = [
  ['pain', /^(?:dl|doul\S*|mal|eva|evs|pain|dolor|dor|agri|wja3\S*)$/],
  ['temperature', /^(?:temp\S*|fievre|fever|fiebre|febre|ates)$/],
  ['bleeding', /^(?:saign\S*|sang|sgt|sangre|sangue|blood|bleeding|dem|kanama)$/],
  ['nausea', /^(?:naus\S*|vomi\S*|nau|nausea|ghatayan|bulanti)$/],
];
const LETTERS: Readonly<Record<string, Key>> = {
  d: 'pain',
  t: 'temperature',
  s: 'bleeding',
  n: 'nausea',
};

const YES = /^(?:oui|o|_oui|ouais|yes|si|sim|evet)$/;
const NO = /^(?:non|n|_non|nao|no|hayir|pas|aucune?s?|ni|sans|zero|lla|sem|sin)$/;
/** What may stand between a label and its answer. */
const LINKS =
  /^(?:[:=°]|-|de|d|du|des|le|la|l|les|pour|pr|a|au|en|est|c|sur|entre|hier|environ|vers|toujours|ressentie?|y|il)$/;

/**
 * `D7T38SnonNnon`, "N saignement, T 36,9 et douleur 4", "D entre 3 et 4, ni S ni N": each answer
 * beside the name of its question, on either side. Null where one of them has no partner.
 */
export function readLabelled(
  line: Line,
  asked: readonly Key[],
  numberWords: Readonly<Record<string, number>>,
): MultiValue | null {
  return readLetters(line.original, asked) ?? readPairs(line, numberWords);
}

const LETTER_ITEM =
  /(?:et\s+)?([dtsn])\s*[:=°]*\s*(\d{1,4}(?:\s?[.,°'\s]\s?\d(?!\d)|\s?\/\s?10)?|oui|non|o|n)(?=[dtsn]|[\s,;/.+-]|$)[\s,;/.-]*/iy;
const NEITHER_LETTER =
  /^(?:et\s+)?(?:pas\s+de|ni|aucun)\s+s\s*,?\s*(?:et|ni|pas)?\s*(?:de\s+)?n\b/i;

function readLetters(original: string, asked: readonly Key[]): MultiValue | null {
  const value: MultiValue = {};
  LETTER_ITEM.lastIndex = original.length - original.trimStart().length;
  let end = LETTER_ITEM.lastIndex;
  for (let match = LETTER_ITEM.exec(original); match !== null; match = LETTER_ITEM.exec(original)) {
    const key = LETTERS[match[1]?.toLowerCase() ?? ''];
    const answer = key === undefined ? null : letterAnswer(key, match[2] ?? '');
    if (key === undefined || answer === null || value[key] !== undefined) return null;
    Object.assign(value, { [key]: answer });
    end = LETTER_ITEM.lastIndex;
  }
  const rest = original.slice(end);
  if (NEITHER_LETTER.test(rest)) return { ...value, bleeding: false, nausea: false };
  const given = Object.keys(value).length;
  // "D4 T37 N N": two answers, and no label among them.
  const isBare = value.nausea !== undefined && value.bleeding === undefined;
  if (given < 2 || (isBare && asked.includes('bleeding'))) return null;
  if (rest === '') return value;
  return given >= 3 && !/\d|saign|sang|naus|vomi|doul|temp/i.test(rest) ? value : null;
}

function letterAnswer(key: Key, said: string): number | boolean | null {
  const word = said.toLowerCase();
  if (key === 'bleeding' || key === 'nausea') {
    if (/^\d/.test(word)) return Number(word) > 0;
    return word.startsWith('o');
  }
  if (!/^\d/.test(word)) return null;
  const digits = word.replace(/\s?\/\s?10$/, '');
  const figure = Number(digits.replace(/\s?[.,°'\s]\s?/, '.'));
  if (key === 'pain') return figure <= 10 ? figure : null;
  const degrees = /^\d{3,4}$/.test(digits) ? Number(digits) / 10 ** (digits.length - 2) : figure;
  return isBodyTemperature(degrees) ? degrees : null;
}

function readPairs(line: Line, numberWords: Readonly<Record<string, number>>): MultiValue | null {
  const atoms = atomsOf(line, numberWords);
  const labels = atoms.filter(({ kind }) => kind === 'label');
  if (
    labels.length < 2 ||
    new Set(labels.map((a) => a.kind === 'label' && a.key)).size < labels.length
  ) {
    return null;
  }
  const figures = new Map<Key, NumberMention[]>();
  const value: MultiValue = {};
  let k = 0;
  while (k < atoms.length) {
    const [a, b] = [atoms[k], atoms[k + 1]];
    if (a === undefined) break;
    const pair = b === undefined ? null : pairOf(line, a, b);
    // "Douleur 4 N N": two answers.
    if (pair !== null && isLetters(line, a, b)) return null;
    if (pair !== null) {
      k += 2;
      const { key, atom } = pair;
      if (atom.kind === 'figure' && (key === 'pain' || key === 'temperature')) {
        figures.set(key, [...(figures.get(key) ?? []), atom.mention]);
      } else Object.assign(value, { [key]: answerOf(key, atom) });
      continue;
    }
    k += 1;
    if (a.kind !== 'figure') return null;
    const key = isBodyTemperature(inDegrees(a.mention)) ? 'temperature' : 'pain';
    figures.set(key, [...(figures.get(key) ?? []), a.mention]);
  }
  for (const [key, mentions] of figures) {
    const figure = oneOf(line, key, mentions);
    if (figure === null) return null;
    Object.assign(value, { [key]: figure });
  }
  return value;
}

function oneOf(line: Line, key: Key, mentions: readonly NumberMention[]): number | null {
  const isPain = key === 'pain';
  const said = isPain ? mentions : mentions.map((m) => ({ ...m, value: inDegrees(m) }));
  const picked = pick(line, said, { rangeWithin: isPain ? 3 : 0.5, highest: false });
  if (picked.kind !== 'one') return null;
  const isPossible = isPain ? picked.value <= 10 : isBodyTemperature(picked.value);
  return isPossible ? picked.value : null;
}

const answerOf = (key: Key, atom: Atom): number | boolean => {
  if (key === 'pain') return 0;
  return atom.kind === 'figure' ? atom.mention.value > 0 : atom.kind === 'answer' && atom.says;
};

const isLetters = (line: Line, a: Atom, b: Atom | undefined): boolean =>
  [a.first, b?.first ?? 0].every((i) => line.words[i]?.text === 'n');

/** A label and its answer, side by side, where the one can be said of the other. */
function pairOf(line: Line, a: Atom, b: Atom): { key: Key; atom: Atom } | null {
  const between = line.words.slice(a.last + 1, b.first);
  if (!between.every(({ text }) => LINKS.test(text))) return null;
  const [label, atom] = a.kind === 'label' ? [a, b] : [b, a];
  if (label.kind !== 'label' || atom.kind === 'label') return null;
  const { key } = label;
  if (atom.kind === 'figure') {
    const isHot = isBodyTemperature(inDegrees(atom.mention));
    if (key === 'temperature' ? !isHot : isHot || atom.mention.value > 10) return null;
    return { key, atom };
  }
  if (key === 'temperature' || (key === 'pain' && atom.says)) return null;
  // "Pas", "ni" deny what follows them.
  const isBefore = atom.first < label.first;
  const text = line.words[atom.first]?.text ?? '';
  return /^(?:pas|ni|sans|aucune?s?|sem|sin|lla)$/.test(text) && !isBefore ? null : { key, atom };
}

function atomsOf(line: Line, numberWords: Readonly<Record<string, number>>): Atom[] {
  const figures = findNumbers(line, numberWords);
  const atoms: Atom[] = [];
  for (let i = 0; i < line.words.length; i++) {
    const figure = figures.find(({ first }) => first === i);
    if (figure !== undefined) {
      const { first, last } = figure;
      if (figure.unit !== 'counted') atoms.push({ kind: 'figure', mention: figure, first, last });
      i = last;
      continue;
    }
    const text = line.words[i]?.text ?? '';
    const previous = atoms.at(-1);
    const isOpen = previous?.kind === 'label' && previous.last >= i - 2;
    const key = labelAt(line, i, isOpen);
    if (key !== null) {
      atoms.push({ kind: 'label', key, first: i, last: i });
      continue;
    }
    const yes = YES.test(text);
    if (yes || (NO.test(text) && !isElided(line, i))) {
      atoms.push({ kind: 'answer', says: yes, first: i, last: i });
    }
  }
  return atoms;
}

/** Letters are labels before an answer, or after "ni". */
function labelAt(line: Line, i: number, isOpen: boolean): Key | null {
  const text = line.words[i]?.text ?? '';
  if (text.length > 1) return LABELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const key = LETTERS[text];
  if (key === undefined || (isOpen && text === 'n')) return null;
  if (/^(?:ni|pas)$/.test(line.words[i - 1]?.text ?? '')) return key;
  let k = i + 1;
  while (/^[:=°-]$/.test(line.words[k]?.text ?? '')) k += 1;
  return /^(?:\d.*|oui|non|o|n|entre|hier)$/.test(line.words[k]?.text ?? '') ? key : null;
}

/** The "n" of "je n'ai". */
const isElided = (line: Line, i: number): boolean =>
  line.words[i]?.text === 'n' &&
  /^(?:ai|as|a|est|y|en|arrive|avais|etait)$/.test(line.words[i + 1]?.text ?? '');
