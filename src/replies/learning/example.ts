import { z } from '../../ipc/zod.ts';
import type { LabelledReply } from '../classifier/index.ts';
import type { Outcome, Question } from '../types.ts';

/** A reply as training takes it. A nurse says the outcome only: value and intents stay empty. */
export function exampleOf(
  id: string,
  text: string,
  question: Question | null,
  outcome: Outcome,
): LabelledReply {
  const { options } = question ?? {};
  return {
    id,
    lang: question?.lang ?? 'fr',
    // Words that answer no question are read as those that answer an open one.
    kind: question?.kind ?? 'free',
    question: question?.text ?? '',
    worrying_if: question?.worryingIf ?? null,
    ...(options ? { options } : {}),
    text,
    expect: { outcome, value: null, intents: [] },
  };
}

const question = z.object({
  kind: z.enum(['confirm', 'scale', 'temperature', 'yesno', 'choice', 'free', 'multi']),
  text: z.string(),
  worryingIf: z.union([
    z.null(),
    z.enum(['yes', 'no']),
    z.object({ gt: z.number() }),
    z.object({ in: z.array(z.string()) }),
  ]),
  options: z.record(z.string(), z.string()).optional(),
  lang: z.string().optional(),
});

/** The question as an analysis keeps it. */
export function parseQuestion(json: string | null): Question | null {
  if (json === null) return null;
  const { options, lang, ...rest } = question.parse(JSON.parse(json));
  return { ...rest, ...(options ? { options } : {}), ...(lang === undefined ? {} : { lang }) };
}
