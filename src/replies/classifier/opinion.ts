import type { Span } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { featuresOf } from './features.ts';
import { probabilityOf } from './head.ts';
import type { HeadName, ReplyModel } from './model.ts';

/** How likely a reply is to be a danger, between 0 and 1, as far as the examples go. */
export type Opinion = { readonly urgent: number; readonly danger: number };

export function opinionOf(model: ReplyModel, evidence: Evidence): Opinion {
  const { buckets } = featuresOf(evidence);
  return {
    urgent: probabilityOf(model.heads.urgent, buckets),
    danger: probabilityOf(model.heads.danger, buckets),
  };
}

/** The words that weighed most towards the class: at most four in a row. */
export function weightiestWords(model: ReplyModel, name: HeadName, evidence: Evidence): Span {
  const { weights } = model.heads[name];
  const { line } = evidence;
  const { buckets, words } = featuresOf(evidence);
  const sums = line.words.map(() => 0);
  words.forEach((word, i) => {
    if (word >= 0) sums[word] = (sums[word] ?? 0) + (weights[buckets[i] as number] as number);
  });
  let [best, at] = [Number.NEGATIVE_INFINITY, 0];
  sums.forEach((_, i) => {
    const sum = sums.slice(i, i + 4).reduce((a, b) => a + b, 0);
    if (sum > best) [best, at] = [sum, i];
  });
  const last = line.words[Math.min(line.words.length, at + 4) - 1];
  return [line.words[at]?.start ?? 0, last?.end ?? line.original.length];
}
