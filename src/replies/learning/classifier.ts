import { analyse } from '../analyse.ts';
import { evidenceOf } from '../classifier/evidence.ts';
import { type ReplyModel, serialiseModel, trainModel } from '../classifier/index.ts';
import { opinionOf } from '../classifier/opinion.ts';
import { readReply } from '../reading.ts';
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
  sees: (text, question, model) => {
    const { urgent, danger } = opinionOf(model, evidenceOf(readReply(text, question)));
    const { thresholds } = model;
    return urgent >= thresholds.urgent || danger >= Math.min(thresholds.danger, thresholds.doubt);
  },
};
