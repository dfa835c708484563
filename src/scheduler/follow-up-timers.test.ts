import { expect, it } from 'vitest';
import { changeTimers, earliestOf } from './index.ts';

it('changes timers together, the last word on each name', () => {
  const standing = { kept: 1, cleared: 1 };
  const changed = changeTimers(standing, [
    ['kept', 1],
    ['cleared', 2],
    ['never set', null],
    ['new', 3],
    ['cleared', null],
  ]);
  expect(changed).toEqual({ kept: 1, new: 3 });
  expect(standing).toEqual({ kept: 1, cleared: 1 });
});

it('knows the earliest, and that there is none', () => {
  expect(earliestOf({ end: 9, step: 4 })).toBe(4);
  expect(earliestOf({})).toBeNull();
});
