import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOperatingList } from '../index.ts';
import type { RecordReading } from './operating-list.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const options = { today: '2026-03-02', country: 'FR' } as const;

interface Expected {
  line: number;
  ipp: string;
  do: 'accept' | 'warn' | 'reject' | 'unchanged';
  mobile: string | null;
  field?: string;
}

/** A reading in the words of the expected files; they give a rejected record its mobile, we keep none. */
function asExpected(reading: RecordReading): Omit<Expected, 'why'> {
  const { line } = reading;
  const ipp = reading.ipp ?? '';
  switch (reading.verdict) {
    case 'accept':
      return { line, ipp, do: 'accept', mobile: reading.record.mobile };
    case 'repeat':
      return { line, ipp, do: 'unchanged', mobile: reading.record.mobile };
    case 'warn':
      return {
        line,
        ipp,
        do: 'warn',
        mobile: reading.record.mobile,
        field: reading.problems.map((p) => p.field).join(),
      };
    case 'reject':
      return {
        line,
        ipp,
        do: 'reject',
        mobile: null,
        field: reading.problems.map((p) => p.field).join(),
      };
  }
}

describe('readOperatingList', () => {
  it.each(['programme-a', 'programme-b'])(
    'gives every record of %s its expected verdict',
    (name) => {
      const expected = JSON.parse(fixture(`${name}.expected.json`).toString()) as (Expected & {
        why?: string;
      })[];
      const list = readOperatingList(fixture(`${name}.csv`), options);
      if (!list.ok) throw new Error(list.error.en);
      expect(list.value.records.map(asExpected)).toEqual(
        expected.map(({ why: _, ...rest }) =>
          rest.do === 'reject' ? { ...rest, mobile: null } : rest,
        ),
      );
      expect(list.value.unmappedHeaders).toEqual([]);
    },
  );
});
