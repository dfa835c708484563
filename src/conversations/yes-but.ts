import type { ReplyModel } from '../replies/classifier/index.ts';
import { analyse, type Question } from '../replies/index.ts';

/** Where a reply turns, in the six languages of the texts. */
const turn =
  /(?<![\p{L}])(?:mais|par contre|cependant|toutefois|sauf que|but|however|except that|pero|sin embargo|mas|porém|porem|contudo|ama|fakat|ancak|لكن|ولكن|بس)(?![\p{L}])/iu;

/**
 * "Oui mais j'ai de la fièvre" both comes and worries: the OUI before the turn is the answer, what
 * follows is a sign to call about. "Oui mais j'ai bu un café" says that an instruction was not kept,
 * "oui mais pas demain" takes the word back: those confirm nothing, a person hears what is meant.
 */
export function comesAllTheSame(
  text: string,
  question: Question,
  model: ReplyModel | null,
): boolean {
  const [said, ...rest] = text.split(turn);
  const after = rest.join(' ').trim();
  if (said === undefined || after === '') return false;
  const yes = analyse(said, question, model);
  if (yes.value !== true || yes.outcome !== 'satisfactory') return false;
  const sign = analyse(after, null, null);
  const isSign = sign.why.some(({ rule }) => !/^(?:unasked|intent\.)/.test(rule));
  const worries = sign.outcome === 'worrying' || sign.outcome === 'urgent';
  if (!worries || !isSign) return false;
  const moves = sign.intents.some((intent) => intent === 'cancel' || intent === 'reschedule');
  return !moves && analyse(after, question, null).value !== false;
}
