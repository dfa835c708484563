import type { HeadName, ReplyModel, Thresholds } from './classifier/model.ts';
import { type Opinion, opinionOf, weightiestWords } from './classifier/opinion.ts';
import { type Line, lineOf } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Outcome, RedFlag, Why } from './types.ts';
import { unreadPart } from './unread.ts';
import { echoes } from './values/echo.ts';
import type { Verdict } from './verdict.ts';

/** What the classifier adds to the rules: a danger, or a doubt; nothing when it agrees. */
export type Addition =
  | { readonly kind: 'urgent'; readonly flag: RedFlag; readonly why: Why }
  | { readonly kind: 'worrying'; readonly why: Why }
  | { readonly kind: 'doubt'; readonly why: Why };

/** A lesser sign amid good news needs the classifier to find it likelier than not. */
const LIKELIER = 0.5;

/**
 * Danger by union: the classifier's word is enough. Reassurance by intersection: what the rules
 * find fine and the classifier doubts is for a person to read. It takes no danger away; where the
 * rules heard a lesser sign and good news at once, and it hears no danger, a person reads.
 */
export function secondOpinion(
  model: ReplyModel,
  reading: Reading,
  ruled: Outcome,
  own: Verdict,
): Addition | null {
  if (ruled === 'urgent' || !saysEnough(reading.line)) return null;
  const opinion = opinionOf(model, withoutElsewhere(reading), reading.question, reading.asked);
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
  if (ruled === 'worrying') {
    return saysBoth(reading, own) && opinion.danger < LIKELIER
      ? { kind: 'doubt', why: whyOf('danger', LIKELIER, 'signe douteux parmi de bonnes nouvelles') }
      : null;
  }
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
    which: keyof Thresholds | typeof LIKELIER,
    says: string,
    found: Opinion = opinion,
  ): Why {
    const { line, question, asked } = reading;
    const threshold = which === LIKELIER ? LIKELIER : thresholds[which];
    return {
      span: weightiestWords(model, head, line, question, asked),
      rule: `classifier.${which === LIKELIER ? 'disagrees' : which}`,
      detail: `${says} (${percent(found[head])} %, seuil ${percent(threshold)} %)`,
      probability: found[head],
      threshold,
    };
  }
}

/** Nothing but lesser signs makes it worrying, and an answer or good words say that all is well. */
function saysBoth({ line, bad, good, literal, intents }: Reading, { why }: Verdict): boolean {
  // "Jamais respiré aussi mal" answers nothing.
  const isFrank =
    literal.kind === 'both' ||
    (literal.kind !== 'none' && line.words[literal.found.first]?.text !== 'jamais');
  const signs = new Set(bad.map(({ sign }) => sign.id));
  return (
    (good.length > 0 || isFrank) &&
    !intents.some(({ intent }) => intent === 'callback') &&
    why.length > 0 &&
    why.every(({ rule }) => signs.has(rule))
  );
}

/** A figure or a single word is for the rules: there is nothing for the classifier to weigh. */
const saysEnough = (line: Line): boolean =>
  line.words.filter(({ text }) => /^\p{L}{2}/u.test(text)).length >= 2;

/** The line without the signs that are somebody else's: its words weigh nothing. */
function withoutElsewhere({ line, elsewhere }: Reading): Line {
  if (elsewhere.length === 0) return line;
  return lineOf(
    line.original,
    line.words.map((word, i) =>
      elsewhere.some(({ first, last }) => first <= i && i <= last) ? { ...word, text: '_' } : word,
    ),
  );
}

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
    ...reading.elsewhere,
    ...good,
    ...answers,
    ...requests,
    ...findNumbers(line, numberWords),
    ...echoes(reading),
  ];
}

const percent = (share: number): number => Math.round(share * 100);
