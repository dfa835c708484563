import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dayOf,
  daysBetween,
  frenchDay,
  frenchInstant,
  frenchTime,
  instantOf,
  isoAt,
  offsetMinutesAt,
  timeOf,
  weekdayOf,
} from './calendar.ts';

const paris = 'Europe/Paris';
const utc = (day: string, time: string, zone = paris) =>
  new Date(instantOf(day, time, zone)).toISOString().slice(0, 16);

describe('the day on which clocks go forward', () => {
  it('moves an hour that does not exist forward', () => {
    expect(utc('2026-03-29', '01:59')).toBe('2026-03-29T00:59');
    expect(utc('2026-03-29', '02:30')).toBe('2026-03-29T01:30');
    expect(utc('2026-03-29', '03:30')).toBe('2026-03-29T01:30');
  });

  it('is 23 hours long, and J+1 09:00 is still 09:00', () => {
    const hours =
      (instantOf('2026-03-30', '09:00', paris) - instantOf('2026-03-29', '09:00', paris)) /
      3_600_000;
    expect(hours).toBe(24);
    expect(instantOf('2026-03-30', '00:00', paris) - instantOf('2026-03-29', '00:00', paris)).toBe(
      23 * 3_600_000,
    );
  });
});

describe('the day on which clocks go back', () => {
  it('takes the first of two hours', () => {
    expect(utc('2026-10-25', '02:30')).toBe('2026-10-25T00:30');
    expect(utc('2026-10-25', '03:00')).toBe('2026-10-25T02:00');
  });

  it('tells the two apart by their offset', () => {
    const first = Date.parse('2026-10-25T00:30:00Z');
    const second = Date.parse('2026-10-25T01:30:00Z');
    expect([timeOf(first, paris), timeOf(second, paris)]).toEqual(['02:30', '02:30']);
    expect([isoAt(first, paris), isoAt(second, paris)]).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
    ]);
    expect([offsetMinutesAt(first, paris), offsetMinutesAt(second, paris)]).toEqual([120, 60]);
  });
});

describe('overseas', () => {
  it('H20: Guadeloupe has its own day, and no summer time', () => {
    expect(utc('2026-03-29', '09:00', 'America/Guadeloupe')).toBe('2026-03-29T13:00');
    expect(utc('2026-07-01', '09:00', 'America/Guadeloupe')).toBe('2026-07-01T13:00');
    const night = Date.parse('2026-03-10T02:00:00Z');
    expect([dayOf(night, 'America/Guadeloupe'), dayOf(night, paris)]).toEqual([
      '2026-03-09',
      '2026-03-10',
    ]);
  });
});

describe('days', () => {
  it('are counted across months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-09', '2026-03-02')).toBe(-7);
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  });

  it('have ISO weekdays', () => {
    expect([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')]).toEqual([1, 7]);
  });

  it('H27: tell the age on the day, birthday included', () => {
    expect(ageOn('2008-03-09', '2026-03-08')).toBe(17);
    expect(ageOn('2008-03-09', '2026-03-09')).toBe(18);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  });
});

describe('French words', () => {
  it('H24: name weekday, date and hour', () => {
    expect(frenchDay('2026-03-01')).toBe('dimanche 1er mars');
    expect(frenchInstant(instantOf('2026-08-10', '12:05', paris), paris)).toBe(
      'lundi 10 août à 12h05',
    );
    expect(['07:30', '14:00', '00:15'].map(frenchTime)).toEqual(['7h30', '14h', '0h15']);
  });
});

describe('what is remembered and reckoned', () => {
  const zone = fc.constantFrom(
    ...['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion', 'America/Cayenne'],
    ...['Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Chatham'],
  );
  const instant = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2150, 0) });

  it('is what Temporal says of the same instant, asked once or again', () => {
    fc.assert(
      fc.property(instant, zone, (at, place) => {
        const said = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place);
        for (let asked = 0; asked < 2; asked++) {
          expect(offsetMinutesAt(at, place)).toBe(said.offsetNanoseconds / 60e9);
          expect(dayOf(at, place)).toBe(said.toPlainDate().toString());
          expect(timeOf(at, place)).toBe(said.toPlainTime().toString({ smallestUnit: 'minute' }));
        }
      }),
    );
  });

  it('is right on both sides of every change of hour of a year', () => {
    for (const place of ['Europe/Paris', 'Australia/Lord_Howe', 'Pacific/Chatham']) {
      let said = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${place}]`);
      for (let next = said.getTimeZoneTransition('next'); next && next.year === 2026; ) {
        for (const at of [next.epochMilliseconds - 1, next.epochMilliseconds]) {
          said = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place);
          expect(offsetMinutesAt(at, place)).toBe(said.offsetNanoseconds / 60e9);
        }
        next = next.getTimeZoneTransition('next');
      }
    }
  });

  it('tells ages as Temporal does', () => {
    const day = instant.map((at) => new Date(at).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (birth, on) => {
        const { years } = Temporal.PlainDate.from(birth).until(on, { largestUnit: 'year' });
        expect(ageOn(birth, on)).toBe(years);
      }),
    );
  });

  it('refuses a day that does not exist, again and again', () => {
    for (let asked = 0; asked < 2; asked++) {
      expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
      expect(() => instantOf('2026-02-30', '09:00', paris)).toThrow(RangeError);
    }
  });
});
