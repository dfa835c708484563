import { describe, expect, it } from 'vitest';
import type { PatientId } from '../shared/ids.ts';
import type { Candidate } from './candidate-sql.ts';
import { fitsSlot } from './fits-slot.ts';

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
  kind: 'dated',
  patient_id: 'other',
  available_from: null,
  surgery_date: '2026-03-24',
  surgeon: 'Dr Lemaire',
  ccam: 'BFGA004',
  procedure_label: 'Cataracte OG',
  notice_hours: 24,
  any_procedure: 0,
  valid_until: '2026-03-31',
} as unknown as Candidate;
const fits = (change: Partial<Candidate>, now = 0) =>
  fitsSlot(place, arrival, { ...cleared, ...change } as Candidate, now);

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
    ['somebody who is away that day', { available_from: '2026-03-11' }],
    ['the patient whose place it was', { patient_id: place.patient_id }],
  ])('is not: %s', (_, change, now) => {
    expect(fits(change, now)).toBe(false);
  });

  it('may have no date at all, and be free from that day on', () => {
    const undated = { kind: 'undated', surgery_date: null } as Partial<Candidate>;
    expect(fits({ ...undated, available_from: '2026-03-10' })).toBe(true);
    expect(fits({ ...undated, available_from: '2026-03-11' })).toBe(false);
  });

  it('takes any operation of the surgeon where the anaesthetist said so', () => {
    expect(fits({ ccam: 'LMMC002', any_procedure: 1 })).toBe(true);
    expect(fits({ surgeon: 'Dr GÜNTHER', any_procedure: 1 })).toBe(false);
  });
});
