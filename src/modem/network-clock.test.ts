import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readClock } from './network-clock.ts';

it.each([
  ['26/11/26,16:02:32+04', '2026-11-26T15:02:32.000Z'],
  ['26/03/29,02:30:00+08', '2026-03-29T00:30:00.000Z'],
  ['26/11/26,10:02:32-16', '2026-11-26T14:02:32.000Z'],
  ['2026/11/26,16:02:32+00', '2026-11-26T16:02:32.000Z'],
  // Quectel with +CTZU=3 adds the summer hour behind.
  ['26/07/26,16:02:32+08,1', '2026-07-26T14:02:32.000Z'],
])('H20: reads %s', (text, instant) => {
  expect(readClock(text)).toBe(Date.parse(instant));
});

it.each([
  ['80/01/06,00:00:12+00', 'a clock that began at the GPS epoch'],
  ['04/01/01,00:10:32+00', 'one that began with its firmware'],
  ['70/01/01,00:00:12+00', 'one that began with Unix'],
  ['00/01/01,00:00:12+04', 'one that began with the century'],
  ['26/11/26,16:02:32', 'no zone'],
  ['26/11/26,16:02:32+99', 'no zone of this world'],
  ['26/02/31,16:02:32+04', 'no day'],
  ['26/11/26,24:02:32+04', 'no hour'],
  ['', 'nothing'],
  ['garbage', 'no time'],
])('H20: does not believe %s (%s)', (text) => {
  expect(readClock(text)).toBeUndefined();
});

it('reads back whatever a modem writes, in any zone, and never throws', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2025, 1), max: Date.UTC(2059, 1) }),
      fc.integer({ min: -48, max: 56 }),
      fc.string(),
      (at, zone, noise) => {
        const second = Math.floor(at / 1000) * 1000;
        const [day = '', time = ''] = new Date(second + zone * 900_000).toISOString().split(/[T.]/);
        const text = `${day.slice(2).replaceAll('-', '/')},${time}${zone < 0 ? '-' : '+'}${two(Math.abs(zone))}`;
        expect(readClock(text)).toBe(second);
        expect(() => readClock(noise)).not.toThrow();
      },
    ),
  );
});
