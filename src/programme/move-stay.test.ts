import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveStay, type StayRow } from './index.ts';
import { type ImportBench, openImportBench } from './testing/import-bench.ts';

let bench: ImportBench;
const filler = { IPP: '00801777', NOM: 'AUTRE', HEURE_CONVOC: '8h00' };
beforeEach(() => {
  bench = openImportBench();
  bench.import([
    { DATE_INTERVENTION: '16/03/2026' },
    { ...filler, DATE_INTERVENTION: '09/03/2026' },
  ]);
  const place = {
    surgery_date: '2026-03-09',
    arrival_time: '07:15',
    theatre_time: '08:15',
    room: 'S2',
  };
  bench.work((w) => moveStay(w, stay().id, place));
});
afterEach(() => bench.dispose());

const stays = () =>
  bench.rows<StayRow>(
    `SELECT stay.* FROM stay JOIN patient ON patient.id = patient_id WHERE ipp = '00801003'`,
  );
function stay(): StayRow {
  const [row] = stays();
  if (!row) throw new Error('no stay');
  return row;
}

describe('a stay that a person moved', () => {
  it('is not moved back by a list that still gives its former day: it is to be checked', () => {
    const { report } = bench.import([
      { DATE_INTERVENTION: '16/03/2026' },
      { ...filler, DATE_INTERVENTION: '09/03/2026' },
    ]);
    expect(stays()).toHaveLength(1);
    expect(stay()).toMatchObject({ surgery_date: '2026-03-09', arrival_time: '07:15' });
    expect(stay().to_check).toContain('la liste dit encore le 16/03/2026');
    expect(report.warned).toHaveLength(1);
    const again = bench.import([{ DATE_INTERVENTION: '16/03/2026' }]);
    expect(again.report.unchanged).toHaveLength(1);
  });

  it('is an ordinary stay again once a list gives the new day', () => {
    bench.import([{ DATE_INTERVENTION: '16/03/2026' }]);
    bench.import([
      { DATE_INTERVENTION: '09/03/2026', HEURE_CONVOC: '7h15', HEURE_BLOC: '08:15', SALLE: 'S2' },
      { ...filler, DATE_INTERVENTION: '09/03/2026' },
    ]);
    expect(stay()).toMatchObject({ moved_from: null, to_check: null, surgery_date: '2026-03-09' });
  });
});
