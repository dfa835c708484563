import { type Definition, type Path, type Step, setIn, type Texts } from '../definition.ts';
import { commonPlaces, placesOfStep, type TextPlace } from '../text-places.ts';

/** Languages in which a patient can be texted at all. */
export function languagesOf({ closedNotice }: Definition): readonly string[] {
  return Object.keys(closedNotice);
}

/** A step is in a language whole or not at all; French is never missing. */
export function languagesOfStep(step: Step): readonly string[] {
  return placesOfStep(step, 0)[0]?.languages ?? ['fr'];
}

/** Translations that somebody has written already, by the French that they stand for. */
export type Translations = ReadonlyMap<string, Texts>;

export function translationsIn(texts: readonly Texts[]): Translations {
  return new Map(texts.flatMap((each) => (each.fr ? [[keyOf(each), each]] : [])));
}

/**
 * A language for the texts of the whole protocol: what is known word for word in French is taken
 * over, the rest is missing, and a fault names each place.
 */
export function addLanguage(
  definition: Definition,
  language: string,
  known: Translations,
): Definition {
  const declared = setIn(
    definition,
    ['closedNotice', language],
    translated(definition.closedNotice, language, known) ?? { patient: '', representative: '' },
  );
  return commonPlaces(definition).reduce(
    (done, place) => withLanguage(done, place, language, known),
    declared,
  );
}

/** Out of every text; a step that speaks it alone no more is missing its French, as before. */
export function removeLanguage(definition: Definition, language: string): Definition {
  const places = [
    ...commonPlaces(definition),
    ...definition.steps.flatMap((step, n) => placesOfStep(step, n)),
  ];
  return places.reduce((done, place) => withoutLanguage(done, place, language), definition);
}

export function addLanguageToStep(
  definition: Definition,
  index: number,
  language: string,
  known: Translations,
): Definition {
  const step = definition.steps[index];
  if (!step) return definition;
  const places = placesOfStep(step, index);
  const done = places.reduce((now, place) => withLanguage(now, place, language, known), definition);
  const [first] = places;
  const isBegun = done.steps[index] && languagesOfStep(done.steps[index]).includes(language);
  // One text, still empty, says that the step is to be in this language: the others are then missing.
  return first && !isBegun ? setIn(done, [...first.path, language], nothingYet(first)) : done;
}

export function removeLanguageFromStep(
  definition: Definition,
  index: number,
  language: string,
): Definition {
  const step = definition.steps[index];
  if (!step) return definition;
  return placesOfStep(step, index).reduce(
    (done, place) => withoutLanguage(done, place, language),
    definition,
  );
}

/** A wording that is still to write, for the readers that the text has. */
export function nothingYet({ texts }: Pick<TextPlace, 'texts'>): Texts[string] {
  const toRelative = Object.values(texts).some((wording) => wording?.relative !== undefined);
  return { patient: '', representative: '', ...(toRelative ? { relative: '' } : {}) };
}

/** Only these languages of each text in it: what is taken over from elsewhere must suit the step. */
export function inLanguages<T>(value: T, languages: readonly string[]): T {
  if (Array.isArray(value)) return value.map((each) => inLanguages(each, languages)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isTexts = entries.some(([, each]) => isWording(each));
  return Object.fromEntries(
    entries
      .filter(([key]) => !isTexts || languages.includes(key))
      .map(([key, each]) => [key, isTexts ? each : inLanguages(each, languages)]),
  ) as T;
}

function isWording(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'patient' in value;
}

function withLanguage(
  definition: Definition,
  { path, texts }: { readonly path: Path; readonly texts: Texts },
  language: string,
  known: Translations,
): Definition {
  if (Object.hasOwn(texts, language)) return definition;
  const found = translated(texts, language, known);
  return found ? setIn(definition, [...path, language], found) : definition;
}

function withoutLanguage(
  definition: Definition,
  { path, texts }: { readonly path: Path; readonly texts: Texts },
  language: string,
): Definition {
  if (!Object.hasOwn(texts, language)) return definition;
  return setIn(definition, [...path, language], undefined);
}

function translated(
  texts: Texts,
  language: string,
  known: Translations,
): Texts[string] | undefined {
  return known.get(keyOf(texts))?.[language];
}

function keyOf({ fr }: Texts): string {
  return JSON.stringify([fr?.patient, fr?.representative, fr?.relative]);
}
