import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIncoming, decodeSubmit, encodeDeliver, encodeSubmit, fitText } from './index.ts';

const TO = '+33639980012';

/** The letters that each language brings, TS 23.038 annex A. */
const letters = {
  turkish: 'ĞğİıŞşç',
  spanish: 'çÁÍÓÚáíóú',
  portuguese: 'êçÔôÁáÊÀÍÓÚÃÕÂíóúãõâªº∞ΦΓΩ',
};

const sent = (text: string) =>
  encodeSubmit({ to: TO, text, concatReference: 7, requestReport: false }).map(({ pdu }) => {
    const read = decodeSubmit(pdu);
    if (!read.ok) throw new Error(read.error.kind);
    return read.value;
  });

/** The elements of a part's header but its place, such as `240102`. */
const shiftOf = (part: ReturnType<typeof sent>[number] | undefined) => {
  const octets = Number.parseInt(part?.userData.slice(0, 2) ?? '', 16);
  return part?.userData.slice(2, 2 + octets * 2).replace(/^0003.{6}/, '');
};

const ucs2Parts = (text: string) => (text.length <= 70 ? 1 : Math.ceil(text.length / 67));

describe('a text with letters of a national table', () => {
  it('goes in the default alphabet when that has all of them', () => {
    expect(sent(`déjà à Noël ? ${'x'.repeat(146)}`.replace('ë', 'e'))).toMatchObject([
      { alphabet: 'gsm7', userData: expect.not.stringMatching(/^0324/) },
    ]);
  });

  it('goes in UCS-2 as long as that takes one part', () => {
    expect(sent('ğ'.repeat(70)).map(({ alphabet }) => alphabet)).toEqual(['ucs2']);
  });

  it('takes the single shift table where it saves a part', () => {
    const filler = 'Votre opération est demain, restez à jeun dès minuit et ne fumez pas. ';
    const of = (text: string) => sent(filler + text).map((part) => [part.text, shiftOf(part)]);
    expect(of('ça')).toEqual([[`${filler}ça`, '240102']]);
    expect(of('mañana, ¿está?')).toEqual([[`${filler}mañana, ¿está?`, '240102']]);
    expect(of('amanhã, não é?')).toEqual([[`${filler}amanhã, não é?`, '240103']]);
    expect(of('yarın görüşürüz')).toEqual([[`${filler}yarın görüşürüz`, '240101']]);
  });

  it('takes the locking shift table where that saves another one, or both', () => {
    expect(sent('ã'.repeat(155)).map(shiftOf)).toEqual(['250103']);
    expect(sent('ş'.repeat(155)).map(shiftOf)).toEqual(['250101']);
    expect(sent(`${'ã'.repeat(145)}Φ`).map(shiftOf)).toEqual(['240103250103']);
  });

  it('stays in UCS-2 when no table has all of it', () => {
    for (const stranger of ['œ', '’', '😀', 'ş and ã']) {
      const [part] = sent(`${'x'.repeat(80)}${stranger}`);
      expect(part?.alphabet).toBe('ucs2');
    }
  });

  it('tells all the same which characters cost', () => {
    expect(fitText(`${'x'.repeat(80)}reçu, reçus`)).toMatchObject({
      alphabet: 'gsm7',
      costly: ['ç'],
    });
  });

  it('says its tables in each part, and never cuts an escape', () => {
    const text = `${'x'.repeat(147)}${'ç'.repeat(4)}${'x'.repeat(100)}`;
    const parts = sent(text);
    expect(parts.map(shiftOf)).toEqual(['240102', '240102']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => part.text.length)).toEqual([148, 103]);
  });

  const texts = fc
    .constantFrom(...Object.values(letters), Object.values(letters).join(''))
    .chain((some) =>
      fc.string({
        unit: fc.constantFrom(...some, ...'aeiou bcdé', ...'€{^'),
        maxLength: 500,
      }),
    );

  it('comes back from its PDUs, whole, in parts of at most 140 octets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = sent(text);
        expect(parts.map((part) => part.text).join('')).toBe(text.normalize('NFC'));
        for (const part of parts) {
          expect(part.userData.length / 2).toBeLessThanOrEqual(140);
          expect(part.isIncomplete).toBe(false);
        }
      }),
    );
  });

  it('comes back from the network too, with references of 8 and 16 bits', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(8 as const, 16 as const), (text, concatBits) => {
        const pdus = encodeDeliver({
          ...{ from: TO, text, at: 0, offsetMinutes: 60, concatReference: 9, concatBits },
        });
        const read = pdus.map((pdu) => decodeIncoming(pdu));
        const joined = read.map((one) =>
          one.ok && one.value.kind === 'deliver' ? one.value.text : '?',
        );
        expect(joined.join('')).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('is never in a national table unless UCS-2 would take more parts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = sent(text);
        const isShifted = /^2[45]/.test(shiftOf(parts[0]) ?? '') && parts[0]?.alphabet === 'gsm7';
        const isPlain = fitText(text).costly.length === 0;
        if (isPlain) expect(isShifted).toBe(false);
        else if (isShifted) expect(parts.length).toBeLessThan(ucs2Parts(text));
        else expect(parts.length).toBe(ucs2Parts(text));
      }),
    );
  });
});
