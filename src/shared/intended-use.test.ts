import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { intendedUse } from './intended-use.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

it('H52: says what the program is not, and nothing that it may not say', () => {
  expect(intendedUse).toContain('Elle ne pose aucun diagnostic');
  expect(intendedUse).toContain("Ce n'est ni un service d'urgence ni un système d'alarme.");
  expect(intendedUse).toContain("Elle n'est pas marquée CE");
  expect(intendedUse).not.toMatch(/télésurveillance|dispositif médical|certifi/i);
});

it.skipIf(!existsSync(readme))('H52: stands in the README word for word', () => {
  const words = (text: string) => text.replace(/^> ?/gm, '').replace(/\s+/g, ' ');
  expect(words(readFileSync(readme, 'utf8'))).toContain(intendedUse);
});
