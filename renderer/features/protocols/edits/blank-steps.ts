import type { At, Item, Questionnaire, Step, Texts } from '../definition.ts';
import { addItem } from './items.ts';
import { inLanguages } from './languages.ts';

export type StepKind = Step['kind'];
export const stepKinds: readonly StepKind[] = [
  ...(['notice', 'questionnaire', 'call', 'confirmation'] as const),
];

/**
 * A step that nobody has written yet: what is empty is a fault until somebody writes it. What every
 * questionnaire says alike (its door, its reminder, its end) is taken from one that is written.
 */
export function blankStep(
  kind: StepKind,
  { name, at, first }: { readonly name: string; readonly at: At; readonly first: Item },
  written: readonly Step[],
  languages: readonly string[],
): Step {
  const base = {
    ...{ id: '', name, at, validUntil: usualEnd(at) },
    ...({ closedDay: 'send', withoutText: 'call' } as const),
  };
  const nothing = (): Texts => ({ fr: { patient: '', representative: '' } });
  switch (kind) {
    case 'notice':
      return { ...base, kind, writeTo: 'patient', text: nothing() };
    case 'call':
      return { ...base, kind, reason: '' };
    case 'confirmation': {
      const model = written.find((step) => step.kind === 'confirmation');
      if (model?.kind === 'confirmation') return { ...inLanguages(model, languages), ...base };
      const texts = { question: nothing(), yes: nothing(), no: nothing() };
      return { ...base, kind, ...texts, silence: usualSilence(nothing()) };
    }
    case 'questionnaire': {
      const isBefore = 'day' in at && at.day < 0;
      const model = written.find(
        (step): step is Questionnaire =>
          step.kind === 'questionnaire' && (step.purpose === 'preparation') === isBefore,
      );
      // All of its texts are in the languages of its first question.
      const spoken = languages.filter((language) => Object.hasOwn(first.question, language));
      const own = model && inLanguages(model, spoken);
      return {
        ...{ ...base, kind, writeTo: 'patient', rules: [] },
        purpose: isBefore ? 'preparation' : 'follow-up',
        items: addItem({ items: [], rules: [] }, first, spoken).items,
        door: own?.door ?? nothing(),
        closing: own?.closing ?? nothing(),
        silence: own?.silence.means === 'alert' ? own.silence : usualSilence(nothing()),
      };
    }
  }
}

function usualSilence(reminder: Texts): Extract<Questionnaire['silence'], { means: 'alert' }> {
  return { means: 'alert', reminderAfter: 120, reminder, alertAfter: 120 };
}

/** Two days to answer after the stay; before it, the arrival. */
function usualEnd(at: At): Step['validUntil'] {
  if (!('day' in at)) return { minutesAfterDue: 24 * 60 };
  return at.day >= 0 ? { day: at.day + 2, time: '18:00' } : { minutesBeforeArrival: 0 };
}
