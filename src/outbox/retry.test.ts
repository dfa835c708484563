import { describe, expect, it } from 'vitest';
import { afterRefusal } from './retry.ts';

describe('after a refusal', () => {
  it('never tries again what the network will never take', () => {
    expect(afterRefusal('never', 1, 1, false)).toEqual({ kind: 'failed' });
  });

  it('waits longer each time, up to a quarter of an hour', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 19].map((attempts) =>
      afterRefusal('later', attempts, 5, false),
    );
    expect(delays).toEqual(
      [5, 20, 60, 180, 600, 900, 900, 900].map((s) => ({ kind: 'again', delayMs: s * 1000 })),
    );
  });

  it('tries urgent messages every half minute at least', () => {
    expect(afterRefusal('later', 7, 2, false)).toEqual({ kind: 'again', delayMs: 30_000 });
  });

  it('tries at once what a busy SIM refused, three times', () => {
    expect(afterRefusal('now', 3, 5, false)).toEqual({ kind: 'again', delayMs: 1_000 });
    expect(afterRefusal('now', 4, 5, false)).toEqual({ kind: 'again', delayMs: 180_000 });
  });

  it('sets aside a number that alone is refused, five times', () => {
    expect(afterRefusal('later', 5, 5, true)).toEqual({ kind: 'quarantined' });
  });

  it('does not blame a number while nobody is accepted, but not for ever', () => {
    expect(afterRefusal('later', 19, 5, false).kind).toBe('again');
    expect(afterRefusal('later', 20, 5, false)).toEqual({ kind: 'quarantined' });
  });
});
