import { type Evidence, evidenceOf, evidenceOfPart } from './classifier/evidence.ts';
import type { HeadName, ReplyModel, Thresholds } from './classifier/model.ts';
import { type Opinion, opinionOf, weightiestWords } from './classifier/opinion.ts';
import { perWord } from './known-words.ts';
import type { Line } from './normalise.ts';
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

/** Beside a figure that is fine by the unit's own limit, words that say where or when are common. */
const BESIDE_FIGURE = 0.97;
/** What only lesser signs make an alarm needs the classifier to find it likelier than not. */
const LIKELIER = 0.5;
/** A no that may answer a negative question: "n'avez-vous pas fumé ?" */
const UNLIKELY = 0.25;
const isTurnedRound = ({ why: [first] }: Verdict): boolean => first?.rule === 'confirm.no';

/**
 * Danger by union: the classifier's word is enough. Reassurance by intersection: what the rules
 * find fine and the classifier doubts is for a person to read. It takes no danger away; where the
 * rules heard lesser signs only, and it finds no danger likely, a person reads.
 */
export function secondOpinion(
  model: ReplyModel,
  reading: Reading,
  ruled: Outcome,
  own: Verdict,
): Addition | null {
  if (ruled === 'urgent' || !saysEnough(reading.line)) return null;
  const evidence = evidenceOf(reading);
  const opinion = opinionOf(model, evidence);
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
    const least = hasOnlySigns(reading, own) ? LIKELIER : isTurnedRound(own) ? UNLIKELY : 0;
    return opinion.danger < least
      ? { kind: 'doubt', why: whyOf('danger', least, 'signe douteux') }
      : null;
  }
  // Thanks, a practical question, STOP, nothing at all: no answer speaks against it.
  if (ruled !== 'satisfactory') {
    if (opinion.danger >= thresholds.danger) return worrying();
    return ruled === 'none' && opinion.danger >= thresholds.doubt ? doubt() : null;
  }
  // A state of what was asked about, and hardly a word beside it.
  if (isOnlyDescribed(reading, own)) return null;
  // Good news around it must not drown what no rule could read.
  const unread = unreadPart(reading.line, placesRead(reading));
  const part = unread === null ? null : evidenceOfPart(unread, reading);
  const rest = part === null ? null : opinionOf(model, part);
  const isFigure = own.value !== null && typeof own.value !== 'boolean';
  const least = isFigure ? Math.max(thresholds.unread, BESIDE_FIGURE) : thresholds.unread;
  const isUnread = rest !== null && rest.danger >= least;
  // Against a plain answer or a figure below the limit the whole alone is no alarm.
  // What was done is read to its end.
  const isAct = /^(?:yesno|confirm)\.act$/.test(own.why[0]?.rule ?? '');
  const isPlain = isFigure || reading.literal.kind === 'yes' || reading.literal.kind === 'no';
  if (opinion.danger >= thresholds.danger) {
    return isAct || (isPlain && !isUnread) ? doubt() : worrying();
  }
  if (isUnread) {
    return {
      kind: 'doubt',
      why: whyOf('danger', 'unread', 'suite non comprise', rest, part ?? evidence),
    };
  }
  // Where a figure is all that was said, there is little to weigh.
  if (isFigure && unread === null) return null;
  return opinion.danger >= thresholds.doubt ? doubt() : null;

  function worrying(): Addition {
    const why = whyOf('danger', 'danger', 'ressemble à des réponses inquiétantes');
    return { kind: 'worrying', why };
  }

  function doubt(): Addition {
    return { kind: 'doubt', why: whyOf('danger', 'doubt', 'peut-être inquiétant') };
  }

  function whyOf(
    head: HeadName,
    which: keyof Thresholds | number,
    says: string,
    found: Opinion = opinion,
    within: Evidence = evidence,
  ): Why {
    const threshold = typeof which === 'number' ? which : thresholds[which];
    return {
      span: weightiestWords(model, head, within),
      rule: `classifier.${typeof which === 'number' ? 'disagrees' : which}`,
      detail: `${says} (${percent(found[head])} %, seuil ${percent(threshold)} %)`,
      probability: found[head],
      threshold,
    };
  }
}

/** Words beside the signs without which the signs are all that was said. */
const FEW = 2;

function saysMore({ line, bad, good, literal }: Reading): boolean {
  if (good.length > 0 || literal.kind !== 'none') return true;
  const beside = line.words.filter(
    ({ text }, i) =>
      /^\p{L}{3}/u.test(text) && !bad.some(({ first, last }) => first <= i && i <= last),
  );
  return beside.length >= FEW;
}

/** All that the reply says is a described state that answers the question. */
function isOnlyDescribed({ line, described }: Reading, { why }: Verdict): boolean {
  if (why[0]?.rule !== 'yesno.described') return false;
  const beside = line.words.filter(
    ({ text }, i) =>
      /^\p{L}{4}/u.test(text) && !described.some(({ first, last }) => first <= i && i <= last),
  );
  return beside.length < FEW;
}

/** Nothing but lesser signs makes it worrying, amid other words: no figure, answer or request. */
function hasOnlySigns(reading: Reading, { why }: Verdict): boolean {
  const { bad, intents } = reading;
  const signs = new Set(bad.map(({ sign }) => sign.id));
  return (
    !intents.some(({ intent }) => intent === 'callback') &&
    why.length > 0 &&
    why.every(({ rule }) => signs.has(rule)) &&
    saysMore(reading)
  );
}

/** A figure or a single word is for the rules: there is nothing for the classifier to weigh. */
const saysEnough = (line: Line): boolean => line.known.filter(isWord).length >= 2;

const isWord = perWord((text) => /^\p{L}{2}/u.test(text));

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
    ...reading.described,
    ...answers,
    ...requests,
    ...findNumbers(line, numberWords),
    ...echoes(reading),
  ];
}

const percent = (share: number): number => Math.round(share * 100);
