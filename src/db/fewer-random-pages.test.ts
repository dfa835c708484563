import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decodeIncoming, encodeDeliver } from '../gsm/index.ts';
import { readArrival } from '../inbox/arrival.ts';
import { dueTimers, nextTimer } from '../scheduler/index.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { closeDatabase, migrate, migrations, openDatabase, sql, type WritableDb } from './index.ts';

let folder: ReturnType<typeof makeTemporaryFolder>;
let db: WritableDb;
beforeEach(() => {
  folder = makeTemporaryFolder();
  db = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'create');
  const before = migrations.filter(({ id }) => id < 210);
  migrate(db, before, folder.path, 0);
  for (const text of [
    `INSERT INTO patient (id, ipp, birth_name, first_name, language, created_at, updated_at)
     VALUES ('p', '1', 'MARTIN', 'Léon', 'fr', 0, 0)`,
    `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, created_at, updated_at)
     VALUES ('s', 'p', 's', '2026-03-10', 'planned', 0, 0, 0),
       ('t', 'p', 't', '2026-03-24', 'planned', 0, 0, 0)`,
    `INSERT INTO protocol (id, name) VALUES ('general', 'Général')`,
    `INSERT INTO protocol_version (id, protocol_id, number, format, definition_hash, definition, state, created_at)
     VALUES ('v', 'general', 1, 1, '-', '{}', 'draft', 0)`,
    `INSERT INTO conversation (id, stay_id, protocol_version_id, state, revision, created_at, updated_at)
     VALUES ('c', 's', 'v', '{}', 1, 0, 0), ('d', 't', 'v', '{}', 1, 0, 0)`,
  ]) {
    sql(db, text).run();
  }
});
afterEach(() => {
  closeDatabase(db);
  folder.dispose();
});

const upgrade = () => migrate(db, migrations, folder.path, 0);

it('keeps every timer of a file of before, whoever it is of', () => {
  sql(
    db,
    `INSERT INTO timer (owner_kind, owner_id, name, due_at) VALUES
       ('conversation', 'c', 'step:a', 30), ('conversation', 'c', 'end', 90),
       ('reply', 'r', 'merge', 40)`,
  ).run();
  const every = 'SELECT owner_kind, owner_id, name, due_at FROM';
  const before = sql(db, `${every} timer ORDER BY due_at`).all();
  upgrade();
  expect(sql(db, `${every} pending_timer ORDER BY due_at`).all()).toEqual(before);
  expect(dueTimers(db, 90, 10)).toEqual(before);
  expect(nextTimer(db)).toMatchObject({ owner_id: 'c', name: 'step:a' });
  expect(sql(db, 'SELECT id, timers, next_at FROM conversation ORDER BY id').all()).toEqual([
    { id: 'c', timers: '{"end":90,"step:a":30}', next_at: 30 },
    { id: 'd', timers: '{}', next_at: null },
  ]);
});

it('keeps texts apart by shorter keys, and leaves those of no follow-up', () => {
  const insert = sql<(string | null)[]>(
    db,
    `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, stay_id, conversation_id,
       author, state, within_hours, repeatable, created_at, due_at, report_within_ms)
     VALUES (?, ?, 5, 'question', '+33639980001', 'x', ?, ?, 'automate', 'delivered', 1, 0, 0, 0, 0)`,
  );
  insert.run('1', 's c:1', 's', 'c');
  insert.run('2', 's c:12', 's', 'c');
  insert.run('3', 's personal:9', 's', null);
  insert.run('4', 'emergency:c:1', null, null);
  upgrade();
  expect(sql(db, 'SELECT id, dedupe_key AS key FROM outbox_message ORDER BY id').all()).toEqual([
    { id: '1', key: 's 1' },
    { id: '2', key: 's 12' },
    { id: '3', key: 's personal:9' },
    { id: '4', key: 'emergency:c:1' },
  ]);
});

it('takes a part that was stored before for the same part when it is read again', () => {
  const at = Date.parse('2026-03-11T09:12:00Z');
  const text = { from: '+33639980001', text: 'OUI', at, offsetMinutes: 60, concatReference: 1 };
  const [pdu = ''] = encodeDeliver(text);
  const arrival = readArrival(pdu, at);
  const decoded = decodeIncoming(pdu);
  if (arrival.kind !== 'part' || !decoded.ok || decoded.value.kind !== 'deliver') {
    throw new Error('not a part');
  }
  const { from, protocolId, dataCoding, userData } = decoded.value;
  const told = [from.number, String(at), `${protocolId} ${dataCoding}`];
  const key = hashOf([...told, Buffer.from(userData).toString('hex')]);
  const undecodable = readArrival('zz', at);
  if (undecodable.kind !== 'part') throw new Error('not a part');
  const insert = sql<[string, number | null]>(
    db,
    `INSERT INTO inbox_part (unique_key, number, kind, text, pdu, scts_at, received_at)
     VALUES (?, '+33639980001', 'text', 'OUI', '', ?, 0)`,
  );
  insert.run(key, at);
  insert.run(`${key}:training`, at);
  insert.run(hashOf(['undecodable', 'zz']), null);
  insert.run('voice:1', null);
  upgrade();
  const keys = sql<[], { key: string }>(db, 'SELECT unique_key AS key FROM inbox_part').all();
  const { uniqueKey } = arrival.part;
  expect(new Set(keys.map((row) => row.key))).toEqual(
    new Set([uniqueKey, `${uniqueKey}:training`, undecodable.part.uniqueKey, 'voice:1']),
  );
});

const hashOf = (fields: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('hex');
