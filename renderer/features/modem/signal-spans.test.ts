import { expect, it } from 'vitest';
import type { SignalSample } from '../../../src/ipc/index.ts';
import { rowsOf, runsOf, spansOf } from './signal-spans.ts';

const minute = 60_000;
const sample = (minutes: number, signal: number | null, state = 'ready'): SignalSample => ({
  ...{ at: minutes * minute, state, dbm: signal === null ? null : -80, signal },
  ...{ technology: signal === null ? null : '4G', operator: null },
});

it('draws no line through time in which nobody looked, nor through a modem that was out', () => {
  const samples = [
    ...[sample(0, 60), sample(5, 62), sample(10, null, 'gone'), sample(15, 50)],
    ...[sample(120, 40), sample(125, 42)],
  ];
  const runs = runsOf(spansOf(samples, 127 * minute));
  expect(runs.map((run) => run.map(({ from, to, signal }) => [from, to, signal]))).toEqual([
    [
      [0, 5 * minute, 60],
      [5 * minute, 10 * minute, 62],
    ],
    [[10 * minute, 15 * minute, null]],
    [[15 * minute, 26 * minute, 50]],
    [
      [120 * minute, 125 * minute, 40],
      [125 * minute, 127 * minute, 42],
    ],
  ]);
});

it('says for each hour how low and high it was, and for how long the modem was out', () => {
  const samples = [sample(50, 70), sample(55, null, 'failing'), sample(65, 30), sample(70, 34)];
  const rows = rowsOf(spansOf(samples, 75 * minute), 0, 180 * minute, 60 * minute);
  expect(rows).toEqual([
    { from: 60 * minute, lowest: 30, highest: 34, technologies: ['4G'], outMs: 5 * minute },
    { from: 0, lowest: 70, highest: 70, technologies: ['4G'], outMs: 5 * minute },
  ]);
});
