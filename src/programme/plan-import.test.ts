import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListedStay, type RecordReading, stayKey } from '../interop/index.ts';
import type { ImportRunId, PatientId, StayId } from '../shared/ids.ts';
import { fieldsOf, type KnownStay } from './known-stay.ts';
import { type ImportPlan, type Known, planImport } from './plan-import.ts';
import { reportOf } from './report-import.ts';

const runId = 'run' as ImportRunId;

/** Few values, so that lists and stays meet in every way. */
const stayFacts = fc.record({
  ipp: fc.constantFrom('801', '802'),
  nda: fc.constantFrom(null, null, '71', '72'),
  procedureLabel: fc.constantFrom('Cataracte', 'Hernie'),
  side: fc.constantFrom(null, 'left' as const),
  surgeryDate: fc.constantFrom('2026-03-01', '2026-03-09', '2026-03-10', '2026-03-16'),
  arrivalTime: fc.constantFrom(null, '07:30', '11:00'),
  mobile: fc.constantFrom(null, '+33639980101', '+33639980102'),
});

const recordOf = (
  facts: typeof stayFacts extends fc.Arbitrary<infer T> ? T : never,
): ListedStay => ({
  birthName: `NOM${facts.ipp}`,
  usedName: null,
  firstName: 'Jeanne',
  sex: 'F',
  birthDate: '1960-01-01',
  landline: null,
  theatreTime: null,
  room: null,
  surgeon: null,
  ccam: null,
  anaesthesia: null,
  escort: null,
  escortPhone: null,
  language: null,
  remarks: null,
  noticeHours: null,
  ...facts,
  // The reader rejects an NDA that two patients share.
  nda: facts.nda === null ? null : facts.ipp + facts.nda,
});

const dayKey = (stay: { surgery_date: string; stay_key: string }) =>
  `${stay.surgery_date} ${stay.stay_key}`;

/** As the reader hands them over: a second record of one stay and day is a repeat. */
const lists = fc
  .array(fc.tuple(stayFacts, fc.constantFrom('accept', 'accept', 'accept', 'reject')), {
    maxLength: 8,
  })
  .map((rows): RecordReading[] => {
    const first = new Map<string, number>();
    return rows.map(([facts, verdict], i): RecordReading => {
      const line = i + 2;
      const { ipp } = facts;
      if (verdict === 'reject') {
        return { line, ipp, verdict, problems: [{ field: 'name', reason: 'Sans nom' }] };
      }
      const record = recordOf(facts);
      const key = `${record.surgeryDate} ${stayKey(record)}`;
      const of = first.get(key);
      if (of !== undefined) return { line, ipp, verdict: 'repeat', of, record, differs: [] };
      first.set(key, line);
      if (record.mobile !== null) return { line, ipp, verdict: 'accept', record };
      return { line, ipp, verdict: 'warn', record, problems: [{ field: 'mobile', reason: 'Non' }] };
    });
  });

const stayStates = fc.constantFrom('planned', 'planned', 'planned', 'cancelled', 'operated');

const stores = fc.array(fc.tuple(stayFacts, stayStates), { maxLength: 6 }).map((rows) => {
  const stays = new Map<string, KnownStay>();
  for (const [i, [facts, state]] of rows.entries()) {
    const fields = fieldsOf(recordOf(facts));
    stays.set(dayKey(fields), knownStay(`stay-${i}`, facts.ipp, fields, state as 'planned'));
  }
  return [...stays.values()];
});

function knownStay(
  id: string,
  ipp: string,
  fields: ReturnType<typeof fieldsOf>,
  state: KnownStay['state'],
): KnownStay {
  return {
    ...fields,
    id: id as StayId,
    ipp,
    patient_id: ipp as PatientId,
    birth_name: `NOM${ipp}`,
    first_name: 'Jeanne',
    state,
    state_at: 0,
    confirmation: 'none',
    confirmation_at: null,
    to_check: null,
    planned_at: null,
    still_here_at: null,
    moved_from: null,
    revision: 1,
    created_at: 0,
  };
}

function knownOf(stays: readonly KnownStay[]): Known {
  return {
    today: '2026-03-02',
    people: new Map(),
    stays,
    listedIn: new Map(stays.map((stay) => [stay.id, [runId]])),
  };
}

function listOf(records: readonly RecordReading[]) {
  const days = records
    .flatMap((reading) => ('record' in reading ? [reading.record.surgeryDate] : []))
    .sort();
  return { records, periodFrom: days[0] ?? null, periodTo: days.at(-1) ?? null };
}

/** The stays as the plan leaves them. */
function staysAfter(plan: ImportPlan, stays: readonly KnownStay[]): KnownStay[] {
  const left = new Map(stays.map((stay) => [stay.id, stay]));
  for (const decision of plan.decisions) {
    if (decision.kind === 'add') {
      const stay = knownStay(`new-${decision.line}`, decision.ipp, decision.fields, 'planned');
      left.set(stay.id, { ...stay, to_check: decision.toCheck });
    } else if (decision.kind === 'match') {
      const { stay, fields, toCheck } = decision;
      left.set(stay.id, { ...stay, ...fields, to_check: toCheck });
    }
  }
  for (const { stay, toCheck } of plan.missing) left.set(stay.id, { ...stay, to_check: toCheck });
  return [...left.values()];
}

describe('planning any list over any stays', () => {
  const runs = { numRuns: 3000 };

  it('reports every record of the list in exactly one place', () => {
    fc.assert(
      fc.property(lists, stores, (records, stays) => {
        const plan = planImport(listOf(records), knownOf(stays));
        const { accepted, warned, rejected, unchanged, changed } = reportOf(runId, plan, null, []);
        const lines = [accepted, warned, rejected, unchanged, changed]
          .flat()
          .map((one) => one.line);
        expect(lines.sort((a, b) => a - b)).toEqual(records.map(({ line }) => line));
      }),
      runs,
    );
  });

  it('gives no stay to two records, and no two stays one key and day', () => {
    fc.assert(
      fc.property(lists, stores, (records, stays) => {
        const plan = planImport(listOf(records), knownOf(stays));
        const taken = plan.decisions.flatMap((one) => (one.kind === 'match' ? [one.stay.id] : []));
        expect(new Set(taken).size).toBe(taken.length);
        const keys = staysAfter(plan, stays).map(dayKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });

  it('loses and cancels no stay, and never gives one to another patient', () => {
    fc.assert(
      fc.property(lists, stores, (records, stays) => {
        const left = staysAfter(planImport(listOf(records), knownOf(stays)), stays);
        for (const stay of stays) {
          expect(left.find(({ id }) => id === stay.id)).toMatchObject({
            ipp: stay.ipp,
            state: stay.state,
          });
        }
      }),
      runs,
    );
  });

  it('moves a stay only from a day that the list covers and no longer has it on', () => {
    fc.assert(
      fc.property(lists, stores, (records, stays) => {
        const list = listOf(records);
        for (const decision of planImport(list, knownOf(stays)).decisions) {
          if (decision.kind !== 'match') continue;
          const { stay, fields } = decision;
          if (stay.surgery_date === fields.surgery_date) continue;
          expect(stay.state).toBe('planned');
          expect((list.periodFrom ?? '9') <= stay.surgery_date).toBe(true);
          expect(stay.surgery_date <= (list.periodTo ?? '0')).toBe(true);
          for (const reading of records) {
            if (!('record' in reading) || reading.record.surgeryDate !== stay.surgery_date)
              continue;
            expect(stayKey(reading.record)).not.toBe(stay.stay_key);
          }
        }
      }),
      runs,
    );
  });

  it('finds nothing to change when the same list comes again', () => {
    fc.assert(
      fc.property(lists, stores, (records, stays) => {
        const list = listOf(records);
        const left = staysAfter(planImport(list, knownOf(stays)), stays);
        const again = planImport(list, knownOf(left));
        expect(again.decisions.filter((one) => one.kind === 'add')).toEqual([]);
        for (const decision of again.decisions) {
          if (decision.kind !== 'match') continue;
          expect(decision.changes).toEqual([]);
          expect(decision.toCheck).toBe(decision.stay.to_check);
        }
      }),
      runs,
    );
  });
});
