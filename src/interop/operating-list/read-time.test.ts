import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTime } from './read-time.ts';

const at = (time: string) => ({ kind: 'time', time });

it.each([
  '7h30',
  '07:30',
  '7H30',
  '0730',
  '730',
  '7 h 30',
  '07.30',
  '07:30:00',
  '7h30mn',
  '7 heures 30',
])('reads %j as half past seven', (text) => {
  expect(readTime(text, null)).toEqual(at('07:30'));
});

it.each(['7H', '7h', '7 h', '07h00'])('reads %j as seven', (text) => {
  expect(readTime(text, null)).toEqual(at('07:00'));
});

it.each(['', '-', '?', 'à définir', 'A préciser', 'à confirmer'])(
  'reads %j as not known yet',
  (text) => {
    expect(readTime(text, null)).toEqual({ kind: 'unknown' });
  },
);

it.each(['24:00', '25h00', '7h60', '7h5', '7', 'midi', '7h30-8h', '07:30 AM', '0,3125'])(
  'does not guess what %j means',
  (text) => {
    expect(readTime(text, null)).toEqual({ kind: 'unreadable' });
  },
);

it('accepts a day before the hour only when it is the day of surgery, or a database’s empty day', () => {
  expect(readTime('09/03/2026 07:30', '2026-03-09')).toEqual(at('07:30'));
  expect(readTime('2026-03-09T07:30:00', '2026-03-09')).toEqual(at('07:30'));
  expect(readTime('30/12/1899 07:30:00', '2026-03-09')).toEqual(at('07:30'));
  expect(readTime('08/03/2026 18:00', '2026-03-09')).toEqual({ kind: 'unreadable' });
});

it('reads back every minute of the day in every form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (hour, minute) => {
        const hh = String(hour).padStart(2, '0');
        const mm = String(minute).padStart(2, '0');
        for (const text of [
          `${hh}:${mm}`,
          `${hour}h${mm}`,
          `${hour} H ${mm}`,
          `${hh}${mm}`,
          `${hh}.${mm}`,
        ]) {
          expect(readTime(text, null)).toEqual(at(`${hh}:${mm}`));
        }
      },
    ),
  );
});
