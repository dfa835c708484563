import { expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

it('computes a key once, and forgets the older half of what nobody asked for lately', () => {
  const lengths = new Remembered<string, number>(4);
  const asked: string[] = [];
  const lengthOf = (word: string) =>
    lengths.get(word, () => {
      asked.push(word);
      return word.length;
    });
  expect(['a', 'bb', 'a', 'ccc', 'a', 'dddd', 'a', 'bb'].map(lengthOf)).toEqual([
    1, 2, 1, 3, 1, 4, 1, 2,
  ]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'dddd', 'bb']);
});

it('does not remember what was thrown', () => {
  const values = new Remembered<string, number>(2);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => values.get('a', fail)).toThrow('no');
  expect(values.get('a', () => 1)).toBe(1);
});
