import { AppError } from '../../shared/errors.ts';
import { perWord } from '../known-words.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';
import { evidenceOf } from './evidence.ts';
import { featuresOf } from './features.ts';
import { hashText } from './hash.ts';
import { type Head, probabilityOf } from './head.ts';
import { checksumOf, type FileKind, headsFromBytes, headsToBytes } from './head-file.ts';

/**
 * Which way an answer leans: how likely it is that a yes or a no, given in whatever words, says
 * that all is as it should be. It serves the value of an answer only, never its outcome.
 */
export type LeaningModel = { readonly version: string; readonly head: Head };

/** Between 0 (something is wrong, or not done) and 1 (all is well, or done). */
export const leaningOf = (model: LeaningModel, reading: Reading): number =>
  probabilityOf(model.head, leaningFeatures(reading));

/** Valid until features are next asked for. */
export const leaningFeatures = (reading: Reading): Uint32Array =>
  featuresOf({ ...evidenceOf(reading), facts: marksOf(reading) }).buckets;

const MARK = hashText('mark', 0x811c9dc5 | 0);
const saysLetters = perWord((text) => LETTER.test(text));
const LETTER = /\p{L}/u;

/** Hashes of what the rules read: of the answer itself, and how many signs and good words there are. */
function marksOf(reading: Reading): number[] {
  const { line, literal, question } = reading;
  const polarity = question?.kind === 'yesno' && question.worryingIf === 'yes' ? 'signs' : 'well';
  const asked = `${question?.kind} ${JSON.stringify(question?.worryingIf)}`;
  const ofPolarity = hashText(`${polarity} `, MARK);
  const ofAsked = hashText(`${asked} `, MARK);
  const said = line.known.filter(saysLetters).map(({ text }) => text);
  const turn = line.words.findIndex(({ text }) => text.startsWith('&'));
  const place =
    literal.kind === 'none' || literal.kind === 'both' ? '' : Math.min(3, literal.found.first);
  const own = [
    `place ${literal.kind} ${place}`,
    `hedged ${reading.hedged}`,
    `evasive ${reading.evasive}`,
    `clarifying ${reading.clarifying}`,
    `wants ${reading.intents.map(({ intent }) => intent).join(' ')}`,
    `length ${Math.min(10, line.words.length)}`,
    `turn ${turn !== -1}`,
    `denials ${Math.min(3, said.filter((text) => DENIAL.test(text)).length)}`,
    `signs ${Math.min(2, reading.bad.length + reading.flags.length)}`,
    `denied ${Math.min(2, reading.negated.length)}`,
    `good ${Math.min(2, reading.good.length)}`,
    `first ${said[0]}`,
    `last ${said.at(-1)}`,
    `ends ${said.slice(-2).join(' ')}`,
  ];
  return [
    // Several features for what weighs most: the length of a reply must not drown it.
    ...[1, 2, 3].map((k) => hashText(`${k} ${literal.kind}`, ofPolarity)),
    ...own.map((mark) => hashText(mark, ofPolarity)),
    ...own.map((mark) => hashText(mark, ofAsked)),
    ...(turn === -1 ? [] : afterTurn(line, turn)),
  ];
}

const DENIAL = /^(?:pas|plus|rien|aucune?|jamais|sans|ni|non)$/;

const afterTurn = ({ words }: Line, turn: number): number[] =>
  words.slice(turn + 1, turn + 40).map(({ text }) => hashText(`after ${text.slice(0, 6)}`, MARK));

const FILE: FileKind = { magic: 'VIGIE-LEANING\n', format: 1 };

export const leaningModel = (head: Head): LeaningModel => ({
  version: `leaning-${checksumOf([head], []).toString(16).padStart(8, '0')}`,
  head,
});

export const serialiseLeaning = ({ head }: LeaningModel): Uint8Array =>
  headsToBytes(FILE, [head], {}, []);

/** Throws `replies/model-invalid`, or `replies/model-newer` for a later program's file. */
export function parseLeaning(bytes: Uint8Array): LeaningModel {
  const [head] = headsFromBytes(FILE, 1, [], bytes).heads;
  if (head === undefined) throw new AppError('replies/model-invalid');
  return leaningModel(head);
}
