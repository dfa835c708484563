import { analyse } from '../analyse.ts';
import { type ReplyModel, serialiseModel, trainModel } from '../classifier/index.ts';
import type { Analysis, Question } from '../types.ts';
import type { Classifier } from './train.ts';

/** What the rules alone make of it: no model has a say. */
export function readByRules(text: string, question: Question | null): Analysis {
  return analyse(text, question, null);
}

export const ourClassifier: Classifier<ReplyModel> = {
  train: (examples, { seed, onProgress }) =>
    trainModel(examples, { seed, onProgress: (done, total) => onProgress(done / total) }),
  serialise: serialiseModel,
  read: (text, question, model) => analyse(text, question, model).outcome,
};
