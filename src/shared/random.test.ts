import { expect, it } from 'vitest';
import { takeRandom } from './random.ts';

it('gives as many bytes as asked, never the same twice, across many refills of its page', () => {
  const taken = Array.from({ length: 5000 }, () => takeRandom(16));
  expect(new Set(taken.map((bytes) => bytes.length))).toEqual(new Set([16]));
  expect(new Set(taken.map((bytes) => bytes.toString('hex'))).size).toBe(5000);
  expect(takeRandom(4096)).toHaveLength(4096);
});
