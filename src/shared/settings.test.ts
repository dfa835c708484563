import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase, transaction } from '../db/index.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { instantOf, isoAt } from './calendar.ts';
import {
  checkSetting,
  closingOf,
  nextOpening,
  nextSendingInstant,
  readSettings,
  type SettingKey,
  type Settings,
  writeSetting,
} from './settings.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

function settings(given: Partial<Settings> = {}): Settings {
  for (const [key, value] of Object.entries(given)) {
    writeSetting(store.db, 0, key as SettingKey, value as never);
  }
  return readSettings(store.db);
}

/** `2026-03-09 07:30` in the unit's zone, there and back. */
function via(
  given: Settings,
  at: string,
  next: (settings: Settings, instant: number) => number | null,
): string | null {
  const [day = '', time = ''] = at.split(' ');
  const found = next(given, instantOf(day, time, given.zone));
  return found === null ? null : isoAt(found, given.zone).slice(0, 16).replace('T', ' ');
}

describe('settings', () => {
  it('are read anew when another connection changed one, and when a change was undone', () => {
    expect(readSettings(store.db).mergeSeconds).toBe(90);
    const other = openDatabase(store.path, store.key, 'write');
    writeSetting(other, 0, 'mergeSeconds', 10);
    closeDatabase(other);
    expect(readSettings(store.db).mergeSeconds).toBe(10);
    const undone = () =>
      transaction(store.db, () => {
        writeSetting(store.db, 0, 'mergeSeconds', 20);
        expect(readSettings(store.db).mergeSeconds).toBe(20);
        throw new Error('no');
      });
    expect(undone).toThrow('no');
    expect(readSettings(store.db).mergeSeconds).toBe(10);
  });

  it('have their defaults until they are written, and keep what is written', () => {
    expect(settings()).toMatchObject({ mode: 'trial', mergeSeconds: 90, zone: 'Europe/Paris' });
    expect(settings({ mergeSeconds: 0 }).mergeSeconds).toBe(0);
  });

  it.each([
    ['sendingHours', { from: '20:00', to: '08:00' }],
    ['sendingHours', { from: '8:00', to: '20:00' }],
    ['sendingDays', [false, false, false, false, false, false, false]],
    ['onCallNumber', '0639980001'],
    ['mergeSeconds', -1],
  ] as const)('refuse %s %j', (key, value) => {
    expect(checkSetting(key, value)).toBe(null);
    expect(() => writeSetting(store.db, 0, key, value as never)).toThrow();
  });
});

describe('the hours in which the unit starts a text', () => {
  it.each([
    ['2026-03-09 07:59', '2026-03-09 08:00'],
    ['2026-03-09 08:00', '2026-03-09 08:00'],
    ['2026-03-09 19:59', '2026-03-09 19:59'],
    ['2026-03-09 20:00', '2026-03-10 08:00'],
    ['2026-03-09 23:59', '2026-03-10 08:00'],
    // The nights in which the hour changes.
    ['2026-03-28 20:00', '2026-03-29 08:00'],
    ['2026-03-29 03:00', '2026-03-29 08:00'],
    ['2026-10-24 22:00', '2026-10-25 08:00'],
    ['2026-10-25 20:00', '2026-10-26 08:00'],
  ])('%s → %s', (at, next) => {
    expect(via(settings(), at, nextSendingInstant)).toBe(next);
  });

  it('leave out the days on which the unit does not send', () => {
    const weekdays = settings({ sendingDays: [true, true, true, true, true, false, false] });
    expect(via(weekdays, '2026-03-06 20:00', nextSendingInstant)).toBe('2026-03-09 08:00');
    expect(via(weekdays, '2026-03-08 10:00', nextSendingInstant)).toBe('2026-03-09 08:00');
  });

  it('H20: are those of the unit, not of Paris', () => {
    const overseas = settings({ zone: 'America/Guadeloupe' });
    const eightInParis = Date.parse('2026-03-09T07:00:00Z');
    expect(new Date(nextSendingInstant(overseas, eightInParis)).toISOString()).toBe(
      '2026-03-09T12:00:00.000Z',
    );
  });
});

describe('when somebody reads the board', () => {
  it('H02: the next opening leaves out Sunday, and Easter Monday', () => {
    expect(via(settings(), '2026-03-07 20:00', nextOpening)).toBe('2026-03-09 07:30');
    expect(via(settings(), '2026-04-04 20:00', nextOpening)).toBe('2026-04-07 07:30');
    expect(via(settings(), '2026-03-09 07:29', nextOpening)).toBe('2026-03-09 07:30');
    expect(via(settings(), '2026-03-09 07:30', nextOpening)).toBe('2026-03-10 07:30');
  });

  it('leaves out the days that the unit closes besides', () => {
    const closed = settings({ closedDays: ['2026-03-09', '2026-03-10'] });
    expect(via(closed, '2026-03-08 12:00', nextOpening)).toBe('2026-03-11 07:30');
    expect(via(closed, '2026-03-09 12:00', closingOf)).toBe(null);
  });

  it('is never in a unit that does not open', () => {
    const never = settings({ opening: [null, null, null, null, null, null, null] });
    expect(nextOpening(never, 0)).toBe(null);
  });

  it('ends on the hour of the day, and not at all on a closed one', () => {
    expect(via(settings(), '2026-03-09 12:00', closingOf)).toBe('2026-03-09 19:00');
    expect(via(settings(), '2026-03-08 12:00', closingOf)).toBe(null);
    expect(via(settings(), '2026-12-25 12:00', closingOf)).toBe(null);
  });
});
