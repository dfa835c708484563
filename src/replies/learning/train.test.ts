import { describe, expect, it } from 'vitest';
import type { LabelledReply } from '../classifier/index.ts';
import type { Outcome } from '../types.ts';
import { exampleOf } from './example.ts';
import { type Classifier, type TrainingInput, trainCandidate } from './train.ts';

/** Knows the words of its examples by heart; what it does not know, it leaves to a person. */
interface ByHeart {
  readonly seed: number;
  readonly known: ReadonlyMap<string, Outcome>;
}

const made: ByHeart[] = [];
const byHeart = (forgetsWith: (seed: number, text: string) => boolean): Classifier<ByHeart> => ({
  train: (examples, { seed, onProgress }) => {
    onProgress(0.5);
    onProgress(1);
    const known = new Map(examples.map(({ text, expect: { outcome } }) => [text, outcome]));
    const model = { seed, known };
    made.push(model);
    return model;
  },
  serialise: ({ seed }) => Uint8Array.of(seed),
  read: (text, _, { seed, known }) =>
    forgetsWith(seed, text) ? 'satisfactory' : (known.get(text) ?? 'unclear'),
  sees: (text, _, { seed }) => !forgetsWith(seed, text),
});

const reply = (text: string, outcome: Outcome): LabelledReply =>
  exampleOf(text, text, null, outcome);
const bundled = [reply('ça coule', 'urgent'), reply('ça va', 'satisfactory')];
const labels = ['a', 'b', 'c', 'd'].map((text) => reply(text, 'worrying'));
const inUse: ByHeart = {
  seed: 0,
  known: new Map([
    ['ça coule', 'urgent'],
    ['ça va', 'satisfactory'],
  ]),
};

function run(forgetsWith: (seed: number, text: string) => boolean) {
  made.length = 0;
  const told: number[] = [];
  const input: TrainingInput<ByHeart> = { bundled, safety: bundled, labels, inUse, seed: 7 };
  const trained = trainCandidate(byHeart(forgetsWith), input, (part) => told.push(part));
  return { trained, told };
}

describe('trainCandidate', () => {
  it('learns the labels, and reads each by a model that did not learn it', () => {
    const { trained } = run(() => false);
    expect(trained.verdict).toEqual({ kind: 'may-try' });
    expect(trained.compared.candidate.safety).toMatchObject({ cases: 2, right: 2 });
    // By heart helps nobody with words that were set aside.
    expect(trained.compared.candidate.labels).toMatchObject({ cases: 4, right: 0, unread: 4 });
    const [candidate, ...folded] = made;
    expect(candidate?.known.size).toBe(6);
    expect(folded.map(({ known }) => known.size)).toEqual([4, 5, 5]);
  });

  it('H29: tries another seed where a danger of the safety set is lost by chance', () => {
    const { trained } = run((seed, text) => seed === 7 && text === 'ça coule');
    expect(trained.verdict).toEqual({ kind: 'may-try' });
    expect([...trained.bytes]).toEqual([8]);
    expect(made.map(({ seed }) => seed)).toEqual([7, 8, 8, 8, 8]);
  });

  it('H29: refuses what misses a danger with every seed, and says which', () => {
    const lost = run((seed, text) => seed !== 0 && text === 'ça coule').trained;
    expect(lost.verdict).toMatchObject({
      kind: 'refused',
      reasons: [
        'Il ne voit pas un danger du jeu de sécurité : « ça coule » est lue « satisfaisante ».',
        expect.stringContaining('modèle seul'),
      ],
    });
    expect(made.map(({ seed }) => seed)).toEqual([7, 8, 9, 7, 7, 7]);
  });

  it('H29: refuses it as well where the model in use misses that danger too', () => {
    const { trained } = run((_, text) => text === 'ça coule');
    expect(trained.compared.inUse.safety.dangersMissed).toBe(1);
    expect(trained.verdict).toEqual({
      kind: 'refused',
      reasons: [
        'Il ne voit pas un danger du jeu de sécurité : « ça coule » est lue « satisfaisante ».',
      ],
    });
  });

  it('tells how far it is, never backwards, and ends at the end', () => {
    for (const forgets of [() => false, (seed: number) => seed !== 0]) {
      const { told } = run(forgets);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
  });
});
