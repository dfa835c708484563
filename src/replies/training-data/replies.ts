import type { LabelledReply } from '../classifier/labelled-reply.ts';
import { corpusReplies } from './corpus-rows.ts';
import { templateReplies } from './expand.ts';
import { CALM, ENDINGS, GREETINGS, TURNS, Variation } from './vary.ts';
import { writtenReplies } from './written.ts';

/** The bundled model is trained with it; another seed gives another model of the same worth. */
export const MODEL_SEED = 1;

/** One reply in so many is set apart for safety: training never sees it nor its variants. */
const APART = 9;

/** Case, accents and punctuation make no other text. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim();

/** The words decide, so that a reply added later moves no other, and equal ones go together. */
export function isSetApart({ text }: LabelledReply): boolean {
  let sum = 7;
  for (const char of wordsOf(text)) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % APART === 0;
}

/** What is apart for safety: a part of the corpus, and every second reply written for the purpose. */
export const safetyReplies = (): LabelledReply[] => [
  ...corpusReplies().filter(isSetApart),
  ...writtenReplies()
    .filter(({ isForTraining }) => !isForTraining)
    .map(({ reply }) => reply),
];

/** What is not set apart, each with variants of its own. */
export function trainingReplies(): LabelledReply[] {
  const apart = new Set(safetyReplies().map(({ text }) => wordsOf(text)));
  return [
    ...corpusReplies().filter((reply) => !isSetApart(reply)),
    ...writtenReplies()
      .filter(({ isForTraining }) => isForTraining)
      .map(({ reply }) => reply),
  ]
    .filter(({ text }) => !apart.has(wordsOf(text)))
    .flatMap((reply) => [reply, ...variantsOf(reply)])
    .concat(templateReplies())
    .filter(({ text }) => !apart.has(wordsOf(text)));
}

/**
 * What the leaning of an answer is learnt from: every reply that somebody wrote, the safety set's
 * as well, since it decides no danger. Its worth is measured by folds.
 */
export const leaningReplies = (): LabelledReply[] => [
  ...corpusReplies(),
  ...writtenReplies().map(({ reply }) => reply),
];

/** Another way to type it, or a text that holds it: `id~1`. More of them teach nothing new. */
function variantsOf(reply: LabelledReply): LabelledReply[] {
  let seed = 11;
  for (const char of reply.text) seed = (seed * 33 + (char.codePointAt(0) ?? 0)) >>> 0;
  const vary = new Variation(seed);
  const text = variantOf(reply, vary);
  return text === reply.text ? [] : [{ ...reply, id: `${reply.id}~1`, text }];
}

function variantOf({ expect, text, lang }: LabelledReply, vary: Variation): string {
  if (lang !== 'fr') return vary.mistype(text);
  const typed = vary.isLucky(0.5) ? vary.mistype(text) : text;
  const isDanger = expect.outcome === 'urgent' || expect.outcome === 'worrying';
  if (isDanger && text.includes(' ') && vary.isLucky(0.5)) return vary.pick(TURNS) + typed;
  if (expect.outcome === 'satisfactory' && vary.isLucky(0.4)) {
    return vary.isLucky(0.5) ? `${typed}, ${vary.pick(CALM)}` : `${vary.pick(CALM)}, ${typed}`;
  }
  if (expect.outcome === 'unclear') return typed;
  return vary.isLucky(0.5) ? vary.pick(GREETINGS) + typed : typed + vary.pick(ENDINGS);
}
