import { expect, it } from 'vitest';
import { askedInShort } from './asked-in-short.ts';

it.each([
  [
    '{unite} : votre douleur en ce moment, de 0 (aucune) à 10 (la pire) ? Urgence : 15 ou 112. Service : {tel}',
    'Votre douleur en ce moment, de 0 (aucune) à 10 (la pire) ?',
  ],
  [
    '{unite} : la douleur de votre enfant {prenom} ? Urgence : 15 ou 112. Service : {tel}',
    'La douleur de votre enfant … ?',
  ],
  ['Avez-vous des nausées ?', 'Avez-vous des nausées ?'],
  ['', ''],
])('%s', (text, short) => {
  expect(askedInShort(text)).toBe(short);
});
