import { Remembered } from '../shared/remembered.ts';
import type { Question, Value } from './types.ts';

/** "Vous n'arrivez pas à", "ne pouvez-vous pas", "n'avez-vous pas pu", at the head of a question. */
const INABILITY =
  /^(.*[:.,!] ?)?((?:vous|il|elle|votre \S+) )?n(?:e |['’])((?:arriv|parven|parvien|réussi|peu|pouv)\S*|av\S+)((?:[ -](?:vous|t-il|t-elle|il|elle))?) pas (?=(?:à|pu|réussi|uriner|manger|boire|marcher|dormir|bouger|plier|respirer|avaler|vous)(?: |$))/iu;

const SAYS_YES = /^\W*(?:oui|ouais|ouep|yes|ok|d.accord)\b/iu;

/** The team asks the same of everybody. */
const AFFIRMED = new Remembered<string, string>(4_000);

/**
 * "Vous n'arrivez pas à uriner ?", where yes worries, asks whether one can: it is read so, and the
 * answer turned round. Null: another question, or a yes, which may mean either.
 */
export function asAbility(question: Question | null, reply: string): Question | null {
  if (question?.kind !== 'yesno' || question.worryingIf !== 'yes') return null;
  const text = AFFIRMED.get(question.text, () => question.text.replace(INABILITY, '$1$2$3$4 '));
  if (text === question.text || SAYS_YES.test(reply)) return null;
  return { ...question, text, worryingIf: 'no' };
}

export const turnedRound = (value: Value): Value => (typeof value === 'boolean' ? !value : value);
