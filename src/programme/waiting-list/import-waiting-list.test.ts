import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patientByIpp, phonesOf, setPatientNumber } from '../../patients/index.ts';
import type { StaffId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import {
  allWaiting,
  clearForShortNotice,
  importWaitingList,
  shortNoticeOf,
  waitingOfPatient,
} from '../index.ts';

const header =
  'IPP;Nom de naissance;Prénom;Sexe;Né(e) le;Tél. portable;Chirurgien;Intervention;Code CCAM;Côté;Observations';
const paul = '00770001;AUBERT;Paul;M;12/03/1958;06 39 98 20 01;Dr LEMAIRE;Cataracte;BFGA004;Droit;';
const rose = '00770002;COLIN;Rose;F;04/07/1971;01 99 00 20 03;Dr GÜNTHER;Hernie inguinale;;Gauche;';

let unit: TranscriptUnit;
beforeEach(() => {
  unit = new TranscriptUnit(Date.UTC(2026, 2, 6, 9));
});
afterEach(() => unit.dispose());

const act = <T>(work: (work: Work) => T): T => {
  let value: T | undefined;
  unit.runAsNurse((inside) => {
    value = work(inside);
  });
  return value as T;
};
const importLines = (...lines: readonly string[]) => {
  const bytes = Buffer.from([header, ...lines, ''].join('\r\n'));
  const result = act((work) => importWaitingList(work, 'attente.csv', bytes));
  if (!result.ok) throw new Error(result.error.fr);
  return result.value;
};
const idOf = (ipp: string) => {
  const patient = patientByIpp(unit.store.db, ipp);
  if (!patient) throw new Error(ipp);
  return patient.id;
};

describe('a list of who waits without a date', () => {
  it('is put on the waiting list, and each record is in one of the five lists', () => {
    const report = importLines(
      paul,
      rose,
      '00770003;DENIS;Alma;F;;06 39 98 20 03;Dr LEMAIRE;Cataracte;;;',
      '00770004;EVRARD;Luc;M;01/02/1980;06 39 98 20 04;;Cataracte;;;',
      '00770001;MOREL;Anne;F;05/05/1990;06 39 98 20 05;Dr LEMAIRE;Cataracte;;;',
    );
    expect(report).toMatchObject({
      accepted: [{ line: 2, ipp: '00770001', mobile: '+33639982001' }],
      warned: [{ line: 3, ipp: '00770002', field: 'mobile' }],
      rejected: [
        { line: 4, field: 'birthDate' },
        { line: 5, field: 'columns', reason: 'Chirurgien manquant' },
        { line: 6, field: 'ipp' },
      ],
      ...{ changed: [], unchanged: [], missing: [], general: [] },
    });
    expect(allWaiting(unit.store.db)).toMatchObject([
      { surgeon: 'Dr LEMAIRE', ccam: 'BFGA004', side: 'right', until: '2026-09-02' },
      { surgeon: 'Dr GÜNTHER', procedure_label: 'Hernie inguinale', side: 'left' },
    ]);
    expect(patientByIpp(unit.store.db, '00770003')).toBeUndefined();
  });

  describe('with a column for the notice', () => {
    const noticed = (separator: string, ...cells: readonly string[]) =>
      [
        ['IPP', 'Nom', 'Prénom', 'DDN', 'Portable', 'Chirurgien', 'Intervention', 'Délai'],
        ...cells.map((cell, i) => [
          ...[`0077001${i}`, 'AUBERT', 'Paul', '12/03/1958', `06 39 98 21 0${i}`],
          ...['Dr LEMAIRE', 'Cataracte', cell],
        ]),
      ]
        .map((row) => row.join(separator))
        .join('\r\n');
    const take = (bytes: Buffer) => {
      const result = act((work) => importWaitingList(work, 'attente.csv', bytes));
      if (!result.ok) throw new Error(result.error.fr);
      return result.value;
    };
    const hours = () => allWaiting(unit.store.db).map(({ notice_hours }) => notice_hours);

    it.each([
      ['UTF-8, points-virgules', (text: string) => Buffer.from(text), ';'],
      ['Windows-1252, points-virgules', (text: string) => Buffer.from(text, 'latin1'), ';'],
      ['UTF-8, virgules', (text: string) => Buffer.from(text), ','],
      ['UTF-16, tabulations', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), '\t'],
      ['UTF-8, barres', (text: string) => Buffer.from(text), '|'],
    ] as const)('reads it in each format of a list: %s', (_, encode, separator) => {
      take(encode(noticed(separator, '1 semaine', '24 h', '')));
      expect(hours().sort((a, b) => a - b)).toEqual([24, 48, 168]);
    });

    it('keeps two days, and says so, where a cell cannot be read', () => {
      const report = take(Buffer.from(noticed(';', '3', 'bientôt')));
      expect(report).toMatchObject({
        warned: [
          { line: 2, field: 'notice', reason: expect.stringContaining('sans unité') },
          { line: 3, field: 'notice', reason: expect.stringContaining('illisible') },
        ],
      });
      expect(hours()).toEqual([48, 48]);
    });

    it('changes the notice of who waits already; an empty cell leaves it', () => {
      take(Buffer.from(noticed(';', '5 jours')));
      expect(take(Buffer.from(noticed(';', '')))).toMatchObject({ unchanged: [{ line: 2 }] });
      expect(hours()).toEqual([120]);
      expect(take(Buffer.from(noticed(';', '1 jour')))).toMatchObject({
        changed: [{ line: 2, what: 'préavis' }],
      });
      expect(hours()).toEqual([24]);
    });
  });

  it('twice changes nothing', () => {
    importLines(paul, rose);
    expect(importLines(paul, rose)).toMatchObject({
      unchanged: [
        { line: 2, ipp: '00770001' },
        { line: 3, ipp: '00770002' },
      ],
      ...{ accepted: [], warned: [], rejected: [], changed: [] },
    });
    expect(allWaiting(unit.store.db)).toHaveLength(2);
  });

  it('takes nobody off, and changes what it tells otherwise; another surgeon ends the anaesthetist’s word', () => {
    importLines(paul, rose);
    const [entry] = waitingOfPatient(unit.store.db, idOf('00770001'));
    if (!entry) throw new Error('no entry');
    const of = { waitingId: entry.id };
    act((work) =>
      clearForShortNotice(work, of, unit.nurse.staffId as StaffId, {
        ...{ noticeHours: 24, anyProcedure: false, validUntil: '2026-06-30', note: null },
      }),
    );
    expect(importLines(`${paul}vient en taxi`)).toMatchObject({
      changed: [{ line: 2, ipp: '00770001', what: 'remarques' }],
    });
    expect(shortNoticeOf(unit.store.db, of)).toBeDefined();
    expect(importLines(paul.replace('LEMAIRE', 'BEN SAÏD'))).toMatchObject({
      changed: [{ line: 2, ipp: '00770001', what: 'chirurgien' }],
    });
    expect(shortNoticeOf(unit.store.db, of)).toBeUndefined();
    expect(allWaiting(unit.store.db)).toHaveLength(2);
  });

  it('keeps the number that a nurse gave a known patient, and says so', () => {
    importLines(paul);
    const known = idOf('00770001');
    act((work) => setPatientNumber(work.db, known, '+33639982099', 'patient', null, work.now));
    expect(importLines(paul.replace('Cataracte;BFGA004', 'Hernie inguinale;'))).toMatchObject({
      warned: [
        {
          ...{ ipp: '00770001', field: 'mobile' },
          reason: expect.stringContaining('celui-ci est gardé'),
        },
      ],
    });
    expect(phonesOf(unit.store.db, known).map(({ number }) => number)).toEqual(['+33639982099']);
  });

  it('rejects a line that has a date: it belongs to the programme', () => {
    const lines = [`${header};Date interv.`, `${paul};`, `${rose};17/03/2026`, ''];
    const result = act((work) =>
      importWaitingList(work, 'attente.csv', Buffer.from(lines.join('\r\n'))),
    );
    expect(result).toMatchObject({
      value: {
        accepted: [{ line: 2 }],
        rejected: [{ line: 3, field: 'date', reason: expect.stringContaining('programme') }],
      },
    });
  });

  it('is refused whole without a column that says what is waited for', () => {
    const bytes = Buffer.from('IPP;Nom de naissance;Prénom;Né(e) le;Tél. portable\r\n1;A;B;;\r\n');
    const result = act((work) => importWaitingList(work, 'attente.csv', bytes));
    expect(result).toMatchObject({
      error: { fr: expect.stringContaining('chirurgien, intervention') },
    });
  });
});
