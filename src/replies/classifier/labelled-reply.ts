import type { Intent, Outcome, Question, QuestionKind, Value, WorryingIf } from '../types.ts';

/** A reply and what it means: one line of `resources/replies/*.jsonl`. */
export type LabelledReply = {
  /** Variants of one reply share what stands before the `~`: they are never split over folds. */
  readonly id: string;
  readonly lang: string;
  readonly kind: QuestionKind;
  readonly question: string;
  readonly worrying_if: WorryingIf;
  readonly options?: Readonly<Record<string, string>>;
  readonly text: string;
  readonly expect: {
    readonly outcome: Outcome;
    readonly value: Value;
    readonly intents: readonly Intent[];
  };
};

export const questionOf = (reply: LabelledReply): Question => ({
  kind: reply.kind,
  text: reply.question,
  worryingIf: reply.worrying_if,
  lang: reply.lang,
  ...(reply.options === undefined ? {} : { options: reply.options }),
});

/** The lines of our own files; blank lines are skipped. Throws on a line that is not JSON. */
export const readLabelledReplies = (jsonl: string): LabelledReply[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledReply);
