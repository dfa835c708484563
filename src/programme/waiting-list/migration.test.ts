import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  closeDatabase,
  migrate,
  migrations,
  openDatabase,
  sql,
  type WritableDb,
} from '../../db/index.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';

let folder: ReturnType<typeof makeTemporaryFolder>;
let db: WritableDb;
beforeEach(() => {
  folder = makeTemporaryFolder();
  db = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'create');
});
afterEach(() => {
  closeDatabase(db);
  folder.dispose();
});

it('keeps clearances and offers of before, which name their patient, and closes what listened for them', () => {
  migrate(
    db,
    migrations.filter(({ id }) => id < 150),
    folder.path,
    0,
  );
  for (const text of [
    `INSERT INTO staff (id, login, name, role, password_hash, must_change, active, created_at)
     VALUES ('s', 'anne', 'Anne', 'doctor', '-', 0, 1, 0)`,
    `INSERT INTO patient (id, ipp, birth_name, first_name, language, created_at, updated_at)
     VALUES ('p', '1', 'MARTIN', 'Léon', 'fr', 0, 0)`,
    `INSERT INTO phone (number, state, state_at) VALUES ('+33639980001', 'verified', 0)`,
    `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, created_at, updated_at)
     VALUES ('a', 'p', 'a', '2026-03-10', 'planned', 0, 0, 0),
       ('b', 'p', 'b', '2026-03-24', 'planned', 0, 0, 0)`,
    `INSERT INTO short_notice VALUES ('b', 24, 0, '2026-03-31', 's', 5, 'vu')`,
    `INSERT INTO slot_offer VALUES
       ('o', 'a', '2026-03-10', '07:30', 'b', '+33639980001', NULL, 'held', 7, 6, 'x', 9)`,
    `INSERT INTO protocol (id, name) VALUES ('general', 'Général')`,
    `INSERT INTO protocol_version (id, protocol_id, number, format, definition_hash, definition, state, created_at)
     VALUES ('v', 'general', 1, 1, '-', '{}', 'draft', 0)`,
    `INSERT INTO conversation (id, stay_id, protocol_version_id, state, revision, created_at, updated_at)
     VALUES ('c', 'b', 'v', '{}', 1, 0, 0)`,
    `INSERT INTO open_question (conversation_id, id, number, step_id, item_id, opened_at)
     VALUES ('c', 'q', '+33639980001', 'place', 'place', 6)`,
  ]) {
    sql(db, text).run();
  }

  migrate(db, migrations, folder.path, 0);
  expect(sql(db, 'SELECT * FROM short_notice').all()).toEqual([
    {
      ...{ stay_id: 'b', waiting_id: null, notice_hours: 24, any_procedure: 0 },
      ...{ valid_until: '2026-03-31', cleared_by: 's', cleared_at: 5, note: 'vu' },
    },
  ]);
  expect(sql(db, 'SELECT * FROM slot_offer').all()).toEqual([
    {
      ...{ id: 'o', slot_stay_id: 'a', surgery_date: '2026-03-10', arrival_time: '07:30' },
      ...{ patient_id: 'p', stay_id: 'b', waiting_id: null, number: '+33639980001' },
      ...{ message_id: null, state: 'held', state_at: 7, offered_at: 6, offered_by: 'x' },
      ...{ expires_at: 9, closed_because: null },
    },
  ]);
  expect(sql(db, 'SELECT id FROM open_question WHERE closed_at IS NULL').all()).toEqual([]);
});
