import { describe, expect, it } from 'vitest';
import {
  bundledSafety,
  bundledTraining,
  type LabelledReply,
  questionOf,
  trainModel,
} from '../classifier/index.ts';
import { ourClassifier, readByRules } from './classifier.ts';
import { contradiction } from './judge-labels.ts';
import { isDanger } from './outcomes.ts';
import { trainCandidate } from './train.ts';

/**
 * A ward's labels, made of our own examples: a model of one part of them is in use, replies of
 * another part come in and are labelled. One label in ten calls a danger fine.
 */
const rootOf = ({ id }: LabelledReply) => id.split('~')[0] ?? id;
const everything = bundledTraining();
const places = new Map([...new Set(everything.map(rootOf))].map((root, place) => [root, place]));
const partOf = (part: number) =>
  everything.filter((reply) => (places.get(rootOf(reply)) ?? 0) % 12 === part);

const known = partOf(0);
/** Every third: reading all of it takes longer than the training. */
const safety = bundledSafety().filter((_, index) => index % 3 === 0);
const labels = [1, 2, 3, 4, 5, 6]
  .flatMap(partOf)
  .filter(({ id }) => !id.includes('~'))
  .filter((_, index) => index % 3 === 0)
  .slice(0, 200)
  .map((reply, index) => ({ ...reply, id: `z-unit-${index}` }));
const dangers = labels.filter(({ expect: { outcome } }) => isDanger(outcome));
const everyNth = Math.floor(dangers.length / (labels.length / 10));
const poisoned = new Set(dangers.filter((_, index) => index % everyNth === 0).map(({ id }) => id));
const withPoison = labels.map((reply) =>
  poisoned.has(reply.id)
    ? { ...reply, expect: { ...reply.expect, outcome: 'satisfactory' as const } }
    : reply,
);

describe('H29: ten per cent of poisoned labels', () => {
  it('are set apart as disputed where the rules see the danger', () => {
    expect(poisoned.size).toBeGreaterThanOrEqual(labels.length / 10);
    const learned = withPoison.filter(
      (reply) =>
        contradiction(reply.expect.outcome, readByRules(reply.text, questionOf(reply))) === null,
    );
    const slipped = learned.filter(({ id }) => poisoned.has(id));
    expect(slipped.length).toBeLessThanOrEqual(poisoned.size / 20);
    // Honest labels are learned: it is not by refusing everything.
    expect(learned.length).toBeGreaterThan(0.8 * labels.length);
  });

  it('are refused as a model, were they to slip through: it forgets dangers of the safety set', () => {
    const inUse = trainModel(known, { seed: 1 });
    const bad = trainCandidate(
      ourClassifier,
      { bundled: known, safety, labels: withPoison, inUse, seed: 1 },
      () => {},
    );
    expect(bad.verdict).toMatchObject({ kind: 'refused' });
    expect(bad.compared.candidate.safety.unseenAlone).toBeGreaterThan(
      bad.compared.inUse.safety.unseenAlone,
    );
  }, 120_000);
});
