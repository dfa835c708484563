import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importReport } from '../ipc/index.ts';
import type { ImportOutcome } from './index.ts';
import { type ImportBench, openImportBench } from './testing/import-bench.ts';

let bench: ImportBench;
beforeEach(() => {
  bench = openImportBench();
});
afterEach(() => bench.dispose());

const fixture = (name: string) =>
  readFileSync(new URL(`../interop/fixtures/${name}`, import.meta.url));

interface Expected {
  readonly line: number;
  readonly ipp: string;
  readonly do: 'accept' | 'warn' | 'reject' | 'unchanged';
  readonly mobile: string | null;
  readonly field?: string;
}

const expectedOf = (name: string) =>
  JSON.parse(fixture(`${name}.expected.json`).toString()) as Expected[];

function load(name: string): ImportOutcome {
  const result = bench.importBytes(fixture(`${name}.csv`));
  if (!result.ok) throw new Error(result.error.en);
  return result.value;
}

it.each(['programme-a', 'programme-b'])('gives each record of %s the verdict expected', (name) => {
  const { report } = load(name);
  const expected = expectedOf(name);
  const having = (verdict: Expected['do']) => expected.filter((one) => one.do === verdict);
  expect(importReport.parse(report)).toEqual(report);
  expect(report.accepted).toEqual(
    having('accept').map(({ line, ipp, mobile }) => ({ line, ipp, mobile })),
  );
  expect(report.warned).toEqual(
    having('warn').map(({ line, ipp, field }) => ({
      line,
      ipp,
      field,
      reason: expect.stringMatching(/appeler$/),
    })),
  );
  expect(report.rejected).toEqual(
    having('reject').map(({ line, field }) => ({ line, field, reason: expect.any(String) })),
  );
  expect(report.unchanged).toEqual(having('unchanged').map(({ line, ipp }) => ({ line, ipp })));
  expect(report).toMatchObject({
    state: 'applied',
    changed: [],
    missing: [],
    waitingBecause: null,
  });
  expect(bench.rows('SELECT * FROM stay')).toHaveLength(
    having('accept').length + having('warn').length,
  );
});

it('reports an accepted record as line, ipp and mobile, and nothing else', () => {
  expect(load('programme-a').report.accepted[0]).toEqual({
    line: 2,
    ipp: '00801003',
    mobile: '+33639988117',
  });
});

it.each(['programme-a', 'programme-b'])('changes nothing when %s is imported twice', (name) => {
  const first = load(name);
  bench.planAll();
  const before = bench.dump();
  bench.clock.advance(26 * 3_600_000);
  const second = load(name);
  expect(bench.dump()).toEqual(before);
  const records = expectedOf(name).filter((one) => one.do !== 'reject');
  expect(second.report).toMatchObject({ accepted: [], warned: [], changed: [], missing: [] });
  expect(second.report.unchanged).toEqual(records.map(({ line, ipp }) => ({ line, ipp })));
  expect(second.report.rejected).toEqual(first.report.rejected);
  expect(second).toMatchObject({ added: [], changed: [] });
  expect(bench.told).toEqual([]);
});

it('takes two lists of overlapping days that share no stay for two lists', () => {
  load('programme-a');
  const { report } = load('programme-b');
  expect(report).toMatchObject({ state: 'applied', changed: [], missing: [] });
  expect(report.accepted).toHaveLength(26);
  expect(load('programme-a').report).toMatchObject({ state: 'applied', changed: [], missing: [] });
});
