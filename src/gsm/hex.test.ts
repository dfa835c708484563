import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHex, writeHex } from './hex.ts';

const octetsIn = (hex: string): Uint8Array | null => {
  const octets = new Uint8Array(hex.length);
  return readHex(hex, octets) && octets.subarray(0, hex.length / 2);
};

describe('hex', () => {
  it('brings any octets back, in upper and lower case, and says which', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 512 }), (octets) => {
        const hex = writeHex(octets, octets.length);
        expect(hex).toBe(Buffer.from(octets).toString('hex').toUpperCase());
        expect(octetsIn(hex)).toEqual(octets);
        expect(octetsIn(hex.toLowerCase())).toEqual(octets);
      }),
    );
    expect(readHex('0A', new Uint8Array(1))).toEqual({ isUpper: true });
    expect(readHex('0a', new Uint8Array(1))).toEqual({ isUpper: false });
  });

  it('refuses whatever is not pairs of digits, however long', () => {
    for (const length of [2, 10, 1022, 1024, 1026, 4000]) {
      const good = '0'.repeat(length);
      expect(octetsIn(good)).not.toBe(null);
      for (const wrong of ['g', 'G', ' ', '\0', 'é', '０', '😀'.charAt(0), '\u0130', '\uff10']) {
        for (const place of [0, 1, length - 2, length - 1]) {
          expect(octetsIn(good.slice(0, place) + wrong + good.slice(place + 1))).toBe(null);
        }
      }
      expect(octetsIn(good.slice(1))).toBe(null);
    }
  });
});
