import { type Figures, figuresOf } from './evaluate.ts';
import type { LabelledReply } from './labelled-reply.ts';
import type { ReplyModel } from './model.ts';
import { FOLDS, foldsOf, trainModel } from './train.ts';

/**
 * How well rules and classifier read replies that the classifier was not trained on: each fold is
 * read by a model of the others. Variants (`id~n`) only ever train. Takes as long as one training
 * per fold. The rules were written with some of these replies in view: for them it proves nothing.
 */
export function crossValidate(
  examples: readonly LabelledReply[],
  options: { seed: number; isMeasured: (reply: LabelledReply) => boolean },
): Figures {
  const folds = foldsOf(examples, options.seed);
  const modelOf = new Map<string, ReplyModel>();
  const measured: LabelledReply[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter((_, i) => folds[i] !== fold);
    const model = trainModel(others, { seed: options.seed });
    examples.forEach((reply, i) => {
      if (folds[i] !== fold || reply.id.includes('~') || !options.isMeasured(reply)) return;
      modelOf.set(reply.id, model);
      measured.push(reply);
    });
  }
  return figuresOf(measured, ({ id }) => modelOf.get(id) ?? null);
}
