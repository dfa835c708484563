import { expect, it } from 'vitest';
import { steadyList } from './steady-list.ts';

const item = (id: string, text = '') => ({ id, text });
const idOf = (one: { id: string }) => one.id;

it('shows the order it is given when no hand is on the list', () => {
  const now = [item('c'), item('a')];
  expect(steadyList([item('a')], now, idOf, false)).toEqual({ shown: now, arrived: [] });
});

it('H38: keeps every row in its place under the hand, with what is new kept apart', () => {
  const before = [item('a', 'old'), item('b'), item('gone', 'last seen')];
  const now = [item('urgent'), item('b'), item('a', 'new')];
  expect(steadyList(before, now, idOf, true)).toEqual({
    shown: [item('a', 'new'), item('b'), item('gone', 'last seen')],
    arrived: [item('urgent')],
  });
});
