import type { ReadableDb } from '../db/index.ts';
import { patientsOnNumber } from '../patients/index.ts';
import { renderText, type Texts, type TextValues } from '../protocols/index.ts';

/** The language of everybody on the number; French where they differ, or nobody is known there. */
export function languageOfNumber(db: ReadableDb, number: string): string {
  const [language, ...others] = new Set(patientsOnNumber(db, number).map((each) => each.language));
  return language !== undefined && others.length === 0 ? language : 'fr';
}

/**
 * A text to whoever holds the number, in that language, else in French: what must be said is better
 * read by a neighbour than not said. Null when a value is missing.
 */
export function inTheirLanguage(
  texts: Texts,
  language: string,
  valuesIn: (language: string) => TextValues,
): string | null {
  for (const each of new Set([language, 'fr'])) {
    const text = renderText(texts, each, 'patient', valuesIn(each));
    if (text.ok) return text.value;
    if (text.error.kind === 'no-value') return null;
  }
  return null;
}
