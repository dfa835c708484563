import { describe, expect, it } from 'vitest';
import { generalProtocol } from '../protocols/index.ts';
import { dayOf, timeOf } from '../shared/calendar.ts';
import { defaultSettings } from './testing/settings.ts';
import { type Member, runTimeMachine } from './time-machine.ts';

const settings = defaultSettings();
const { zone } = settings;
const protocol = generalProtocol;
/** A Friday: the day after is nobody's, the Monday after is Easter's. */
const day = '2026-04-03';

function member(serial: number, given: Partial<Member> = {}): Member {
  return {
    stayId: `stay-${serial}`,
    patientId: `patient-${serial}`,
    name: `NOM${serial} Prénom`,
    number: `+3363998000${serial}`,
    imagined: {
      protocol,
      surgeryDate: day,
      arrivalTime: '07:30',
      language: 'fr',
      reader: 'patient',
      firstName: `Prénom${serial}`,
      facts: { age: 50, anaesthesia: null, side: null },
      reach: { kind: 'sms', verified: true },
      relative: { kind: 'sms', number: '+33639980009' },
    },
    ...given,
  };
}

const run = (members: readonly Member[], answerMinutes: number | null) =>
  runTimeMachine(members, settings, { day, answerMinutes, secondsPerPart: 4, rates: new Map() });

describe('a day’s list from J-7 to J+30', () => {
  it('sends within the unit’s hours only, and each text with its minute', () => {
    const { texts } = run([member(1), member(2)], null);
    expect(texts.length).toBeGreaterThan(0);
    for (const { at } of texts) {
      const time = timeOf(at, zone);
      expect(time >= '08:00' && time < '20:00').toBe(true);
    }
  });

  it('raises no alert when everybody answers well, and one for each silence when nobody does', () => {
    expect(run([member(1), member(2)], 10).alerts).toEqual([]);
    const silent = run([member(1), member(2)], null);
    expect(new Set(silent.alerts.map(({ stayId }) => stayId))).toEqual(
      new Set(['stay-1', 'stay-2']),
    );
  });

  it('H08: asks two patients of one telephone one after the other', () => {
    const number = '+33639980009';
    const { texts } = run([member(1, { number }), member(2, { number })], 10);
    const asked = texts.filter(({ kind }) => kind === 'question').map(({ stayId }) => stayId);
    expect(new Set(asked)).toEqual(new Set(['stay-1', 'stay-2']));
    for (const stayId of ['stay-1', 'stay-2']) {
      const own = texts.filter((text) => text.stayId === stayId && text.kind === 'question');
      expect(own.length).toBeGreaterThan(1);
    }
  });

  it('H40: lists Sundays and holidays, with what leaves on them', () => {
    const { unwatched, texts } = run([member(1)], null);
    const easter = unwatched.find((each) => each.day === '2026-04-06');
    expect(easter).toMatchObject({ why: 'holiday' });
    const saturday = unwatched.find((each) => each.day === '2026-04-04');
    const own = texts.filter(({ at }) => dayOf(at, zone) === '2026-04-04');
    expect(saturday).toMatchObject({ why: 'weekday', texts: own.length });
  });

  it('puts whom no text reaches on the call list with the reason', () => {
    const one = member(1, { number: null });
    const reach = { kind: 'call', reason: 'Aucun numéro de mobile.' } as const;
    const { texts, calls } = run([{ ...one, imagined: { ...one.imagined, reach } }], null);
    expect(texts).toEqual([]);
    expect(calls.map(({ reason }) => reason)).toContain('Aucun numéro de mobile.');
  });

  it('says how long the modem keeps the last of a full minute waiting', () => {
    const many = Array.from({ length: 60 }, (_, serial) =>
      member(serial, { number: `+336399801${String(serial).padStart(2, '0')}` }),
    );
    const { load } = run(many, 10);
    expect(load.partsPerHour).toBe(900);
    expect(load.longestWaitMs).toBeGreaterThan(59 * 4000);
    expect(Math.max(...load.busiest)).toBeGreaterThanOrEqual(60);
  });

  it('expects alerts from this folder’s own past, and says so when there is none', () => {
    const stepId = protocol.steps.find(({ kind }) => kind === 'questionnaire')?.id ?? '';
    const none = run([member(1)], 10).expected;
    expect(none.every(({ expected }) => expected === null)).toBe(true);
    const rate = { stepId, asked: 100, alerts: { urgent: 1, call: 10, silence: 20 } };
    const known = runTimeMachine([member(1), member(2)], settings, {
      ...{ day, answerMinutes: 10, secondsPerPart: 4, rates: new Map([[stepId, rate]]) },
    }).expected.find(({ expected }) => expected !== null);
    expect(known).toMatchObject({
      asked: 2,
      pastAsked: 100,
      expected: { urgent: 0.02, call: 0.2, silence: 0.4 },
    });
  });
});
