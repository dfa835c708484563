import type { HeadName, ReplyModel, Thresholds } from './classifier/model.ts';
import { type Opinion, opinionOf, weightiestWords } from './classifier/opinion.ts';
import type { Reading } from './reading.ts';
import type { Outcome, RedFlag, Why } from './types.ts';

/** What the classifier adds to the rules: a danger, or a doubt; nothing when it agrees. */
export type Addition =
  | { readonly kind: 'urgent'; readonly flag: RedFlag; readonly why: Why }
  | { readonly kind: 'worrying'; readonly why: Why }
  | { readonly kind: 'doubt'; readonly why: Why };

/**
 * Danger by union: the classifier's word is enough. Reassurance by intersection: what the rules
 * find fine and the classifier doubts is for a person to read. It never takes anything away.
 */
export function secondOpinion(
  model: ReplyModel,
  reading: Reading,
  ruled: Outcome,
): Addition | null {
  if (ruled === 'urgent' || reading.line.words.length === 0) return null;
  const opinion = opinionOf(model, reading.line, reading.question, reading.asked);
  const { thresholds } = model;
  if (opinion.urgent >= thresholds.urgent) {
    const why = whyOf('urgent', 'urgent', 'ressemble à des réponses urgentes');
    const span = why.span ?? [0, reading.line.original.length];
    return {
      kind: 'urgent',
      flag: { sign: 'resembling', rule: why.rule, span, detail: why.detail },
      why,
    };
  }
  if (ruled === 'worrying') return null;
  if (opinion.danger >= thresholds.danger) {
    return {
      kind: 'worrying',
      why: whyOf('danger', 'danger', 'ressemble à des réponses inquiétantes'),
    };
  }
  if (ruled === 'unclear' || opinion.danger < thresholds.doubt) return null;
  return { kind: 'doubt', why: whyOf('danger', 'doubt', 'peut-être inquiétant') };

  function whyOf(head: HeadName, threshold: keyof Thresholds, says: string): Why {
    const { line, question, asked } = reading;
    return {
      span: weightiestWords(model, head, line, question, asked),
      rule: `classifier.${threshold}`,
      detail: `${says} (${percent(opinion[head as keyof Opinion])} %, seuil ${percent(thresholds[threshold])} %)`,
      probability: opinion[head],
      threshold: thresholds[threshold],
    };
  }
}

const percent = (share: number): number => Math.round(share * 100);
