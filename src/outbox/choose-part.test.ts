import { describe, expect, it } from 'vitest';
import { choosePart, isSameNumber } from './status-report.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('choosing the part', () => {
  const part = (name: string, state: 'sent' | 'delivered' | 'unknown', sendingAt: number) => ({
    name,
    state,
    sendingAt,
  });

  it('takes the nearest in time of those with its reference, delivered or not', () => {
    const parts = [part('new', 'sent', 10 * HOUR), part('old', 'delivered', 0)];
    expect(choosePart(parts, [], MINUTE)?.name).toBe('old');
    expect(choosePart(parts, [], 10 * HOUR + MINUTE)?.name).toBe('new');
  });

  it('takes the latest open one when no time agrees', () => {
    const parts = [part('done', 'delivered', 9 * HOUR), part('open', 'sent', 8 * HOUR)];
    expect(choosePart(parts, [], 40 * HOUR)?.name).toBe('open');
  });

  it('takes a part in doubt only when the time agrees, or says nothing', () => {
    const doubt = [part('doubt', 'unknown', 0)];
    expect(choosePart([], doubt, MINUTE)?.name).toBe('doubt');
    expect(choosePart([], doubt, HOUR)).toBeUndefined();
    expect(choosePart([], doubt, null)?.name).toBe('doubt');
  });
});

it('knows a number in each of the ways networks write it', () => {
  expect(isSameNumber('+33639980001', '0639980001')).toBe(true);
  expect(isSameNumber('+33639980001', '33639980001')).toBe(true);
  expect(isSameNumber('+33639980001', '+33639980002')).toBe(false);
  expect(isSameNumber('36179', '36179')).toBe(true);
  expect(isSameNumber('36179', '6179')).toBe(false);
});
