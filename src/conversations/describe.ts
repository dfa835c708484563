import type { Analysis, Why } from '../replies/index.ts';
import { doorItem } from './questionnaire.ts';
import type { ReplyReading } from './reading.ts';
import type { AnswerValue } from './state.ts';

/** What the board says of a reply that worries: the value, the words, or the rule that decided. */
export function reasonSentence(
  { analysis, question, threshold }: ReplyReading,
  itemId: string | null,
): string {
  const flag = analysis.redFlags[0];
  if (flag) return `Signe urgent : ${flag.detail}`;
  if (threshold) return threshold;
  if (question?.kind === 'confirm' && analysis.value === false) {
    return itemId === doorItem
      ? 'Répond que le message ne lui est pas destiné.'
      : 'Répond NON à la demande de confirmation.';
  }
  if (analysis.intents.includes('callback')) return 'Demande à être rappelé.';
  const why = analysis.why[0];
  return why ? `Réponse à voir : ${why.detail}` : 'Réponse à voir.';
}

/** The words that decided, to be marked in the patient's own text. */
export function highlightsOf(analysis: Analysis): { from: number; to: number }[] {
  const spans = [...analysis.redFlags, ...analysis.why].flatMap((item: { span: Why['span'] }) =>
    item.span ? [{ from: item.span[0], to: item.span[1] }] : [],
  );
  const seen = new Set<string>();
  return spans.filter(({ from, to }) => {
    const key = `${from}-${to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A value that one item can hold; several answers at once are not one. */
export function singleValue(value: Analysis['value']): AnswerValue {
  return typeof value === 'object' ? null : value;
}
