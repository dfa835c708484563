import type { Line } from '../normalise.ts';
import { findNumbers } from '../numbers.ts';
import type { MultiValue } from '../types.ts';
import { inDegrees, isBodyTemperature } from './temperature.ts';

type Key = keyof MultiValue;

const ASKED: readonly (readonly [Key, RegExp])[] = [
  ['pain', / (?:doul\S*|mal|eva|souffr\S*) /],
  ['temperature', / (?:temp\S*|t|fievre) /],
  ['bleeding', / (?:saign\S*|sang|hemorrag\S*) /],
  ['nausea', / (?:naus\S*|vomi\S*) /],
];

/** What the question asks for, in the order in which it does. */
export function askedInOrder(question: Line): Key[] {
  return ASKED.map(([key, pattern]) => ({ key, at: question.text.search(pattern) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)
    .map(({ key }) => key);
}

const DENIES =
  /^(?:non|no|nan|nn|n|niet|nein|nope|nada|nao|hayir|yok|aucune?s?|zero|pas|ni|sans|sem|sin|without|nul|nulle|rien|0|ras|neant|absent\S*|jamais|_non|walo|walou|oualou|makaynch|makayn|la|لا|fini\S*|termine\S*|arrete\S*|passe\S*|disparu\S*|que)$/;
const GRANTS =
  /^(?:oui|o|ouais|ouai|yes|y|si|sim|evet|ah|iyeh|نعم|_oui|peu|chouia|goutte|gouttes|filet|filets|trace|traces|tache|taches|leger|legere|legers|legerement|beaucoup|plein|fois|presente?s?|seaux?|flots?|trop|encore|toujours|deux|trois|une|un|1|2|3|quelques|parfois)$/;
/** Words that name one of the four: such a reply gives labels, not an order. */
const LABELS: Readonly<Record<Key, RegExp>> = {
  pain: / (?:doul\S*|mal(?! au coeur)|eva|pain|dolor|dor|agri) /,
  temperature: / (?:temp\S*|fievre|fever|fiebre|febre|ates) /,
  bleeding: / (?:saign\S*|sang|sangue|sangre|blood|bleed\S*|kan\S*) /,
  nausea: / (?:naus\S*|vomi\S*|mal au coeur|coeur|bulanti) /,
};

/** "4 / 37,2 / non / un peu": as many parts as questions, each read as the answer of its own. */
export function readInOrder(
  line: Line,
  asked: readonly Key[],
  numberWords: Readonly<Record<string, number>>,
): MultiValue | null {
  const parts = partsOf(line);
  if (asked.length < 3 || parts.length < asked.length) return null;
  const value: MultiValue = {};
  for (const [i, key] of asked.entries()) {
    const part = parts[i];
    if (part === undefined) return null;
    if (asked.some((other) => other !== key && LABELS[other].test(part.text))) return null;
    const answer =
      key === 'pain' || key === 'temperature'
        ? figureOf(part, key, numberWords)
        : grantedIn(part, LABELS[key]);
    if (answer === null) return null;
    Object.assign(value, { [key]: answer });
  }
  return value;
}

function figureOf(
  part: Line,
  key: 'pain' | 'temperature',
  numberWords: Readonly<Record<string, number>>,
): number | null {
  const figures = findNumbers(part, numberWords).filter(({ unit }) => unit !== 'counted');
  const [figure] = figures;
  if (figures.length > 1) return null;
  if (key === 'temperature') {
    const degrees = figure === undefined ? 0 : inDegrees(figure);
    return isBodyTemperature(degrees) ? degrees : null;
  }
  if (figure === undefined) return isDenied(part) ? 0 : null;
  return figure.value <= 10 ? figure.value : null;
}

const isDenied = (part: Line): boolean => part.words.some(({ text }) => DENIES.test(text));

/** Longer parts are sentences: only a yes or a no that they begin with answers. */
const LONGEST_ANSWER = 7;

function grantedIn(part: Line, label: RegExp): boolean | null {
  const begins = part.words[0]?.text ?? '';
  if (/^(?:non|no|n|nn|niet|_non|rien|aucune?)$/.test(begins)) return false;
  if (/^(?:oui|o|yes|_oui|si|sim|evet)$/.test(begins)) return true;
  if (part.words.length > LONGEST_ANSWER) return null;
  if (isDenied(part)) return false;
  if (part.words.some(({ text }) => GRANTS.test(text))) return true;
  return label.test(part.text) ? true : null;
}

/** Parts between commas, slashes and full stops; "3/10" is one. */
function partsOf(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const words = line.words.slice(from, to);
    if (words.length > 0) {
      parts.push({ ...line, words, text: ` ${words.map(({ text }) => text).join(' ')} ` });
    }
    from = to + 1;
  };
  line.words.forEach(({ text }, i) => {
    const isTenth = text === '/' && /^(?:10|dix)$/.test(line.words[i + 1]?.text ?? '');
    if (/^(?:[,./|-]|&.*)$/.test(text) && !isTenth) cut(i);
  });
  cut(line.words.length);
  return parts;
}
