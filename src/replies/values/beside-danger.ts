import type { Found } from '../answers.ts';
import type { Topic } from '../lexicon/sign.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../signs.ts';
import { echo, namesAsked } from './echo.ts';
import { saysOtherwise } from './over.ts';
import { isExcepted, isWeakNo } from './said.ts';
import { isOneClause } from './unread-words.ts';

/** Topics that one wound or one organ shares. */
const FAMILIES: readonly ReadonlySet<Topic>[] = [
  new Set(['wound', 'bleeding', 'dressing', 'swelling', 'skin']),
  new Set(['nausea', 'eating']),
  new Set(['breathing', 'chest', 'leg']),
  new Set(['limb', 'swelling', 'neurology']),
  new Set(['fever', 'general']),
  new Set(['consciousness', 'dizziness', 'fall']),
  new Set(['medicine', 'skin', 'nausea', 'allergy', 'consciousness', 'dizziness', 'mind', 'bowel']),
];

/** A "non" to what was asked stays, whatever else is wrong, unless what is wrong takes it back. */
export function besideNo(reading: Reading, no: Found, danger: readonly Finding[]): false | null {
  const { line, asked, negated } = reading;
  const isOfTopic = danger.some(({ sign }) => asked?.topics.has(sign.topic));
  const first = line.words[no.first]?.text ?? '';
  // "Rien ce matin, ventre dur" to "du mal à faire pipi ?": nothing came.
  if (first === 'rien' && ASKS_DIFFICULTY.test(asked?.line.text ?? '')) return null;
  if (!isOfTopic) {
    const denies = negated.some((f) => asked?.topics.has(f.sign.topic));
    const isWeak = isWeakNo(line, no) && !(denies && no.first > 2);
    return isWeak || isExcepted(line, no) ? null : false;
  }
  const next = line.words[no.last + 1]?.text ?? '';
  // "Non par le nez, mais du sang sort par la bouche": of two, one is there.
  const asksTwo = / ou /.test(asked?.line.text ?? '');
  if (asksTwo && danger.some(({ flag, sign }) => flag !== null && asked?.topics.has(sign.topic))) {
    return null;
  }
  const isFrank =
    no.first <= 1 &&
    /^(?:_?non|no|rien|aucune?|nao|hayir|la)$/.test(first) &&
    !isWeakNo(line, no) &&
    !isExcepted(line, no);
  // "Non ça saigne", "non enfin si": the sign is there.
  const takesBack = /^(?:si|enfin|&?mais si|euh|ca|il|elle|je|j|juste|plutot)$/.test(next);
  const isApart = danger.every((finding) => !isOneClause(line, no, finding));
  return isFrank && isApart && !takesBack ? false : null;
}

const ASKS_DIFFICULTY = / (?:difficulte\S*|du mal|bloque\S*|gene pour|empeche\S*) /;

/** Without a yes or a no: does the danger that was found answer the question? null: not surely. */
export function valueOfDanger(reading: Reading, danger: readonly Finding[]): boolean | null {
  const { negated, good, asked, flags } = reading;
  if (CONTRARY.test(reading.line.text)) return null;
  const isNamed = danger.some((finding) => namesAsked(reading, finding));
  const isOfTopic = danger.some(
    (finding) =>
      asked?.topics.has(finding.sign.topic) || (finding.flag !== null && isAsked(reading, finding)),
  );
  if (!isNamed && !isOfTopic && turnsFromCalm(reading, danger)) return false;
  const isBlind = flags.some(({ sign }) => sign.topic === 'sight' && asked?.topics.has('sight'));
  if (!isBlind && saysOtherwise(reading, danger)) return null;
  if (flags.length === 0 && isDeniedHere(reading, danger)) return null;
  if (isOfTopic && turnsToAnother(reading, danger)) return true;
  const isOther = !isNamed && !danger.some((finding) => isAsked(reading, finding));
  if (echo(reading, 'denied or over', danger) === 'negated') {
    const isApart = /^(?:pas|ni|aucune?)$/.test(reading.line.words[0]?.text ?? '') && !isNamed;
    if (isApart && turnsAway(reading.line, 0, danger)) return false;
    return isOther && negated.length > 0 && flags.length === 0 ? false : null;
  }
  if (isNamed || isOfTopic) return endsWell(reading, danger) ? null : true;
  // "Pas de pus, mais un choc sur l'ongle".
  if (negated.length + flags.length > 1 && asked?.topics.size === 0) return null;
  const from = Math.min(...danger.map(({ first }) => first));
  const before = negated.filter(({ first }) => first < from);
  const denials = flags.length > 0 ? before : negated;
  const denied = denials.filter(({ state }) => state === 'denied');
  if (denied.some((f) => namesAsked(reading, f) || isAsked(reading, f)) && !isOfTopic) return false;
  if (!isOther) return true;
  if (good.length > 0) return null;
  if (asked?.about.has('anything-to-report')) return true;
  if (negated.length > 0) return denials.length > 0 ? false : null;
  return true;
}

/** "L'inverse, diarrhée". */
const CONTRARY =
  /^ (?:(?:non|,|c est|ce serait|tout|plutot|bien) )*(?:l inverse|le contraire|a l inverse|au contraire|tout le contraire) /;

/** Praise or a denial after the danger: "hier soir ça suintait, aujourd'hui c'est sec". */
function endsWell({ line, good, negated }: Reading, danger: readonly Finding[]): boolean {
  const to = Math.max(...danger.map(({ last }) => last));
  return [...good, ...negated].some(
    (calm) => calm.first > to && danger.every((finding) => !isOneClause(line, finding, calm)),
  );
}

/** "Pas de sang, mais …", "le drain va bien. C'est ma respiration": first the answer, then the rest. */
function turnsFromCalm({ line, negated, good }: Reading, danger: readonly Finding[]): boolean {
  const from = Math.min(...danger.map(({ first }) => first));
  // "Ça va mieux mais encore barbouillé" denies nothing.
  const praise = good.filter(({ first }) => !/^(?:mieux|ca)$/.test(line.words[first]?.text ?? ''));
  const denied = negated.filter(({ state }) => state === 'denied');
  const calm = [...denied, ...praise].filter(({ last }) => last < from);
  const to = Math.max(...calm.map(({ last }) => last));
  const after = [...negated, ...good].some(({ first }) => first > from);
  // "Rien de spécial, à part que je n'ai pas uriné": what comes is the answer.
  const isExcept = line.words
    .slice(to + 1, from)
    .some(({ text }) => /^&(?:part|sauf|hormis|excepte)$/.test(text));
  if (isExcept) return false;
  return calm.length > 0 && !after && turnsAway(line, to + 1, danger);
}

/**
 * "Pas de douleur, par contre ça saigne", "pas de fièvre mais des frissons": of two signs asked about,
 * one is denied, the other there.
 */
function turnsToAnother({ line, negated, asked }: Reading, danger: readonly Finding[]): boolean {
  const topics = new Set(danger.map(({ sign }) => sign.topic));
  const ids = new Set(danger.map(({ sign }) => sign.id));
  const asksSeveral = / (?:ou|,) /.test(asked?.line.text ?? '');
  const from = Math.min(...danger.map(({ first }) => first));
  return negated.some(
    ({ sign, state, last }) =>
      state === 'denied' &&
      last < from &&
      (!topics.has(sign.topic) || (asksSeveral && !ids.has(sign.id))) &&
      (asked?.topics.has(sign.topic) ?? false) &&
      turnsAway(line, last + 1, danger),
  );
}

/** "Pas mal au mollet, mais le genou est brûlant": the same sign, and perhaps not where it was asked. */
const isDeniedHere = ({ line, negated, asked }: Reading, danger: readonly Finding[]): boolean =>
  negated.some(
    ({ sign, state, last }) =>
      state === 'denied' &&
      (asked?.topics.has(sign.topic) ?? false) &&
      danger.some((finding) => finding.sign.id === sign.id) &&
      turnsAway(line, last + 1, danger),
  );

/** A full stop or a "mais" stands between word `from` and the first danger. */
function turnsAway(line: Line, from: number, danger: readonly Finding[]): boolean {
  const to = Math.min(...danger.map(({ first }) => first));
  return line.words.slice(from, to).some(({ text }) => text === '.' || text.startsWith('&'));
}

export const isAsked = (reading: Reading, finding: Finding): boolean => {
  const topics = reading.asked?.topics;
  if (topics === undefined) return false;
  if (topics.has(finding.sign.topic)) return true;
  return FAMILIES.some(
    (family) => family.has(finding.sign.topic) && [...topics].some((topic) => family.has(topic)),
  );
};
