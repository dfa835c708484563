/**
 * The protocols that ship share most of their texts: their files name shared fragments instead of
 * repeating them. What is composed is an ordinary definition; nothing of this is known outside.
 *
 * - `{ "use": "items.pain", …own }`: the fragment, with its own fields in place of the fragment's.
 * - `"languages": ["fr", "en"]` in a step: its texts in other languages are left out, so that the step
 *   is whole in those.
 * - `"fr": "…"` where a wording is meant: the same words for the patient and the representative.
 * - `{net}`, `{yn}` in a text: the safety net and « Répondez OUI ou NON. » in its language.
 */
export function compose(file: unknown, shared: unknown): unknown {
  return walk(file, shared, 'fr', 0);
}

/** Fragments may use fragments, not themselves. */
const deepest = 24;

function walk(value: unknown, shared: unknown, language: string, depth: number): unknown {
  if (depth > deepest) throw new Error('fragments that use each other');
  const next = (each: unknown, lang = language) => walk(each, shared, lang, depth + 1);
  if (typeof value === 'string') return filled(value, language);
  if (Array.isArray(value)) return value.map((each) => next(each));
  if (typeof value !== 'object' || value === null) return value;
  if ('use' in value && typeof value.use === 'string') {
    const { use, ...own } = value;
    const fragment = at(shared, use.split('.'));
    if (typeof fragment !== 'object' || fragment === null) throw new Error(`no fragment ${use}`);
    return next({ ...fragment, ...own });
  }
  if ('languages' in value && Array.isArray(value.languages)) {
    const { languages, ...own } = value;
    return only(next(own), languages);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (!isLanguage(key)) return [key, next(each)];
      const words = next(each, key);
      return [key, typeof words === 'string' ? { patient: words, representative: words } : words];
    }),
  );
}

/** Without the texts in any other language. */
function only(value: unknown, languages: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => only(each, languages));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isLanguage(key) || languages.includes(key))
      .map(([key, each]) => [key, only(each, languages)]),
  );
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    return (found as Record<string, unknown>)[key];
  }, value);
}

interface Phrases {
  readonly net: string;
  readonly yn: string;
}

const phrases: Readonly<Record<string, Phrases>> = {
  fr: { net: 'Urgence : 15 ou 112. Service : {tel}', yn: 'Répondez OUI ou NON.' },
  en: { net: 'Emergency: 15 or 112. Unit: {tel}', yn: 'Reply YES or NO.' },
  es: { net: 'Urgencia: 15 o 112. Servicio: {tel}', yn: 'Responda SI o NO.' },
  pt: { net: 'Urgência: 15 ou 112. Serviço: {tel}', yn: 'Responda SIM ou NÃO.' },
  tr: { net: 'Acil: 15 veya 112. Servis: {tel}', yn: 'EVET veya HAYIR yazın.' },
  ar: { net: 'للطوارئ: 15 أو 112. القسم: {tel}', yn: 'أجب بنعم أو لا.' },
};

/** Two letters that are a field's name elsewhere in the format are no language. */
function isLanguage(key: string): boolean {
  return Object.hasOwn(phrases, key);
}

function filled(text: string, language: string): string {
  const { net, yn } = phrases[language] ?? { net: '', yn: '' };
  return text.replace('{net}', net).replace('{yn}', yn);
}
