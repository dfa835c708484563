import { type Definition, type Item, isBanded } from '../protocols/index.ts';
import type { Question } from '../replies/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { confirmItem } from './appointment.ts';
import { closingItem, doorItem } from './questionnaire.ts';
import { offerItem, offerTexts } from './slot-offers/offer-texts.ts';
import type { AnswerValue, Outcome } from './state.ts';

/** What the number listens for, as the understanding of replies needs it; null when it listens for nothing. */
export function questionOf(
  /** Null: no follow-up's; the offer of a place is anybody's. */
  protocol: Definition | null,
  stepId: string,
  itemId: string,
  language: string,
): Question | null {
  const lang = language;
  if (itemId === offerItem) {
    const text = textIn(offerTexts.offer, language);
    return { kind: 'confirm', text, worryingIf: null, lang };
  }
  if (!protocol) return null;
  if (itemId === confirmItem) {
    const step = protocol.steps.find((candidate) => candidate.kind === 'confirmation');
    if (!step) return null;
    return { kind: 'confirm', text: textIn(step.question, language), worryingIf: null, lang };
  }
  const step = protocol.steps.find((candidate) => candidate.id === stepId);
  if (step?.kind !== 'questionnaire') return null;
  if (itemId === doorItem) {
    return { kind: 'confirm', text: textIn(step.door, language), worryingIf: null, lang };
  }
  if (itemId === closingItem) {
    return { kind: 'free', text: textIn(step.closing, language), worryingIf: null, lang };
  }
  const item = step.items.find((candidate) => candidate.id === itemId);
  if (!item) return null;
  const text = textIn(item.question, language);
  switch (item.kind) {
    case 'yesno':
      return { kind: 'yesno', text, worryingIf: item.worryingIf, lang };
    case 'scale':
    case 'temperature': {
      const worryingIf = item.bands ? { gt: item.bands.alertOver } : null;
      return { kind: item.kind, text, worryingIf, lang };
    }
    case 'choice': {
      const worryingIf = item.worryingIf.length > 0 ? { in: item.worryingIf } : null;
      return { kind: 'choice', text, worryingIf, options: item.options, lang };
    }
    // Their values are read in plain-values.ts; what else the words say is read as free words.
    case 'number':
    case 'date':
    case 'free':
      return { kind: 'free', text, worryingIf: null, lang };
    default:
      return assertNever(item);
  }
}

/** Several answers in one text: the whole questionnaire at once. */
export function multiQuestion(language: string): Question {
  return { kind: 'multi', text: '', worryingIf: null, lang: language };
}

/** What one item's value alone says, by the protocol's own thresholds. */
export function outcomeOf(item: Item, value: AnswerValue): Outcome | null {
  switch (item.kind) {
    case 'yesno':
      if (typeof value !== 'boolean') return null;
      if (item.worryingIf === null) return 'satisfactory';
      return value === (item.worryingIf === 'yes') ? 'worrying' : 'satisfactory';
    case 'scale':
    case 'temperature':
      if (typeof value !== 'number') return null;
      return item.bands && value > item.bands.alertOver ? 'worrying' : 'satisfactory';
    case 'choice':
      if (typeof value !== 'string') return null;
      return item.worryingIf.includes(value) ? 'worrying' : 'satisfactory';
    case 'number':
    case 'date':
    case 'free':
      return value === null ? null : 'satisfactory';
    default:
      return assertNever(item);
  }
}

/** "Douleur 8 (seuil : plus de 7)": the value and the threshold that it met. */
export function thresholdSentence(item: Item, value: AnswerValue): string {
  if (item.kind === 'yesno') return `${item.label} : ${value === true ? 'oui' : 'non'}`;
  if (item.kind === 'choice' && typeof value === 'string') {
    return `${item.label} : ${item.options[value] ?? value}`;
  }
  const shown = typeof value === 'number' ? String(value).replace('.', ',') : '';
  if (!isBanded(item) || !item.bands) return `${item.label} : ${shown}`;
  const threshold = String(item.bands.alertOver).replace('.', ',');
  return `${item.label} ${shown} (seuil : plus de ${threshold})`;
}

function textIn(texts: Readonly<Record<string, { patient: string }>>, language: string): string {
  return texts[language]?.patient ?? '';
}
