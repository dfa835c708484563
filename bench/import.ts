import { compareList, importRead, readList } from '../src/programme/index.ts';
import { csvOf, patients } from '../src/programme/testing/list-builder.ts';
import { readSettings } from '../src/shared/settings.ts';
import { runWork } from '../src/shared/work.ts';
import { ids, openBenchStore } from './box.ts';
import { type Scenario, timed } from './measure.ts';

const ROWS = 10_000;
/** Monday 2 March 2026, before the stays listed. */
const NOW = Date.UTC(2026, 2, 2, 8);

export const importRows: Scenario = async (tell) => {
  const store = openBenchStore();
  try {
    const { db } = store;
    const bytes = csvOf(patients(ROWS, '09/03/2026', 0));
    const deps = { db, clock: { now: () => NOW }, ids, publish: () => {} };
    /** In the unit's own steps: between any two it hears what came. Milliseconds of each. */
    const load = async (): Promise<readonly number[]> => {
      const settings = readSettings(db);
      let read: ReturnType<typeof readList> | undefined;
      const reading = await timed(() => {
        read = readList(settings, NOW, bytes);
      });
      if (!read?.ok) throw new Error(read?.error.code);
      const list = read.value;
      let compared: ReturnType<typeof compareList> | undefined;
      const comparing = await timed(() => {
        compared = compareList({ db, now: NOW, settings }, list);
      });
      const writing = await timed(() => {
        const given = { fileName: 'liste.csv', bytes, list, ...(compared && { compared }) };
        runWork(deps, { kind: 'cli', user: 'bench' }, (work) => {
          const { rejected } = importRead(work, given, () => {}).report;
          if (rejected.length > 0) throw new Error(`${rejected.length} rejected`);
        });
      });
      return [reading, comparing, writing];
    };
    const steps = [await load(), await load()];
    for (const [index, name] of ['a list of 10,000 rows', 'the same list again'].entries()) {
      const [read = 0, compared = 0, written = 0] = steps[index] ?? [];
      tell({
        ...{ name, unit: 's', value: (read + compared + written) / 1000 },
        note: [
          `read ${(read / 1000).toFixed(1)}`,
          `compared ${(compared / 1000).toFixed(1)}`,
          `written ${(written / 1000).toFixed(1)}: one transaction`,
        ].join(', '),
      });
    }
    tell({
      ...{
        name: 'a red flag that comes meanwhile waits, at most',
        unit: 's',
        goal: { atMost: 10 },
      },
      value: Math.max(...steps.flat()) / 1000,
      note: 'H01: advised within 10 s',
    });
  } finally {
    store.dispose();
  }
};
