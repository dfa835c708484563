import type { UssdAnswer } from '../ipc/index.ts';
import type { UssdOutcome } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';

/** What became of a question to the operator, in words. */
export function ussdAnswerOf(outcome: UssdOutcome): UssdAnswer {
  const none = { text: null, isMenu: false };
  switch (outcome.kind) {
    case 'answered': {
      const { text, isMenu } = outcome;
      return { kind: 'answered', text, isMenu, sentence: 'L’opérateur a répondu.' };
    }
    case 'no-answer':
      return {
        kind: 'no-answer',
        ...none,
        sentence: 'L’opérateur n’a pas répondu en 45 secondes.',
      };
    case 'rejected':
      return { kind: 'rejected', ...none, sentence: 'L’opérateur ne connaît pas ce code.' };
    case 'refused':
      return { kind: 'refused', ...none, sentence: `Le modem refuse : ${outcome.reason}.` };
    case 'not-started':
      return { kind: 'not-ready', ...none, sentence: 'Aucun modem n’est prêt.' };
    default:
      return assertNever(outcome);
  }
}
