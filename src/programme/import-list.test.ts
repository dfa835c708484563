import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { phonesOf, setDeceased, setPatientNumber } from '../patients/index.ts';
import type { PatientId } from '../shared/ids.ts';
import { type StayRow, setState, waitingImports } from './index.ts';
import { type ImportBench, openImportBench } from './testing/import-bench.ts';
import { csvOf, patients, type Row } from './testing/list-builder.ts';

let bench: ImportBench;
beforeEach(() => {
  bench = openImportBench();
});
afterEach(() => bench.dispose());

const staysNow = () => bench.rows<StayRow>('SELECT * FROM stay ORDER BY surgery_date, stay_key');
const theStay = (): StayRow => {
  const [stay, ...others] = staysNow();
  if (!stay || others.length > 0) throw new Error(`${others.length + 1} stays`);
  return stay;
};
const thePatient = (): PatientId => theStay().patient_id;
/** Representatives first. */
const numbers = () =>
  phonesOf(bench.db, thePatient()).toSorted((a, b) => b.holder.localeCompare(a.holder));

/** Keeps the period of a list from 2 to 20 March, whatever becomes of the others. */
const fixed: Row[] = [
  { ...patients(1, '02/03/2026', 900)[0] },
  { ...patients(1, '20/03/2026', 901)[0] },
];
const importWithin = (...rows: Row[]) => bench.import([...fixed, ...rows]);
const others = () => staysNow().filter((stay) => !stay.stay_key.includes('ipp:00900'));

describe('a stay that a newer list tells otherwise', () => {
  it('H21: changes its hour, and the unit that had planned it is told', () => {
    bench.import([{}]);
    bench.planAll();
    const { report, changed } = bench.import([{ HEURE_CONVOC: '11h', HEURE_BLOC: '12h' }]);
    expect(report.changed).toEqual([
      {
        line: 2,
        ipp: '00801003',
        what: 'heure d’arrivée 7h30 → 11h ; heure de bloc 8h30 → 12h',
      },
    ]);
    expect(theStay()).toMatchObject({ arrival_time: '11:00', revision: 2 });
    expect(changed).toEqual([{ stayId: theStay().id, what: 'time' }]);
    expect(bench.told).toEqual([theStay().id]);
  });

  it('says when the hour is no longer known', () => {
    bench.import([{}]);
    const { report } = bench.import([{ HEURE_CONVOC: '' }]);
    expect(report.changed).toMatchObject([{ what: 'heure d’arrivée 7h30 → non connue' }]);
  });

  it('does not tell the unit of a stay that it has not planned yet', () => {
    bench.import([{}]);
    expect(bench.import([{ HEURE_CONVOC: '8h' }]).changed).toHaveLength(1);
    expect(bench.told).toEqual([]);
  });

  it('keeps one stay when a list begins, or ceases, to give its NDA', () => {
    bench.import([{}]);
    expect(bench.import([{ NDA: '70012' }]).report.changed).toMatchObject([
      { what: 'numéro de séjour non connu → 70012' },
    ]);
    expect(bench.import([{}]).report.unchanged).toHaveLength(1);
    expect(theStay()).toMatchObject({ nda: '70012', stay_key: 'nda:70012' });
  });

  it('keeps one appointment whose operation was corrected', () => {
    bench.import([{}]);
    const { report } = bench.import([{ COTE: 'Droit' }]);
    expect(report.changed).toMatchObject([{ what: 'côté gauche → droit' }]);
    expect(theStay().side).toBe('right');
  });

  it('imports a stay of the past like any other: the unit decides what is too late', () => {
    expect(bench.import([{ DATE_INTERVENTION: '25/02/2026' }]).report.accepted).toHaveLength(1);
    expect(theStay().planned_at).toBeNull();
  });
});

describe('a stay on another day', () => {
  it('is moved when the list covers its old day and no longer has it there', () => {
    importWithin({});
    const before = others()[0]?.id;
    bench.planAll();
    const { report, changed } = importWithin({ DATE_INTERVENTION: '12/03/2026' });
    expect(report.changed).toMatchObject([{ what: 'date 09/03/2026 → 12/03/2026' }]);
    expect(report.missing).toEqual([]);
    expect(changed).toEqual([{ stayId: before, what: 'moved' }]);
    expect(bench.told).toEqual([before]);
    expect(others()).toMatchObject([{ id: before, surgery_date: '2026-03-12', revision: 2 }]);
  });

  it('is a second stay when the old day is still listed: the other eye', () => {
    importWithin({});
    const { report } = importWithin({}, { DATE_INTERVENTION: '16/03/2026' });
    expect(report).toMatchObject({ changed: [], missing: [] });
    expect(report.accepted.map(({ line }) => line)).toEqual([5]);
    expect(others().map((stay) => stay.surgery_date)).toEqual(['2026-03-09', '2026-03-16']);
  });

  it('is a second stay when the list does not cover the old day', () => {
    bench.import([{}]);
    const { report } = bench.import([{ DATE_INTERVENTION: '16/03/2026' }]);
    expect(report).toMatchObject({ changed: [], missing: [], accepted: [{ line: 2 }] });
    expect(staysNow()).toHaveLength(2);
  });

  it('is another stay when it is the other side', () => {
    importWithin({});
    const { report } = importWithin({ DATE_INTERVENTION: '16/03/2026', COTE: 'Droit' });
    expect(report.accepted).toHaveLength(1);
    expect(report.missing).toMatchObject([{ ipp: '00801003', surgeryDate: '2026-03-09' }]);
  });

  it.each<[string, Row[], Row[]]>([
    [
      'two days are gone',
      [{}, { DATE_INTERVENTION: '11/03/2026' }],
      [{ DATE_INTERVENTION: '16/03/2026' }],
    ],
    [
      'two days are new',
      [{}],
      [{ DATE_INTERVENTION: '16/03/2026' }, { DATE_INTERVENTION: '17/03/2026' }],
    ],
    [
      'another record of the patient could not be read',
      [{}],
      [{ DATE_INTERVENTION: '16/03/2026' }, { DATE_INTERVENTION: 'à définir' }],
    ],
  ])('is warned and moves nothing when %s', (_, before, after) => {
    importWithin(...before);
    const old = others();
    const { report } = importWithin(...after);
    expect(report.changed).toEqual([]);
    expect(report.warned).not.toEqual([]);
    for (const one of report.warned) {
      expect(one).toMatchObject({ field: 'date', reason: expect.stringMatching(/déplacé/) });
    }
    expect(report.missing).toHaveLength(old.length);
    for (const stay of old) {
      expect(others()).toContainEqual(
        expect.objectContaining({ id: stay.id, surgery_date: stay.surgery_date }),
      );
    }
  });

  it('is not a move of a stay that a person has cancelled', () => {
    importWithin({});
    const stay = others()[0];
    bench.work((w) => stay && setState(w, stay.id, 'cancelled', null));
    const { report } = importWithin({ DATE_INTERVENTION: '16/03/2026' });
    expect(report.accepted).toHaveLength(1);
    expect(others()).toHaveLength(2);
  });
});

describe('a stay that a newer list no longer has', () => {
  it('H22: stays planned, is listed and flagged, and the flag goes when it is back', () => {
    importWithin({});
    const { report } = importWithin();
    expect(report).toMatchObject({
      state: 'applied',
      missing: [{ ipp: '00801003', surgeryDate: '2026-03-09', procedure: 'Cataracte' }],
    });
    const flagged = { state: 'planned', to_check: 'Absent de la liste du 02/03/2026' };
    expect(others()).toMatchObject([flagged]);

    bench.clock.advance(24 * 3_600_000);
    const before = bench.dump();
    expect(importWithin().report.missing).toHaveLength(1);
    expect(bench.dump()).toEqual(before);

    expect(importWithin({}).report.changed).toMatchObject([{ what: 'de nouveau dans la liste' }]);
    expect(others()).toMatchObject([{ state: 'planned', to_check: null }]);
  });

  it('is not flagged outside the days that the list covers, nor in the past', () => {
    bench.import([{}, { IPP: '00801004', DATE_INTERVENTION: '25/02/2026' }]);
    expect(bench.import([{ DATE_INTERVENTION: '16/03/2026' }]).report.missing).toEqual([]);
    const period = [{ IPP: '00801005', DATE_INTERVENTION: '20/02/2026' }, {}];
    expect(bench.import(period).report.missing).toEqual([]);
  });

  it('says when its record is there but was rejected', () => {
    importWithin({});
    const { report } = importWithin({ NOM: '' });
    expect(report).toMatchObject({ rejected: [{ line: 4, field: 'name' }], missing: [{}] });
    expect(others()[0]?.to_check).toBe('Ligne rejetée dans la liste du 02/03/2026');
  });
});

describe('a list that changes much', () => {
  const later = (rows: Row[], count: number) =>
    rows.map((row, i) => (i < count ? { ...row, HEURE_CONVOC: '18h15' } : row));

  it('H22: is applied at five changes, or at a tenth', () => {
    bench.import(patients(20));
    expect(bench.import(later(patients(20), 5)).report.state).toBe('applied');
    bench.import(patients(60, '10/03/2026', 100));
    const tenth = later(patients(60, '10/03/2026', 100), 8);
    expect(bench.import(tenth).report).toMatchObject({ state: 'applied', waitingBecause: null });
  });

  it('H22: waits whole above five and a tenth, and is let through whole', () => {
    bench.import(patients(20));
    bench.planAll();
    const before = bench.dump();
    const newcomer: Row = { IPP: '00955555', NOM: 'NEUF', PORTABLE: '06 39 98 55 55' };
    const { report, changed, added } = bench.import([...later(patients(20), 6), newcomer]);
    expect(report).toMatchObject({
      state: 'waiting',
      waitingBecause:
        'Cette liste changerait ou retirerait 6 des 20 séjours à venir : rien n’est appliqué sans l’accord d’une personne.',
    });
    expect(report.changed).toHaveLength(6);
    expect(report.accepted).toHaveLength(1);
    expect([changed, added, bench.told]).toEqual([[], [], []]);
    expect(bench.dump()).toEqual(before);
    expect(waitingImports(bench.db)).toMatchObject([
      { runId: report.runId, fileName: 'liste.csv', sentence: report.waitingBecause },
    ]);
    expect(waitingImports(bench.db)[0]?.changes[0]).toEqual({
      ipp: '00900001',
      name: 'NOMAA Isabelle',
      what: 'heure d’arrivée 8h → 18h15',
    });

    const released = bench.release(report.runId, true);
    expect(released).toMatchObject({ ok: true, value: { report: { state: 'applied' } } });
    expect(bench.told).toHaveLength(6);
    expect(staysNow().filter((stay) => stay.arrival_time === '18:15')).toHaveLength(6);
    expect(waitingImports(bench.db)).toEqual([]);
    expect(bench.release(report.runId, true)).toEqual({ ok: false, error: 'not-waiting' });
    expect(bench.import([...later(patients(20), 6), newcomer]).report.unchanged).toHaveLength(21);
  });

  it('H22: is dropped whole, and what it said is not kept', () => {
    bench.import(patients(20));
    const before = bench.dump();
    const { report } = bench.import(later(patients(20), 9));
    expect(bench.release(report.runId, false)).toEqual({ ok: true, value: null });
    expect(bench.dump()).toEqual(before);
    expect(
      bench.rows(`SELECT * FROM import_run WHERE state = 'refused' AND summary = '{}'`),
    ).toHaveLength(1);
    expect(
      bench.rows(`SELECT * FROM import_record WHERE verdict = 'held' AND listed IS NOT NULL`),
    ).toEqual([]);
  });

  it('H22: waits when half of its file is gone, and gives way to the whole file', () => {
    const whole = [...patients(20), ...patients(20, '10/03/2026', 100)];
    bench.import(whole);
    const before = bench.dump();
    const half = [...whole.slice(0, 10), ...whole.slice(-1)];
    const { report } = bench.import(half);
    expect(report.state).toBe('waiting');
    expect(report.missing).toHaveLength(29);
    expect(bench.dump()).toEqual(before);
    expect(bench.import(whole).report).toMatchObject({
      state: 'applied',
      missing: [],
      changed: [],
    });
    expect(waitingImports(bench.db)).toEqual([]);
    expect(bench.release(report.runId, true)).toEqual({ ok: false, error: 'not-waiting' });
  });

  it('H22: a file cut off inside its last record is refused and changes nothing', () => {
    bench.import(patients(20));
    const before = bench.dump();
    const runs = bench.rows('SELECT * FROM import_run').length;
    const result = bench.importBytes(csvOf(patients(20)).slice(0, -70));
    expect(result).toMatchObject({ ok: false });
    expect(bench.dump()).toEqual(before);
    expect(bench.rows('SELECT * FROM import_run')).toHaveLength(runs);
  });

  it('does not hold stays already flagged, nor rooms and surgeons', () => {
    bench.import(patients(20));
    const { report } = bench.import(patients(12));
    bench.release(report.runId, true);
    expect(bench.import(patients(12)).report).toMatchObject({ state: 'applied' });
    const rooms = patients(12).map((row) => ({ ...row, SALLE: 'S9' }));
    expect(bench.import(rooms).report).toMatchObject({ state: 'applied', changed: { length: 12 } });
  });

  it('knows no such run', () => {
    expect(bench.release('none', true)).toEqual({ ok: false, error: 'not-found' });
  });
});

describe('H32: an IPP or NDA that is already somebody else’s', () => {
  const known: Row = { IPP: '00801003', NOM: 'MARTIN', PRENOM: 'Jeanne', DDN: '23/02/1954' };

  it.each<[string, Row]>([
    ['another name and birth date', { NOM: 'DURAND', DDN: '11/11/1980' }],
    ['a homonym of another age', { DDN: '11/11/1980' }],
    ['a twin', { PRENOM: 'Paul' }],
    ['another name without a birth date', { NOM: 'DURAND', DDN: '' }],
  ])('is rejected on its IPP, and nothing is mixed: %s', (_, other) => {
    importWithin(known);
    const before = bench.dump();
    const { report } = importWithin({ ...known, ...other });
    expect(report.rejected).toMatchObject([{ line: 4, field: 'ipp' }]);
    const after = bench.dump();
    expect(after.patient).toEqual(before.patient);
    expect(after.patient_phone).toEqual(before.patient_phone);
    expect(others()).toHaveLength(1);
  });

  it.each<[string, Row, string]>([
    ['the name', { NOM: 'DURAND' }, 'nom de naissance MARTIN → DURAND'],
    [
      'a slip in the birth date',
      { DDN: '23/02/1945' },
      'date de naissance 23/02/1954 → 23/02/1945',
    ],
    ['a letter of the first name', { PRENOM: 'Jeane' }, 'prénom Jeanne → Jeane'],
  ])('corrects %s when the rest agrees', (_, other, what) => {
    bench.import([known]);
    expect(bench.import([{ ...known, ...other }]).report.changed).toMatchObject([{ what }]);
  });

  it('keeps two MARTIN Jeanne of one birth date apart by their IPP', () => {
    bench.import([known, { ...known, IPP: '00801999', PORTABLE: '06 39 98 09 99' }]);
    expect(bench.rows('SELECT * FROM patient')).toHaveLength(2);
    expect(bench.rows('SELECT DISTINCT patient_id FROM stay')).toHaveLength(2);
  });

  it('rejects an NDA that is another patient’s stay', () => {
    bench.import([{ ...known, NDA: '70012' }]);
    const { report } = bench.import([{ IPP: '00801777', NOM: 'PETIT', NDA: '70012' }]);
    expect(report.rejected).toMatchObject([{ line: 2, field: 'ipp' }]);
    expect(bench.rows('SELECT * FROM patient')).toHaveLength(1);
  });
});

describe('telephones', () => {
  it('replaces the number that the hospital changed; the new one is unverified', () => {
    bench.import([{}]);
    bench.planAll();
    sql<[]>(bench.db, `UPDATE phone SET state = 'verified'`).run();
    const { report, changed } = bench.import([{ PORTABLE: '06 39 98 77 77' }]);
    expect(report.changed).toMatchObject([{ what: 'téléphone' }]);
    expect(changed).toEqual([{ stayId: theStay().id, what: 'other' }]);
    expect(bench.told).toEqual([theStay().id]);
    expect(numbers()).toEqual([
      { number: '+33639987777', holder: 'patient', holder_name: null, state: 'unverified' },
    ]);
    expect(bench.rows('SELECT * FROM patient_phone WHERE until IS NOT NULL')).toHaveLength(1);
  });

  it('does not undo a nurse’s correction with the same old list, but takes a newer number', () => {
    bench.import([{}]);
    const correct = (number: string) =>
      bench.work((w) => setPatientNumber(w.db, thePatient(), number, 'patient', null, w.now));
    correct('+33639980999');
    expect(bench.import([{}]).report.unchanged).toHaveLength(1);
    expect(numbers()).toMatchObject([{ number: '+33639980999' }]);
    // The hospital's own file now says what the nurse had found out.
    expect(bench.import([{ PORTABLE: '06 39 98 09 99' }]).report.unchanged).toHaveLength(1);
    expect(bench.import([{ PORTABLE: '06 39 98 08 88' }]).report.changed).toHaveLength(1);
    expect(numbers()).toMatchObject([{ number: '+33639980888' }]);
  });

  it('keeps a known number when a newer list has none, and says so for a new stay only', () => {
    bench.import([{}]);
    expect(bench.import([{ PORTABLE: '' }]).report.unchanged).toHaveLength(1);
    const { report } = bench.import([{ PORTABLE: '', DATE_INTERVENTION: '16/03/2026' }]);
    expect(report.warned).toMatchObject([
      { field: 'mobile', reason: expect.stringMatching(/déjà connu est gardé/) },
    ]);
    expect(bench.rows('SELECT * FROM patient_phone WHERE until IS NULL')).toHaveLength(1);
  });

  it('H10: a number that somebody refused stays refused, whoever a list gives it to', () => {
    bench.import([{}]);
    sql<[]>(bench.db, `UPDATE phone SET state = 'wrong'`).run();
    bench.import([{}, { IPP: '00801888', NOM: 'AUTRE' }]);
    expect(bench.rows('SELECT state FROM phone')).toEqual([{ state: 'wrong' }]);
  });

  it('H09: gives one number to two people', () => {
    bench.import([{}, { IPP: '00801888', NOM: 'AUTRE' }]);
    expect(bench.rows('SELECT number FROM phone')).toHaveLength(1);
    expect(bench.rows('SELECT * FROM patient_phone')).toHaveLength(2);
  });

  it('takes the first of two numbers that one list gives the patient, and warns of the other', () => {
    const rows: Row[] = [{}, { COTE: 'Droit', PORTABLE: '06 39 98 77 77' }];
    const { report } = bench.import(rows);
    expect(report.accepted).toHaveLength(1);
    expect(report.warned).toMatchObject([{ line: 3, field: 'mobile' }]);
    const before = bench.dump();
    expect(bench.import(rows).report.unchanged).toHaveLength(2);
    expect(bench.dump()).toEqual(before);
  });
});

describe('H27: whose number is a child’s', () => {
  const child = (age: 'under' | 'of', years: number, more: Row = {}): Row => ({
    DDN: `${age === 'under' ? '10' : '09'}/03/${2026 - years}`,
    ...more,
  });
  const mother: Row = { ACCOMPAGNANT: 'Mère' };
  const withPhone: Row = { ...mother, TEL_ACCOMPAGNANT: '06 39 98 22 22' };
  const own = { number: '+33639980102', holder: 'patient' };
  const parent = { number: '+33639980102', holder: 'representative', holder_name: 'Mère' };
  const named = { number: '+33639982222', holder: 'representative', holder_name: 'Mère' };

  it.each<[string, Row, object[]]>([
    ['8 years, mother named', child('of', 8, mother), [parent]],
    ['15 tomorrow, mother named', child('under', 15, mother), [parent]],
    ['15 that day, mother named', child('of', 15, mother), [own]],
    ['8 years, mother and her number', child('of', 8, withPhone), [named, own]],
    ['18 tomorrow, mother and her number', child('under', 18, withPhone), [named, own]],
    ['18 that day, mother and her number', child('of', 18, withPhone), [own]],
    ['8 years, nobody named', child('of', 8), [own]],
    ['8 years, a brother named', child('of', 8, { ACCOMPAGNANT: 'Frère' }), [own]],
    [
      '8 years, a landline for the mother',
      child('of', 8, { ...mother, TEL_ACCOMPAGNANT: '01 99 00 12 34' }),
      [parent],
    ],
    ['an adult with their mother', { DDN: '01/01/1980', ...withPhone }, [own]],
  ])('%s', (_, row, phones) => {
    expect(bench.import([row]).report.accepted).toMatchObject([{ mobile: '+33639980102' }]);
    expect(numbers()).toHaveLength(phones.length);
    expect(numbers()).toMatchObject(phones);
  });

  it('withdraws a representative whom the list no longer names', () => {
    bench.import([child('of', 8, mother)]);
    const { report } = bench.import([child('of', 8, { ACCOMPAGNANT: 'Sœur' })]);
    expect(report.changed[0]?.what).toContain('représentant');
    expect(numbers()).toMatchObject([own]);
  });

  it('keeps the representative whom a nurse has designated', () => {
    bench.import([child('of', 8)]);
    bench.work((w) =>
      setPatientNumber(w.db, thePatient(), '+33639983333', 'representative', 'Père', w.now),
    );
    expect(bench.import([child('of', 8)]).report.unchanged).toHaveLength(1);
    expect(numbers()).toMatchObject([{ holder: 'representative', holder_name: 'Père' }, own]);
  });
});

describe('what a person has said in Vigie', () => {
  it('H23: a list does not revive the dead', () => {
    bench.import([{}]);
    bench.work((w) => setDeceased(w.db, thePatient(), w.now, w.now));
    const { report } = bench.import([{ DATE_INTERVENTION: '16/03/2026' }]);
    expect(report.warned).toMatchObject([
      { field: 'ipp', reason: expect.stringMatching(/décédé/) },
    ]);
    expect(staysNow().at(-1)).toMatchObject({ state: 'deceased' });
  });

  it('does not plan a cancelled stay again because an old list still has it', () => {
    bench.import([{}]);
    bench.work((w) => setState(w, theStay().id, 'cancelled', 'Reporté par le chirurgien'));
    expect(bench.import([{}]).report.warned).toMatchObject([
      { line: 2, reason: expect.stringMatching(/^Annulé dans Vigie/) },
    ]);
    expect(theStay()).toMatchObject({
      state: 'cancelled',
      to_check: expect.stringMatching(/^Annulé/),
    });
    expect(bench.import([{}]).report.unchanged).toHaveLength(1);
  });
});

describe('a record', () => {
  it('H24: of an odd hour is imported without it, and flagged once', () => {
    const rows = [{ HEURE_CONVOC: '3h00' }];
    expect(bench.import(rows).report.warned).toMatchObject([{ field: 'time' }]);
    expect(theStay()).toMatchObject({
      arrival_time: null,
      to_check: expect.stringMatching(/^Heure de convocation/),
    });
    expect(bench.import(rows).report.unchanged).toHaveLength(1);
    expect(bench.import([{}]).report.changed).toHaveLength(1);
    expect(theStay()).toMatchObject({ arrival_time: '07:30', to_check: null });
  });

  it('that repeats a stay otherwise is warned, and the first is kept', () => {
    const rows = [{}, { HEURE_CONVOC: '8h' }];
    const { report } = bench.import(rows);
    expect(report.accepted).toHaveLength(1);
    expect(report.warned).toMatchObject([
      { line: 3, field: 'time', reason: expect.stringMatching(/ligne 2.*heure d’arrivée/) },
    ]);
    expect(theStay()).toMatchObject({
      arrival_time: '07:30',
      to_check: expect.stringMatching(/ligne 3/),
    });
    expect(bench.import(rows).report.unchanged).toHaveLength(2);
  });

  it.each([
    ['', 'fr'],
    ['Français', 'fr'],
    ['anglais', 'en'],
    ['arabe', 'ar'],
    ['chti', 'chti'],
  ])('in the language « %s » is for a reader of %s', (LANGUE, language) => {
    bench.import([{ LANGUE }]);
    expect(bench.rows('SELECT language FROM patient')).toEqual([{ language }]);
  });
});

it('writes to the trail what it did, and who did it', () => {
  bench.import([{}]);
  bench.import([{ HEURE_CONVOC: '8h' }]);
  expect(bench.rows('SELECT kind, author FROM trail ORDER BY seq')).toEqual(
    [
      'list-imported',
      'patient-listed',
      'number-listed',
      'stay-added',
      'list-imported',
      'stay-changed',
    ].map((kind) => ({ kind, author: 'cli:test' })),
  );
});
