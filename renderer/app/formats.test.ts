import { describe, expect, it } from 'vitest';
import { addDays, ageOn, formatPhone, makeFormats, mondayOf, parseDay } from './formats.ts';
import { nextInstantOf } from './next-instant.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formats', () => {
  const french = makeFormats('Europe/Paris', 'fr');
  const at = Date.UTC(2026, 2, 10, 6, 5);

  it('writes the unit’s time on 24 hours with the weekday', () => {
    expect(french.time(at)).toBe('07:05');
    expect(french.moment(at)).toBe('mar. 10 mars, 07:05');
    expect(french.longDay('2026-03-10')).toBe('mardi 10 mars 2026');
    expect(french.momentFrom(at, '2026-03-10')).toBe('07:05');
  });

  it('gives midnight as 00:00 and the day of the unit’s zone', () => {
    const midnight = Date.UTC(2026, 2, 9, 23, 0);
    expect(french.time(midnight)).toBe('00:00');
    expect(french.dayOf(midnight)).toBe('2026-03-10');
  });

  it('writes a birth date that cannot be read two ways in either language', () => {
    expect(french.birthDay('1958-03-12')).toBe('12/03/1958');
    expect(makeFormats('Europe/Paris', 'en').birthDay('1958-03-12')).toBe('12 Mar 1958');
  });

  it('gives no percentage without a denominator', () => {
    expect(french.percent(0, 0)).toBeNull();
    expect(plain(french.percent(187, 203) ?? '')).toBe('92 %');
  });

  it('says how long in minutes, then hours, then days', () => {
    expect(french.duration(59 * 60_000)).toBe('59 min');
    expect(french.duration(185 * 60_000)).toBe('3 h 05');
    expect(french.duration(72 * 3_600_000)).toBe('3 j');
  });

  it('groups French numbers by two and leaves others alone', () => {
    expect(formatPhone('+33639980042')).toBe('06 39 98 00 42');
    expect(formatPhone('+32470123456')).toBe('+32470123456');
  });
});

describe('days', () => {
  it('reads a birth date however it is typed, and nothing that is not a day', () => {
    for (const typed of ['12/03/1958', '12031958', '12 3 58', '1958-03-12', '12.03.1958']) {
      expect(parseDay(typed, '2026-03-10')).toBe('1958-03-12');
    }
    expect(parseDay('31/02/1958', '2026-03-10')).toBeNull();
    expect(parseDay('12/03', '2026-03-10')).toBeNull();
    expect(parseDay('010125', '2026-03-10')).toBe('2025-01-01');
  });

  it('counts completed years', () => {
    expect(ageOn('1958-03-10', '2026-03-10')).toBe(68);
    expect(ageOn('1958-03-11', '2026-03-10')).toBe(67);
  });

  it('walks days and weeks in the calendar, across summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(mondayOf('2026-03-29')).toBe('2026-03-23');
    expect(mondayOf('2026-03-30')).toBe('2026-03-30');
  });

  it('finds the next 08:00 on the morning summer time begins', () => {
    const eve = Date.UTC(2026, 2, 28, 19, 0);
    expect(nextInstantOf('08:00', eve, 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 6, 0));
  });
});
