import type { Reading } from '../reading.ts';
import type { Value } from '../types.ts';
import type { Verdict } from '../verdict.ts';
import { saysOtherwise } from './over.ts';
import { isOfThePast, isWeakNo } from './said.ts';

/** Answers given in so many words: what else the reply holds does not turn them round. */
const IN_SO_MANY_WORDS = /^(?:yesno|confirm)\.(?:yes|no|act)$/;

/**
 * What is left of a yes or a no beside a danger or a doubt that the question's own judge did not
 * see (a red flag of the context, the classifier). An answer that the danger agrees with stays; so
 * does a plain "non" to a question about signs, and, beside a mere doubt, a plain "oui" or praise.
 * Where nothing at all was read, a danger is the answer; otherwise the answer is open (null).
 */
export function keptAnswer(
  reading: Reading,
  own: Verdict,
  besides: 'urgent' | 'worrying' | 'doubt' | 'disagreement',
): Value {
  const { question } = reading;
  const { value } = own;
  const rule = own.why[0]?.rule ?? '';
  if (besides === 'disagreement') return settledAnswer(reading, own);
  const isPlain = IN_SO_MANY_WORDS.test(rule) && !isHalfHearted(reading);
  if (question?.kind === 'confirm') return isPlain || besides === 'doubt' ? value : null;
  if (question?.kind !== 'yesno') return typeof value === 'boolean' ? null : value;
  const asksSigns = question.worryingIf === 'yes';
  const bad = asksSigns;
  if (value === bad) return value;
  // "Oui et la dernière fois c'était du sang".
  const isYes = reading.literal.kind === 'yes' && reading.literal.found.first === 0;
  if (value === null && besides === 'urgent' && asksSigns && isYes) return true;
  if (value === null) return besides !== 'doubt' && isSilent(reading, rule) ? bad : null;
  if (isPlain) return asksSigns || besides === 'doubt' ? value : null;
  if (rule === 'yesno.described' && besides === 'doubt') return value;
  const isCalm = rule === 'yesno.well' || rule === 'yesno.denied';
  return isCalm && !asksSigns && besides === 'doubt' ? value : null;
}

/** The classifier hears no danger in the sign that the rules found: the plain answer stands. */
function settledAnswer(reading: Reading, { value }: Verdict): Value {
  const { question, literal, good, bad, negated } = reading;
  if (question?.kind === 'confirm') return literal.kind === 'yes' ? true : value;
  if (question?.kind !== 'yesno') return value;
  if (isOfThePast(reading, literal)) return null;
  const asksSigns = question.worryingIf === 'yes';
  if (literal.kind === 'yes') return asksSigns ? value : true;
  if (literal.kind === 'no' || literal.kind === 'nothing') {
    return asksSigns && !isHalfHearted(reading) ? false : null;
  }
  if (value === asksSigns) return null;
  const end = Math.max(...bad.map(({ last }) => last));
  return [...good, ...negated].some(({ first }) => first > end) ? !asksSigns : null;
}

/** "Quasiment plus" grants some. */
const isHalfHearted = ({ line, literal }: Reading): boolean =>
  literal.kind === 'no' && isWeakNo(line, literal.found);

/** No yes, no no, no praise, no denial: the danger is all that the reply says. */
function isSilent(reading: Reading, rule: string): boolean {
  const { literal, good, negated, evasive } = reading;
  if (rule !== 'yesno.unread' || literal.kind !== 'none') return false;
  return good.length + negated.length === 0 && !evasive && !saysOtherwise(reading);
}

/**
 * A sign that the reply gives to somebody or something else, or to another time, answers nothing:
 * "moi 36,9", "c'est mon nez qui est rouge, pas la cicatrice". Only the value is left open; what
 * the sign means for the outcome was decided before.
 */
export function ownAnswer({ question, literal, line }: Reading, value: Value): Value {
  if (question?.kind !== 'yesno' || literal.kind === 'yes' || literal.kind === 'no') return value;
  const isBad = value === (question.worryingIf === 'yes');
  return isBad && OF_ANOTHER.test(line.text) ? null : value;
}

const OF_ANOTHER =
  / (?:moi (?:&mais )?(?:3[67](?:[.]\d)?|je vais|c est (?:bon|bien)|ca va)|(?:: |perdu )+rien(?= (?:[.] )?$)|le seul \S+ (?:\S+ ){1,6}c (?:est|etait)|c est (?:mon|ma|mes|le|la|les) (?:\S+ ){1,2}qui (?:\S+ ){1,8}pas (?:le|la|les|mon|ma|mes)|(?<!est )en (?:19|20)\d\d|il y a \S+ ans|connu pire|pas (?:\S+ )?aussi bien|me plains pas|loin d etre)(?= )/;
