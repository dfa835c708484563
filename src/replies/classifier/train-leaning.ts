import { readReply } from '../reading.ts';
import { calibrate } from './calibrate.ts';
import { BUCKETS } from './features.ts';
import { compact, type Head } from './head.ts';
import { type LabelledReply, questionOf } from './labelled-reply.ts';
import { type LeaningModel, leaningFeatures, leaningModel } from './leaning.ts';
import { fitLinear, type Linear, type Sample, scoreOf } from './logistic.ts';
import { FOLDS, foldsOf } from './train.ts';

/** 1: well; 0: ill; ½: open, or unlike either; null: its label does not say. */
export function leaningLabel({ id, kind, worrying_if, expect }: LabelledReply): number | null {
  const { outcome, value } = expect;
  const isDanger = outcome === 'worrying' || outcome === 'urgent';
  if (kind === 'yesno' || kind === 'confirm') {
    if (typeof value === 'boolean')
      return Number(kind === 'confirm' || worrying_if !== 'yes' ? value : !value);
    // Labels that were not written by hand state no value.
    return outcome === 'unclear' || outcome === 'none' || /^[a-dstxy]\d/.test(id) ? 0.5 : null;
  }
  if (outcome === 'satisfactory') return 1;
  return isDanger ? 0 : 0.5;
}

/** A model of the examples whose leaning is known. Pure: the same examples and seed, the same bytes. */
export function trainLeaning(
  examples: readonly LabelledReply[],
  { seed }: { seed: number },
): LeaningModel {
  const known = examples
    // Variants and templates teach words of ours.
    .filter((example) => !example.id.includes('~') && leaningLabel(example) !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const labels = known.map((example) => leaningLabel(example) ?? 0.5);
  const heard = known.map((example) => {
    const { all, ofWords } = leaningFeatures(readReply(example.text, questionOf(example)));
    return { all: sampleOf(all), ofWords: sampleOf(ofWords) };
  });
  // By question: what is asked next will be worded otherwise.
  const folds = foldsOf(
    known.map((example) => ({ ...example, id: example.question })),
    seed,
  );
  const learnFrom = (samples: readonly Sample[]): Head => learn(samples, labels, folds, seed);
  return leaningModel(
    learnFrom(heard.map(({ all }) => all)),
    learnFrom(heard.map(({ ofWords }) => ofWords)),
  );
}

/** On all samples, calibrated on folds that were not seen. */
function learn(
  samples: readonly Sample[],
  labels: readonly number[],
  folds: readonly number[],
  seed: number,
): Head {
  const learnt = (kept: readonly number[], withSeed: number): Linear =>
    fitLinear(
      kept.map((i) => samples[i] as Sample),
      (i) => labels[kept[i] as number] as number,
      BUCKETS,
      withSeed,
      () => undefined,
    );
  const scores: number[] = [];
  const isWell: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const linear = learnt(
      samples.flatMap((_, i) => (folds[i] === fold ? [] : [i])),
      seed + fold,
    );
    samples.forEach(({ buckets }, i) => {
      if (folds[i] !== fold || labels[i] === 0.5) return;
      scores.push(scoreOf(linear, buckets));
      isWell.push(labels[i] === 1);
    });
  }
  const { weights, bias } = learnt([...samples.keys()], seed);
  return { ...compact(weights), bias, calibration: calibrate(scores, isWell) };
}

const sampleOf = (buckets: Uint32Array): Sample => ({ buckets: buckets.slice(), weight: 1 });
