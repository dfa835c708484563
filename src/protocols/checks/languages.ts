import { languageName } from '../../shared/language-name.ts';
import { allTexts, textsOfStep } from '../all-texts.ts';
import type { Definition } from '../definition.ts';
import type { Fault } from './fault.ts';
import { placeOf } from './fault.ts';

/** Languages in which a patient can be texted at all: those of every text outside the steps. */
export function languagesOf(protocol: Definition): readonly string[] {
  return Object.keys(protocol.closedNotice);
}

/**
 * Whether the step is wholly written in that language. A step in half a language would fall silent
 * in the middle: none of it is sent, and `withoutText` says what happens instead.
 */
export function speaks(step: Definition['steps'][number], language: string): boolean {
  return textsOfStep(step).every(({ texts }) => Object.hasOwn(texts, language));
}

/** A language begun and not ended, outside the steps or in one of them; a text still to write. */
export function checkLanguages(protocol: Definition): Fault[] {
  const faults: Fault[] = [];
  const known = languagesOf(protocol);
  if (!known.includes('fr')) {
    faults.push({ ...placeOf(protocol, ['closedNotice']), sentence: 'le texte français manque' });
  }
  const stepIds = new Set(protocol.steps.map(({ id }) => id));
  const missing = (place: string, texts: object, languages: Iterable<string>) => {
    for (const language of languages) {
      if (Object.hasOwn(texts, language)) continue;
      const { path, place: words } = placeOf(protocol, keysOf(protocol, place));
      faults.push({
        // The screen shows it where the text is to be written.
        ...{ path: `${path}.${language}`, place: words },
        sentence: `le texte en ${languageName(language)} manque`,
      });
    }
  };
  for (const { place, texts } of allTexts(protocol)) {
    for (const [language, wording] of Object.entries(texts)) {
      for (const [reader, words] of Object.entries(wording)) {
        if (words === undefined || words.trim() !== '') continue;
        const keys = [...keysOf(protocol, place), language, reader];
        faults.push({ ...placeOf(protocol, keys), sentence: 'le texte est vide' });
      }
    }
    if (!stepIds.has(place.split('.')[0] ?? '')) missing(place, texts, known);
  }
  for (const step of protocol.steps) {
    const texts = textsOfStep(step);
    const used = new Set(texts.flatMap((each) => Object.keys(each.texts)));
    if (texts.length > 0) used.add('fr');
    for (const each of texts) missing(`${step.id}.${each.place}`, each.texts, used);
    const beyond = [...used].find((language) => !known.includes(language));
    if (beyond !== undefined) {
      faults.push({
        ...placeOf(protocol, keysOf(protocol, step.id)),
        sentence: `écrite en ${languageName(beyond)}, langue dans laquelle manquent les textes communs`,
      });
    }
  }
  return faults;
}

/** `lendemain.pain.question` as the keys that lead there. */
export function keysOf(protocol: Definition, place: string): (string | number)[] {
  // What the engine joins is placed as « lendemain: transmitted, advice, pain »: the last is what was written.
  const [where = '', joined] = place.split(': ');
  const last = joined?.split(', ').at(-1);
  if (last !== undefined) {
    return keysOf(protocol, last === 'closing' ? `${where}.closing` : `${where}.${last}.question`);
  }
  const [first = '', ...rest] = where.split('.');
  const index = protocol.steps.findIndex(({ id }) => id === first);
  const step = protocol.steps[index];
  if (!step) return place.split('.');
  const keys: (string | number)[] = ['steps', index];
  const [name = '', ...more] = rest;
  if (step.kind === 'questionnaire' && more.length > 0) {
    const item = step.items.findIndex(({ id }) => id === name);
    if (item !== -1) return [...keys, 'items', item, ...more];
    return [...keys, 'rules', step.rules.findIndex(({ id }) => id === name), 'then'];
  }
  if (name === 'reminder') return [...keys, 'silence', 'reminder'];
  return name === '' ? keys : [...keys, name];
}
