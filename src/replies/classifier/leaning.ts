import { AppError } from '../../shared/errors.ts';
import { perWord } from '../known-words.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';
import { evidenceOf } from './evidence.ts';
import { featuresOf } from './features.ts';
import { hashNext, hashText } from './hash.ts';
import { type Head, probabilityOf } from './head.ts';
import { checksumOf, type FileKind, headsFromBytes, headsToBytes } from './head-file.ts';

/**
 * Which way an answer leans: how likely it is that a yes or a no, given in whatever words, says
 * that all is as it should be. Two voices: one knows what the rules read, and so mostly agrees with
 * them; the other knows the words alone, and may differ.
 */
export type LeaningModel = { readonly version: string; readonly head: Head; readonly words: Head };

/** Each between 0 (something is wrong, or not done) and 1 (all is well, or done). */
export type Leaning = { readonly well: number; readonly byWords: number };

export function leaningOf(model: LeaningModel, reading: Reading): Leaning {
  const { all, ofWords } = leaningFeatures(reading);
  return { well: probabilityOf(model.head, all), byWords: probabilityOf(model.words, ofWords) };
}

/** What each voice hears. Valid until features are next asked for. */
export function leaningFeatures(reading: Reading): { all: Uint32Array; ofWords: Uint32Array } {
  const evidence = { ...evidenceOf(reading), facts: marksOf(reading) };
  const { buckets, ofWords } = featuresOf(evidence, besideQuestion(reading));
  return { all: buckets, ofWords: buckets.subarray(0, ofWords) };
}

const MARK = hashText('mark', 0x811c9dc5 | 0);
const saysLetters = perWord((text) => LETTER.test(text));
const LETTER = /\p{L}/u;

/** Hashes of what the rules read: of the answer itself, and how many signs and good words there are. */
function marksOf(reading: Reading): number[] {
  const { line, literal, question } = reading;
  const ofPolarity = hashText(`${polarityOf(reading)} `, MARK);
  const ofAsked = hashText(`${question?.kind} ${JSON.stringify(question?.worryingIf)} `, MARK);
  const said = saidIn(line);
  const turn = line.words.findIndex(({ text }) => text.startsWith('&'));
  const isFound = literal.kind !== 'none' && literal.kind !== 'both';
  const place = isFound ? String(Math.min(3, literal.found.first)) : '';
  const denials = said.reduce((sum, text) => sum + (DENIALS.has(text) ? 1 : 0), 0);
  const wanted = reading.intents.map(({ intent }) => intent).join(' ');
  const marks: number[] = [];
  // Several features for what weighs most: the length of a reply must not drown it.
  for (const k of ['1', '2', '3']) {
    marks.push(hashNext(literal.kind, hashText(k, ofPolarity)));
  }
  for (const asked of [ofPolarity, ofAsked]) {
    const mark = (name: string, value: string): void => {
      marks.push(hashNext(value, hashText(name, asked)));
    };
    marks.push(hashNext(place, hashNext(literal.kind, hashText('place', asked))));
    mark('hedged', String(reading.hedged));
    mark('evasive', String(reading.evasive));
    mark('clarifying', String(reading.clarifying));
    mark('wants', wanted);
    mark('length', String(Math.min(10, line.words.length)));
    mark('turn', String(turn !== -1));
    mark('denials', String(Math.min(3, denials)));
    mark('signs', String(Math.min(2, reading.bad.length + reading.flags.length)));
    mark('denied', String(Math.min(2, reading.negated.length)));
    mark('good', String(Math.min(2, reading.good.length)));
    mark('first', String(said[0]));
    mark('last', String(said.at(-1)));
    mark('ends', said.slice(-2).join(' '));
  }
  return turn === -1 ? marks : [...marks, ...afterTurn(line, turn)];
}

/** A word means one thing of a dressing and another of a meal, and so do two words in a row. */
function besideQuestion(reading: Reading): number[] {
  const { line, asked } = reading;
  const polarity = polarityOf(reading);
  const ofPolarity = hashText(`${polarity} `, MARK);
  const about =
    asked === null
      ? []
      : [...asked.about, ...asked.stems].map((subject) =>
          hashText(' ', hashNext(polarity, hashText(subject, MARK))),
        );
  const hashes: number[] = [];
  let before = '^';
  for (const text of saidIn(line).slice(0, MOST_BESIDE)) {
    hashes.push(hashText(text, ofPolarity), hashNext(text, hashText(before, ofPolarity)));
    const begin = text.slice(0, 6);
    for (const subject of about) hashes.push(hashText(begin, subject));
    before = text;
  }
  return hashes;
}

/** Words beyond are not weighed beside the question: they grow by its own. */
const MOST_BESIDE = 25;

const polarityOf = ({ question }: Reading): string =>
  question?.kind === 'yesno' && question.worryingIf === 'yes' ? 'signs' : 'well';

const saidIn = ({ known }: Line): string[] => known.filter(saysLetters).map(({ text }) => text);

const DENIALS: ReadonlySet<string> = new Set(
  'pas plus rien aucun aucune jamais sans ni non'.split(' '),
);

const afterTurn = ({ words }: Line, turn: number): number[] =>
  words.slice(turn + 1, turn + 40).map(({ text }) => hashText(`after ${text.slice(0, 6)}`, MARK));

const FILE: FileKind = { magic: 'VIGIE-LEANING\n', format: 2 };

export const leaningModel = (head: Head, words: Head): LeaningModel => ({
  version: named(checksumOf([head, words], [])),
  head,
  words,
});

const named = (checksum: number): string => `leaning-${checksum.toString(16).padStart(8, '0')}`;

export const serialiseLeaning = ({ head, words }: LeaningModel): Uint8Array =>
  headsToBytes(FILE, [head, words], {}, []);

/** Throws `replies/model-invalid`, or `replies/model-newer` for a later program's file. */
export function parseLeaning(bytes: Uint8Array): LeaningModel {
  const { heads, checksum } = headsFromBytes(FILE, 2, [], bytes);
  const [head, words] = heads;
  if (head === undefined || words === undefined) throw new AppError('replies/model-invalid');
  return { version: named(checksum), head, words };
}
