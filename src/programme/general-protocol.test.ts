import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installVersion, libraryProtocols } from '../protocols/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { type ImportBench, openImportBench } from './testing/import-bench.ts';

let bench: ImportBench;
beforeEach(() => {
  bench = openImportBench();
  const cataract = libraryProtocols().find(({ id }) => id === 'cataracte');
  if (!cataract) throw new Error('no cataract protocol');
  bench.work((work) => {
    installVersion(work.db, work.ids.next<ProtocolVersionId>(), cataract, 'test', work.now);
  });
});
afterEach(() => bench.dispose());

const rows = [
  {},
  { IPP: '00801004', NOM: 'BRUN', PORTABLE: '06 39 98 01 03', LIBELLE: 'Kyste', CCAM: '' },
  { IPP: '00801005', NOM: 'GRIS', PORTABLE: '', LIBELLE: '', CCAM: '' },
];

describe('what an import says of protocols', () => {
  it('names new stays that get the general protocol, each still in its one list', () => {
    const { report } = bench.import(rows);
    expect(report.general).toEqual([
      {
        line: 3,
        ipp: '00801004',
        reason: 'Protocole général : aucun autre n’est pour « Kyste ».',
      },
      {
        line: 4,
        ipp: '00801005',
        reason: 'Protocole général : la liste ne dit pas l’intervention.',
      },
    ]);
    expect(report.accepted.map(({ line }) => line)).toEqual([2, 3]);
    expect(report.warned.map(({ line }) => line)).toEqual([4]);
  });

  it('says it once: a list imported again tells nothing anew', () => {
    bench.import(rows);
    expect(bench.import(rows).report.general).toEqual([]);
  });
});
