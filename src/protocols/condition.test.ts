import { describe, expect, it } from 'vitest';
import { type Condition, condition, type Facts, holds, neverTogether } from './condition.ts';

const unknown: Facts = {
  ...{ age: null, anaesthesia: null, side: null, livesAlone: null },
  language: 'fr',
};

describe('a condition', () => {
  it('holds where the list does not say: a question too many rather than one too few', () => {
    for (const when of [
      { ageFrom: 18 },
      { ageUnder: 1 },
      { anaesthesia: ['general' as const] },
      { side: ['left' as const] },
      { livesAlone: true },
      { livesAlone: false },
    ]) {
      expect(holds(condition.parse(when), unknown)).toBe(true);
    }
    expect(holds({ language: ['en'] }, unknown)).toBe(false);
  });

  it('on a side holds for who is operated on both', () => {
    expect(holds({ side: ['left'] }, { ...unknown, side: 'both' })).toBe(true);
    expect(holds({ side: ['both'] }, { ...unknown, side: 'left' })).toBe(false);
    expect(holds({ side: ['left'] }, { ...unknown, side: 'right' })).toBe(false);
  });

  it('shuts out another where no patient meets both', () => {
    const pairs: readonly (readonly [Condition, Condition, boolean])[] = [
      [{ ageFrom: 18 }, { ageUnder: 18 }, true],
      [{ ageFrom: 18 }, { ageUnder: 19 }, false],
      [{ livesAlone: true }, { livesAlone: false }, true],
      [{ language: ['fr', 'en'] }, { language: ['tr'] }, true],
      [{ language: ['fr', 'en'] }, { language: ['en'] }, false],
      // « AG + ALR », both sides: one stay may meet the one and the other.
      [{ anaesthesia: ['general'] }, { anaesthesia: ['local'] }, false],
      [{ side: ['left'] }, { side: ['right'] }, false],
    ];
    for (const [a, b, never] of pairs) expect(neverTogether(a, b)).toBe(never);
  });
});
