import { afterEach, beforeEach, expect, it } from 'vitest';
import { languagesOf, libraryProtocols } from '../protocols/index.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { libraryOf } from './library.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore(1_000);
});
afterEach(() => store.dispose());

it('has each question of the protocols that ship once', () => {
  const { items } = libraryOf(store.db);
  const texts = items.map(({ item }) => JSON.stringify(item));
  expect(new Set(texts).size).toBe(texts.length);
  const shipped = libraryProtocols().flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'questionnaire' ? step.items : [])),
  );
  expect(new Set(shipped.map((item) => JSON.stringify(item)))).toEqual(new Set(texts));
});

it('has the common texts in every language of the general protocol', () => {
  const { texts } = libraryOf(store.db);
  const [general] = libraryProtocols();
  expect(texts.length).toBeGreaterThan(10);
  for (const language of general ? languagesOf(general) : []) {
    expect(texts.every((each) => Object.hasOwn(each, language))).toBe(true);
  }
});
