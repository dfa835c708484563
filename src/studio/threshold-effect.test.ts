import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { type Definition, generalProtocol, type Item, installVersion } from '../protocols/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { thresholdEffect } from './threshold-effect.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const dayMs = 86_400_000;
const versionId = 'version' as ProtocolVersionId;
const step = generalProtocol.steps.find(({ kind }) => kind === 'questionnaire')?.id ?? '';

let store: TestStore;
beforeEach(() => {
  store = openTestStore(now);
  installVersion(store.db, versionId, generalProtocol, 'automate', now);
});
afterEach(() => store.dispose());

/** One stay each, with its answers in order. */
function answered(serial: number, answers: Record<string, unknown>, daysAgo = 1): void {
  const { db } = store;
  const id = `${serial}`;
  const at = now - daysAgo * dayMs;
  const run = (text: string, values: object) => sql<object>(db, text).run(values);
  run(
    `INSERT INTO patient (id, ipp, birth_name, first_name, language, created_at, updated_at)
     VALUES (@id, @id, 'NOM', 'Prénom', 'fr', @at, @at)`,
    { id, at },
  );
  run(
    `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, created_at, updated_at)
     VALUES (@id, @id, @id, '2026-03-08', 'planned', @at, @at, @at)`,
    { id, at },
  );
  run(
    `INSERT INTO conversation
       (id, stay_id, protocol_version_id, state, revision, created_at, updated_at)
     VALUES (@id, @id, @versionId, '{}', 1, @at, @at)`,
    { id, at, versionId },
  );
  for (const [item, value] of Object.entries(answers)) {
    run(
      `INSERT INTO answer
         (id, stay_id, step_id, item_id, value, outcome, author, written_at, recorded_at)
       VALUES (@answer, @id, @step, @item, @value, 'satisfactory', 'automate', @at, @at)`,
      { answer: `${id} ${item}`, id, step, item, value: JSON.stringify(value), at },
    );
  }
}

function edited(change: (item: Item) => Item, rules: object[] = []): Definition {
  return {
    ...generalProtocol,
    steps: generalProtocol.steps.map((each) =>
      each.kind === 'questionnaire'
        ? ({ ...each, items: each.items.map(change), rules } as typeof each)
        : each,
    ),
  };
}

const painOver = (alertOver: number) =>
  edited((item) =>
    item.id === 'pain' && item.kind === 'scale'
      ? { ...item, bands: { adviceOver: 3, alertOver } }
      : item,
  );

const effectOf = (after: Definition) => thresholdEffect(store.db, now, generalProtocol, after);

describe('what an edited threshold would have meant', () => {
  it('H30: counts the alerts of the last 90 days under the one and the other', () => {
    for (const [serial, pain] of [2, 5, 6, 7, 8, 9].entries()) answered(serial, { pain });
    answered(90, { pain: 9 }, 91);
    expect(effectOf(painOver(5))).toEqual([
      {
        ...{ place: `${step}.pain`, kind: 'item', answers: 6 },
        ...{ alertsBefore: 2, alertsAfter: 4, threshold: { was: 7, is: 5 } },
      },
    ]);
  });

  it('says nothing of what stays as it is', () => {
    answered(1, { pain: 9 });
    expect(effectOf(generalProtocol)).toEqual([]);
  });

  it('counts the follow-ups on which a new rule would have held', () => {
    answered(1, { pain: 5, temperature: 38.2 });
    answered(2, { pain: 5, temperature: 36.9 });
    answered(3, { pain: 1, temperature: 38.2 });
    const rule = {
      id: 'fever-and-pain',
      when: {
        all: [
          { item: 'pain', over: 4 },
          { item: 'temperature', over: 37.8 },
        ],
      },
      // biome-ignore lint/suspicious/noThenProperty: a word of the file format, in data
      then: [{ kind: 'alert', level: 'call', sentence: 'Douleur et fièvre' }],
    };
    expect(effectOf(edited((item) => item, [rule]))).toEqual([
      {
        ...{ place: `${step}.fever-and-pain`, kind: 'rule', answers: 3 },
        ...{ alertsBefore: 0, alertsAfter: 1, threshold: null },
      },
    ]);
  });
});
