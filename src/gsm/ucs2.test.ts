import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUcs2Hex, encodeUcs2Hex } from './index.ts';

describe('UCS-2 in hex', () => {
  it('writes what AT commands take', () => {
    expect(encodeUcs2Hex('+33 é😀')).toBe('002B00330033002000E9D83DDE00');
  });

  it('brings any text back, in either case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUcs2Hex(encodeUcs2Hex(text))).toBe(text);
        expect(decodeUcs2Hex(encodeUcs2Hex(text).toLowerCase())).toBe(text);
      }),
    );
  });

  it('refuses what is not whole code units', () => {
    for (const hex of ['004', '00', 'zzzz', '00 4']) expect(decodeUcs2Hex(hex)).toBeNull();
  });
});
