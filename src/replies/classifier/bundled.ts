import { AppError } from '../../shared/errors.ts';
import { readShipped } from '../shipped-files.ts';
import { type LabelledReply, readLabelledReplies } from './labelled-reply.ts';
import { type LeaningModel, parseLeaning } from './leaning.ts';
import { parseModel, type ReplyModel } from './model.ts';

let kept: ReplyModel | null = null;

/** The model that the program ships; read once, when first needed. */
export function bundledModel(): ReplyModel {
  kept ??= parseModel(read('model.bin'));
  return kept;
}

let keptLeaning: LeaningModel | null = null;

/** Which way answers lean, as the program ships it; read once, when first needed. */
export function bundledLeaning(): LeaningModel {
  keptLeaning ??= parseLeaning(read('leaning.bin'));
  return keptLeaning;
}

/** What the bundled model was trained on; a few thousand replies, read anew at each call. */
export const bundledTraining = (): LabelledReply[] =>
  readLabelledReplies(read('training.jsonl').toString('utf8'));

/** Replies that no training sees: a model that misses one of their dangers is refused (H29). */
export const bundledSafety = (): LabelledReply[] =>
  readLabelledReplies(read('safety.jsonl').toString('utf8'));

function read(name: string): Buffer {
  try {
    return readShipped(name);
  } catch (cause) {
    throw new AppError('replies/model-missing', { cause, detail: `resources/replies/${name}` });
  }
}
