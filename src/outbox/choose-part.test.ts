import { describe, expect, it } from 'vitest';
import type { MessageId } from '../shared/ids.ts';
import { choosePart, isSameNumber } from './status-report.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('choosing the part', () => {
  const part = (name: string, state: 'sent' | 'delivered' | 'unknown', sendingAt: number) => ({
    name,
    messageId: name as MessageId,
    state,
    sendingAt,
  });
  const name = (chosen: ReturnType<typeof choosePart<ReturnType<typeof part>>>) =>
    typeof chosen === 'string' ? chosen : chosen?.name;

  it('takes the nearest in time of those with its reference, delivered or not', () => {
    const parts = [part('new', 'sent', 10 * HOUR), part('old', 'delivered', 0)];
    expect(name(choosePart(parts, [], MINUTE))).toBe('old');
    expect(name(choosePart(parts, [], 10 * HOUR + MINUTE))).toBe('new');
  });

  it('takes the latest open one when no time agrees', () => {
    const parts = [part('done', 'delivered', 9 * HOUR), part('open', 'sent', 8 * HOUR)];
    expect(name(choosePart(parts, [], 40 * HOUR))).toBe('open');
  });

  it('takes a part in doubt only when the time agrees, or says nothing', () => {
    const doubt = [part('doubt', 'unknown', 0)];
    expect(name(choosePart([], doubt, MINUTE))).toBe('doubt');
    expect(choosePart([], doubt, HOUR)).toBeUndefined();
    expect(name(choosePart([], doubt, null))).toBe('doubt');
  });

  it('takes none of two texts in doubt that their time does not tell apart', () => {
    // The modem may have kept the earlier one for two minutes before it left; the later never did.
    const doubts = [part('early', 'unknown', 0), part('late', 'unknown', 2 * MINUTE)];
    expect(name(choosePart([], doubts, 1_000))).toBe('ambiguous');
    expect(name(choosePart([], doubts, 3 * MINUTE))).toBe('ambiguous');
    expect(name(choosePart([], doubts, null))).toBe('ambiguous');
    const apart = [part('early', 'unknown', 0), part('late', 'unknown', 6 * MINUTE)];
    expect(name(choosePart([], apart, 1_000))).toBe('early');
    expect(name(choosePart([], apart, 6 * MINUTE))).toBe('late');
  });

  it('takes one of the parts of a long text in doubt', () => {
    const parts = [part('long', 'unknown', 0), part('long', 'unknown', MINUTE)];
    expect(choosePart([], parts, MINUTE)).toBe(parts[1]);
  });
});

it('knows a number in each of the ways networks write it', () => {
  expect(isSameNumber('+33639980001', '0639980001')).toBe(true);
  expect(isSameNumber('+33639980001', '33639980001')).toBe(true);
  expect(isSameNumber('+33639980001', '+33639980002')).toBe(false);
  expect(isSameNumber('36179', '36179')).toBe(true);
  expect(isSameNumber('36179', '6179')).toBe(false);
});
