import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBirthDate, readSurgeryDate } from './read-date.ts';

const today = '2026-03-02';
const day = (value: string) => ({ kind: 'day', day: value });

describe('readSurgeryDate', () => {
  it.each([
    '09/03/2026',
    '9/3/2026',
    '09/03/26',
    '9-3-26',
    '09.03.2026',
    '2026-03-09',
    '2026/3/9',
    '20260309',
    '09032026',
    '9 mars 2026',
    'lundi 9 mars 2026',
    '09-mars-26',
    '09/03/2026 07:30',
    '2026-03-09T00:00:00',
  ])('reads %j', (text) => {
    expect(readSurgeryDate(text, today)).toEqual(day('2026-03-09'));
  });

  it.each(['31/02/2026', '32/03/2026', '29/02/2026', '00/03/2026', '09/13/2026'])(
    'refuses %j, which is in no calendar',
    (text) => {
      expect(readSurgeryDate(text, today)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['à définir', '09/03', 'mars 2026', '46090', '2026-03-08T23:00:00Z'])(
    'refuses %j, which is no day',
    (text) => {
      expect(readSurgeryDate(text, today)).toEqual({ kind: 'not-a-date' });
    },
  );

  it('refuses a day far from today, but leaves what is too late to the running unit', () => {
    expect(readSurgeryDate('09/03/2062', today).kind).toBe('implausible');
    expect(readSurgeryDate('05/02/1948', today).kind).toBe('implausible');
    expect(readSurgeryDate('09/03/2025', today)).toEqual(day('2025-03-09'));
  });

  it('takes a year of two digits nearest to today, at the turn of a century too', () => {
    expect(readSurgeryDate('02/01/00', '2099-12-30')).toEqual(day('2100-01-02'));
    expect(readSurgeryDate('30/12/99', '2100-01-02')).toEqual(day('2099-12-30'));
  });
});

describe('readBirthDate', () => {
  it('never reads a birth to come', () => {
    expect(readBirthDate('02/03/26', today)).toEqual(day('2026-03-02'));
    expect(readBirthDate('03/03/26', today)).toEqual(day('1926-03-03'));
    expect(readBirthDate('03/03/2026', today).kind).toBe('implausible');
  });

  it('refuses an age that nobody has', () => {
    expect(readBirthDate('01/01/1890', today).kind).toBe('implausible');
  });
});

it('reads back every day of the calendar in every form, and nothing else', () => {
  const days = fc
    .date({
      min: new Date('2022-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (iso) => {
      const [y = '', m = '', d = ''] = iso.split('-');
      for (const text of [
        iso,
        `${d}/${m}/${y}`,
        `${d}/${m}/${y.slice(2)}`,
        `${d}${m}${y}`,
        `${y}${m}${d}`,
      ]) {
        expect(readSurgeryDate(text, today)).toEqual(day(iso));
      }
    }),
  );
});

it('never throws on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. mars') }), (text) => {
      const reading = readBirthDate(text, today);
      if (reading.kind === 'day') expect(reading.day <= today).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
