import type { Line } from '../normalise.ts';
import { findNumbers, type NumberMention } from '../numbers.ts';
import type { MultiValue } from '../types.ts';
import { pick } from './pick.ts';
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
  /^(?:non|no|nan|nn|n|niet|nein|nope|nada|nao|hayir|yok|aucune?s?|zero|pas|ni|sans|sem|sin|without|nul|nulle|rien|0|ras|neant|absent\S*|jamais|_non|walo|walou|oualou|makaynch|makayn|la|لا|fini\S*|termine\S*|arrete\S*|passe\S*|disparu\S*|que|plus|tranquille|calme|propre|seche?|nickel|impec\S*)$/;
const GRANTS =
  /^(?:oui|o|ouais|ouai|yes|y|si|sim|evet|ah|iyeh|نعم|_oui|peu|chouia|goutte|gouttes|filet|filets|trace|traces|tache|taches|leger|legere|legers|legeres|legerement|beaucoup|plein|fois|presente?s?|seaux?|flots?|trop|encore|toujours|deux|trois|une|un|1|2|3|quelques|parfois)$/;
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
  if (figures.length > 1) {
    if (key === 'temperature') {
      const degrees = figures.map((m) => ({ ...m, value: inDegrees(m) }));
      const picked = pick(part, degrees, { rangeWithin: 0.5, highest: false });
      return picked.kind === 'one' && isBodyTemperature(picked.value) ? picked.value : null;
    }
    // "5 au repos 8 en marchant"
    const picked = pick(part, figures, { rangeWithin: 3, highest: false });
    return picked.kind === 'one' && picked.value <= 10 ? picked.value : null;
  }
  if (key === 'temperature') {
    const degrees = figure === undefined ? 0 : inDegrees(figure);
    return isBodyTemperature(degrees) ? degrees : null;
  }
  if (figure === undefined) return isDenied(part) ? 0 : null;
  return figure.value <= 10 ? figure.value : null;
}

/** "La" is a no in Arabic, and an article before a word. */
const isDenied = ({ words }: Line): boolean =>
  words.some(({ text }, i) => DENIES.test(text) && (text !== 'la' || i === words.length - 1));

/** `4 37,4 O N`, "N N 4 37,3 et…": bare figures and letters, one for each question, in its order. */
export function readBareAnswers(
  line: Line,
  asked: readonly Key[],
  numberWords: Readonly<Record<string, number>>,
): MultiValue | null {
  if (asked.length < 3 || asked.some((key) => LABELS[key].test(labelled(line)))) return null;
  // "T 37 D 3 S non N oui": letters that are labels.
  if (/ [tds] /.test(line.text)) return null;
  const atoms = atomsOf(line, numberWords);
  const value: MultiValue = {};
  for (const [i, key] of asked.entries()) {
    const atom = atoms[i];
    if (atom === undefined) return null;
    if (key === 'pain' || key === 'temperature') {
      if (typeof atom !== 'object') return null;
      const figure = key === 'pain' ? atom.value : inDegrees(atom);
      const isRight = key === 'pain' ? figure <= 10 : isBodyTemperature(figure);
      if (!isRight) return null;
      Object.assign(value, { [key]: figure });
    } else {
      if (typeof atom === 'object' && atom.value !== 0) return null;
      Object.assign(value, { [key]: atom === true });
    }
  }
  return value;
}

/** What stands before the first word that is neither a figure nor a bare answer: labels after it are remarks. */
const labelled = (line: Line): string => {
  const end = line.words.findIndex(({ text }) => /^\p{L}{3}/u.test(text) && !BARE.test(text));
  return end === -1 ? line.text : line.text.slice(0, line.startOf[end]);
};

const BARE = /^(?:oui|non|_oui|_non|ouais|aucune?|rien|zero|puis|sim|nao|yes|evet|hayir)$/;

/** Figures and bare answers at the head of the line, and bare letters wherever they stand. */
function atomsOf(
  line: Line,
  numberWords: Readonly<Record<string, number>>,
): (boolean | NumberMention)[] {
  const figures = findNumbers(line, numberWords);
  const atoms: (boolean | NumberMention)[] = [];
  for (let i = 0; i < line.words.length; i++) {
    const figure = figures.find(({ first }) => first === i);
    const text = line.words[i]?.text ?? '';
    if (figure !== undefined && figure.unit !== 'counted') atoms.push(figure);
    else if (/^(?:oui|o|_oui|ouais|sim|yes|evet)$/.test(text)) atoms.push(true);
    else if (/^(?:non|n|_non|nao|no|hayir)$/.test(text) && !isElided(line, i)) atoms.push(false);
    if (figure !== undefined) i = figure.last;
  }
  return atoms;
}

/** The "n" of "je n'ai". */
const isElided = (line: Line, i: number): boolean =>
  line.words[i]?.text === 'n' &&
  /^(?:ai|as|a|est|y|en|arrive|avais|etait)$/.test(line.words[i + 1]?.text ?? '');

/** Longer parts are sentences: only a yes or a no that they begin with answers. */
const LONGEST_ANSWER = 7;

function grantedIn(part: Line, label: RegExp): boolean | null {
  const begins = part.words[0]?.text ?? '';
  if (/^(?:non|no|n|nn|niet|_non|rien|aucune?)$/.test(begins)) return false;
  if (/^(?:oui|o|yes|_oui|si|sim|evet)$/.test(begins)) return true;
  if (part.words.length > LONGEST_ANSWER) return null;
  if (/ (?:j |y |il y )?en (?:ai|a)(?= )(?! (?:plus|pas|aucun))/.test(part.text)) return true;
  if (isDenied(part)) return false;
  if (part.words.some(({ text }) => GRANTS.test(text))) return true;
  return label.test(part.text) ? true : null;
}

/** "3-4": one answer. */
const isNextUp = (line: Line, i: number): boolean => {
  const [low, high] = [line.words[i - 1], line.words[i + 1]];
  const mark = line.words[i];
  return (
    /^\d$/.test(low?.text ?? '') &&
    Number(high?.text) === Number(low?.text) + 1 &&
    low?.end === mark?.start &&
    mark?.end === high?.start
  );
};

/** "2... non 4": the figure goes on being put right. */
const isPutRight = (line: Line, i: number): boolean =>
  /^(?:non|pardon|euh|plutot|oups)$/.test(line.words[i + 1]?.text ?? '') &&
  /^\d/.test(line.words[i + 2]?.text ?? '') &&
  /^\d/.test(line.words[i - 1]?.text ?? '');

/** Parts between commas, slashes and full stops; "3/10" is one. */
function partsOf(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const words = line.words.slice(from, to);
    if (words.length > 0) {
      const text = ` ${words.map((word) => word.text).join(' ')} `;
      parts.push({ ...line, words, known: line.known.slice(from, to), text });
    }
    from = to + 1;
  };
  line.words.forEach(({ text }, i) => {
    const isTenth = text === '/' && /^(?:10|dix)$/.test(line.words[i + 1]?.text ?? '');
    const isRange = text === '-' && isNextUp(line, i);
    if (/^(?:[,./|-]|&.*)$/.test(text) && !isTenth && !isRange && !isPutRight(line, i)) cut(i);
  });
  cut(line.words.length);
  return parts;
}
