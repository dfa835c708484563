import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { patientById } from '../patients/index.ts';
import type { StayId } from '../shared/ids.ts';
import { mayBecome, type StayRow, type StayState, setState, stayById } from './index.ts';
import { type ImportBench, openImportBench } from './testing/import-bench.ts';

let bench: ImportBench;
beforeEach(() => {
  bench = openImportBench();
});
afterEach(() => bench.dispose());

/** One patient: a stay of the past, one of today, one to come. */
function threeStays(): [StayRow, StayRow, StayRow] {
  bench.import([
    { DATE_INTERVENTION: '16/02/2026' },
    { DATE_INTERVENTION: '02/03/2026', COTE: 'Droit', HEURE_CONVOC: '7h45' },
    { DATE_INTERVENTION: '16/03/2026' },
  ]);
  return bench.rows<StayRow>('SELECT * FROM stay ORDER BY surgery_date') as [
    StayRow,
    StayRow,
    StayRow,
  ];
}

const set = (id: StayId, state: StayState, note: string | null = null) =>
  bench.work((w) => setState(w, id, state, note));
const stateOf = (stay: StayRow) => stayById(bench.db, stay.id)?.state;

describe('the life of a stay', () => {
  it.each<[StayState, StayState, boolean]>([
    ['planned', 'arrived', true],
    ['planned', 'discharged', true],
    ['operated', 'discharged', true],
    ['operated', 'cancelled', false],
    ['operated', 'absent', false],
    ['discharged', 'cancelled', false],
    ['cancelled', 'planned', true],
    ['cancelled', 'discharged', false],
    ['absent', 'arrived', true],
    ['hospitalised', 'discharged', true],
    ['hospitalised', 'absent', false],
    ['deceased', 'planned', true],
  ])('from %s to %s: %s', (from, to, allowed) => {
    expect(mayBecome(from, to)).toBe(allowed);
  });

  it('has a way back from every state', () => {
    const states: StayState[] = ['arrived', 'operated', 'discharged', 'cancelled', 'absent'];
    for (const state of states)
      expect(mayBecome(state, 'planned') || state === 'operated').toBe(true);
    expect(mayBecome('operated', 'arrived')).toBe(true);
  });

  it('is changed with its author and note, and only where the table allows it', () => {
    const [, today] = threeStays();
    expect(set(today.id, 'operated', 'Bloc terminé')).toEqual({ ok: true, value: [today.id] });
    expect(set(today.id, 'cancelled')).toEqual({ ok: false, error: 'not-allowed' });
    expect(stateOf(today)).toBe('operated');
    const trail = bench.rows(
      `SELECT author, payload ->> '$.to' AS state, payload ->> '$.note' AS note
       FROM trail WHERE kind = 'stay-state'`,
    );
    expect(trail).toEqual([{ author: 'cli:test', state: 'operated', note: 'Bloc terminé' }]);
    expect(set('none' as StayId, 'operated')).toEqual({ ok: false, error: 'not-found' });
  });

  it('loses its flag when a person looked, the state being the same', () => {
    const [, , coming] = threeStays();
    sql<[string]>(bench.db, 'UPDATE stay SET to_check = ?').run('Absent de la liste du 01/03/2026');
    expect(set(coming.id, 'planned')).toEqual({ ok: true, value: [] });
    expect(stayById(bench.db, coming.id)?.to_check).toBeNull();
  });
});

describe('H23: « décédé »', () => {
  it('is the person’s: what lies ahead stops with this stay, the past keeps its history', () => {
    const [past, today, coming] = threeStays();
    const told = set(today.id, 'deceased');
    expect(told.ok && [...told.value].sort()).toEqual([past.id, today.id, coming.id].sort());
    expect([past, today, coming].map(stateOf)).toEqual(['planned', 'deceased', 'deceased']);
    expect(patientById(bench.db, today.patient_id)?.deceased_at).toBe(bench.clock.now());
  });

  it('stops the person from a stay of the past as well, and leaves what was cancelled', () => {
    const [past, today, coming] = threeStays();
    set(coming.id, 'cancelled');
    set(past.id, 'deceased');
    expect([past, today, coming].map(stateOf)).toEqual(['deceased', 'deceased', 'cancelled']);
  });

  it('can be taken back when it was the wrong person', () => {
    const [past, today, coming] = threeStays();
    set(today.id, 'deceased');
    expect(set(today.id, 'discharged')).toMatchObject({ ok: true, value: { length: 3 } });
    expect([past, today, coming].map(stateOf)).toEqual(['planned', 'discharged', 'planned']);
    expect(patientById(bench.db, today.patient_id)?.deceased_at).toBeNull();
  });
});
