import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  closeDatabase,
  migrate,
  migrations,
  openDatabase,
  sql,
  type WritableDb,
} from '../db/index.ts';
import { CountingIds, type StayId } from '../shared/ids.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { listOutbox, nextOutboxInstant, type OutboxFilter, queueMessage } from './index.ts';
import {
  findAhead,
  findAwake,
  findByNumber,
  findByReference,
  findDue,
  findInDoubt,
  findPlacesToFree,
  findUnfinished,
  findUnsent,
  findWithoutReference,
  isPlaceTaken,
} from './rows.ts';

describe('what is asked for every message', () => {
  let store: TestStore;
  beforeEach(() => {
    store = openTestStore();
  });
  afterEach(() => store.dispose());

  /** The plans of all statements that `ask` runs, as SQLite means to carry them out. */
  function plansOf(ask: (db: WritableDb) => unknown): string {
    const plans: string[] = [];
    const handle = store.db as unknown as { prepare(text: string): unknown };
    const prepare = handle.prepare.bind(handle);
    const watched = Object.create(handle as object, {
      prepare: {
        value: (text: string) => {
          const explained = prepare(`EXPLAIN QUERY PLAN ${text}`) as {
            all(given: object): { detail: string }[];
          };
          const given = {
            now: 0,
            maxClass: 5,
            skipped: null,
            resumable: '[]',
            after: 0,
            lane: null,
          };
          const place = { imei: '', slot: 0, messageId: '', position: 1, adopted: '[]' };
          const ahead = { number: '', id: '', class: 5, waiting: '[]' };
          const anonymous = Array.from(text.matchAll(/\?/g), () => 0);
          const named = { ...given, ...place };
          const rows =
            anonymous.length > 0
              ? (explained.all as (...values: unknown[]) => { detail: string }[])(...anonymous)
              : explained.all({ ...named, ...ahead });
          plans.push(...rows.map(({ detail }) => detail));
          return prepare(text);
        },
      },
    }) as WritableDb;
    ask(watched);
    return plans.join('\n');
  }

  it.each<[string, (db: WritableDb) => unknown]>([
    ['what is due', (db) => findDue(db, 0, 5, [], null)],
    ['what was begun', (db) => findUnfinished(db, 5, [], [], null)],
    ['what goes before it', (db) => findAhead(db, { number: '', id: '', class: 5 } as never, [])],
    ['what wakes', (db) => findAwake(db, 0)],
    ['what is in doubt', (db) => findInDoubt(db)],
    ['which places are to be freed', (db) => findPlacesToFree(db, '')],
    ['whose place it is', (db) => isPlaceTaken(db, '', 0, { messageId: '' as never, position: 1 })],
    ['which part a report is about', (db) => findByReference(db, 0, 0, 0)],
    ['whose text a report is about', (db) => findByNumber(db, '', 0, 0, 0, 0)],
    ['which parts have no reference', (db) => findWithoutReference(db)],
    ['what is unsent', (db) => findUnsent(db, 0)],
    ['when something is to be done next', (db) => nextOutboxInstant(db)],
  ])('finds by an index %s', (_, ask) => {
    const plan = plansOf(ask);
    expect(plan).toMatch(/SEARCH/);
    expect(
      plan.split('\n').filter((step) => /^SCAN (?!json_each|\(subquery|CONSTANT)/.test(step)),
    ).toEqual([]);
  });
});

describe('an outbox of the first version', () => {
  it('keeps its parts and tries, and what is over is not looked at again', () => {
    const folder = makeTemporaryFolder();
    const db = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'create');
    try {
      const before = migrations.filter(({ id }) => id < 50);
      migrate(db, before, folder.path, 0);
      const insertMessage = sql<[string, string, string]>(
        db,
        `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, author, state,
           within_hours, repeatable, created_at, due_at, report_within_ms)
         VALUES (?, ?, 4, 'question', '+33639980001', 'x', 'automate', ?, 0, 0, 0, 0, 0)`,
      );
      const insertPart = sql<[string, string, number, string, number | null, number | null]>(
        db,
        `INSERT INTO outbox_part (id, message_id, position, total, state, slot, reference, sending_at)
         VALUES (?, ?, ?, 2, ?, ?, ?, 5)`,
      );
      const parts = [
        ['delivered', 'delivered', null, 3],
        ['sent', 'sent', null, 4],
        ['sent', 'sent', null, null],
        ['sent', 'sent', 8, 5],
        ['unknown', 'unknown', null, null],
        ['sending', 'due', null, null],
        ['expired', 'due', null, null],
        ['quarantined', 'stored', 9, null],
      ] as const;
      for (const [i, [message, part, slot, reference]] of parts.entries()) {
        insertMessage.run(`m${i}`, `k${i}`, message);
        insertPart.run(`p${i}`, `m${i}`, 2, part, slot, reference);
      }
      sql(
        db,
        `INSERT INTO attempt (part_id, number, at, outcome) VALUES ('p5', 1, 9, 'refused')`,
      ).run();

      migrate(db, migrations, folder.path, 0);
      const columns = 'message_id AS id, position, state, slot, reference, is_open AS isOpen';
      expect(sql(db, `SELECT ${columns} FROM outbox_part ORDER BY message_id`).all()).toEqual(
        [
          ['delivered', null, 3, 0],
          ['sent', null, 4, 0],
          ['sent', null, null, 1],
          ['sent', 8, 5, 1],
          ['unknown', null, null, 1],
          ['due', null, null, 1],
          ['failed', null, null, 0],
          ['failed', 9, null, 1],
        ].map(([state, slot, reference, isOpen], i) => {
          return { id: `m${i}`, position: 2, state, slot, reference, isOpen };
        }),
      );
      expect(
        sql(db, 'SELECT message_id AS id, position, number, outcome FROM attempt').all(),
      ).toEqual([{ id: 'm5', position: 2, number: 1, outcome: 'refused' }]);
    } finally {
      closeDatabase(db);
      folder.dispose();
    }
  });
});

describe('a text about a stay', () => {
  it('is found by its stay and its patient, and queued once, whatever version wrote it', () => {
    const folder = makeTemporaryFolder();
    const db = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'create');
    try {
      const before = migrations.filter(({ id }) => id < 160);
      migrate(db, before, folder.path, 0);
      sql(
        db,
        `INSERT INTO patient (id, ipp, birth_name, first_name, language, created_at, updated_at)
         VALUES ('p', '1', 'NOM', 'Léa', 'fr', 0, 0)`,
      ).run();
      const insertStay = sql<[string, string]>(
        db,
        `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, created_at,
           updated_at) VALUES (?, 'p', '1', ?, 'planned', 0, 0, 0)`,
      );
      insertStay.run('s', '2026-03-09');
      insertStay.run('s2', '2026-04-09');
      const insert = sql<[string, string, string | null]>(
        db,
        `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, patient_id, stay_id,
           author, state, within_hours, repeatable, created_at, due_at, report_within_ms)
         VALUES (?, ?, 4, 'nurse', '+33639980001', 'x', 'p', ?, 'automate', 'sent',
           0, 0, 0, 0, 0)`,
      );
      insert.run('about the stay', 'key of about the stay', 's');
      insert.run('about the other', 'key of about the other', 's2');
      insert.run('about none', 'key of about none', null);
      migrate(db, migrations, folder.path, 0);

      const queue = (id: string, stayId?: string) =>
        queueMessage(
          db,
          { ids: new CountingIds(), now: 0 },
          {
            ...{ dedupeKey: `key of ${id}`, class: 4, kind: 'nurse', number: '+33639980001' },
            ...{ text: 'x', author: 'automate', dueAt: 0, withinHours: false, repeatable: false },
            ...{ reportWithinMs: 0, stayId: stayId as StayId | undefined },
          },
        );
      expect(queue('about the stay', 's')).toBe('about the stay');
      expect(queue('about none')).toBe('about none');
      const idsOf = (filter: OutboxFilter) => listOutbox(db, filter).map(({ id }) => id);
      expect(idsOf({ stayId: 's' })).toEqual(['about the stay']);
      expect(idsOf({ patientId: 'p' }).sort()).toEqual([
        'about none',
        'about the other',
        'about the stay',
      ]);
    } finally {
      closeDatabase(db);
      folder.dispose();
    }
  });
});
