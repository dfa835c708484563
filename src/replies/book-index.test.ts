import { describe, expect, it } from 'vitest';
import { allIndexes, declareBook, indexesIn } from './book-index.ts';
import { indexOf } from './pattern-book.ts';

const FIRST = [{ patterns: ['saign*|du sang', '@mot .. pus'], concepts: { mot: 'bosse|boule' } }];
const SECOND = [{ patterns: ['نزيف|suint*'], concepts: {} }];
declareBook('second', () => SECOND);
declareBook('first', () => FIRST);

describe('the indexes of the books as one file', () => {
  it('are read as they were made, in whatever order the books were declared', () => {
    const read = indexesIn(Buffer.from(allIndexes()));
    // Other tests of the same process declare books of their own.
    expect(read.get('first')).toEqual(indexOf(FIRST));
    expect(read.get('second')).toEqual(indexOf(SECOND));
    const names = [...read.keys()];
    expect(names).toEqual(names.toSorted());
  });

  it('are not taken when the file is cut short: a word would call up too little', () => {
    const bytes = Buffer.from(allIndexes());
    for (const missing of [1, 2, 3, 10]) {
      expect(() => indexesIn(bytes.subarray(0, bytes.length - missing))).toThrow();
    }
  });
});
