import { UNITS } from '../lexicon/french-numbers.ts';
import { normalise } from '../normalise.ts';
import { frenchState } from '../polarity.ts';
import type { Reading } from '../reading.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';

/** One option by its key or its label; two, or none, are for a person to read. */
export function judgeChoice(reading: Reading): Verdict {
  const options = Object.entries(reading.question?.options ?? {});
  const chosen = new Set<string>();
  for (const [key, label] of options) {
    if (names(reading, key) || says(reading, label)) chosen.add(key);
  }
  if (chosen.size === 0) for (const key of keysByWord(reading, options)) chosen.add(key);
  // "Très bien" is not "bien" as well.
  const labels = options.filter(([key]) => chosen.has(key)).map(([, label]) => label.toLowerCase());
  for (const [key, label] of options) {
    const own = label.toLowerCase();
    if (labels.some((other) => other !== own && other.includes(own)) && !names(reading, key)) {
      chosen.delete(key);
    }
  }
  // "D un point a sauté", "c et la jambe entière…": the answer stands first.
  const leading = options.find(([key]) => key.toLowerCase() === reading.line.words[0]?.text);
  if (leading !== undefined && !isListed(reading, options)) {
    chosen.clear();
    chosen.add(leading[0]);
  }
  const figures = reading.line.words.filter((word) => /^\d+$/.test(word.text));
  const unknown =
    leading === undefined &&
    figures.some((word) => !options.some(([key]) => key.toLowerCase() === word.text));
  const [key] = chosen;
  if (chosen.size === 1 && key !== undefined && !unknown) {
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
    because('choice.unread', chosen.size > 1 ? 'deux choix à la fois' : 'choix non reconnu'),
  );
}

/** "Avec mes béquilles", where one label alone speaks of crutches. */
function keysByWord(
  { line }: Reading,
  options: readonly (readonly [string, string])[],
): readonly string[] {
  const stems = options.map(([key, label]) => ({
    key,
    own: normalise(label)
      .words.map(({ text }) => text)
      .filter((text) => text.length >= 4 && !COMMON.test(text))
      .map((text) => text.slice(0, 6)),
  }));
  return stems
    .filter(({ key, own }) =>
      own.some(
        (stem) =>
          !stems.some((other) => other.key !== key && other.own.includes(stem)) &&
          line.words.some(
            ({ text }, i) =>
              text.startsWith(stem) &&
              frenchState(line, i, i) === 'present' &&
              !/^(?:pas|non|jamais|toujours|impossible)$/.test(line.words[i + 1]?.text ?? ''),
          ),
      ),
    )
    .map(({ key }) => key);
}

const COMMON =
  /^(?:avec|sans|dans|pour|tres|plus|moins|tout|toute|bien|mais|encore|fois|jour|jours)$/;

/** "1 et 3", "a ou b": two answers. */
const isListed = ({ line }: Reading, options: readonly (readonly [string, string])[]): boolean =>
  /^(?:et|ou|,|\/|-|&|\+)$/.test(line.words[1]?.text ?? '') &&
  options.some(([key]) => key.toLowerCase() === line.words[2]?.text);

const names = (reading: Reading, key: string): boolean =>
  reading.line.words.some(
    ({ text }, i) =>
      text === key.toLowerCase() ||
      String(RANKS[text]) === key ||
      (NAMING.test(reading.line.words[i - 1]?.text ?? '') && String(UNITS[text]) === key) ||
      (reading.line.words.length === 1 && String(UNITS[text]) === key),
  );

/** "La une", "option deux": "une" elsewhere is an article. */
const NAMING = /^(?:la|le|option|reponse|numero|choix|c|est|:|plutot)$/;
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
};

function says(reading: Reading, label: string): boolean {
  const wanted = normalise(label).words.map((word) => word.text.slice(0, 5));
  const { words } = reading.line;
  for (let i = 0; i + wanted.length <= words.length; i++) {
    if (wanted.every((stem, k) => words[i + k]?.text.startsWith(stem))) {
      if (frenchState(reading.line, i, i + wanted.length - 1) !== 'denied') return true;
    }
  }
  return false;
}
