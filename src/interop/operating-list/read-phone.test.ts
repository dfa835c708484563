import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from './read-phone.ts';

const mobile = (number: string) => ({ kind: 'mobile', number });
const landline = (number: string) => ({ kind: 'landline', number });
const unusable = (fault: string) => ({ kind: 'unusable', fault });

describe('readPhone', () => {
  it.each([
    '06 39 98 01 02',
    '0639980102',
    '06.39.98.01.02',
    '06-39-98-01-02',
    '06/39/98/01/02',
    '+33639980102',
    '+33 (0)6 39 98 01 02',
    '+33(0)639980102',
    '(+33) 6 39 98 01 02',
    '+33 06 39 98 01 02',
    '0033639980102',
    '0033 (0)6 39 98 01 02',
    '06\u00a039\u202f98\u00a001 02',
    '\u202a06 39 98 01 02\u202c',
    '０６ ３９ ９８ ０１ ０２',
    'Tél. : 06 39 98 01 02',
    'Port. 06 39 98 01 02',
    '06 39 98 01 02 (perso)',
  ])('reads the French spelling %j', (text) => {
    expect(readPhone(text)).toEqual(mobile('+33639980102'));
  });

  it.each([
    '639980102',
    '639980102.0',
    '6,39980102E+08',
    '33639980102',
    '="0639980102"',
    "'0639980102",
  ])('undoes what a spreadsheet made of a number: %j', (text) => {
    expect(readPhone(text)).toEqual(mobile('+33639980102'));
  });

  it('refuses a number that a spreadsheet rounded', () => {
    expect(readPhone('6,3998E+08')).toEqual(unusable('rounded'));
  });

  it.each([
    ['0692 12 34 56', '+262692123456'],
    ['0693 12 34 56', '+262693123456'],
    ['0639 01 23 45', '+262639012345'],
    ['0690 12 34 56', '+590690123456'],
    ['0691 12 34 56', '+590691123456'],
    ['0694 12 34 56', '+594694123456'],
    ['0696 12 34 56', '+596696123456'],
    ['0697 12 34 56', '+596697123456'],
    ['+33 692 12 34 56', '+262692123456'],
    ['+262 (0)692 12 34 56', '+262692123456'],
    ['262692123456', '+262692123456'],
    ['692123456', '+262692123456'],
  ])('gives the overseas mobile %j its own country code', (text, number) => {
    expect(readPhone(text)).toEqual(mobile(number));
  });

  it.each([
    ['+32 470 12 34 56', '+32470123456'],
    ['0032 470 12 34 56', '+32470123456'],
    ['+41 79 123 45 67', '+41791234567'],
    ['+352 621 123 456', '+352621123456'],
    ['+1 202 555 0123', '+12025550123'],
  ])('reads the foreign mobile %j', (text, number) => {
    expect(readPhone(text)).toEqual(mobile(number));
  });

  it('does not guess a foreign country for bare digits, which would text a stranger', () => {
    expect(readPhone('32470123456')).toEqual(unusable('too-long'));
  });

  it('refuses a mainland number behind an overseas code', () => {
    expect(readPhone('+262 639 98 01 02')).toEqual(unusable('foreign'));
  });

  it.each(['0700 012 345 67 89', '+33 7000 1234 56789'])('reads the 14-digit mobile %j', (text) => {
    expect(readPhone(text)).toEqual(mobile('+337000123456789'));
  });

  it.each([
    ['01 99 00 12 34', '+33199001234'],
    ['09 70 12 34 56', '+33970123456'],
    ['199001234', '+33199001234'],
    ['0262 20 12 34', '+262262201234'],
    ['0508 41 12 34', '+508411234'],
    ['+32 2 555 12 12', '+3225551212'],
  ])('H31: knows that %j takes no text', (text, number) => {
    expect(readPhone(text)).toEqual(landline(number));
  });

  it.each([
    ['voir accompagnant', 'not-a-number'],
    ['06 39 98 1O 2O', 'not-a-number'],
    ['06 39 98 01', 'incomplete'],
    ['06 39 98 01 02 0', 'too-long'],
    ['0700012345', 'unknown-range'],
    ['0600000000', 'filler'],
    ['0000000000', 'filler'],
    ['08 99 12 34 56', 'special'],
    ['0800 12 34 56', 'special'],
    ['15', 'special'],
    ['112', 'special'],
    ['3624', 'special'],
    ['+44 1', 'foreign'],
    ['12/03/1954', 'incomplete'],
  ])('refuses %j as %s', (text, fault) => {
    expect(readPhone(text)).toEqual(unusable(fault));
  });

  it.each([
    'fille 06 39 98 01 02',
    '06 39 98 01 02 (fille)',
    '06 39 98 01 02 et voir accompagnant',
  ])('H10: does not take a number beside words for the patient’s own: %j', (text) => {
    expect(readPhone(text)).toEqual(unusable('beside-words'));
  });

  it.each([
    '01 99 00 12 34 / 06 39 98 01 02',
    '06 39 98 01 02 ou 06 39 98 03 04',
    '0639980102-0639980304',
    '06 39 98 01 02 06 39 98 03 04',
    '06 39 98 01 02\n01 99 00 12 34',
    '+33639980102/+33639980304',
  ])('takes the first mobile of several numbers: %j', (text) => {
    expect(readPhone(text)).toEqual(mobile('+33639980102'));
  });

  it.each(['', '   ', '-', '?', 'néant', 'NC', 'N/A', 'aucun', '0'])(
    'reads %j as no number',
    (text) => {
      expect(readPhone(text)).toEqual({ kind: 'none' });
    },
  );

  it('reads any mainland mobile the same in any spelling', () => {
    const prefix = fc.constantFrom('+33', '0033', '+33 (0)', '0', '');
    const space = fc.constantFrom('', ' ', '.', '-', '\u00a0');
    const subscriber = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    fc.assert(
      fc.property(prefix, space, subscriber, (start, gap, rest) => {
        const pairs = ['39', '98', rest.slice(0, 2), rest.slice(2)];
        expect(readPhone(`${start}6${gap}${pairs.join(gap)}`)).toEqual(mobile(`+3363998${rest}`));
      }),
    );
  });

  it('never throws, and only ever gives E.164 numbers', () => {
    const digitish = fc.string({
      unit: fc.constantFrom(...'0123456789+() ./-,;Eou'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(digitish, fc.string({ unit: 'binary' })), (text) => {
        const reading = readPhone(text);
        if ('number' in reading) expect(reading.number).toMatch(/^\+[1-9]\d{4,14}$/);
      }),
      { numRuns: 3000 },
    );
  });
});
