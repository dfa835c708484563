import { type AnswerValue, confirmItem, doorItem } from '../conversations/dry.ts';
import { type Definition, type Item, isBanded } from '../protocols/index.ts';

/** What a patient to whom nothing happens would answer. */
export function goodAnswer(
  protocol: Definition,
  stepId: string,
  itemId: string,
  surgeryDate: string,
): AnswerValue {
  if (itemId === confirmItem || itemId === doorItem) return true;
  const step = protocol.steps.find(({ id }) => id === stepId);
  const item =
    step?.kind === 'questionnaire' ? step.items.find(({ id }) => id === itemId) : undefined;
  return item ? goodAnswerTo(item, surgeryDate) : null;
}

function goodAnswerTo(item: Item, surgeryDate: string): AnswerValue {
  if (isBanded(item)) return item.kind === 'scale' ? 1 : 36.8;
  switch (item.kind) {
    case 'yesno':
      return item.worryingIf === 'no';
    case 'number':
      return (item.from + item.to) / 2;
    case 'choice':
      return Object.keys(item.options).find((key) => !item.worryingIf.includes(key)) ?? null;
    case 'date':
      return surgeryDate;
    case 'free':
      return 'RAS';
  }
}
