import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stayById } from '../programme/index.ts';
import { readSettings, type Settings } from '../shared/settings.ts';
import { type TestPatient, TranscriptUnit } from '../testing/transcript-unit.ts';
import {
  needsRepresentative,
  patientById,
  reachOf,
  setPhoneState,
  setSmsStop,
  withheldBecause,
} from './index.ts';

let unit: TranscriptUnit;
beforeEach(() => {
  unit = new TranscriptUnit(Date.parse('2026-03-02T08:00:00Z'));
});
afterEach(() => unit.dispose());

const number = '+33639980010';
const other = '+33639980011';

function add(person: TestPatient) {
  const id = unit.addPatient(person);
  const stayId = unit.addStay(id, '2026-03-09', '07:30');
  return () => {
    const { db } = unit.store;
    const patient = patientById(db, id);
    const stay = stayById(db, stayId);
    if (!patient || !stay) throw new Error('not there');
    return { id, reach: reachOf(db, patient, stay.surgery_date, readSettings(db), ['fr']) };
  };
}

describe('reachOf', () => {
  it('texts an adult on their own number', () => {
    expect(add({ firstName: 'Jeanne', phone: number })().reach).toEqual({
      kind: 'sms',
      number,
      reader: 'patient',
      verified: false,
    });
  });

  it('H27: texts a child’s representative, never the child', () => {
    const child = { firstName: 'Zoé', birthDate: '2008-03-10', phone: number };
    expect(add(child)().reach.kind).toBe('call');
    expect(add({ ...child, representative: other })().reach).toMatchObject({
      number: other,
      reader: 'representative',
    });
  });

  it('H27: counts the age on the day of surgery', () => {
    const born = (birth_date: string) => ({ birth_date, protected: 0 });
    expect(needsRepresentative(born('2008-03-10'), '2026-03-09')).toBe(true);
    expect(needsRepresentative(born('2008-03-09'), '2026-03-09')).toBe(false);
    expect(needsRepresentative({ birth_date: null, protected: 0 }, '2026-03-09')).toBe(false);
    expect(needsRepresentative({ birth_date: '1940-01-01', protected: 1 }, '2026-03-09')).toBe(
      true,
    );
  });

  it('phones whoever wants no texts, speaks another language, or has no mobile', () => {
    const jeanne = add({ firstName: 'Jeanne', phone: number });
    setSmsStop(unit.store.db, jeanne().id, unit.now, 'Ne veut plus de SMS.');
    expect(jeanne().reach).toEqual({ kind: 'call', reason: 'Ne veut plus de SMS.' });
    expect(add({ firstName: 'Ayşe', language: 'tr', phone: other })().reach.kind).toBe('call');
    expect(add({ firstName: 'Paul', landline: '0199001020' })().reach.kind).toBe('call');
  });

  it('H10: leaves a wrong number for another that the patient has', () => {
    const jeanne = add({ firstName: 'Jeanne', phone: number });
    setPhoneState(unit.store.db, number, 'wrong', unit.now);
    expect(jeanne().reach).toEqual({
      kind: 'call',
      reason: "Le numéro n'est pas celui du patient.",
    });
    unit.givePhone(jeanne().id, other, 'patient', 'verified');
    expect(jeanne().reach).toMatchObject({ number: other, verified: true });
  });
});

describe('H48: withheldBecause', () => {
  const settings = (given: Partial<Settings>) => ({ ...readSettings(unit.store.db), ...given });

  it('keeps training to the numbers kept for fiction', () => {
    const training = settings({ mode: 'training' });
    expect(withheldBecause(training, '+33639980000')).toBe(null);
    expect(withheldBecause(training, '+33639989999')).toBe(null);
    for (const real of ['+32470123456', '+336399800000', '+33639970000', '0639980000']) {
      expect(withheldBecause(training, real), real).not.toBe(null);
    }
  });

  it('keeps a folder in trial to its test numbers', () => {
    const trial = settings({ mode: 'trial', testNumbers: [number] });
    expect(withheldBecause(trial, number)).toBe(null);
    expect(withheldBecause(trial, other)).not.toBe(null);
  });
});
