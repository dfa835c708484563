import type { ReadableDb } from '../../db/index.ts';
import type { ReplyId } from '../../shared/ids.ts';
import type { LabelledReply } from '../classifier/index.ts';
import type { Outcome } from '../types.ts';
import { readByRules } from './classifier.ts';
import { exampleOf, parseQuestion } from './example.ts';
import { contradiction, judgeLabels, learnedOutcome, opinionsOf } from './judge-labels.ts';
import { importedLabels, standingLabels } from './label-sql.ts';
import { ownWords } from './own-words.ts';
import { readReplyById } from './read-reply-sql.ts';

/** After every bundled id: what is added must not move the parts into which those are divided. */
export const unitPrefix = 'z-unit-';
const importedPrefix = 'z-imported-';

export interface UnitLabels {
  readonly examples: readonly LabelledReply[];
  /** Left out: people disagree, or the words deny the label, and nobody has settled it. */
  readonly disputed: number;
}

/**
 * What this unit has to teach: labels that everybody agrees on, those that a doctor or manager
 * settled, and those it imported. The rules are asked again: they may have learned since a label
 * was written, and a label that denies them waits (H29).
 */
export function unitLabels(db: ReadableDb): UnitLabels {
  const examples: LabelledReply[] = [];
  let disputed = 0;
  for (const [replyId, rows] of standingLabels(db)) {
    const verdict = judgeLabels(opinionsOf(rows));
    if (verdict.kind === 'disputed') disputed += 1;
    const outcome = learnedOutcome(verdict);
    const reply = outcome === null ? undefined : readReplyById(db, replyId);
    if (outcome === null || !reply) continue;
    const question = parseQuestion(reply.question);
    const text = ownWords(db, reply);
    if (verdict.kind === 'agreed' && contradiction(outcome, readByRules(text, question)) !== null) {
      disputed += 1;
      continue;
    }
    examples.push(exampleOf(`${unitPrefix}${replyId}`, text, question, outcome));
  }
  for (const { digest, example } of importedLabels(db)) {
    examples.push({ ...(JSON.parse(example) as LabelledReply), id: `${importedPrefix}${digest}` });
  }
  return { examples, disputed };
}

/** What people agree that each reply means, or settled. */
export function learnedOutcomes(db: ReadableDb): ReadonlyMap<ReplyId, Outcome> {
  const learned = new Map<ReplyId, Outcome>();
  for (const [replyId, rows] of standingLabels(db)) {
    const outcome = learnedOutcome(judgeLabels(opinionsOf(rows)));
    if (outcome !== null) learned.set(replyId, outcome);
  }
  return learned;
}

export interface LabelCounts {
  /** What a training would take, before it asks the rules again. */
  readonly learnable: number;
  readonly disputed: number;
  readonly leftOut: number;
  readonly imported: number;
}

export function countLabels(db: ReadableDb): LabelCounts {
  const imported = importedLabels(db).length;
  const counts = { learnable: imported, disputed: 0, leftOut: 0, imported };
  for (const rows of standingLabels(db).values()) {
    const verdict = judgeLabels(opinionsOf(rows));
    if (verdict.kind === 'disputed') counts.disputed += 1;
    else if (verdict.kind === 'left-out') counts.leftOut += 1;
    else if (learnedOutcome(verdict) !== null) counts.learnable += 1;
  }
  return counts;
}
