import { type Line, normalise } from '../normalise.ts';
import { findNumbers, type NumberMention } from '../numbers.ts';
import type { Reading } from '../reading.ts';
import { isCorrection, whenOf } from '../time-words.ts';
import type { MultiValue } from '../types.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { askedInOrder, readBareAnswers, readInOrder } from './in-order.ts';
import { readLabelled } from './labelled.ts';
import { inDegrees, isBodyTemperature } from './temperature.ts';

const MAX_PAIN = 7;
const MAX_TEMPERATURE = 38;

type Key = keyof MultiValue;
type Item = { key: Key; value: number | boolean };

const LABEL: Readonly<Record<Key, RegExp>> = {
  pain: /^(d|dl|doul\S*|mal|eva|evs|en|ens|pain|dolor|dor|agri|wja3\S*)$/,
  temperature: /^(t|temp\S*|temperature|fievre\S*|fever|fiebre|febre|ates)$/,
  bleeding: /^(s|saign\S*|sang|sgt|bleeding|sangrado|sangramento|kanama)$/,
  nausea: /^(n|nau|naus\S*|vomi\S*|nausea|bulanti)$/,
};

const KEYS = Object.keys(LABEL) as Key[];
const ORDER: readonly Key[] = ['pain', 'temperature', 'bleeding', 'nausea'];

const YES = /^(oui|o|y|si|sim|evet|_oui|un|quelques|legere?s?|present\S*)$/;
const NO =
  /^(non|no|nao|hayir|yok|_non|aucune?|zero|pas|ni|sans|nul|nulle|rien|0|ras|neant|absent\S*)$/;

/** Pain, temperature, bleeding and nausea in one message, in any order. */
export function judgeMulti(reading: Reading): Verdict {
  const read = readMulti(reading);
  // In one order, however they were typed.
  const value: MultiValue | null =
    read && Object.fromEntries(ORDER.flatMap((key) => (key in read ? [[key, read[key]]] : [])));
  if (value === null) {
    if (reading.bad.length > 0) return verdict('worrying', null, ...reading.bad.map(signWhy));
    return verdict('unclear', null, because('multi.unread', 'bilan non compris'));
  }
  const why = [];
  if (value.pain !== undefined && value.pain > MAX_PAIN)
    why.push(because('multi.pain', `douleur à ${value.pain} : au-dessus de ${MAX_PAIN}`));
  if (value.temperature !== undefined && value.temperature > MAX_TEMPERATURE) {
    why.push(
      because(
        'multi.temperature',
        `température à ${String(value.temperature).replace('.', ',')} : au-dessus de ${MAX_TEMPERATURE}`,
      ),
    );
  }
  if (value.bleeding === true) why.push(because('multi.bleeding', 'saignement signalé'));
  if (value.nausea === true) why.push(because('multi.nausea', 'nausées signalées'));
  const others = reading.bad.filter(
    (f) =>
      !/^(pain|fever|bleeding|nausea)$/.test(f.sign.topic) ||
      /unrelieved|fever-signs/.test(f.sign.id),
  );
  why.push(...others.map(signWhy));
  if (why.length > 0) return verdict('worrying', value, ...why);
  return verdict('satisfactory', value, because('multi', 'bilan lu'));
}

function readMulti(reading: Reading): MultiValue | null {
  const { asked } = reading;
  const line = plainly(reading.line);
  const keys = asked === null ? [] : askedInOrder(asked.line);
  const inOrder =
    readInOrder(line, keys, reading.numberWords) ??
    readBareAnswers(line, keys, reading.numberWords);
  if (inOrder !== null) return inOrder;
  const labelled = readLabelled(line, keys, reading.numberWords);
  if (labelled !== null && !isContradicted(reading, labelled)) {
    return withTheRest(line, labelled, keys);
  }
  const value: MultiValue = {};
  let conflict = false;
  const put = ({ key, value: v }: Item): void => {
    if (value[key] !== undefined && value[key] !== v) conflict = true;
    Object.assign(value, { [key]: v });
  };
  const used = new Set<number>();
  let zeros = 0;
  const mentions = findNumbers(line, reading.numberWords);
  if (isOnlyAnswers(reading, mentions, keys) || isRepeated(mentions, keys)) return null;
  for (const mention of mentions) {
    if (mention.unit === 'counted' || mention.unit === 'outOf') continue;
    const counts = labelAt(line, mention.last + 1);
    if (mention.value === 0 && (counts === 'bleeding' || counts === 'nausea')) {
      put({ key: counts, value: false });
      continue;
    }
    const label = labelBefore(line, mention.first);
    const degrees = inDegrees(mention);
    const parts = splitGlued(mention.value) ?? splitSpaced(line, mention, mentions);
    if (parts !== null) {
      put({ key: 'pain', value: parts[0] });
      put({ key: 'temperature', value: parts[1] });
    } else if (isBodyTemperature(degrees)) put({ key: 'temperature', value: degrees });
    else if (label === 'bleeding' || label === 'nausea') {
      put({ key: label, value: mention.value > 0 });
    } else if (label === null && value.pain !== undefined && mention.value === 0) zeros += 1;
    else if (label === null && value.pain !== undefined) {
      if (mention.value <= 10 && isLaterWord(line, mention.first)) value.pain = mention.value;
      else conflict = true;
    } else if (mention.value <= 10) put({ key: 'pain', value: mention.value });
    else conflict = true;
    for (let i = mention.first; i <= mention.last; i++) used.add(i);
  }
  for (const { sign, state, last } of [...reading.bad, ...reading.small, ...reading.negated]) {
    const key = sign.topic === 'bleeding' ? 'bleeding' : sign.topic === 'nausea' ? 'nausea' : null;
    if (key !== null && !answered(line, last))
      put({ key, value: state === 'present' || state === 'small' });
    if (sign.topic === 'pain' && state === 'denied' && value.pain === undefined) value.pain = 0;
  }
  assignAnswers(reading, value, used, zeros, put);
  if (value.pain !== undefined || value.temperature !== undefined) {
    if (DRY.test(line.text)) value.bleeding ??= false;
    if (EATS.test(line.text)) value.nausea ??= false;
  }
  if (value.temperature !== undefined && ALL_ZERO.test(line.text)) {
    Object.assign(value, { pain: 0, bleeding: false, nausea: false, ...value });
  }
  const all = withTheRest(line, value, keys);
  return conflict || Object.keys(all).length === 0 ? null : all;
}

/** "Rien d'autre", "ni l'un ni l'autre": what was asked and not named is denied. */
function withTheRest(line: Line, value: MultiValue, keys: readonly Key[]): MultiValue {
  const isNeither =
    NEITHER.test(line.text) && (value.pain !== undefined || value.temperature !== undefined);
  if (!isNeither && !(deniesTheRest(line) && Object.keys(value).length > 0)) return value;
  const denied: MultiValue = {};
  for (const key of ['bleeding', 'nausea'] as const) {
    if (keys.length === 0 || keys.includes(key)) denied[key] = false;
  }
  return { ...denied, ...value };
}

/** "Tout à zéro sauf 37 de température". */
const ALL_ZERO = / (?:tout (?:est )?a (?:zero|0)|(?:zero|0) partout|que des (?:zeros?|0)) /;

/** `1) 4 2) 37,2` and `NN` in plain order. */
function plainly(line: Line): Line {
  const { original } = line;
  let said = original;
  if (/^\s*1\s*[).:]/.test(original) && /\s2\s*[).:]/.test(original)) {
    said = original.replace(/(?:^|[\s,;])[1-4]\s*[).:]\s*/g, ' / ').replace(/^\s*\/\s*/, '');
  }
  // Remarks in brackets belong to no question; their signs are read elsewhere.
  said = said.replace(/\s*\([^()\d]*\)/g, '');
  said = said.replace(/\b([NO])([NO])\b(?=\s*[.!]?\s*$)/, '$1 $2');
  return said === original ? line : normalise(said);
}

/** Bare answers without a figure or a label: nobody knows to which of the questions. */
function isOnlyAnswers(
  reading: Reading,
  mentions: readonly NumberMention[],
  keys: readonly Key[],
): boolean {
  if (mentions.length > 0 || !(keys.includes('pain') || keys.includes('temperature'))) return false;
  const found = [...reading.bad, ...reading.small, ...reading.negated, ...reading.flags];
  const isNamed = reading.line.words.some(
    ({ text }) => text.length > 2 && KEYS.some((key) => LABEL[key].test(text)),
  );
  return found.length === 0 && !isNamed;
}

/** "37 37 37": one figure for everything. */
function isRepeated(mentions: readonly NumberMention[], keys: readonly Key[]): boolean {
  const [first] = mentions;
  if (first === undefined || mentions.length < 2 || !keys.includes('pain')) return false;
  return (
    isBodyTemperature(inDegrees(first)) && mentions.every(({ value }) => value === first.value)
  );
}

/** A sign that the reply names as present, and the labels as denied. */
const isContradicted = ({ bad, line }: Reading, value: MultiValue): boolean =>
  bad.some(({ sign: { topic }, last }) => {
    const key = topic === 'bleeding' || topic === 'nausea' ? topic : null;
    const isLabel = labelAt(line, last) !== null;
    return key !== null && !isLabel && value[key] === false;
  });

const DRY = / (?<!pas )(?:sec|seche|au sec|pansement propre) /;
const EATS =
  / (?<!pas de |plus d |sans )(?:bon appetit|mange bien|bien mange|estomac (?:ok|calme|tranquille)) /;

/** "2… non 4", "hier 6 aujourd'hui 3": the later figure holds. */
const isLaterWord = (line: Line, first: number): boolean =>
  line.words
    .slice(Math.max(0, first - 3), first)
    .some(({ text }) => isCorrection(text) || whenOf([text]) === 'now' || /^auj\S*$/.test(text));

/** "4,38" typed for "4, 38". */
const splitGlued = (value: number): [number, number] | null => {
  const decimals = Math.round((value % 1) * 100);
  return value <= 10.5 && decimals >= 35 && decimals <= 42 ? [Math.floor(value), decimals] : null;
};

/** "37 4" is 37 and a pain of 4 when no other figure gives the pain. */
function splitSpaced(
  line: Line,
  mention: NumberMention,
  all: readonly NumberMention[],
): [number, number] | null {
  const spaced =
    /^\d\d$/.test(mention.digits) && isSpaced(line, mention) && mention.value % 1 !== 0;
  if (!spaced || all.length > 1) return null;
  return [Math.round((mention.value % 1) * 10), Math.floor(mention.value)];
}

const isSpaced = (line: Line, { first, last }: NumberMention): boolean =>
  last === first + 1 ||
  (last === first + 2 && /^(?:et|\/)$/.test(line.words[first + 1]?.text ?? ''));

/** "0 nausée". */
const labelAt = (line: Line, i: number): Key | null => {
  const text = line.words[i]?.text ?? '';
  return text.length < 4 ? null : (KEYS.find((key) => LABEL[key].test(text)) ?? null);
};

function labelBefore(line: Line, index: number): Key | null {
  for (let k = index - 1; k >= Math.max(0, index - 3); k--) {
    const text = line.words[k]?.text ?? '';
    if (text === ',' || text === '.' || /\d/.test(text)) return null;
    for (const key of KEYS) if (LABEL[key].test(text)) return key;
  }
  return null;
}

/** A yes or no stands right after the label: it will be read as its answer. */
const answered = (line: Line, last: number): boolean => {
  let k = last + 1;
  while (/^(:|=|-)$/.test(line.words[k]?.text ?? '')) k += 1;
  const text = line.words[k]?.text ?? '';
  return YES.test(text) || /^(non|no|_non|0|zero|aucune?)$/.test(text);
};

/** Yes and no answer the label before them, else the questions in their order. */
function assignAnswers(
  reading: Reading,
  value: MultiValue,
  used: ReadonlySet<number>,
  zeros: number,
  put: (item: Item) => void,
): void {
  const { line } = reading;
  const open = order(reading).filter((key) => value[key] === undefined);
  const bare: boolean[] = Array.from({ length: zeros }, () => false);
  line.words.forEach((word, i) => {
    if (used.has(i)) return;
    const yes =
      /^(oui|o|y|_oui|evet|sim|yes|si|ouais)$/.test(word.text) ||
      (/^(chouia|peu)$/.test(word.text) && !/^(pas|non|tres)$/.test(line.words[i - 2]?.text ?? ''));
    const no =
      /^(non|no|nao|hayir|_non|niet|nope|nada|walo|walou|makaynch|sem|sin)$/.test(word.text) ||
      (word.text === 'n' && isBareLetter(line, i));
    if (!yes && !no) return;
    const label = labelBefore(line, i);
    if (label === 'bleeding' || label === 'nausea') put({ key: label, value: yes });
    else if (label === 'pain' && no) put({ key: 'pain', value: 0 });
    else if (label === null && !NO.test(line.words[i + 1]?.text ?? '')) bare.push(yes);
    else if (label === null) bare.push(yes);
  });
  const missing = open.filter((key) => value[key] === undefined);
  bare.slice(0, missing.length).forEach((answer, i) => {
    const key = missing[i];
    if (key !== undefined) put({ key, value: answer });
  });
}

const isBareLetter = (line: Line, i: number): boolean => {
  const next = line.words[i + 1]?.text ?? '';
  const previous = line.words[i - 1]?.text ?? '';
  return (
    (next === '' || /^(,|\.|n|o|non|oui|nau|naus\S*|\/|\d.*)$/.test(next)) &&
    (previous === '' ||
      /^(,|\.|n|o|non|oui|\/|\d.*|:)$/.test(previous) ||
      /^(s|sgt|saign\S*|nau|naus\S*)$/.test(previous))
  );
};

const NOT_ASKED = 10_000;

/** Bleeding and nausea in the order the question asks them. */
function order(reading: Reading): Key[] {
  const text = reading.asked?.line.text ?? '';
  const at = (pattern: RegExp): number => {
    const index = text.search(pattern);
    return index === -1 ? NOT_ASKED : index;
  };
  const keys: [Key, number][] = [
    ['bleeding', at(/ saign| sang/)],
    ['nausea', at(/ naus| vomi/)],
  ];
  const asked = keys.filter(([, index]) => index < NOT_ASKED);
  return (asked.length > 0 ? asked : keys).sort((a, b) => a[1] - b[1]).map(([key]) => key);
}

const NEITHER =
  / (?:ni l un ni l autre|aucun des deux|non aux deux|jamais et jamais|ni saignement\S* ni (?:nausee\S*|vomi\S*|envie de vomir)|ni nausee\S* ni (?:saign\S*|sang)|ni sang ni (?:nausee\S*|vomi\S*))(?= )/;

const deniesTheRest = (line: Line): boolean =>
  / (?:ras|rien (?:d autre|a signaler|de plus|d anormal|de special|de particulier)|le reste (?:est )?(?:ok|ras|rien|nickel|super|tranquille|parfait|impec\S*|top|normal|nada|zero|0|va|non|neant|bon|bien)|sinon (?:rien|ras)|non (?:pour|a) (?:tout )?le reste|non (?:au reste|aux deux autres)|c est tout|aucun (?:autre )?(?:probleme|souci|symptome|signe)|pas d autre\S*|rien)(?= )/.test(
    line.text.replaceAll('&', ''),
  );
