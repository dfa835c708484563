import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import {
  changeTimers,
  clearTimer,
  clearTimersOf,
  dueTimers,
  nextTimer,
  setTimer,
  takeDueTimer,
  timersOf,
} from './index.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

const names = (now: number, limit = 10) =>
  dueTimers(store.db, now, limit).map(({ owner_id, name }) => `${owner_id} ${name}`);

describe('timers', () => {
  it('keep one row per owner and name: setting it again moves it', () => {
    setTimer(store.db, 'conversation', 'a', 'end', 100);
    setTimer(store.db, 'conversation', 'a', 'end', 50);
    setTimer(store.db, 'alert', 'a', 'end', 70);
    expect(nextTimer(store.db)).toMatchObject({ owner_kind: 'conversation', due_at: 50 });
    expect(timersOf(store.db, 'conversation', 'a')).toHaveLength(1);
  });

  it('are due the oldest first, in an order that does not depend on when they were set', () => {
    setTimer(store.db, 'conversation', 'b', 'y', 10);
    setTimer(store.db, 'conversation', 'a', 'z', 10);
    setTimer(store.db, 'conversation', 'a', 'x', 10);
    setTimer(store.db, 'conversation', 'c', 'w', 5);
    setTimer(store.db, 'conversation', 'd', 'late', 11);
    expect(names(10)).toEqual(['c w', 'a x', 'a z', 'b y']);
    expect(names(10, 2)).toEqual(['c w', 'a x']);
    expect(names(4)).toEqual([]);
  });

  it('are changed together, the last word on each name', () => {
    setTimer(store.db, 'reply', 'a', 'kept', 1);
    setTimer(store.db, 'reply', 'a', 'cleared', 1);
    changeTimers(store.db, 'reply', 'a', [
      ['kept', 1],
      ['cleared', 2],
      ['never set', null],
      ['new', 3],
      ['cleared', null],
    ]);
    expect(timersOf(store.db, 'reply', 'a').map(({ name, due_at }) => [name, due_at])).toEqual([
      ['kept', 1],
      ['new', 3],
    ]);
  });

  it('are taken once, and only when they are due', () => {
    setTimer(store.db, 'reply', 'a', 'merge', 5);
    const [timer] = dueTimers(store.db, 5, 1);
    if (!timer) throw new Error('no timer');
    setTimer(store.db, 'reply', 'a', 'merge', 6);
    expect(takeDueTimer(store.db, timer, 5)).toBe(false);
    expect(takeDueTimer(store.db, timer, 6)).toBe(true);
    expect(takeDueTimer(store.db, timer, 6)).toBe(false);
  });

  it('are cleared by name, or all of one owner', () => {
    for (const name of ['x', 'y']) setTimer(store.db, 'reply', 'a', name, 1);
    setTimer(store.db, 'reply', 'b', 'x', 1);
    clearTimer(store.db, 'reply', 'a', 'x');
    expect(names(1)).toEqual(['a y', 'b x']);
    clearTimersOf(store.db, 'reply', 'a');
    expect(names(1)).toEqual(['b x']);
  });

  it('find the next one by an index, however many wait', () => {
    const plan = sql<[], { detail: string }>(
      store.db,
      'EXPLAIN QUERY PLAN SELECT * FROM timer ORDER BY due_at, owner_kind, owner_id, name LIMIT 1',
    ).all();
    expect(plan.map(({ detail }) => detail).join()).toContain('timer_due');
    const due = sql<[number, number], { detail: string }>(
      store.db,
      `EXPLAIN QUERY PLAN
       SELECT * FROM timer WHERE due_at <= ? ORDER BY due_at, owner_kind, owner_id, name LIMIT ?`,
    ).all(1, 1);
    expect(due.map(({ detail }) => detail).join()).toContain('timer_due');
  });
});
