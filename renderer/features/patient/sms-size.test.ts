import { expect, it } from 'vitest';
import { smsSize } from '../../../src/ipc/index.ts';
import { toInternational } from '../../app/phone-entry.ts';

it('counts a GSM text in one part up to 160 and in parts of 153 above', () => {
  expect(smsSize('a'.repeat(160))).toEqual({ units: 160, parts: 1, left: 0, alphabet: 'gsm7' });
  expect(smsSize('a'.repeat(161))).toEqual({ units: 161, parts: 2, left: 145, alphabet: 'gsm7' });
});

it('counts the euro sign and brackets twice', () => {
  expect(smsSize('€[]').units).toBe(6);
});

it('falls to 70 characters for one that GSM has not, such as ê', () => {
  expect(smsSize('tête')).toEqual({ units: 4, parts: 1, left: 66, alphabet: 'ucs2' });
  expect(smsSize(`ê${'a'.repeat(70)}`).parts).toBe(2);
});

it('has no part for no text', () => {
  expect(smsSize('').parts).toBe(0);
});

it('reads a number as a nurse types it', () => {
  expect(toInternational('06 39 98 00 42')).toBe('+33639980042');
  expect(toInternational('0033 6.39.98.00.42')).toBe('+33639980042');
  expect(toInternational('+32 470 12 34 56')).toBe('+32470123456');
  expect(toInternational('06 39 98')).toBeNull();
});
