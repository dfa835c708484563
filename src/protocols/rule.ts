import { z } from '../ipc/zod.ts';
import { id, texts } from './texts.ts';

/** One thing that an answer can be. An item that has no answer holds for nothing. */
const single = z.union(
  [
    z.strictObject({ item: id, over: z.number() }),
    z.strictObject({ item: id, under: z.number() }),
    z.strictObject({ item: id, is: z.union([z.boolean(), z.string()]) }),
    /** The trend: this much more than the last answer to the same question, in any step. */
    z.strictObject({ item: id, grewBy: z.number().positive() }),
    z.strictObject({ item: id, fellBy: z.number().positive() }),
  ],
  { error: 'une condition qui n’est ni un seuil, ni une réponse, ni une évolution' },
);
export type SingleTest = z.infer<typeof single>;

/** One, or a combination: all of them, or at least one. Deeper nesting is two rules. */
const test = z.union(
  [
    single,
    z.strictObject({ all: z.array(single).min(2, 'au moins deux conditions') }),
    z.strictObject({ any: z.array(single).min(2, 'au moins deux conditions') }),
  ],
  { error: 'une condition illisible' },
);
export type Test = z.infer<typeof test>;

export const outcome = z.discriminatedUnion('kind', [
  /** Kept in the answers under the rule's name; nobody is disturbed. */
  z.strictObject({ kind: z.literal('record') }),
  /** Asks a follow-up question. */
  z.strictObject({ kind: z.literal('ask'), item: id }),
  z.strictObject({ kind: z.literal('advice'), text: texts }),
  z.strictObject({
    kind: z.literal('alert'),
    /** `urgent` also ends the questions: a person goes on by telephone. */
    level: z.enum(['call', 'urgent']),
    /** What the board says: « Boit peu et vomit ». In a draft it may be still to write. */
    sentence: z.string().max(120),
  }),
]);
export type RuleOutcome = z.infer<typeof outcome>;

/** "Si douleur > 7 et fièvre, alors…": holds once per step, when its test first holds. */
export const rule = z.strictObject({
  id,
  when: test,
  // biome-ignore lint/suspicious/noThenProperty: the ward's own word, in data that nobody awaits
  then: z.array(outcome).min(1, 'une règle sans suite'),
  note: z.string().max(400).optional(),
});
export type Rule = z.infer<typeof rule>;

export function testsOf(when: Test): readonly SingleTest[] {
  if ('all' in when) return when.all;
  if ('any' in when) return when.any;
  return [when];
}
