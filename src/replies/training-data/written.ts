import { readFileSync } from 'node:fs';
import { type LabelledReply, readLabelledReplies } from '../classifier/labelled-reply.ts';

/**
 * Replies written for this purpose by somebody who had not seen our lexicons
 * (`resources/replies/written.jsonl`). Odd numbers are for learning; even ones are only ever
 * measured on, and are a part of the safety set. Those numbered `a…` to `d…` and `t…` were written to
 * be learned from: calm words that look like danger, danger said calmly, answers without a yes or a no.
 */
export const writtenReplies = (): { reply: LabelledReply; isForTraining: boolean }[] =>
  readLabelledReplies(
    readFileSync(new URL('../../../resources/replies/written.jsonl', import.meta.url), 'utf8'),
  ).map((reply) => ({
    reply,
    isForTraining: /^[a-dt]\d/.test(reply.id) || Number(reply.id.slice(-1)) % 2 === 1,
  }));
