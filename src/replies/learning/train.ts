import type { LabelledReply } from '../classifier/index.ts';
import type { Outcome, Question } from '../types.ts';
import { addFigures, measure, noFigures, type Reader, type SetFigures } from './figures.ts';
import { type Compared, type GateVerdict, mayBeTried } from './gate.ts';

/** What is asked of a classifier: everything here is pure and repeatable. */
export interface Classifier<Model> {
  train(
    examples: readonly LabelledReply[],
    options: { readonly seed: number; onProgress(part: number): void },
  ): Model;
  serialise(model: Model): Uint8Array;
  /** The whole reading, rules included, with this model's say. */
  read(text: string, question: Question, model: Model): Outcome;
  /** Whether this model by itself would speak. */
  sees(text: string, question: Question, model: Model): boolean;
}

export interface TrainingInput<Model> {
  /** Ours, for every unit. */
  readonly bundled: readonly LabelledReply[];
  /** Never trained on. */
  readonly safety: readonly LabelledReply[];
  /** This unit's, agreed or settled, and those it imported. */
  readonly labels: readonly LabelledReply[];
  readonly inUse: Model;
  readonly seed: number;
}

export interface Trained {
  readonly bytes: Uint8Array;
  readonly compared: Compared;
  readonly verdict: GateVerdict;
}

/** Labels are read by models that did not learn them: a third is set aside, three times. */
const folds = 3;

/**
 * A dozen honest labels move the few dangers that lie on a threshold, this way or that, by chance. A
 * model that forgot something is not mended by another seed; more tries would make the safety set a
 * thing to be guessed.
 */
const tries = 3;

/**
 * Trains a candidate, and reads both sets with it and with the model in use. Where the safety set
 * refuses it, two other seeds are tried; where it refuses all, the first stands with its reasons.
 * `onProgress`: 0 to 1, never back.
 */
export function trainCandidate<Model>(
  classifier: Classifier<Model>,
  { bundled, safety, labels, inUse, seed }: TrainingInput<Model>,
  onProgress: (part: number) => void,
): Trained {
  const tell = forward(onProgress);
  const train = (examples: readonly LabelledReply[], itsSeed: number, begin: number) =>
    classifier.train(examples, {
      seed: itsSeed,
      onProgress: (part) => tell(begin + (part * (1 - begin)) / (folds + 2)),
    });
  const reader = (model: Model): Reader => ({
    read: (text, question) => classifier.read(text, question, model),
    sees: (text, question) => classifier.sees(text, question, model),
  });

  const used = measure(safety, reader(inUse));
  const everything = [...bundled, ...labels];
  const attempt = (itsSeed: number, begin: number) => {
    const model = train(everything, itsSeed, begin);
    const { figures, missed } = measure(safety, reader(model));
    const alone: Compared = {
      candidate: { safety: figures, labels: noFigures },
      inUse: { safety: used.figures, labels: noFigures },
    };
    return { model, seed: itsSeed, figures, missed, verdict: mayBeTried(alone, missed) };
  };
  const first = attempt(seed, 0.05);
  let chosen = first;
  for (let next = 1; next < tries && chosen.verdict.kind === 'refused'; next++) {
    chosen = attempt(seed + next, 0.2 * next);
  }
  if (chosen.verdict.kind === 'refused') chosen = first;

  let ownLabels: SetFigures = noFigures;
  for (let fold = 0; fold < folds; fold++) {
    const aside = labels.filter((_, index) => index % folds === fold);
    const learned = labels.filter((_, index) => index % folds !== fold);
    if (aside.length === 0) continue;
    const model = train([...bundled, ...learned], chosen.seed, 0.55 + 0.12 * fold);
    ownLabels = addFigures(ownLabels, measure(aside, reader(model)).figures);
  }
  const compared: Compared = {
    candidate: { safety: chosen.figures, labels: ownLabels },
    inUse: { safety: used.figures, labels: measure(labels, reader(inUse)).figures },
  };
  tell(1);
  return {
    bytes: classifier.serialise(chosen.model),
    compared,
    verdict: mayBeTried(compared, chosen.missed),
  };
}

/** How much is left is a guess: what was told is never taken back. */
function forward(onProgress: (part: number) => void): (part: number) => void {
  let told = 0;
  return (part) => {
    if (part <= told) return;
    told = part;
    onProgress(part);
  };
}
