import { describe, expect, it } from 'vitest';
import type { PatientId } from '../shared/ids.ts';
import { fitsSlot } from './fits-slot.ts';
import type { Candidate } from './short-notice-sql.ts';

const hour = 3_600_000;
const place = {
  patient_id: 'refuser' as PatientId,
  surgery_date: '2026-03-10',
  surgeon: 'Dr LEMAIRE',
  ccam: 'BFGA004',
  procedure_label: 'Cataracte',
};
const arrival = 100 * hour;
const cleared = {
  patient_id: 'other',
  state: 'planned',
  surgery_date: '2026-03-24',
  surgeon: 'Dr Lemaire',
  ccam: 'BFGA004',
  procedure_label: 'Cataracte OG',
  notice_hours: 24,
  any_procedure: 0,
  valid_until: '2026-03-31',
} as unknown as Candidate;
const fits = (change: Partial<Candidate>, now = 0) =>
  fitsSlot(place, arrival, { ...cleared, ...change }, now);

describe('H26: who may be offered a freed place', () => {
  it('is cleared, waits for a later day with the same surgeon and operation, and can be warned in time', () => {
    expect(fits({})).toBe(true);
    expect(fits({}, arrival - 24 * hour)).toBe(true);
  });

  it.each<[string, Partial<Candidate>, number?]>([
    ['too short a notice', {}, arrival - 24 * hour + 1],
    ['another surgeon', { surgeon: 'Dr GÜNTHER' }],
    ['no surgeon known', { surgeon: null }],
    ['another operation', { ccam: 'LMMC002' }],
    ['a clearance that ends before', { valid_until: '2026-03-09' }],
    ['a stay of the same day or earlier', { surgery_date: '2026-03-10' }],
    ['a stay that is over', { state: 'cancelled' }],
    ['the patient whose place it was', { patient_id: place.patient_id }],
  ])('is not: %s', (_, change, now) => {
    expect(fits(change, now)).toBe(false);
  });

  it('takes any operation of the surgeon where the anaesthetist said so', () => {
    expect(fits({ ccam: 'LMMC002', any_procedure: 1 })).toBe(true);
    expect(fits({ surgeon: 'Dr GÜNTHER', any_procedure: 1 })).toBe(false);
  });
});
