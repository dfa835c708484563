import type { Item } from '../protocols/index.ts';
import { frenchDate } from '../shared/calendar.ts';

/**
 * An answer as the team reads it: « oui », « 70,5 kg », « taché » for the choice B, « 14/03 ».
 * `item`: what was asked; undefined where the protocol does not say, as for a confirmation.
 */
export function spokenValue(item: Item | undefined, value: unknown): string {
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (value === null) return 'dit sans valeur';
  const words = typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  switch (item?.kind) {
    case 'number':
      return `${words} ${item.unit}`;
    case 'choice':
      return item.options[words] ?? words;
    case 'date':
      return dateWords(words);
    default:
      return words;
  }
}

/** `--03-14` (no year was said) or `2026-03-14`, as the ward writes them. */
function dateWords(given: string): string {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(given) ?? [];
  if (month && day) return `${day}/${month}`;
  return /^\d{4}-\d\d-\d\d$/.test(given) ? frenchDate(given) : given;
}
