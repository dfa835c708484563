import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../shared/settings.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { uncoveredBecause, watchedDaysAfter } from './watched-contact.ts';

let store: TestStore;
let settings: Settings;
beforeEach(() => {
  store = openTestStore();
  settings = readSettings(store.db);
});
afterEach(() => store.dispose());

const planned = (day: string) => ({ surgery_date: day, state: 'planned' as const });
const uncovered = (day: string, more: Partial<Settings> = {}) =>
  uncoveredBecause({ ...settings, ...more }, planned(day), '2026-01-01');
/** Open on Saturdays, too. */
const withSaturday = () => {
  const opening = settings.opening.map((hours, at) => (at === 5 ? settings.opening[0] : hours));
  return { opening: opening as Settings['opening'] };
};

describe('H40: stays without a watched contact', () => {
  it('has none when a working day lies within J+1 to J+3', () => {
    expect(watchedDaysAfter(settings, '2026-03-13')).toEqual(['2026-03-16']);
    expect(uncovered('2026-03-13')).toBeNull();
    expect(uncovered('2026-03-10')).toBeNull();
  });

  it('says so before a first of May that is a Friday', () => {
    expect(uncovered('2026-04-30')).toBe(
      'Personne ne veille du vendredi 1er mai au dimanche 3 mai : contact J+1 à J+3 à organiser.',
    );
  });

  it('says so before Easter Monday', () => {
    expect(uncovered('2026-04-03')).toBe(
      'Personne ne veille du samedi 4 avril au lundi 6 avril : contact J+1 à J+3 à organiser.',
    );
    expect(uncovered('2026-04-03', { holidays: 'none' })).toBeNull();
  });

  it('knows 26 December in Strasbourg: the Saturday of a unit that opens on Saturdays', () => {
    expect(uncovered('2026-12-24', withSaturday())).toBeNull();
    expect(uncovered('2026-12-24', { ...withSaturday(), holidays: 'alsace-moselle' })).toContain(
      'du vendredi 25 décembre au dimanche 27 décembre',
    );
  });

  it('counts the unit’s own closed days', () => {
    expect(uncovered('2026-03-10')).toBeNull();
    const closedDays = ['2026-03-11', '2026-03-12', '2026-03-13'];
    expect(uncovered('2026-03-10', { closedDays })).toContain('du mercredi 11 mars');
  });

  it('says nothing of a stay that is off, nor once the days are past', () => {
    const stay = planned('2026-04-30');
    expect(uncoveredBecause(settings, { ...stay, state: 'cancelled' }, '2026-01-01')).toBeNull();
    expect(uncoveredBecause(settings, stay, '2026-05-03')).not.toBeNull();
    expect(uncoveredBecause(settings, stay, '2026-05-04')).toBeNull();
  });
});
