import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitText, unitsOf } from '../../../src/gsm/fit-text.ts';
import { smsSize } from './sms-size.ts';

/** Letters that nurses type, with what costs two septets and what costs the alphabet. */
const letters = fc.constantFrom(...'abc éèàùÇ0123.,:?\'"€[]{}^~|\\çêâîôœ’…«ëï😀');

it('counts what a nurse types as the codec does, wherever no national table is used', () => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 400 }), (typed) => {
      const text = typed.join('');
      const sent = fitText(text);
      // The codec may save parts with a national table, for more than 70 letters of Turkish or Portuguese.
      fc.pre(sent.alphabet === smsSize(text).alphabet);
      const { parts, units } = smsSize(text);
      expect(units).toBe(unitsOf(text));
      // A character of two units is never cut: the codec may need one part more.
      expect(sent.parts.length - parts).toBeGreaterThanOrEqual(0);
      expect(sent.parts.length - parts).toBeLessThanOrEqual(1);
    }),
  );
});
