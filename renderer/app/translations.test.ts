import { expect, it } from 'vitest';
import en from '../../resources/translations/en.json';
import fr from '../../resources/translations/fr.json';

function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    flatten(value, path ? `${path}.${key}` : key),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it('has the same keys in French and English', () => {
  expect(flatten(en).map(([key]) => key)).toEqual(flatten(fr).map(([key]) => key));
});

it('asks for the same values in French and English', () => {
  const english = new Map(flatten(en));
  for (const [key, text] of flatten(fr)) {
    expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  }
});
