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

/** How much of the work is the last part, reading the sets; the rest is training. */
const measuringPart = 0.1;

/** Trains a candidate, and reads both sets with it and with the model in use. `onProgress`: 0 to 1. */
export function trainCandidate<Model>(
  classifier: Classifier<Model>,
  { bundled, safety, labels, inUse, seed }: TrainingInput<Model>,
  onProgress: (part: number) => void,
): Trained {
  const trainings = folds + 1;
  const train = (examples: readonly LabelledReply[], place: number) =>
    classifier.train(examples, {
      seed,
      onProgress: (part) => onProgress(((place + part) / trainings) * (1 - measuringPart)),
    });
  const reader = (model: Model): Reader => ({
    read: (text, question) => classifier.read(text, question, model),
    sees: (text, question) => classifier.sees(text, question, model),
  });

  const candidate = train([...bundled, ...labels], 0);
  let ownLabels: SetFigures = noFigures;
  for (let fold = 0; fold < folds; fold++) {
    const aside = labels.filter((_, index) => index % folds === fold);
    const learned = labels.filter((_, index) => index % folds !== fold);
    if (aside.length === 0) continue;
    const model = train([...bundled, ...learned], fold + 1);
    ownLabels = addFigures(ownLabels, measure(aside, reader(model)).figures);
  }
  onProgress(1 - measuringPart);
  const { figures: ofSafety, missed } = measure(safety, reader(candidate));
  const compared: Compared = {
    candidate: { safety: ofSafety, labels: ownLabels },
    inUse: {
      safety: measure(safety, reader(inUse)).figures,
      labels: measure(labels, reader(inUse)).figures,
    },
  };
  onProgress(1);
  return {
    bytes: classifier.serialise(candidate),
    compared,
    verdict: mayBeTried(compared, missed),
  };
}
