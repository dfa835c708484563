import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Head } from './classifier/head.ts';
import { bundledModel, bundledSafety, questionOf } from './classifier/index.ts';
import type { ReplyModel } from './classifier/model.ts';
import { analyse, type Outcome, type Question } from './index.ts';

const bundled = bundledModel();

/** A model that answers every reply with the same probability. */
const modelSaying = (urgent: number, danger: number): ReplyModel => {
  const head = (like: Head, probability: number): Head => ({
    ...like,
    weights: new Int8Array(like.weights.length),
    bias: Math.log(probability / (1 - probability)),
    calibration: { slope: 1, offset: 0 },
  });
  return {
    version: 'model-of-a-test',
    heads: {
      urgent: head(bundled.heads.urgent, urgent),
      danger: head(bundled.heads.danger, danger),
    },
    thresholds: bundled.thresholds,
  };
};

const GRAVITY: Readonly<Record<Outcome, number>> = {
  urgent: 3,
  worrying: 2,
  unclear: 1,
  satisfactory: 0,
  none: 0,
};

const well: Question = { kind: 'yesno', text: 'Tout va bien depuis hier ?', worryingIf: 'no' };

describe('the classifier beside the rules', () => {
  it('H29: takes no red flag and no doubt away, and makes no danger fine, whatever it was trained on', () => {
    const replies = bundledSafety();
    fc.assert(
      fc.property(
        fc.constantFrom(...replies),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (reply, urgent, danger) => {
          const question = questionOf(reply);
          const rules = analyse(reply.text, question, null);
          const both = analyse(reply.text, question, modelSaying(urgent, danger));
          // A lesser sign amid good news is the one thing it may hand to a person.
          const least = rules.outcome === 'worrying' ? GRAVITY.unclear : GRAVITY[rules.outcome];
          expect(GRAVITY[both.outcome]).toBeGreaterThanOrEqual(least);
          expect(both.redFlags).toEqual(expect.arrayContaining(rules.redFlags));
          expect(both.intents).toEqual(rules.intents);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  it('H05: raises an alarm by itself, and says with which probability and from which threshold', () => {
    const { outcome, redFlags, why, value } = analyse(
      'oui enfin bon ma moitié fait des siennes',
      well,
      modelSaying(0.995, 0.995),
    );
    expect(outcome).toBe('urgent');
    expect(redFlags.map(({ sign }) => sign)).toEqual(['resembling']);
    expect(why[0]).toMatchObject({
      rule: 'classifier.urgent',
      threshold: bundled.thresholds.urgent,
    });
    expect(why[0]?.probability).toBeCloseTo(0.995);
    // A yes beside an alarm would be a false comfort in the record.
    expect(value).toBeNull();
  });

  it('has a person read what the rules found fine and it does not, with what the rules had read', () => {
    const { outcome, why, value, closest } = analyse(
      'oui tout va bien merci beaucoup',
      well,
      modelSaying(0.01, (bundled.thresholds.doubt + bundled.thresholds.danger) / 2),
    );
    expect(outcome).toBe('unclear');
    expect(why[0]?.rule).toBe('classifier.doubt');
    // The yes was said; a person reads the rest before it counts.
    expect(value).toBe(true);
    expect(closest).toMatchObject({ outcome: 'satisfactory', value: true });
  });

  it('has a person read a lesser sign amid good news that it finds harmless; a sign alone alarms', () => {
    const calm = modelSaying(0.01, 0.1);
    const both = analyse('oui tout va bien, un peu de pus dans mes souvenirs', well, calm);
    expect(both.outcome).toBe('unclear');
    expect(both.why[0]?.rule).toBe('classifier.disagrees');
    expect(analyse('du pus', well, calm).outcome).toBe('worrying');
    expect(analyse('oui tout va bien, je crache du sang', well, calm).outcome).toBe('urgent');
  });

  it('raises no alarm by itself against a plain answer or a figure that is all that was said', () => {
    const wary = modelSaying(0.01, 0.98);
    const pain: Question = { kind: 'scale', text: 'Votre douleur ?', worryingIf: { gt: 7 } };
    expect(analyse('sur du plat 2, dans les escaliers 5', pain, wary).outcome).toBe('unclear');
    expect(analyse('oui tout va bien', well, wary).outcome).toBe('unclear');
    // Nobody could read the rest: there the alarm stands.
    const odd = 'oui tout va bien, ma moitié zinzinule bizarrement du genou gauche';
    expect(analyse(odd, well, wary).outcome).toBe('worrying');
  });

  it('has a person read a no that may turn the question round, where it finds no danger', () => {
    const smoked: Question = {
      kind: 'confirm',
      text: 'Avez-vous jeté vos cigarettes hier soir ?',
      worryingIf: null,
    };
    const text = 'pas encore, promis';
    expect(analyse(text, smoked, modelSaying(0.01, 0.05)).outcome).toBe('unclear');
    expect(analyse(text, smoked, modelSaying(0.01, 0.4)).outcome).toBe('worrying');
    expect(analyse(text, smoked, null).outcome).toBe('worrying');
  });

  it('H29: lets a lesser sign stand alone, however harmless the model finds it', () => {
    const calm = modelSaying(0.001, 0.001);
    for (const text of ['du pus', 'vomi', 'pansement trempé']) {
      expect(analyse(text, well, calm).outcome).toBe('worrying');
    }
  });

  it('weighs no bare figure and no single word: they are for the rules', () => {
    const pain: Question = { kind: 'scale', text: 'Votre douleur ?', worryingIf: { gt: 7 } };
    const loud = modelSaying(0.99, 0.99);
    expect(analyse('2', pain, loud).outcome).toBe('satisfactory');
    expect(analyse('oui', well, loud).outcome).toBe('satisfactory');
  });

  it('names the rules and the model in every analysis', () => {
    expect(analyse('oui', well).version).toMatch(/^rules-\d+ model-[0-9a-f]{8}$/);
    expect(analyse('oui', well, null).version).toMatch(/^rules-\d+ no-model$/);
    expect(analyse('« je conduis »', well).version).toMatch(/ model-/);
  });
});
