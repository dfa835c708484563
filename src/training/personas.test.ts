import { describe, expect, it } from 'vitest';
import { libraryProtocols } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { replyTo } from './personas.ts';

/** Every text that waits for an answer, in the order in which a patient gets them. */
const questions = libraryProtocols().flatMap(({ steps }) =>
  steps.flatMap((step) => {
    switch (step.kind) {
      case 'notice':
      case 'call':
        return [];
      case 'confirmation':
        return [step.question.fr, step.silence.reminder.fr];
      case 'questionnaire':
        return [step.door.fr, ...step.items.map((item) => item.question.fr)];
      default:
        return assertNever(step);
    }
  }),
);

describe('the simulated patients', () => {
  it('answer every question of the protocols that ship, or a rehearsal would be silent', () => {
    expect(questions.length).toBeGreaterThan(200);
    for (const texts of questions) {
      expect(replyTo('fine', texts?.patient ?? '', 5, false), texts?.patient).not.toBeNull();
      expect(replyTo('silent', texts?.patient ?? '', 5, false)).toBeNull();
    }
  });

  it('are in less pain when asked again', () => {
    const pain = 'Votre douleur en ce moment, de 0 (aucune) à 10 (la pire) ?';
    expect(replyTo('in-pain', pain, 5, false)).toBe('5');
    expect(replyTo('in-pain', pain, 6, true)).toBe('3');
  });

  it('answer nothing to thanks, reminders and advice', () => {
    expect(replyTo('fine', 'Merci, vos réponses sont notées.', 6, false)).toBeNull();
  });
});
