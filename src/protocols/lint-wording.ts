import { fitText } from '../gsm/index.ts';
import { disclosing, reassuring, safetyNets, worstValues } from './lint-texts.ts';
import { lightLetters, renderText, type TextValues, variableNames } from './render.ts';

/** What a person's own text is for: a question about health carries the safety net. */
export type WordingUse = 'question' | 'message';

/** A text of more parts arrives in pieces, late, or half. */
const mostParts = 2;

/**
 * Faults of one wording, French or English, that a person wrote here, as sentences for them; none:
 * it may be sent. The same rules as a protocol's texts (H03, H04, H11), without a doctor's approval.
 */
export function lintWording(wording: string, use: WordingUse, language = 'fr'): readonly string[] {
  const faults: string[] = [];
  const text = wording.trim();
  if (text === '') return ['Le texte est vide.'];
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (!variableNames.some((known) => known === name)) {
      faults.push(`« {${name}} » n’est pas une variable. Connues : ${known()}.`);
    }
  }
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) faults.push('Une accolade n’est pas fermée.');
  if (!text.includes('{unite}')) faults.push('Le texte ne dit pas qui écrit : ajoutez {unite}.');
  if (!text.includes('{tel}')) faults.push('Le texte ne dit pas où appeler : ajoutez {tel}.');
  const safetyNet = safetyNets[language] ?? '';
  if (use === 'question' && !text.includes(safetyNet)) {
    faults.push(`Une question porte toujours « ${safetyNet} ».`);
  }
  const discloses = disclosing.exec(text)?.[0];
  if (discloses !== undefined) {
    faults.push(
      `« ${discloses} » révèle l’acte, l’organe ou la spécialité sur un écran verrouillé.`,
    );
  }
  const reassures = reassuring.exec(text)?.[0];
  if (reassures !== undefined) {
    faults.push(`« ${reassures} » rassure : aucun texte ne dit que tout va bien.`);
  }
  const link = /https?:|www\.|\.fr\b/i.exec(text)?.[0];
  if (link !== undefined) faults.push(`« ${link} » : pas de lien dans un SMS.`);
  return faults.length > 0 ? faults : lengthFaults(text);
}

function known(): string {
  return variableNames.map((name) => `{${name}}`).join(', ');
}

/**
 * With the longest that a unit, a calendar and a list make of the variables, and in letters that
 * travel light, as `renderWording` sends it.
 */
function lengthFaults(wording: string): readonly string[] {
  const light = lightLetters(wording);
  const texts = { fr: { patient: light, representative: light } };
  const faults = new Set<string>();
  for (const values of worstValues) {
    const filled = renderText(texts, 'fr', 'patient', values);
    if (!filled.ok) continue;
    const { parts, costly } = fitText(filled.value);
    if (costly.length > 0) {
      faults.add(`Lettres qui doublent le nombre de SMS : ${[...new Set(costly)].join(' ')}.`);
    } else if (parts.length > mostParts) {
      faults.add(`Trop long : ${parts.length} SMS dans le pire des cas, ${mostParts} au plus.`);
    }
  }
  return [...faults];
}

/** Fills a person's own wording, in letters that travel light; null when a value is missing. */
export function renderWording(wording: string, values: TextValues): string | null {
  const light = lightLetters(wording.trim());
  const texts = { fr: { patient: light, representative: light } };
  const text = renderText(texts, 'fr', 'patient', values);
  return text.ok ? text.value : null;
}
