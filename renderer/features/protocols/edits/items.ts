import type { Item, Questionnaire } from '../definition.ts';
import { inLanguages } from './languages.ts';
import { freeName } from './names.ts';

export type ItemKind = Item['kind'];
export const itemKinds: readonly ItemKind[] = [
  ...(['yesno', 'scale', 'temperature', 'number', 'choice', 'date', 'free'] as const),
];

/**
 * A question that nobody has written yet. Its French is empty: a fault until somebody writes it.
 * Nothing alerts of itself; the bands of a 0–10 and of a temperature are those of the facts (H04).
 */
export function blankItem(kind: ItemKind, label: string): Item {
  const base = {
    id: '',
    label,
    question: { fr: { patient: '', representative: '' } },
  };
  switch (kind) {
    case 'scale':
      return { ...base, kind, bands: { alertOver: 7 } };
    case 'temperature':
      return { ...base, kind, bands: { alertOver: 38 } };
    case 'yesno':
      return { ...base, kind, worryingIf: null };
    case 'number':
      return { ...base, kind, unit: 'kg', from: 0, to: 200 };
    case 'choice':
      return { ...base, kind, options: { A: '', B: '' }, worryingIf: [] };
    case 'date':
    case 'free':
      return { ...base, kind };
  }
}

/** At the end of the questions, in the languages of the step, under a short name of its own. */
export function addItem<T extends Pick<Questionnaire, 'items' | 'rules'>>(
  step: T,
  item: Item,
  languages: readonly string[],
): T {
  const taken = [...step.items, ...step.rules].map(({ id }) => id);
  const isFree = item.id !== '' && !taken.includes(item.id);
  // The same short name in another step is the same question: its trend is followed.
  const id = isFree ? item.id : freeName(item.label, taken);
  return { ...step, items: [...step.items, { ...inLanguages(item, languages), id }] };
}

export function copyItem(step: Questionnaire, index: number, label: string): Questionnaire {
  const item = step.items[index];
  if (!item) return step;
  const taken = [...step.items, ...step.rules].map(({ id }) => id);
  const copy = { ...item, id: freeName(label, taken), label };
  return { ...step, items: step.items.toSpliced(index + 1, 0, copy) };
}

/** One place earlier (-1) or later (1); at an end nothing moves. */
export function moveItem(step: Questionnaire, index: number, by: -1 | 1): Questionnaire {
  const item = step.items[index];
  const other = step.items[index + by];
  if (!item || !other) return step;
  return { ...step, items: step.items.with(index, other).with(index + by, item) };
}

/** A questionnaire asks one question at least. */
export function removeItem(step: Questionnaire, index: number): Questionnaire {
  if (step.items.length < 2) return step;
  return { ...step, items: step.items.toSpliced(index, 1) };
}
