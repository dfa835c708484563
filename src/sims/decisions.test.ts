import { describe, expect, it } from 'vitest';
import { endOf, isPoor, judgeClock, meterOf } from './index.ts';

const minute = 60_000;

describe('the meter of a plan', () => {
  it.each([
    [0, null, 'unlimited'],
    [159, 200, 'fine'],
    [160, 200, 'near'],
    [199, 200, 'near'],
    [200, 200, 'used'],
    [250, 200, 'used'],
    [0, 1, 'fine'],
    [1, 1, 'used'],
  ] as const)('%i of %s: %s', (used, limit, standing) => {
    expect(meterOf(used, limit, 80)).toBe(standing);
  });

  it('begins anew at midnight and on the first, in the unit’s zone, summer time or not', () => {
    const at = (local: string) => Date.parse(local);
    const paris = (period: 'day' | 'month', local: string) =>
      endOf(period, at(local), 'Europe/Paris');
    expect(paris('day', '2026-03-28T23:30:00+01:00')).toBe(at('2026-03-29T00:00:00+01:00'));
    expect(paris('day', '2026-03-29T12:00:00+02:00')).toBe(at('2026-03-30T00:00:00+02:00'));
    expect(paris('month', '2026-12-31T23:59:00+01:00')).toBe(at('2027-01-01T00:00:00+01:00'));
    expect(paris('month', '2026-02-10T00:00:00+01:00')).toBe(at('2026-03-01T00:00:00+01:00'));
  });
});

describe('H17: the delivery ratio of a SIM', () => {
  it.each([
    [20, 0, false],
    [16, 4, false],
    [15, 5, true],
    [0, 4, false],
    // Whatever the next fifteen become, 80 % of twenty is out of reach.
    [0, 5, true],
    [3, 5, true],
  ])('%i delivered, %i lost: %s', (delivered, lost, poor) => {
    expect(isPoor({ delivered, lost })).toBe(poor);
  });
});

describe('H20: what the network’s time says of ours', () => {
  it.each([
    [[], 'unknown'],
    [[0], 'fine'],
    [[2 * minute], 'fine'],
    [[3 * minute], 'unknown'],
    [[3 * minute, 3 * minute], 'off'],
    [[-3 * minute, -16 * minute], 'off'],
    [[3 * minute, -3 * minute], 'unknown'],
    [[16 * minute, 60 * minute], 'far-off'],
    [[-16 * minute, -60 * minute], 'far-off'],
    [[16 * minute, minute], 'unknown'],
    [[minute, 60 * minute], 'fine'],
  ] as const)('ahead by %j ms, the latest first: %s', (ahead, verdict) => {
    expect(judgeClock(ahead)).toBe(verdict);
  });
});
