import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettings } from '../shared/settings.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { hasReportOf } from './has-report.ts';
import { MadeUpPeriod } from './made-up-period.ts';
import { reportCsv } from './report-csv.ts';

let store: TestStore;
let made: MadeUpPeriod;

beforeEach(() => {
  store = openTestStore('2026-03-02T08:00:00Z');
  made = new MadeUpPeriod(store);
});
afterEach(() => store.dispose());

function csv(): string {
  const period = {
    from: '2026-03-09',
    to: '2026-03-13',
    now: made.at('2026-03-20 08:00'),
    by: 'x',
  };
  return reportCsv(hasReportOf(store.db, readSettings(store.db), period));
}

it('gives one line for each stay of the period, that another program reads back', () => {
  const silent = made.stay('2026-03-10', { name: 'Du"Pont; de\nNemours' });
  made.text(silent, '2026-03-11 09:00');
  made.call(silent, '2026-03-11 15:00', 'voicemail');
  const contacted = made.stay('2026-03-09', { name: 'Lefèvre' });
  made.reply(contacted, '2026-03-10 09:30');
  made.stay('2026-03-09', { state: 'cancelled', name: 'Œillet' });

  const text = csv();
  expect(text.startsWith('\uFEFF"IPP";"Nom de naissance";')).toBe(true);
  const rows = parse<Record<string, string>>(text, { bom: true, delimiter: ';', columns: true });
  expect(
    rows.map((row) => [row['Nom de naissance'], row.Classe, row['Motif d’exclusion']]),
  ).toEqual([
    ['Lefèvre', 'Contact tracé', ''],
    ['Œillet', 'Exclu', 'Annulé'],
    ['Du"Pont; de Nemours', 'Sans contact tracé', ''],
  ]);
  expect(rows[0]).toMatchObject({
    'Date d’intervention': '09/03/2026',
    'Date de naissance': '12/04/1971',
    'Contact le': '10/03/2026 09:30',
    'Contact par': 'SMS',
    'Délai (heures)': '9,5',
  });
  expect(rows[2]).toMatchObject({
    'Nombre de tentatives': '2',
    Tentatives:
      '11/03/2026 09:00 SMS envoyé : question de suivi : remis au téléphone (automate) | 11/03/2026 15:00 Appel : répondeur (Agnès Martin)',
  });
});

it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '"=1'])(
  'never lets a spreadsheet run a name like %j',
  (name) => {
    made.stay('2026-03-10', { name });
    const [row] = parse<Record<string, string>>(csv(), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    expect(row?.['Nom de naissance']).toBe(`'${name.replace('\t', ' ')}`);
  },
);
