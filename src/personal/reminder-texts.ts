import shipped from '../../resources/reminders.json' with { type: 'json' };
import { reminderModelId } from '../ipc/personal-views.ts';
import { z } from '../ipc/zod.ts';
import { lintWording, renderText, renderWording, type TextValues } from '../protocols/index.ts';
import { languageName } from '../shared/language-name.ts';
import { mayWriteOwn, type OwnTexts } from './own-texts.ts';

/** What usually comes after a stay, with the day on which it does. Who writes is added to its texts. */
const reminderModel = z.object({
  id: reminderModelId,
  day: z.number().int(),
  texts: z.record(z.string(), z.string()),
});

export const reminderModels = z.array(reminderModel).parse(shipped);

/** Who writes is added; the nurse says what, and how to reach the unit. */
export function reminderWording(text: string, language: string): string {
  if (text.includes('{unite}')) return text.trim();
  return `{unite}${language === 'fr' ? ' :' : ':'} ${text.trim()}`;
}

/**
 * What may be kept of a reminder for somebody who reads that language: a model that nobody changed
 * in all its languages, a person's own words in theirs. Or what is against it, as sentences.
 */
export function reminderTexts(
  language: string,
  typed: string,
):
  | { readonly kind: 'texts'; readonly texts: OwnTexts }
  | { readonly kind: 'faults'; readonly faults: readonly string[] } {
  const model = reminderModels.find(({ texts }) => texts[language] === typed.trim());
  if (model) {
    const texts = Object.entries(model.texts).map(([of, text]) => [of, reminderWording(text, of)]);
    return { kind: 'texts', texts: Object.fromEntries(texts) };
  }
  if (!mayWriteOwn(language)) {
    const isKnown = reminderModels.some(({ texts }) => Object.hasOwn(texts, language));
    const reads = `Ce patient lit : ${languageName(language)}.`;
    return {
      kind: 'faults',
      faults: [`${reads} ${isKnown ? 'Choisir un modèle, ou appeler.' : 'À appeler.'}`],
    };
  }
  const text = reminderWording(typed, language);
  const faults = lintWording(text, 'message', language);
  return faults.length > 0
    ? { kind: 'faults', faults }
    : { kind: 'texts', texts: { [language]: text } };
}

/** As it leaves; null when a value is missing, or nothing is written in that language. */
export function renderReminder(
  texts: OwnTexts,
  language: string,
  values: TextValues,
): string | null {
  const text = texts[language];
  if (text === undefined) return null;
  if (mayWriteOwn(language)) return renderWording(text, values);
  // What ships travels in its own letters.
  const filled = renderText(
    { [language]: { patient: text, representative: text } },
    language,
    'patient',
    values,
  );
  return filled.ok ? filled.value : null;
}
