import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type OperatingList,
  procedureKey,
  type RecordReading,
  readOperatingList,
  stayKey,
} from '../index.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const options = { today: '2026-03-02', country: 'FR' } as const;

interface Expected {
  line: number;
  ipp: string;
  do: 'accept' | 'warn' | 'reject' | 'unchanged';
  mobile: string | null;
  field?: string;
  why?: string;
}

/** A reading in the words of the expected files; they give a rejected record its mobile, we keep none. */
function asExpected(reading: RecordReading): Omit<Expected, 'why'> {
  const { line } = reading;
  const ipp = reading.ipp ?? '';
  switch (reading.verdict) {
    case 'accept':
      return { line, ipp, do: 'accept', mobile: reading.record.mobile };
    case 'repeat':
      return { line, ipp, do: 'unchanged', mobile: reading.record.mobile };
    case 'warn':
      return {
        line,
        ipp,
        do: 'warn',
        mobile: reading.record.mobile,
        field: reading.problems.map((p) => p.field).join(),
      };
    case 'reject':
      return {
        line,
        ipp,
        do: 'reject',
        mobile: null,
        field: reading.problems.map((p) => p.field).join(),
      };
  }
}

function read(content: string | Uint8Array): OperatingList {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const list = readOperatingList(bytes, options);
  if (!list.ok) throw new Error(list.error.en);
  return list.value;
}

const SAMPLE: Readonly<Record<string, string>> = {
  IPP: '00801003',
  NDA: '',
  NOM: 'JACQUET',
  PRENOM: 'Isabelle',
  DDN: '23/02/1954',
  PORTABLE: '06 39 98 01 02',
  FIXE: '',
  DATE_INTERVENTION: '09/03/2026',
  HEURE_CONVOC: '7h30',
  HEURE_BLOC: '08:30',
  LIBELLE: 'Cataracte',
  CCAM: 'BFGA004',
  COTE: 'Gauche',
};

/** A list of records that differ from the sample in the cells named. */
function listOf(...rows: Partial<typeof SAMPLE>[]): RecordReading[] {
  const headers = Object.keys(SAMPLE);
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const body = rows.map((row) => headers.map((h) => cell(row[h] ?? SAMPLE[h])).join(';'));
  return [...read([headers.join(';'), ...body, ''].join('\n')).records];
}

const faults = (reading: RecordReading | undefined) =>
  reading !== undefined && 'problems' in reading ? reading.problems.map((p) => p.field) : [];

describe('the two lists of the hospital', () => {
  it.each(['programme-a', 'programme-b'])('gives every record of %s its verdict', (name) => {
    const expected = JSON.parse(fixture(`${name}.expected.json`).toString()) as Expected[];
    const list = read(fixture(`${name}.csv`));
    expect(list.records.map(asExpected)).toEqual(
      expected.map(({ why: _, ...rest }) =>
        rest.do === 'reject' ? { ...rest, mobile: null } : rest,
      ),
    );
    expect(list.unmappedHeaders).toEqual([]);
  });

  it('tells how it read each file, and the period it covers', () => {
    expect(read(fixture('programme-a.csv'))).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      columns: { birthName: 'Nom de naissance', mobile: 'Tél. portable' },
      periodFrom: '2026-03-09',
      periodTo: '2026-03-20',
    });
    expect(read(fixture('programme-b.csv'))).toMatchObject({ encoding: 'utf-8', separator: ',' });
  });

  it('trims padded cells and keeps a line break inside quotes', () => {
    const records = read(fixture('programme-b.csv')).records;
    expect(records.find((r) => r.line === 27)).toMatchObject({
      ipp: '00802097',
      record: { birthName: 'MORIN', usedName: null, arrivalTime: '08:15', theatreTime: '09:15' },
    });
    expect(records.find((r) => r.line === 23)).toMatchObject({
      record: { remarks: 'allergie "latex"; à jeun dès minuit\nvoir anesth.' },
    });
  });

  it('reads a record whole', () => {
    expect(read(fixture('programme-a.csv')).records[4]).toEqual({
      line: 6,
      ipp: '00801026',
      verdict: 'accept',
      record: {
        ipp: '00801026',
        nda: null,
        birthName: 'DA SILVA',
        usedName: null,
        firstName: 'Julien',
        sex: 'M',
        birthDate: '1962-03-10',
        mobile: '+33639985054',
        landline: null,
        surgeryDate: '2026-03-09',
        arrivalTime: '10:45',
        theatreTime: '11:45',
        room: 'S1',
        surgeon: 'Dr Ben Saïd',
        procedureLabel: 'Varices - crossectomie stripping',
        ccam: 'EJFA002',
        side: 'left',
        anaesthesia: 'AG',
        escort: 'Mère',
        escortPhone: null,
        language: 'fr',
        remarks: null,
        noticeHours: null,
      },
    });
  });

  const text = new TextDecoder('windows-1252').decode(fixture('programme-a.csv'));
  const shuffled = text
    .split('\r\n')
    .map((line) => (line === '' ? '' : line.split(';').reverse().join(';')))
    .join('\r\n');
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['line feeds only', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['carriage returns only', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['columns in another order', Buffer.from(shuffled)],
    ['a line sep=;', Buffer.from(`sep=;\r\n${text}`)],
    ['blank lines', Buffer.from(text.replaceAll('\r\n', '\r\n\r\n'))],
    ['empty columns at the end', Buffer.from(text.replaceAll('\r\n', ';;\r\n'))],
    ['no line break at the end', Buffer.from(text.trimEnd())],
    ['every cell quoted', Buffer.from(text.replace(/[^;\r\n]+/g, '"$&"'))],
    ['dates of two digits', Buffer.from(text.replaceAll('/03/2026', '/03/26'))],
  ])('reads the same from %s', (_, bytes) => {
    expect(read(bytes).records).toEqual(read(fixture('programme-a.csv')).records);
  });
});

describe('one record', () => {
  it('is rejected without a name, an IPP or a day, and says each fault', () => {
    expect(faults(listOf({ NOM: ' ' })[0])).toEqual(['name']);
    expect(faults(listOf({ PRENOM: '' })[0])).toEqual(['name']);
    expect(faults(listOf({ IPP: '' })[0])).toEqual(['ipp']);
    expect(faults(listOf({ IPP: '8,01003E+05' })[0])).toEqual(['ipp']);
    expect(faults(listOf({ DATE_INTERVENTION: '31/02/2026' })[0])).toEqual(['date']);
    expect(listOf({ NOM: '', DATE_INTERVENTION: '', PORTABLE: '' })[0]).toEqual({
      line: 2,
      ipp: '00801003',
      verdict: 'reject',
      problems: [
        { field: 'name', reason: 'Nom de naissance manquant ou illisible' },
        { field: 'date', reason: 'Date d’intervention manquante' },
      ],
    });
  });

  it('H31: keeps a landline for the call, and warns that no text can go', () => {
    expect(listOf({ PORTABLE: '01 99 00 12 34' })[0]).toMatchObject({
      verdict: 'warn',
      record: { mobile: null, landline: '+33199001234' },
      problems: [{ field: 'mobile', reason: 'Téléphone fixe : pas de SMS possible, à appeler' }],
    });
  });

  it('H31: does not text a mobile that stands in the landline column', () => {
    expect(listOf({ PORTABLE: '', FIXE: '06 39 98 01 02' })[0]).toMatchObject({
      verdict: 'warn',
      record: { mobile: null, landline: '+33639980102' },
      problems: [{ field: 'mobile', reason: 'Aucun numéro de portable : à appeler' }],
    });
  });

  it('H24: tells no arrival hour outside 05–20 h, nor one that is not before the theatre hour', () => {
    for (const HEURE_CONVOC of ['04:59', '20:01', '00:00', '25h00', '08:30', '09:00']) {
      const [reading] = listOf({ HEURE_CONVOC });
      expect(faults(reading)).toEqual(['time']);
      expect(reading).toMatchObject({ verdict: 'warn', record: { arrivalTime: null } });
    }
    for (const [HEURE_CONVOC, HEURE_BLOC] of [
      ['05:00', '06:00'],
      ['20:00', ''],
      ['8h29', '08:30'],
    ]) {
      expect(listOf({ HEURE_CONVOC, HEURE_BLOC })[0]?.verdict).toBe('accept');
    }
  });

  it('accepts an arrival hour that is openly not known yet', () => {
    for (const HEURE_CONVOC of ['', 'à définir', '?']) {
      expect(listOf({ HEURE_CONVOC })[0]).toMatchObject({
        verdict: 'accept',
        record: { arrivalTime: null, theatreTime: '08:30' },
      });
    }
  });

  it('keeps NA and NC as the names they are, and refuses what a database writes for none', () => {
    expect(listOf({ NOM: 'NA', PRENOM: 'Nc' })[0]?.verdict).toBe('accept');
    expect(faults(listOf({ NOM: 'NULL' })[0])).toEqual(['name']);
  });

  it('reads birth dates of two digits in the century that is past', () => {
    const [first, second] = listOf({ DDN: '23/02/54' }, { IPP: '2', DDN: '01/06/62' });
    expect(first).toMatchObject({ verdict: 'accept', record: { birthDate: '1954-02-23' } });
    expect(second).toMatchObject({ verdict: 'accept', record: { birthDate: '1962-06-01' } });
  });

  it('does not take patient numbers for days', () => {
    const rows = listOf({ IPP: '20010203' }, { IPP: '20010204' }, { IPP: '20010205' });
    expect(rows.map((r) => r.verdict)).toEqual(['accept', 'accept', 'accept']);
  });

  it('H27: warns when the age cannot be known', () => {
    for (const DDN of ['', '31/02/1954', '09/03/2030', 'inconnue']) {
      expect(listOf({}, { IPP: '2' }, { IPP: '3', DDN })[2]).toMatchObject({
        verdict: 'warn',
        record: { birthDate: null, mobile: '+33639980102' },
        problems: [{ field: 'birthDate' }],
      });
    }
  });

  it('with a column too many is rejected alone', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i};N;P;01/01/1960;0639980102;09/03/2026`);
    const list = read(['IPP;NOM;PRENOM;DDN;MOBILE;DATE', ...rows, `${rows[0]};x`, ''].join('\n'));
    expect(list.records.at(-1)).toEqual({
      line: 11,
      ipp: null,
      verdict: 'reject',
      problems: [{ field: 'columns', reason: 'L’enregistrement a 7 colonnes au lieu de 6' }],
    });
  });
});

describe('records beside each other', () => {
  const verdicts = (...rows: Partial<typeof SAMPLE>[]) => listOf(...rows).map((r) => r.verdict);

  it('reads the same stay twice as a repeat, and names what it tells otherwise', () => {
    expect(listOf({}, {})[1]).toMatchObject({ verdict: 'repeat', of: 2, differs: [] });
    expect(listOf({}, { HEURE_CONVOC: '8h00', PORTABLE: '06 39 98 03 04' })[1]).toMatchObject({
      verdict: 'repeat',
      of: 2,
      differs: ['mobile', 'arrivalTime'],
    });
  });

  it('knows a repeat by wording without accents and case where there is no code', () => {
    const row = { CCAM: '', LIBELLE: 'Exérèse lésion' };
    expect(verdicts(row, { ...row, LIBELLE: ' EXERESE  LESION' })).toEqual(['accept', 'repeat']);
  });

  it('keeps the other eye, another operation and another day apart', () => {
    expect(verdicts({}, { COTE: 'OD' })).toEqual(['accept', 'accept']);
    expect(verdicts({}, { CCAM: 'AHPA009' })).toEqual(['accept', 'accept']);
    expect(verdicts({}, { DATE_INTERVENTION: '16/03/2026' })).toEqual(['accept', 'accept']);
  });

  it('takes the stay number for the stay where the list has one', () => {
    expect(verdicts({ NDA: 'V1' }, { NDA: 'V1', CCAM: '' })).toEqual(['accept', 'repeat']);
    expect(verdicts({ NDA: 'V1' }, { NDA: 'V2' })).toEqual(['accept', 'accept']);
  });

  it('does not take a rejected record for the stay it failed to tell', () => {
    expect(verdicts({ NOM: '' }, {})).toEqual(['reject', 'accept']);
  });

  it('H32: rejects an IPP or a stay number already given to somebody else', () => {
    expect(faults(listOf({}, { NOM: 'MARTIN', CCAM: '' })[1])).toEqual(['ipp']);
    expect(faults(listOf({}, { DDN: '24/02/1954', CCAM: '' })[1])).toEqual(['ipp']);
    expect(faults(listOf({ NDA: 'V1' }, { NDA: 'V1', IPP: '2' })[1])).toEqual(['ipp']);
    expect(verdicts({ NOM: 'LÉVY' }, { NOM: 'LEVY', CCAM: '' })).toEqual(['accept', 'accept']);
  });

  it('H32: keeps two people of one name and birth date apart', () => {
    expect(verdicts({}, { IPP: '00801004' })).toEqual(['accept', 'accept']);
  });
});

describe('stay identity', () => {
  it('names a procedure by its code, whatever follows it, else by its wording', () => {
    expect(procedureKey('bfga004 -1-0', 'Cataracte')).toBe('BFGA004');
    expect(procedureKey(null, '  Dents de sagesse (4) ')).toBe('dents de sagesse 4');
    expect(procedureKey('à coder', 'Exérèse')).toBe('exerese');
    expect(procedureKey(null, null)).toBe('');
  });

  it('is the stay number where there is one', () => {
    const stay = {
      ipp: '1',
      nda: null,
      ccam: 'BFGA004',
      procedureLabel: 'x',
      side: 'left',
    } as const;
    expect(stayKey(stay)).toBe('ipp:1|BFGA004|left');
    expect(stayKey({ ...stay, nda: 'V1' })).toBe('nda:V1');
  });
});
