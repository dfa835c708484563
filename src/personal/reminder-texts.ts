import shipped from '../../resources/reminders.json' with { type: 'json' };
import { reminderModelId } from '../ipc/personal-views.ts';
import { z } from '../ipc/zod.ts';
import { lintWording, renderText, renderWording, type TextValues } from '../protocols/index.ts';
import { languageName } from '../shared/language-name.ts';

/** By language, with who writes in front; what the patient reads is picked when the text leaves. */
export type ReminderTexts = Readonly<Record<string, string>>;

const kept = z.record(z.string(), z.string());

/** What usually comes after a stay, with the day on which it does. Who writes is added to its texts. */
const reminderModel = z.object({ id: reminderModelId, day: z.number().int(), texts: kept });

export const reminderModels = z.array(reminderModel).parse(shipped);

/** A person writes in these; in another language only what ships leaves, as it is. */
const ownLanguages: readonly string[] = ['fr', 'en'];
export const mayWriteOwn = (language: string): boolean => ownLanguages.includes(language);

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
  | { readonly kind: 'texts'; readonly texts: ReminderTexts }
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
  const faults = lintWording(text, 'message');
  return faults.length > 0
    ? { kind: 'faults', faults }
    : { kind: 'texts', texts: { [language]: text } };
}

/** As it leaves; null when a value is missing, or nothing is written in that language. */
export function renderReminder(
  texts: ReminderTexts,
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

/** For the team, who read French: what it says, else in whatever language it is. */
export const meaningOf = (texts: ReminderTexts): string =>
  texts.fr ?? Object.values(texts)[0] ?? '';

/** One column: plain French as the first folders kept it, else JSON by language. */
export const writeTexts = (texts: ReminderTexts): string => JSON.stringify(texts);

export const readTexts = (column: string): ReminderTexts =>
  column.startsWith('{"') ? kept.parse(JSON.parse(column)) : { fr: column };
