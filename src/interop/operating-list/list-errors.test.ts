import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOperatingList } from '../index.ts';

const options = { today: '2026-03-02', country: 'FR' } as const;
const HEADER =
  'IPP;NOM DE NAISSANCE;PRENOM;DDN;PORTABLE;FIXE;DATE_INTERVENTION;HEURE_CONVOC;HEURE_BLOC';
const ROW = '00801003;JACQUET;Isabelle;23/02/1954;0639980102;0199000349;09/03/2026;7h30;08:30';

const codeOf = (content: string | Uint8Array): string => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = readOperatingList(bytes, options);
  return read.ok ? 'read' : read.error.code;
};

const lines = (...rows: string[]): string => `${[HEADER, ...rows].join('\r\n')}\r\n`;

describe('a file that is no operating list is refused whole', () => {
  it('reads the list that the cases below break', () => {
    expect(codeOf(lines(ROW))).toBe('read');
  });

  it.each<[string, string, string | Uint8Array]>([
    ['nothing', 'import/empty', ''],
    ['only blanks', 'import/empty', ' \r\n \r\n'],
    ['only a header', 'import/no-records', lines()],
    ['a header and blank records', 'import/no-records', lines(';;;;;;;;')],
    ['a workbook', 'import/spreadsheet', Buffer.from('PK\u0003\u0004rest')],
    ['a PDF', 'import/spreadsheet', '%PDF-1.7'],
    ['binary bytes', 'import/binary', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 9)],
    ['prose', 'import/headers', 'Bonjour, voici le programme de lundi.\r\n'],
    ['a list without its header', 'import/headers', `${ROW}\r\n${ROW}\r\n`],
    ['no mobile column', 'import/missing-column', lines(ROW).replace('PORTABLE', 'SCORE')],
    [
      'a quotation mark that never closes',
      'import/quotes',
      lines(ROW, ROW.replace('JACQUET', '"JACQUET')),
    ],
    [
      'a record swallowed between two stray quotation marks',
      'import/quotes',
      lines(
        `"${ROW}`.replace(';', '";').replace('08:30', '"le grand'),
        ROW.replace('08:30', '8:30"'),
      ),
    ],
    ['a last record cut off', 'import/truncated', lines(ROW, ROW).slice(0, -30)],
    ['records of another width', 'import/ragged', lines(ROW, `${ROW};x`, `x;${ROW}`)],
    [
      'UTF-8 that was taken for Windows-1252',
      'import/encoding',
      lines(ROW.replace('JACQUET', 'LÃ©VY')),
    ],
    [
      'a DOS code page',
      'import/encoding',
      Buffer.concat([
        Buffer.from(`${HEADER};Pr`),
        Buffer.of(0x82),
        Buffer.from(`nom\r\n${ROW};\r\n`),
      ]),
    ],
  ])('%s → %s', (_, code, content) => {
    expect(codeOf(content)).toBe(code);
  });

  it.each([
    ['portable', 'date de naissance', 4, 3],
    ['portable', 'date d’intervention', 4, 6],
    ['portable', 'fixe', 4, 5],
    ['date de naissance', 'date d’intervention', 3, 6],
    ['convocation', 'bloc', 7, 8],
    ['nom', 'portable', 1, 4],
    ['heure de convocation', 'date d’intervention', 7, 6],
    ['IPP', 'date d’intervention', 0, 6],
  ])('H31: refuses %s and %s exchanged', (_, __, a, b) => {
    const cells = ROW.split(';');
    [cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? ''];
    const row = cells.join(';');
    expect(codeOf(lines(row, row.replace('00801003', '00801004')))).toBe(
      'import/implausible-column',
    );
  });

  it('H31: refuses dates written month first, which would be read as other days', () => {
    const month = (date: string) => ROW.replace('09/03/2026', date);
    expect(codeOf(lines(month('03/09/2026'), month('03/16/2026'), month('03/25/2026')))).toBe(
      'import/american-dates',
    );
  });

  it('keeps a garbled remark its record’s own where the other letters are good', () => {
    const list = lines(
      `${ROW.replace('JACQUET', 'LÉVY')}`,
      ROW.replace('Isabelle', 'ZoÃ©'),
      ROW.replace('Isabelle', 'Zoé'),
    );
    expect(codeOf(list)).toBe('read');
  });

  it('refuses endless lines instead of hanging', () => {
    for (const unit of [';', 'a,', '"', 'x', ' ;']) {
      expect(codeOf(unit.repeat(2_000_000 / unit.length))).toBe('import/headers');
    }
    const endless = ROW.replace('0639980102', '+33 '.repeat(300_000));
    expect(codeOf(lines(endless))).toBe('import/quotes');
  });

  it('reads quotation marks inside a cell of a program that never quotes', () => {
    expect(codeOf(lines(ROW.replace('Isabelle', 'Isabelle "Zaza" Marie')))).toBe('read');
  });

  it('keeps the faults of a few records their own', () => {
    const rows = Array.from({ length: 9 }, (_, i) => ROW.replace('00801003', `0080200${i}`));
    const wrong = ROW.replace('0639980102', '23/02/1954');
    expect(codeOf(lines(wrong, ...rows, `${ROW};x`))).toBe('read');
  });

  it('says one sentence in each language, and quotes no patient', () => {
    const broken = readOperatingList(Buffer.from(lines(ROW, `${ROW};x`)), options);
    expect(broken).toEqual({
      ok: false,
      error: {
        code: 'import/ragged',
        fr: 'Les enregistrements n’ont pas tous 9 colonnes (le 3 en a 10) : exportez la liste de nouveau.',
        en: 'The records do not all have 9 columns (number 3 has 10): export the list again.',
      },
    });
  });
});

describe('whatever the bytes', () => {
  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readOperatingList(bytes, options);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on a list with bytes changed, dropped or added anywhere', () => {
    const list = Buffer.from(lines(ROW, ROW, ROW.replace('JACQUET', '"JAC""QUET"')));
    const edit = fc.record({
      at: fc.nat(list.length),
      drop: fc.nat(5),
      put: fc.uint8Array({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        const bytes = Buffer.concat([list.subarray(0, at), put, list.subarray(at + drop)]);
        readOperatingList(bytes, options);
      }),
      { numRuns: 2000 },
    );
  });
});
