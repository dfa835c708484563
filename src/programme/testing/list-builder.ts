const sample = {
  IPP: '00801003',
  NDA: '',
  NOM: 'JACQUET',
  PRENOM: 'Isabelle',
  DDN: '23/02/1954',
  PORTABLE: '06 39 98 01 02',
  DATE_INTERVENTION: '09/03/2026',
  HEURE_CONVOC: '7h30',
  HEURE_BLOC: '08:30',
  SALLE: 'S1',
  LIBELLE: 'Cataracte',
  CCAM: 'BFGA004',
  COTE: 'Gauche',
  ACCOMPAGNANT: '',
  TEL_ACCOMPAGNANT: '',
  LANGUE: '',
} as const;

export type Row = Partial<Record<keyof typeof sample, string>>;

/** A list of records that differ from the sample in the cells named. */
export function csvOf(rows: readonly Row[]): Uint8Array {
  const headers = Object.keys(sample) as (keyof typeof sample)[];
  const body = rows.map((row) => headers.map((h) => `"${row[h] ?? sample[h]}"`).join(';'));
  return Buffer.from(`${[headers.join(';'), ...body].join('\r\n')}\r\n`);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** As many patients, one a quarter of an hour from 8h on, all on one day. */
export function patients(count: number, day = '09/03/2026', firstIpp = 1): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    IPP: `009${String(firstIpp + i).padStart(5, '0')}`,
    NOM: `NOM${'ABCDEFGHIJ'.charAt(Math.floor(i / 26) % 10)}${String.fromCharCode(65 + (i % 26))}`,
    PORTABLE: `06 39 98 ${two(Math.floor((firstIpp + i) / 100))} ${two((firstIpp + i) % 100)}`,
    DATE_INTERVENTION: day,
    HEURE_CONVOC: `${8 + (Math.floor(i / 4) % 10)}h${two((i % 4) * 15)}`,
    HEURE_BLOC: '19:00',
  }));
}
