import { describe, expect, it } from 'vitest';
import { categoryOf, readOwnNumber } from './index.ts';

describe('a SIM’s own number', () => {
  it.each([
    ['06 39 98 00 01', '+33639980001'],
    ['0639980001', '+33639980001'],
    ['0033639980001', '+33639980001'],
    ['+33 6 39 98 00 01', '+33639980001'],
    // Fourteen digits, from 07 000 to 07 004.
    ['07 000 000 000 000', '+337000000000000'],
    ['07004000000000', '+337004000000000'],
    ['0937000000', '+33937000000'],
    ['+32470123456', '+32470123456'],
  ])('%s is read', (typed, number) => {
    expect(readOwnNumber(typed)).toBe(number);
  });

  it.each([
    ...['', '12', '063998000', '06399800011', '07005000000000', '0700000000000', '070000000000000'],
    ...['abc', '+33', '00', '06 39 98 00 0x', '+0639980001'],
  ])('%s is none', (typed) => {
    expect(readOwnNumber(typed)).toBe(null);
  });

  it.each([
    ['+33639980001', 'ordinary-mobile'],
    ['+33700000000', 'ordinary-mobile'],
    ['+337000000000000', 'extended-mobile'],
    ['+337004000000000', 'extended-mobile'],
    ['+337005000000000', 'other'],
    ['+33937000000', 'platform'],
    ['+33939000000', 'platform'],
    ['+33936000000', 'other'],
    ['+32470123456', 'other'],
  ])('%s: %s', (number, category) => {
    expect(categoryOf(number)).toBe(category);
  });
});
