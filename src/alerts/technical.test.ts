import { afterEach, describe, expect, it } from 'vitest';
import { clearTechnical, listTechnical, onCallTextLost, raiseTechnical } from './index.ts';
import { type AlertRig, openAlertRig } from './testing/alert-rig.ts';

let rig: AlertRig;
afterEach(() => rig.dispose());

describe('a technical alert', () => {
  it('stands once per code since its first time, until cleared, and is told to the screens', () => {
    rig = openAlertRig('2026-03-10T09:00:00Z');
    const first = rig.clock.now();
    rig.run((work) => raiseTechnical(work, 'modem-missing', { port: null }));
    rig.clock.advance(60_000);
    rig.run((work) => raiseTechnical(work, 'modem-missing', { port: 'ttyUSB0' }));
    expect(listTechnical(rig.db)).toEqual([
      {
        code: 'modem-missing',
        sentence: 'Aucun modem : les SMS ne partent pas et aucune réponse n’arrive.',
        raisedAt: first,
      },
    ]);
    rig.run((work) => clearTechnical(work, 'modem-missing'));
    rig.run((work) => clearTechnical(work, 'modem-missing'));
    expect(listTechnical(rig.db)).toEqual([]);
    expect(rig.changes).toEqual([{ kind: 'unit' }, { kind: 'unit' }]);
  });

  it('H51: a text to the on-call phone without a report in time is one', () => {
    rig = openAlertRig('2026-03-10T21:40:00Z');
    rig.run((work) => onCallTextLost(work));
    expect(listTechnical(rig.db)).toMatchObject([{ code: 'on-call-unreachable' }]);
  });
});
