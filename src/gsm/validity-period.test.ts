import { describe, expect, it } from 'vitest';
import { validityMinutesOf, validityOctet } from './validity-period.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

describe('validityOctet', () => {
  it('writes back every octet that it can read', () => {
    for (let octet = 0; octet <= 255; octet++) {
      expect(validityOctet(validityMinutesOf(octet))).toBe(octet);
    }
  });

  it('H06: rounds down to what can be written', () => {
    const written = (minutes: number) => validityMinutesOf(validityOctet(minutes));
    expect(written(119)).toBe(115);
    expect(written(12 * HOUR + 29)).toBe(12 * HOUR);
    expect(written(30 * HOUR)).toBe(24 * HOUR);
    expect(written(47 * HOUR)).toBe(24 * HOUR);
    expect(written(34 * DAY)).toBe(30 * DAY);
    expect(written(36 * DAY)).toBe(35 * DAY);
    for (let minutes = 5; minutes < 64 * 7 * DAY; minutes += 7) {
      expect(written(minutes)).toBeLessThanOrEqual(minutes);
      expect(written(minutes + 1)).toBeGreaterThanOrEqual(written(minutes));
    }
  });

  it('stays within 5 minutes and 63 weeks', () => {
    expect(validityOctet(1)).toBe(0);
    expect(validityOctet(Number.MAX_SAFE_INTEGER)).toBe(255);
    for (const minutes of [0, -1, Number.NaN]) {
      expect(() => validityOctet(minutes)).toThrow(RangeError);
    }
  });
});
