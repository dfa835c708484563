import {
  ABOUT_ONESELF,
  AGED,
  BLOOD,
  CHRONIC,
  COLD_ROOM,
  COLOURED_BY,
  CONTRASTED,
  DREAMT,
  FEARED,
  FEELING_AFTER,
  GOES_ON,
  HABIT,
  HEARD_OF,
  INTRODUCES,
  JOKE,
  MACHINES,
  MUNDANE_AFTER,
  MUNDANE_BEFORE,
  NEVER_THE_PATIENT,
  NOTED,
  ON_SEEING,
  OPERATED_WELL,
  OPINION,
  OTHER_SIDE,
  OTHER_TIME,
  PEOPLE,
  PETS,
  PROMISE,
  REASSURES,
  RELATIVE_CONTRAST,
  SUPPOSES,
  UNSURE,
  WAS_AFRAID,
  WATCHES,
  WORSE_THAN_FEARED,
} from './lexicon/french-elsewhere.ts';
import type { Topic } from './lexicon/sign.ts';
import type { Line } from './normalise.ts';

/**
 * A sign that is named, and not the patient's here and now: somebody else has it, it was another
 * year, it is only supposed, or it comes of an invoice. `sure`: enough to let go even a red flag;
 * otherwise a red flag is for a person to read.
 */
export type Elsewhere = { readonly sure: boolean };

const SURE: Elsewhere = { sure: true };
const LIKELY: Elsewhere = { sure: false };

/** Null: nothing says that the sign at words `first` to `last` is not the patient's. */
export function elsewhere(line: Line, first: number, last: number, topic: Topic): Elsewhere | null {
  return (
    ofNoMatter(line, first, last, topic) ??
    supposed(line, first, last) ??
    ofSomebodyElse(line, first, last, topic) ??
    ofAnotherTime(line, first, last, topic)
  );
}

const word = (line: Line, index: number): string => line.words[index]?.text ?? '';
const isSentenceEnd = (text: string): boolean => text === '' || text === '.' || text === '?';
const isClauseEnd = (text: string): boolean =>
  isSentenceEnd(text) || text === ',' || text.startsWith('&');

/** Words further away belong to no sentence of the sign's: long texts stay quick to read. */
const FAR = 40;

type Ends = (text: string) => boolean;

/** First and last word of what stands between two ends around words `first` to `last`. */
function around(line: Line, first: number, last: number, ends: Ends): [number, number] {
  let from = first;
  while (from > Math.max(0, first - FAR) && !ends(word(line, from - 1))) from -= 1;
  let to = last;
  while (to + 1 < Math.min(line.words.length, last + FAR) && !ends(word(line, to + 1))) to += 1;
  return [from, to];
}

/** Words `from` to `to`, with a space at each end. */
const textOf = (line: Line, from: number, to: number): string =>
  from > to
    ? ' '
    : line.text.slice((line.startOf[from] ?? 1) - 1, line.startOf[to + 1] ?? line.text.length);

/** "Évanoui en voyant la facture", "rouge, c'est la bétadine". */
function ofNoMatter(line: Line, first: number, last: number, topic: Topic): Elsewhere | null {
  const [from, to] = around(line, first, last, isSentenceEnd);
  if (MUNDANE_AFTER.test(textOf(line, last + 1, Math.min(to, last + 9)))) return SURE;
  if (MUNDANE_BEFORE.test(textOf(line, Math.max(from, first - 7), first - 1))) return SURE;
  if (JOKE.test(line.text)) return LIKELY;
  if (FEELING_AFTER.test(textOf(line, last + 1, Math.min(to, last + 5)))) return SURE;
  if (topic === 'fever' && COLD_ROOM.test(line.text)) return LIKELY;
  if (!COLOURED.has(topic)) return null;
  const sentence = textOf(line, from, to);
  return !BLOOD.test(sentence) &&
    word(line, to + 1) !== '?' &&
    COLOURED_BY.test(sentence) &&
    !UNSURE.test(sentence)
    ? LIKELY
    : null;
}

const COLOURED: ReadonlySet<Topic> = new Set(['bleeding', 'wound', 'dressing', 'skin']);

/** "Si jamais je saigne je vous appelle", "j'avais peur de souffrir". */
function supposed(line: Line, first: number, last: number): Elsewhere | null {
  const [from, to] = around(line, first, last, isSentenceEnd);
  const before = textOf(line, from, first - 1);
  const after = textOf(line, last + 1, to);
  const [clauseFrom] = around(line, first, last, isClauseEnd);
  const clause = textOf(line, clauseFrom, first - 1);
  const feared = FEARED.exec(clause);
  if (feared !== null) {
    const came = SUBJECT.test(clause.slice(feared.index + feared[0].length + 1));
    return came || WORSE_THAN_FEARED.test(line.text) ? null : SURE;
  }
  if (DREAMT.test(before) && !GOES_ON.test(clause)) return SURE;
  if (NOTED.test(before) && !SUBJECT.test(after)) return LIKELY;
  if (HEARD_OF.test(before)) return word(line, to + 1) === '?' ? SURE : LIKELY;
  const at = SUPPOSES.exec(before);
  if (at === null) return null;
  const condition = before.slice(at.index);
  if (GOES_ON.test(condition) || clausesIn(condition) > 1) return null;
  const isPromised =
    PROMISE.test(after) ||
    PROMISE.test(before.slice(0, at.index + 1)) ||
    / promis /.test(textOf(line, to + 2, to + 6));
  return isPromised && !GOES_ON.test(restOfCondition(after)) ? SURE : null;
}

/** Past the first word: "peur que ça saigne" is one clause, "peur de saigner et là je saigne" two. */
const SUBJECT = /^\S+ (?:.* )?(?:je|j|il|elle|on|ca|c) /;

/** "Si j'appuie ça saigne": the second subject begins what really happens. */
const clausesIn = (condition: string): number =>
  (
    condition
      .replace(/ (?:et|ou) (?:(?:que|qu|si|s) )?(?=(?:je|j|il|elle|on|ca) )/g, ' _')
      .match(/ (?:je|j|il|elle|on|ca|c) /g) ?? []
  ).length;

/** What still belongs to the condition: up to the comma or the next subject. */
const restOfCondition = (after: string): string => `${after.split(/ (?:,|je|j|on) /)[0] ?? ''} `;

/** "Mon cousin a fait une phlébite, moi rien": the one who has it is not the one who is asked. */
function ofSomebodyElse(line: Line, first: number, last: number, topic: Topic): Elsewhere | null {
  if (MACHINES.test(textOf(line, Math.max(0, first - 4), last))) return SURE;
  const who = bearerOf(line, first);
  if (who === null) return null;
  const [from, to] = around(line, first, last, isSentenceEnd);
  const named = textOf(line, Math.max(0, who - 3), first - 1);
  if (INTRODUCES.test(textOf(line, Math.max(0, who - 5), who))) return null;
  if (NEVER_THE_PATIENT.test(named)) return SURE;
  if (PETS.test(named)) return OF_THE_BODY.has(topic) && first - who <= 4 ? SURE : null;
  const said = textOf(line, who, first - 1);
  if (CONTRASTED.test(line.text)) return SURE;
  // "Très bien, mon père par contre ne se réveille plus": that may be the patient.
  if (RELATIVE_CONTRAST.test(said)) return said.includes(' &') ? LIKELY : SURE;
  if (ON_SEEING.test(textOf(line, last + 1, to))) return SURE;
  if (topic !== 'mind' && / (?:failli|essaye|tente) /.test(said)) return SURE;
  const sentence = textOf(line, from, to);
  if (OTHER_TIME.test(sentence) && !GOES_ON.test(sentence)) return SURE;
  const reassures = REASSURES.test(line.text);
  if (/ (?:avait|avaient) /.test(said)) return reassures ? SURE : LIKELY;
  if (reassures && line.text.includes(' _rire ')) return LIKELY;
  return WATCHES.test(line.text) ? LIKELY : null;
}

/** Signs an animal may have; what it does to a dressing is the patient's. */
const OF_THE_BODY: ReadonlySet<Topic> = new Set([
  'breathing',
  'consciousness',
  'nausea',
  'limb',
  'mind',
  'general',
  'pain',
  'sleep',
  'eating',
]);

/** The relative, neighbour or animal that is the subject of the word at `first`, or null. */
function bearerOf(line: Line, first: number): number | null {
  for (let k = first - 1; k >= Math.max(0, first - 12); k--) {
    const text = word(line, k);
    if (isSentenceEnd(text)) return null;
    if (text.startsWith('&')) return null;
    if (PEOPLE.has(text)) return k;
    if (ABOUT_ONESELF.has(text) || OPINION.has(text)) return null;
  }
  return null;
}

/** "La dernière fois j'avais fait une hémorragie": another operation, another year. */
function ofAnotherTime(line: Line, first: number, last: number, topic: Topic): Elsewhere | null {
  const clause = textOf(line, ...around(line, first, last, isClauseEnd));
  if (topic === 'mind' && WAS_AFRAID.test(clause) && !GOES_ON.test(clause)) return LIKELY;
  if (AGED.test(textOf(line, last + 1, last + 4))) return REASSURES.test(line.text) ? SURE : LIKELY;
  if (topic !== 'leg' && OTHER_SIDE.test(clause)) {
    if (REASSURES.test(line.text) || OPERATED_WELL.test(line.text)) return LIKELY;
  }
  if (OTHER_TIME.test(clause) && !GOES_ON.test(clause)) {
    return REASSURES.test(line.text) ? SURE : LIKELY;
  }
  const after = textOf(line, first, Math.min(line.words.length - 1, last + 9));
  return HABIT.has(topic) && CHRONIC.test(after) ? LIKELY : null;
}
