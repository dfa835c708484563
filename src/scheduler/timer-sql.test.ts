import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { plansOf } from '../testing/query-plans.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import {
  changeFollowUpTimers,
  clearTimer,
  clearTimersOf,
  dueTimers,
  moveTimer,
  nextTimer,
  nextTimerAt,
  setTimer,
  takeDueTimer,
  timersAfter,
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
    setTimer(store.db, 'reply', 'a', 'end', 100);
    setTimer(store.db, 'reply', 'a', 'end', 50);
    setTimer(store.db, 'alert', 'a', 'end', 70);
    expect(nextTimer(store.db)).toMatchObject({ owner_kind: 'reply', due_at: 50 });
    expect(timersOf(store.db, 'reply', 'a')).toHaveLength(1);
  });

  it('are due the oldest first, in an order that does not depend on when they were set', () => {
    setTimer(store.db, 'reply', 'b', 'y', 10);
    setTimer(store.db, 'reply', 'a', 'z', 10);
    setTimer(store.db, 'reply', 'a', 'x', 10);
    setTimer(store.db, 'reply', 'c', 'w', 5);
    setTimer(store.db, 'reply', 'd', 'late', 11);
    expect(names(10)).toEqual(['c w', 'a x', 'a z', 'b y']);
    expect(names(10, 2)).toEqual(['c w', 'a x']);
    expect(names(4)).toEqual([]);
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
    const plans = plansOf(store.db, () => {
      nextTimer(store.db);
      nextTimerAt(store.db, 1, true);
      dueTimers(store.db, 1, 1);
    });
    const details = plans.flatMap((plan) => plan.details);
    expect(details.join()).toContain('timer_due');
    expect(details.join()).toContain('conversation_due');
    expect(
      details.filter((detail) => /^SCAN (?:timer|conversation)$|TEMP B-TREE/.test(detail)),
    ).toEqual([]);
  });
});

describe('timers of follow-ups', () => {
  beforeEach(() => {
    for (const id of ['a', 'b']) addFollowUp(id);
  });

  it('are due among all others, and each of them by itself', () => {
    changeFollowUpTimers(store.db, 'b', [
      ['step:x', 10],
      ['end', 30],
    ]);
    changeFollowUpTimers(store.db, 'a', [
      ['step:y', 10],
      ['reminder:x', 9],
      ['end', 11],
    ]);
    setTimer(store.db, 'alert', 'z', 'ring', 10);
    setTimer(store.db, 'reply', 'z', 'merge', 10);
    expect(names(10)).toEqual(['a reminder:x', 'z ring', 'a step:y', 'b step:x', 'z merge']);
    expect(names(10, 2)).toEqual(['a reminder:x', 'z ring']);
    expect(names(8)).toEqual([]);
    expect(nextTimer(store.db)).toEqual({
      ...{ owner_kind: 'conversation', owner_id: 'a', name: 'reminder:x', due_at: 9 },
    });
  });

  it('are what comes next, though an earlier one of the same follow-up is past', () => {
    changeFollowUpTimers(store.db, 'a', [
      ['step:y', 10],
      ['end', 20],
    ]);
    changeFollowUpTimers(store.db, 'b', [['end', 25]]);
    setTimer(store.db, 'unit', 'modem', 'test', 15);
    expect(nextTimerAt(store.db, 11, false)).toBe(15);
    expect(nextTimerAt(store.db, 11, true)).toBe(20);
    expect(nextTimerAt(store.db, 21, true)).toBe(25);
    expect(nextTimerAt(store.db, 26, false)).toBeNull();
  });

  it('are moved, cleared and listed like any other', () => {
    changeFollowUpTimers(store.db, 'a', [
      ['end', 20],
      ['step:y', 10],
    ]);
    const [step] = dueTimers(store.db, 10, 5);
    if (!step) throw new Error('no timer');
    moveTimer(store.db, step, 40);
    expect(timersAfter(store.db, 15).map(({ name, due_at }) => [name, due_at])).toEqual([
      ['end', 20],
      ['step:y', 40],
    ]);
    changeFollowUpTimers(store.db, 'a', [
      ['end', null],
      ['step:y', null],
    ]);
    expect(nextTimer(store.db)).toBeUndefined();
    expect(timersOf(store.db, 'conversation', 'a')).toEqual([]);
  });
});

function addFollowUp(id: string): void {
  for (const text of [
    `INSERT OR IGNORE INTO protocol (id, name) VALUES ('general', 'Général')`,
    `INSERT OR IGNORE INTO protocol_version (id, protocol_id, number, format, definition_hash, definition, state, created_at)
     VALUES ('v', 'general', 1, 1, '-', '{}', 'draft', 0)`,
    `INSERT OR IGNORE INTO patient (id, ipp, birth_name, first_name, language, created_at, updated_at)
     VALUES ('p', '1', 'MARTIN', 'Léon', 'fr', 0, 0)`,
    `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, created_at, updated_at)
     VALUES ('${id}', 'p', '${id}', '2026-03-10', 'planned', 0, 0, 0)`,
    `INSERT INTO conversation (id, stay_id, protocol_version_id, state, revision, created_at, updated_at)
     VALUES ('${id}', '${id}', 'v', '{}', 1, 0, 0)`,
  ]) {
    sql(store.db, text).run();
  }
}
