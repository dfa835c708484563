import type { HeadName, ReplyModel, Thresholds } from './classifier/model.ts';
import { type Opinion, opinionOf, weightiestWords } from './classifier/opinion.ts';
import type { Line } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Outcome, RedFlag, Why } from './types.ts';
import { unreadPart } from './unread.ts';
import { echoes } from './values/echo.ts';

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
  if (ruled === 'urgent' || !saysEnough(reading.line)) return null;
  const opinion = opinionOf(model, reading.line, reading.question, reading.asked);
  const { thresholds } = model;
  const alarm = ruled === 'worrying' ? 'graver' : 'urgent';
  if (opinion.urgent >= thresholds[alarm]) {
    const why = whyOf('urgent', alarm, 'ressemble à des réponses urgentes');
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
  // Thanks, a practical question, STOP: no reassurance was read that could be doubted.
  if (ruled !== 'satisfactory') return null;
  if (opinion.danger >= thresholds.doubt) {
    return { kind: 'doubt', why: whyOf('danger', 'doubt', 'peut-être inquiétant') };
  }
  // Good news around it must not drown what no rule could read.
  const unread = unreadPart(reading.line, placesRead(reading));
  if (unread === null) return null;
  const rest = opinionOf(model, unread, reading.question, reading.asked);
  if (rest.danger < thresholds.unread) return null;
  return { kind: 'doubt', why: whyOf('danger', 'unread', 'suite non comprise', rest) };

  function whyOf(
    head: HeadName,
    threshold: keyof Thresholds,
    says: string,
    found: Opinion = opinion,
  ): Why {
    const { line, question, asked } = reading;
    return {
      span: weightiestWords(model, head, line, question, asked),
      rule: `classifier.${threshold}`,
      detail: `${says} (${percent(found[head])} %, seuil ${percent(thresholds[threshold])} %)`,
      probability: found[head],
      threshold: thresholds[threshold],
    };
  }
}

/** A figure or a single word is for the rules: there is nothing for the classifier to weigh. */
const saysEnough = (line: Line): boolean =>
  line.words.filter(({ text }) => /^\p{L}{2}/u.test(text)).length >= 2;

/** Where a rule found something to read: signs, good words, answers, figures, requests, echoes. */
function placesRead(reading: Reading): { first: number; last: number }[] {
  const { flags, bad, small, negated, good, literal, line, numberWords } = reading;
  const answers = literal.kind === 'both' || literal.kind === 'none' ? [] : [literal.found];
  const requests = reading.intents.map(({ span: [start, end] }) => ({
    first: line.words.findIndex((word) => word.end > start),
    last: line.words.findLastIndex((word) => word.start < end),
  }));
  return [
    ...flags,
    ...bad,
    ...small,
    ...negated,
    ...good,
    ...answers,
    ...requests,
    ...findNumbers(line, numberWords),
    ...echoes(reading),
  ];
}

const percent = (share: number): number => Math.round(share * 100);
