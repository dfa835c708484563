import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type Question, scanRedFlags } from './index.ts';
import { FRAME_WORDS } from './lexicon/frame-words.ts';

const QUESTIONS: readonly (Question | null)[] = [
  null,
  { kind: 'yesno', text: 'Tout va bien ?', worryingIf: 'no' },
  { kind: 'yesno', text: 'Des saignements ?', worryingIf: 'yes' },
  { kind: 'scale', text: 'Douleur de 0 à 10 ?', worryingIf: { gt: 7 } },
  { kind: 'temperature', text: 'Votre température ?', worryingIf: { gt: 38 } },
  { kind: 'confirm', text: 'Merci de confirmer votre venue.', worryingIf: null },
  { kind: 'free', text: 'Comment allez-vous ?', worryingIf: null },
  {
    kind: 'choice',
    text: 'Pansement : 1 sec, 2 taché ?',
    worryingIf: { in: ['2'] },
    options: { 1: 'sec', 2: 'taché' },
  },
  { kind: 'multi', text: 'Douleur, température, saignement, nausées ?', worryingIf: null },
];

/** Words the lexicons know, in every language, so that the rules meet in ways nobody wrote. */
const VOCABULARY = [
  ...Object.values(FRAME_WORDS).flatMap((words) =>
    Object.values(words).flatMap((list) => list.replaceAll('*', '').split(' ')),
  ),
  ...'je ne pas plus jamais si que de la le et ou mais oui non un peu ça va bien hier depuis , . ? ! 38,5 7/10 8h30 3 10'.split(
    ' ',
  ),
];

const reply = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 60 }).map((words) => words.join(' ')),
);
const question = fc.constantFrom(...QUESTIONS);

describe('any text at all', () => {
  it('is read without an error, with every span inside it', () => {
    fc.assert(
      fc.property(reply, question, (text, asked) => {
        const { why, redFlags, negated } = analyse(text, asked);
        for (const { span } of [...why, ...redFlags, ...negated]) {
          if (span === null) continue;
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThanOrEqual(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('H05: is urgent whenever the scan of the same text finds a danger', () => {
    fc.assert(
      fc.property(reply, question, (text, asked) => {
        const { outcome, why } = analyse(text, asked);
        const machine = why.some(({ rule }) => rule === 'machine' || rule === 'reaction');
        if (scanRedFlags(text).length > 0 && !machine) expect(outcome).toBe('urgent');
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('H44: keeps a danger of the first message when a full stop and a second one follow', () => {
    const urgent = fc.constantFrom(
      'je pisse le sang',
      'il respire mal',
      'douleur dans la poitrine',
      'mollet dur et chaud',
      'elle ne se réveille pas',
      'I can’t breathe',
      'kan durmuyor',
    );
    fc.assert(
      fc.property(urgent, reply, (first, second) => {
        // A correction ("c'est arrêté") is shown to a person, and closes nothing.
        expect(scanRedFlags(first).length).toBeGreaterThan(0);
        expect(analyse(`${first}. ${second}`.slice(0, 4_000), null).outcome).not.toMatch(
          /satisfactory|none/,
        );
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
