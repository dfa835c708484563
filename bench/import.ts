import { importList } from '../src/programme/index.ts';
import { csvOf, patients } from '../src/programme/testing/list-builder.ts';
import { runWork } from '../src/shared/work.ts';
import { ids, openBenchStore } from './box.ts';
import { type Scenario, timed } from './measure.ts';

const ROWS = 10_000;
/** Monday 2 March 2026, before the stays listed. */
const NOW = Date.UTC(2026, 2, 2, 8);

export const importRows: Scenario = async (tell) => {
  const store = openBenchStore();
  try {
    const list = csvOf(patients(ROWS, '09/03/2026', 0));
    const deps = { db: store.db, clock: { now: () => NOW }, ids, publish: () => {} };
    const load = () =>
      runWork(deps, { kind: 'cli', user: 'bench' }, (work) => {
        const read = importList(work, 'liste.csv', list, () => {});
        if (!read.ok) throw new Error(read.error.code);
        return read.value.report;
      });
    const first = await timed(() => {
      const { accepted, warned, rejected } = load();
      if (accepted.length + warned.length !== ROWS) throw new Error(`${rejected.length} rejected`);
    });
    tell({ name: 'a list of 10,000 rows', value: first / 1000, unit: 's', note: BLOCKS });
    const again = await timed(load);
    tell({ name: 'the same list again', value: again / 1000, unit: 's', note: BLOCKS });
    tell({
      ...{
        name: 'a red flag that comes meanwhile waits, at most',
        unit: 's',
        goal: { atMost: 10 },
      },
      value: Math.max(first, again) / 1000,
      note: 'H01: advised within 10 s',
    });
  } finally {
    store.dispose();
  }
};

const BLOCKS = 'one transaction: the unit answers nothing meanwhile';
