/**
 * Writes `resources/replies/books.bin` from the lexicons, `training.jsonl` and `safety.jsonl` from
 * the corpus and the families of this folder, then trains `model.bin` and `leaning.bin`:
 * `node src/replies/training-data/generate.ts`. The same sources give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { allIndexes } from '../book-index.ts';
import type { LabelledReply } from '../classifier/labelled-reply.ts';
import { serialiseLeaning } from '../classifier/leaning.ts';
import { serialiseModel } from '../classifier/model.ts';
import { trainModel } from '../classifier/train.ts';
import { trainLeaning } from '../classifier/train-leaning.ts';
import { leaningReplies, MODEL_SEED, safetyReplies, trainingReplies } from './replies.ts';

const write = (name: string, content: string | Uint8Array): void =>
  writeFileSync(new URL(`../../../resources/replies/${name}`, import.meta.url), content);
const linesOf = (replies: readonly LabelledReply[]): string =>
  replies.map((reply) => `${JSON.stringify(reply)}\n`).join('');

write('books.bin', allIndexes());
const training = trainingReplies();
write('training.jsonl', linesOf(training));
write('safety.jsonl', linesOf(safetyReplies()));
write('model.bin', serialiseModel(trainModel(training, { seed: MODEL_SEED })));
write('leaning.bin', serialiseLeaning(trainLeaning(leaningReplies(), { seed: MODEL_SEED })));
