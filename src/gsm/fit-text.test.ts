import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from './index.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 600 });
const gsmText = fc.string({
  unit: fc.constantFrom(...'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ aZ09à^{}\\[~]|€\f'),
  maxLength: 600,
});

const gsmLength = (text: string) => text.replace(/[\^{}\\[~\]|€\f]/g, 'xx').length;

describe('fitText', () => {
  it('keeps the French letters of GSM-7 in one part of 160', () => {
    const text = 'à é è ù É Ç œuf'.replace('œ', 'oe').padEnd(160, 'x');
    expect(fitText(text)).toEqual({ alphabet: 'gsm7', parts: [text], costly: [] });
  });

  it('counts two for the characters of the extension table', () => {
    expect(fitText('€'.repeat(80)).parts).toHaveLength(1);
    expect(fitText(`${'€'.repeat(80)}x`).parts).toEqual(['€'.repeat(76), '€€€€x']);
  });

  it('moves an escape pair whole to the next part', () => {
    const text = `${'x'.repeat(152)}€${'y'.repeat(20)}`;
    expect(fitText(text).parts).toEqual(['x'.repeat(152), `€${'y'.repeat(20)}`]);
  });

  it('names each character that forces UCS-2 once, in order', () => {
    expect(fitText('Reçu… ça ira « demain » 😀😀')).toMatchObject({
      alphabet: 'ucs2',
      costly: ['ç', '…', '«', '»', '😀'],
    });
  });

  it('moves a surrogate pair whole to the next part', () => {
    const text = `${'ê'.repeat(66)}😀${'ê'.repeat(10)}`;
    expect(fitText(text).parts).toEqual(['ê'.repeat(66), `😀${'ê'.repeat(10)}`]);
  });

  it('cuts UCS-2 after 70 units, or every 67', () => {
    expect(fitText('œ'.repeat(70)).parts).toHaveLength(1);
    expect(fitText('œ'.repeat(71)).parts.map((part) => part.length)).toEqual([67, 4]);
    expect(fitText('œ'.repeat(135)).parts.map((part) => part.length)).toEqual([67, 67, 1]);
  });

  it('composes letters and accents written apart, so that they cost what they look like', () => {
    expect(fitText('e\u0301te\u0301')).toEqual({ alphabet: 'gsm7', parts: ['été'], costly: [] });
  });

  it('holds an empty text in one empty part', () => {
    expect(fitText('')).toEqual({ alphabet: 'gsm7', parts: [''], costly: [] });
  });

  it('gives back any text when the parts are joined', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, gsmText), (text) => {
        expect(fitText(text).parts.join('')).toBe(text.normalize('NFC').toWellFormed());
      }),
    );
  });

  it('never cuts a pair, nor overfills a part, nor makes a part that was not needed', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, gsmText), (text) => {
        const { alphabet, parts } = fitText(text);
        const lengthOf = (part: string) => (alphabet === 'gsm7' ? gsmLength(part) : part.length);
        const [single, several] = alphabet === 'gsm7' ? [160, 153] : [70, 67];
        const whole = lengthOf(parts.join(''));
        expect(parts.length === 1).toBe(whole <= single);
        for (const [i, part] of parts.entries()) {
          expect(part.isWellFormed()).toBe(true);
          expect(lengthOf(part)).toBeLessThanOrEqual(parts.length === 1 ? single : several);
          if (i < parts.length - 1) expect(lengthOf(part)).toBeGreaterThanOrEqual(several - 1);
        }
      }),
    );
  });
});
