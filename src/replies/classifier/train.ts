import { readReply } from '../reading.ts';
import type { Outcome } from '../types.ts';
import { calibrate, calibrated } from './calibrate.ts';
import { evidenceOf, wordsOnly } from './evidence.ts';
import { BUCKETS, featuresOf } from './features.ts';
import { hashText } from './hash.ts';
import { compact, type Head } from './head.ts';
import { type LabelledReply, questionOf } from './labelled-reply.ts';
import { fitLinear, type Sample, scoreOf, seededRandom } from './logistic.ts';
import {
  HEADS,
  type HeadName,
  type ReplyModel,
  THRESHOLDS,
  type Thresholds,
  versionOf,
} from './model.ts';

type Progress = (done: number, total: number) => void;

/** Parts that take turns as the unseen one, for calibration and thresholds. */
export const FOLDS = 5;
/** Each fold of each head, and each head on everything. */
const PASSES_PER_FIT = 4;

/**
 * A model of the examples. Pure: the same examples, in any order, with the same seed give the same
 * model to the byte. Takes about a second per 2,000 replies on one core; call it in a worker.
 */
export function trainModel(
  examples: readonly LabelledReply[],
  options: { seed: number; onProgress?: Progress },
): ReplyModel {
  const sorted = examples.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const samples = sorted.map(sampleOf);
  const total = HEADS.length * (FOLDS + 1) * PASSES_PER_FIT;
  let done = 0;
  const onPass = (): void => {
    done += 1;
    options.onProgress?.(done, total);
  };
  const folds = foldsOf(sorted, options.seed);
  const trained = HEADS.map((name) =>
    trainHead(name, sorted, samples, folds, options.seed, onPass),
  );
  const heads = Object.fromEntries(HEADS.map((name, i) => [name, trained[i]?.head])) as Record<
    HeadName,
    Head
  >;
  const [urgent = [], danger = []] = trained.map(({ unseen }) => unseen);
  const parts = { heads, thresholds: thresholdsFor(sorted, urgent, danger) };
  return { version: versionOf(parts), ...parts };
}

/** Candidates are trained several times on the same examples: they are read once. */
const SAMPLES = new WeakMap<LabelledReply, Sample>();

function sampleOf(example: LabelledReply): Sample {
  const known = SAMPLES.get(example);
  if (known !== undefined) return known;
  const sample = readSample(example);
  SAMPLES.set(example, sample);
  return sample;
}

function readSample(example: LabelledReply): Sample {
  const evidence = evidenceOf(readReply(example.text, questionOf(example)));
  const { buckets } = featuresOf(isWordsOnly(example) ? wordsOnly(evidence) : evidence);
  return { buckets: buckets.slice(), weight: 1 };
}

/**
 * The rules were written with many of the examples in view, and are right about them: one in so
 * many teaches the words alone, so that the classifier does not simply repeat the rules.
 */
const WORDS_ONLY = 3;
const isWordsOnly = ({ id }: LabelledReply): boolean => hashText(id, 7) % WORDS_ONLY === 0;

const isDanger = ({ expect }: LabelledReply): boolean =>
  expect.outcome === 'urgent' || expect.outcome === 'worrying';
const isUrgent = ({ expect }: LabelledReply): boolean => expect.outcome === 'urgent';

const BELONGS: Readonly<Record<HeadName, (example: LabelledReply) => boolean>> = {
  urgent: isUrgent,
  danger: isDanger,
};

/** The fold of each example: all variants of one reply in the same. */
export function foldsOf(examples: readonly LabelledReply[], seed: number): number[] {
  const folds = new Map<string, number>();
  const random = seededRandom(seed);
  return examples.map(({ id }) => {
    const [reply = id] = id.split('~');
    const known = folds.get(reply);
    if (known !== undefined) return known;
    const fold = Math.floor(random() * FOLDS);
    folds.set(reply, fold);
    return fold;
  });
}

function trainHead(
  name: HeadName,
  examples: readonly LabelledReply[],
  samples: readonly Sample[],
  folds: readonly number[],
  seed: number,
  onPass: () => void,
): { head: Head; unseen: number[] } {
  const positive = examples.map(BELONGS[name]);
  const scores = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = examples.flatMap((_, i) => (folds[i] === fold ? [] : [i]));
    const linear = fitLinear(
      kept.map((i) => samples[i] as Sample),
      (i) => Number(positive[kept[i] as number]),
      BUCKETS,
      seed + fold,
      onPass,
    );
    samples.forEach(({ buckets }, i) => {
      if (folds[i] === fold) scores[i] = scoreOf(linear, buckets);
    });
  }
  const calibration = calibrate(scores, positive);
  const linear = fitLinear(samples, (i) => Number(positive[i]), BUCKETS, seed, onPass);
  return {
    head: { ...compact(linear.weights), bias: linear.bias, calibration },
    unseen: scores.map((score) => calibrated(calibration, score)),
  };
}

/**
 * The share of replies that a threshold leaves alone, among those it must not disturb, by the
 * unseen folds. Larger: the classifier says less; smaller: more false alarms.
 */
const SPARED: Thresholds = {
  urgent: 0.994,
  graver: 0.99,
  danger: 0.991,
  doubt: 0.955,
  unread: 0.985,
};
/** Labels that are wrong must not push the classifier to silence, nor to cry at everything. */
const LOWEST: Thresholds = { urgent: 0.6, graver: 0.9, danger: 0.7, doubt: 0.4, unread: 0.85 };
const HIGHEST: Thresholds = { urgent: 0.9, graver: 0.99, danger: 0.97, doubt: 0.9, unread: 0.92 };

/** Variants are our own doing: only what was written as a reply says how often it would disturb. */
const isWritten = ({ id }: LabelledReply): boolean => !id.includes('~');

function thresholdsFor(
  examples: readonly LabelledReply[],
  urgent: readonly number[],
  danger: readonly number[],
): Thresholds {
  const among = (values: readonly number[], outcomes: readonly Outcome[]): number[] =>
    values
      .filter((_, i) => {
        const example = examples[i] as LabelledReply;
        return isWritten(example) && outcomes.includes(example.expect.outcome);
      })
      .sort((a, b) => a - b);
  const calm = among(danger, ['satisfactory', 'none']);
  const undisturbed: Readonly<Record<keyof Thresholds, readonly number[]>> = {
    urgent: among(urgent, ['satisfactory', 'none']),
    graver: among(urgent, ['worrying']),
    danger: calm,
    doubt: calm,
    unread: calm,
  };
  const chosen = THRESHOLDS.map((name) => {
    const sorted = undisturbed[name];
    const found = sorted[Math.floor(SPARED[name] * sorted.length)] ?? HIGHEST[name];
    return [name, Math.min(HIGHEST[name], Math.max(LOWEST[name], found))];
  });
  return Object.fromEntries(chosen) as Thresholds;
}
