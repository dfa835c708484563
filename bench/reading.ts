import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { CASES } from '../src/replies/corpus/cases.ts';
import { SECOND } from '../src/replies/corpus/second.ts';
import { THIRD } from '../src/replies/corpus/third.ts';
import { analyse } from '../src/replies/index.ts';
import { median, quantile, type Scenario } from './measure.ts';

const STARTS = 7;

/** How long a reply takes to be understood; `bench/replies.ts` says how well it is. */
export const reading: Scenario = async (tell) => {
  const cases = [...CASES, ...SECOND, ...THIRD].flatMap(({ question, rows }) =>
    rows.map(([text]) => ({ text, question })),
  );
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    for (const { text, question } of cases) {
      const start = performance.now();
      analyse(text, question);
      // The first round is the compiler's.
      if (round > 0) times.push(performance.now() - start);
    }
  }
  const note = `${cases.length} replies`;
  tell({
    name: 'one reply, median',
    value: median(times),
    unit: 'ms',
    goal: { atMost: 0.2 },
    note,
  });
  tell({ name: 'one reply, 99 of 100', value: quantile(times, 0.99), unit: 'ms' });
  const starts = Array.from({ length: STARTS }, startOnce);
  const goal = { atMost: 100 };
  tell({ name: 'from import to the first reply read', value: median(starts), unit: 'ms', goal });
};

function startOnce(): number {
  const program = `const start = performance.now();
    const { analyse } = await import(${JSON.stringify(new URL('../src/replies/index.ts', import.meta.url))});
    analyse('sa va nickel', null);
    process.stdout.write(String(performance.now() - start));`;
  const run = spawnSync(execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  return Number(run.stdout);
}
