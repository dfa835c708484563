import { type Line, lineOf } from '../normalise.ts';
import type { QuestionReading } from '../question-reading.ts';
import type { Reading } from '../reading.ts';
import { type Finding, familyOf } from '../signs.ts';
import type { Question } from '../types.ts';
import { hashNext, hashText } from './hash.ts';

/** What a word is to the rules. Signs keep their mark wherever a sentence is about another's. */
export const MARK = {
  nothing: 0,
  good: 1,
  yes: 2,
  no: 3,
  /** A lesser sign, or a red flag, that the rules hold to be denied, over, small or another's. */
  quietSign: 4,
  quietFlag: 5,
  sign: 6,
  flag: 7,
} as const;

/** What the classifier weighs: the words, their question, and what the rules found in them. */
export type Evidence = {
  readonly line: Line;
  readonly question: Question | null;
  readonly asked: QuestionReading | null;
  /** One of `MARK` for each word. */
  readonly marks: Uint8Array;
  /** Hashes of what the rules found as a whole. */
  readonly facts: readonly number[];
};

export function evidenceOf(reading: Reading): Evidence {
  // The classifier and the leaning both ask.
  if (last?.reading !== reading) last = { reading, evidence: evidenceIn(reading) };
  return last.evidence;
}

let last: { readonly reading: Reading; readonly evidence: Evidence } | null = null;

const evidenceIn = (reading: Reading): Evidence => ({
  line: withoutElsewhere(reading),
  question: reading.question,
  asked: reading.asked,
  marks: marksOf(reading),
  facts: factsOf(reading),
});

/** Words of the reply in which no rule found anything. */
export const evidenceOfPart = (line: Line, { question, asked }: Reading): Evidence =>
  wordsOnly({ line, question, asked });

/** The same without what the rules found. */
export const wordsOnly = ({
  line,
  question,
  asked,
}: Pick<Evidence, 'line' | 'question' | 'asked'>): Evidence => ({
  line,
  question,
  asked,
  marks: new Uint8Array(line.words.length),
  facts: [],
});

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

function marksOf(reading: Reading): Uint8Array {
  const { line, literal, small, negated, elsewhere } = reading;
  const marks = new Uint8Array(line.words.length);
  const mark = (found: { readonly first: number; readonly last: number }, as: number): void => {
    for (let i = found.first; i <= found.last; i++) marks[i] = Math.max(marks[i] ?? 0, as);
  };
  for (const found of reading.good) mark(found, MARK.good);
  if (literal.kind === 'yes' || literal.kind === 'no') mark(literal.found, MARK[literal.kind]);
  for (const quiet of [small, negated, elsewhere]) {
    for (const found of quiet) mark(found, found.flag === null ? MARK.quietSign : MARK.quietFlag);
  }
  for (const found of reading.bad) mark(found, MARK.sign);
  for (const found of reading.flags) mark(found, MARK.flag);
  return marks;
}

/** Kinds of sign with how they stand, beside the plain answer and the good words. */
function factsOf(reading: Reading): number[] {
  const { question, literal, good, bad, flags } = reading;
  const facts = new Set<number>();
  const kind = String(question?.kind);
  const worryingIf = typeof question?.worryingIf === 'string' ? question.worryingIf : '';
  const answered = (hash: number): number => hashNext(worryingIf, hashNext(literal.kind, hash));
  const isGood = good.length > 0 ? 'good' : '';
  const factsOfSigns = (name: number, findings: readonly Finding[]): void => {
    for (const finding of findings) {
      const family = hashNext(familyOf(finding), name);
      facts.add(hashNext(finding.state, name));
      facts.add(family);
      facts.add(answered(family));
      facts.add(answered(name));
      facts.add(hashNext(kind, hashNext(isGood, name)));
    }
  };
  factsOfSigns(FLAG, flags);
  factsOfSigns(BAD, bad);
  factsOfSigns(SMALL, reading.small);
  factsOfSigns(NOT, reading.negated);
  factsOfSigns(ELSEWHERE, reading.elsewhere);
  if (bad.length + flags.length > 0) {
    facts.add(hashText(`${bad.length} ${flags.length} ${isGood}`, FACT));
  }
  facts.add(answered(hashText(kind, FACT)));
  if (reading.unreadTurn) facts.add(TURN);
  if (reading.alarms.length > 0) facts.add(ALARM);
  if (reading.evasive) facts.add(EVASIVE);
  if (reading.hedged) facts.add(HEDGED);
  for (const { intent } of reading.intents) facts.add(hashText(intent, FACT));
  return [...facts];
}

const FACT = hashText('fact', 0x811c9dc5 | 0);
const [FLAG, BAD, SMALL, NOT, ELSEWHERE] = ['flag', 'bad', 'small', 'not', 'elsewhere'].map(
  (name) => hashText(name, FACT),
) as [number, number, number, number, number];
const [TURN, ALARM, EVASIVE, HEDGED] = ['turn', 'alarm', 'evasive', 'hedged'].map((fact) =>
  hashText(fact, FACT),
) as [number, number, number, number];
