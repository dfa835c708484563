import { describe, expect, it } from 'vitest';
import { allIndexes } from '../book-index.ts';
import { readShipped } from '../shipped-files.ts';
import {
  leaningReplies,
  MODEL_SEED,
  safetyReplies,
  trainingReplies,
  wordsOf,
} from '../training-data/replies.ts';
import { bundledModel, bundledSafety, bundledTraining } from './bundled.ts';
import { evaluate } from './evaluate.ts';
import type { LabelledReply } from './labelled-reply.ts';
import { serialiseLeaning } from './leaning.ts';
import { serialiseModel } from './model.ts';
import { trainModel } from './train.ts';
import { trainLeaning } from './train-leaning.ts';

const examples: readonly LabelledReply[] = bundledTraining().slice(0, 400);

describe('training', () => {
  it('gives the same model whatever the order of the examples', () => {
    const once = trainModel(examples, { seed: 3 });
    const again = trainModel(examples.toReversed(), { seed: 3 });
    expect(again.version).toBe(once.version);
    expect(Buffer.from(serialiseModel(again))).toEqual(Buffer.from(serialiseModel(once)));
  });

  it('tells how far it is, up to the end', () => {
    const told: number[] = [];
    let of = 0;
    trainModel(examples, {
      seed: 3,
      onProgress: (done, total) => {
        told.push(done);
        of = total;
      },
    });
    expect(told).toEqual(Array.from({ length: of }, (_, i) => i + 1));
  });

  it('gives a model that parses and knows its thresholds when there is almost nothing to learn', () => {
    for (const few of [[], examples.slice(0, 1), examples.slice(0, 9)]) {
      const { heads, thresholds } = trainModel(few, { seed: 1 });
      expect(Object.values(thresholds).every((t) => t > 0 && t < 1)).toBe(true);
      expect(Number.isFinite(heads.urgent.bias + heads.danger.calibration.slope)).toBe(true);
    }
  });

  it('makes the shipped files again, to the byte', { timeout: 240_000 }, () => {
    expect(readShipped('books.bin').equals(allIndexes())).toBe(true);
    const training = trainingReplies();
    expect(training).toEqual(bundledTraining());
    expect(safetyReplies()).toEqual(bundledSafety());
    const bytes = serialiseModel(trainModel(training, { seed: MODEL_SEED }));
    expect(readShipped('model.bin').equals(bytes)).toBe(true);
    const leaning = serialiseLeaning(trainLeaning(leaningReplies(), { seed: MODEL_SEED }));
    expect(readShipped('leaning.bin').equals(leaning)).toBe(true);
  });
});

describe('the safety set', () => {
  it('H29: shares no reply with training, nor a variant of one', () => {
    const trained = new Set(bundledTraining().map(({ text }) => wordsOf(text)));
    expect(bundledSafety().filter(({ text }) => trained.has(wordsOf(text)))).toEqual([]);
    const ids = new Set(bundledTraining().map(({ id }) => id.split('~')[0]));
    expect(bundledSafety().filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('H29: is read without missing a danger: no candidate may miss one (the gate)', () => {
    const { urgentReadAsFine, worryingReadAsFine } = evaluate(bundledSafety(), bundledModel());
    expect([urgentReadAsFine.count, worryingReadAsFine.count]).toEqual([0, 0]);
  });

  it('H29: holds dangers of every kind of question that has them', () => {
    const urgent = bundledSafety().filter(({ expect }) => expect.outcome === 'urgent');
    expect(urgent.length).toBeGreaterThan(60);
    expect(bundledModel().version).toMatch(/^model-[0-9a-f]{8}$/);
  });
});
