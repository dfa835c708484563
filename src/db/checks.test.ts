import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { handleOf } from './connection.ts';

let store: TestStore;
beforeAll(() => {
  store = openTestStore();
});
afterAll(() => store.dispose());

const tables = ['trail', 'timer', 'outbox_message', 'outbox_part', 'inbox_message', 'inbox_part'];

it.each([...tables, 'conversation', 'open_question', 'answer', 'analysis'])(
  'a row of %s is written without a table in memory for its checks',
  (table) => {
    const columns = handleOf(store.db)
      .prepare('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table);
    const places = columns.map(() => 'NULL').join(', ');
    const text = `EXPLAIN INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
    const steps = handleOf(store.db).prepare(text).all() as { opcode: string }[];
    expect(steps.map(({ opcode }) => opcode)).not.toContain('OpenEphemeral');
  },
);

it.each([
  ['trail', 'author_kind', 'person automate cli'],
  ['timer', 'owner_kind', 'conversation alert reply message unit'],
  [
    'outbox_message',
    'state',
    'due held sending sent delivered failed unknown expired cancelled quarantined',
  ],
  ['outbox_part', 'state', 'due storing stored sending sent delivered failed unknown'],
  ['inbox_message', 'kind', 'text mms voice other undecodable'],
  ['inbox_message', 'state', 'new merging processed'],
  ['inbox_message', 'reading', 'none to-read read'],
  ['inbox_part', 'kind', 'text mms voice other undecodable'],
])('%s.%s takes these words and no other: %s', (table, column, words) => {
  const known = words.split(' ');
  const text = handleOf(store.db)
    .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  const [, check] = new RegExp(`^  ${column} .*?CHECK \\(([^)]*)\\)`, 'm').exec(String(text)) ?? [];
  const holds = handleOf(store.db).prepare(`SELECT ${check} FROM (SELECT ? AS ${column})`).pluck();
  expect([...known, '', 'else', known.join(' ')].filter((word) => holds.get(word) === 1)).toEqual(
    known,
  );
});
