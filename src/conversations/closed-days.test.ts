import { afterEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { instantOf, timeOf } from '../shared/calendar.ts';
import type { Settings } from '../shared/settings.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';

const zone = 'Europe/Paris';
const at = (day: string, time: string) => instantOf(day, time, zone);
const hours = { from: '07:30', to: '17:30' };
const weekdays: Settings['opening'] = [hours, hours, hours, hours, hours, null, null];

let unit: TranscriptUnit;
afterEach(() => unit.dispose());

function silent(start: string, surgeryDate: string, settings: Partial<Settings> = {}): void {
  unit = new TranscriptUnit(at(start, '08:00'), { opening: weekdays, ...settings });
  const patient = unit.addPatient({ firstName: 'Jeanne', phone: '+33639980040', verified: true });
  unit.addStay(patient, surgeryDate, '07:30');
  unit.doAllNow();
}
/** Hours at which an alert was raised on that day. */
const alertsOn = (day: string): string[] =>
  sql<[number, number], { at: number }>(
    unit.store.db,
    `SELECT at FROM trail WHERE kind IN ('alert-raised', 'alert-reason-added') AND at >= ? AND at < ?`,
  )
    .all(at(day, '00:00'), at(day, '23:59'))
    .map((row) => timeOf(row.at, zone));

describe('H41: the silence of a question asked at 10:00', () => {
  it('is an alert at 15:30 where the unit closes at 17:30: somebody can still phone', () => {
    silent('2026-03-09', '2026-03-11');
    unit.goTo(at('2026-03-10', '20:00'));
    expect(alertsOn('2026-03-10')).toEqual(['15:30']);
  });

  it('is one at 16:00 where the unit stays open: reminder after 4 h, alert 2 h later', () => {
    const long = { from: '07:30', to: '20:00' };
    silent('2026-03-09', '2026-03-11', {
      opening: weekdays.map(() => long) as Settings['opening'],
    });
    unit.goTo(at('2026-03-10', '20:00'));
    expect(alertsOn('2026-03-10')).toEqual(['16:00']);
  });
});
