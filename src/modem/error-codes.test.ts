import { describe, expect, it } from 'vitest';
import { explainError, isBusySim, leavesDoubt } from './error-codes.ts';

describe('explainError', () => {
  it('sorts what can be tried again from what cannot', () => {
    const retryOf = (number: number) => explainError({ family: 'CMS', number }).retry;
    expect([38, 42, 331].map(retryOf)).toEqual(['later', 'later', 'later']);
    expect([1, 21, 28].map(retryOf)).toEqual(['never', 'never', 'never']);
    expect([8, 310, 330].map(retryOf)).toEqual(['operator', 'operator', 'operator']);
    expect([314, 515].map(retryOf)).toEqual(['now', 'now']);
  });

  it('says it in French, also when it does not know the number', () => {
    expect(explainError({ family: 'CMS', number: 38 }).reason).toBe('réseau en panne');
    expect(explainError({ family: 'CMS', number: 9999 })).toEqual({
      reason: 'refus du modem, sans raison donnée',
      retry: 'later',
    });
    expect(explainError({ family: 'ERROR' }).retry).toBe('later');
  });

  it('knows a busy SIM and an answer that proves nothing', () => {
    expect(isBusySim({ family: 'CME', number: 14 })).toBe(true);
    expect(isBusySim({ family: 'CMS', number: 14 })).toBe(false);
    expect(leavesDoubt({ family: 'CMS', number: 500 })).toBe(true);
    expect(leavesDoubt({ family: 'CMS', number: 38 })).toBe(false);
  });
});
