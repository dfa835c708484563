export { bundledLeaning, bundledModel, bundledSafety, bundledTraining } from './bundled.ts';
export { crossValidate } from './cross-validate.ts';
export { evaluate, type Figures, OUTCOMES, type ReadingError, type Share } from './evaluate.ts';
export { type LabelledReply, questionOf, readLabelledReplies } from './labelled-reply.ts';
export type { LeaningModel } from './leaning.ts';
export { parseModel, type ReplyModel, serialiseModel, type Thresholds } from './model.ts';
export { trainModel } from './train.ts';
export { trainLeaning } from './train-leaning.ts';
