import { expect, it } from 'vitest';
import { closeDatabase, migrate, migrations, openDatabase, sql } from '../db/index.ts';
import type { AlertId } from '../shared/ids.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { eventsOf } from './alert-event.ts';

it('keeps in their order the events of an alert raised before they lay in their own key', () => {
  const folder = makeTemporaryFolder();
  const db = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'create');
  try {
    migrate(
      db,
      migrations.filter(({ id }) => id < 140),
      folder.path,
      0,
    );
    sql(
      db,
      `INSERT INTO alert (id, card_number, number, level, state, raised_at, level_at)
       VALUES ('a', 1, '+33639980001', 'urgent', 'taken', 1, 1)`,
    ).run();
    const add = sql<[number, number, string, string]>(
      db,
      `INSERT INTO alert_event (alert_id, position, at, kind, author, detail)
       VALUES ('a', ?, ?, ?, 'automate', ?)`,
    );
    add.run(2, 9, 'on-call-texted', '{"time":"first"}');
    add.run(1, 5, 'on-call-unset', '{}');
    const before = eventsOf(db, 'a' as AlertId);
    closeDatabase(db);
    const again = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'write');
    migrate(again, migrations, folder.path, 0);
    expect(eventsOf(again, 'a' as AlertId)).toEqual(before);
    expect(before.map(({ at }) => at)).toEqual([5, 9]);
    closeDatabase(again);
  } finally {
    folder.dispose();
  }
});
