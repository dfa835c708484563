import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleOf } from '../db/connection.ts';
import { closeDatabase, migrate, migrations, openDatabase, transaction } from '../db/index.ts';
import type { AlertId, PatientId, StaffId, StayId } from '../shared/ids.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { hashOfPayload, hashOfRow } from './chain.ts';
import {
  purgePayloads,
  recordTrail,
  type TrailEntry,
  trailHead,
  trailOfPatient,
  verifyTrail,
} from './index.ts';

let store: TestStore;
let patientId: PatientId;
let stayId: StayId;

beforeEach(() => {
  store = openTestStore();
  patientId = store.ids.next();
  stayId = store.ids.next();
});
afterEach(() => store.dispose());

function entry(changes: Partial<TrailEntry> = {}): TrailEntry {
  return {
    at: store.clock.now(),
    utcOffsetMinutes: 60,
    author: { kind: 'automate' },
    kind: 'reply-received',
    patientId,
    stayId,
    payload: { text: 'je saigne' },
    ...changes,
  };
}

/** What somebody with the key and another program could do: the triggers are dropped first. */
function tamper(statement: string): void {
  const other = openDatabase(store.path, store.key, 'write');
  handleOf(other).exec(
    `DROP TRIGGER trail_is_append_only_update; DROP TRIGGER trail_is_append_only_delete;
     DROP TRIGGER trail_is_append_only_insert; DROP TRIGGER trail_payload_is_never_changed;
     PRAGMA foreign_keys=0; ${statement}`,
  );
  closeDatabase(other);
}

function record(count: number): void {
  for (let i = 1; i <= count; i += 1) recordTrail(store.db, entry({ payload: { number: i } }));
}

describe('the trail', () => {
  it('begins empty, and verifies', () => {
    expect(verifyTrail(store.db)).toEqual({
      kind: 'intact',
      head: { seq: 0, hash: '0'.repeat(64) },
      erased: [],
    });
  });

  it('keeps author, subjects, time and payload of each event', () => {
    const staffId: StaffId = store.ids.next();
    const alertId: AlertId = store.ids.next();
    recordTrail(store.db, entry());
    const head = recordTrail(
      store.db,
      entry({
        author: { kind: 'person', staffId, name: 'Sophie Lebrun' },
        kind: 'alert-taken',
        alertId,
        payload: null,
      }),
    );
    expect(trailHead(store.db)).toEqual(head);
    expect(trailOfPatient(store.db, patientId)).toMatchObject([
      {
        seq: 1,
        at: store.clock.now(),
        utcOffsetMinutes: 60,
        author: { kind: 'automate' },
        kind: 'reply-received',
        subject: {},
        payload: { text: 'je saigne' },
        erased: false,
      },
      {
        seq: 2,
        author: { kind: 'person', staffId, name: 'Sophie Lebrun' },
        kind: 'alert-taken',
        subject: { alertId },
        payload: null,
        erased: false,
        hash: head.hash,
      },
    ]);
  });

  it('is rolled back with the change it tells of', () => {
    expect(() =>
      transaction(store.db, () => {
        recordTrail(store.db, entry());
        throw new Error('the change failed');
      }),
    ).toThrow('the change failed');
    expect(trailHead(store.db).seq).toBe(0);
  });

  it('goes on from what is left when a part of a transaction was rolled back', () => {
    transaction(store.db, () => {
      recordTrail(store.db, entry());
      expect(() =>
        transaction(store.db, () => {
          recordTrail(store.db, entry());
          recordTrail(store.db, entry());
          throw new Error('that part failed');
        }),
      ).toThrow('that part failed');
      recordTrail(store.db, entry());
    });
    expect(verifyTrail(store.db)).toMatchObject({ kind: 'intact', head: { seq: 2 } });
  });

  it.each([
    'UPDATE trail SET at = 0 WHERE seq = 1',
    'DELETE FROM trail WHERE seq = 1',
    'INSERT OR REPLACE INTO trail SELECT * FROM trail WHERE seq = 1',
  ])('refuses %s', (statement) => {
    record(1);
    expect(() => handleOf(store.db).exec(statement)).toThrow('append-only');
  });

  it.each(["payload = 'null'", "salt = x'00'", "payload = 'null', salt = x'00'"])(
    'refuses another payload: %s',
    (change) => {
      record(1);
      expect(() => handleOf(store.db).exec(`UPDATE trail SET ${change}`)).toThrow('left as it is');
      handleOf(store.db).exec('UPDATE trail SET payload = NULL, salt = NULL');
      expect(() => handleOf(store.db).exec(`UPDATE trail SET ${change}`)).toThrow('left as it is');
    },
  );

  it('keeps its chain, its payloads and what was erased, whatever version wrote them', () => {
    const folder = makeTemporaryFolder();
    const db = openDatabase(`${folder.path}/vigie.db`, Buffer.alloc(32, 7), 'create');
    try {
      const before = migrations.filter(({ id }) => id < 170);
      migrate(db, before, folder.path, 0);
      const insertRow = handleOf(db).prepare(
        `INSERT INTO trail VALUES (:seq, :at, :utc_offset_minutes, :author_kind, :author, :kind,
           :patient_id, :stay_id, :subject, :payload_hash, :previous_hash, :hash)`,
      );
      const insertPayload = handleOf(db).prepare('INSERT INTO trail_payload VALUES (?, ?, ?)');
      const salt = Buffer.alloc(16, 3);
      let previous: Buffer = Buffer.alloc(32);
      for (const seq of [1, 2, 3]) {
        const row = {
          ...{ seq, at: seq, utc_offset_minutes: 60, author_kind: 'automate', author: 'automate' },
          ...{ kind: 'reply-received', patient_id: patientId, stay_id: null, subject: null },
          ...{ payload_hash: hashOfPayload(salt, `${seq}`), previous_hash: previous },
        };
        previous = hashOfRow(row);
        insertRow.run({ ...row, hash: previous });
        if (seq !== 2) insertPayload.run(seq, salt, `${seq}`);
      }
      migrate(db, migrations, folder.path, 0);
      expect(trailOfPatient(db, patientId).map(({ payload }) => payload)).toEqual([1, null, 3]);
      const missing = { kind: 'broken', seq: 2, why: 'payload-missing' };
      expect(verifyTrail(db)).toEqual(missing);
      expect(recordTrail(db, entry()).seq).toBe(4);
      expect(verifyTrail(db)).toEqual(missing);
    } finally {
      closeDatabase(db);
      folder.dispose();
    }
  });
});

describe('appending', () => {
  it('goes on from the last row, whoever wrote it, and whatever was undone', () => {
    record(1);
    const other = openDatabase(store.path, store.key, 'write');
    recordTrail(other, entry({ payload: { number: 2 } }));
    closeDatabase(other);
    const undone = () =>
      transaction(store.db, () => {
        record(2);
        throw new Error('no');
      });
    expect(undone).toThrow('no');
    expect(recordTrail(store.db, entry()).seq).toBe(3);
    expect(verifyTrail(store.db)).toMatchObject({ kind: 'intact', head: { seq: 3 } });
  });
});

describe('verifying the chain', () => {
  it.each([
    ["UPDATE trail SET kind = 'reply-read' WHERE seq = 2", 2, 'row-changed'],
    ['UPDATE trail SET at = at + 1 WHERE seq = 3', 3, 'row-changed'],
    ["UPDATE trail SET author = 'cli:root' WHERE seq = 1", 1, 'row-changed'],
    ['UPDATE trail SET patient_id = NULL WHERE seq = 1', 1, 'row-changed'],
    ["UPDATE trail SET hash = x'00' WHERE seq = 2", 2, 'row-changed'],
    ['DELETE FROM trail WHERE seq = 2', 3, 'row-missing'],
    ["UPDATE trail SET previous_hash = x'00' WHERE seq = 3", 3, 'not-chained'],
    [`UPDATE trail SET payload = '{"number":9}' WHERE seq = 2`, 2, 'payload-changed'],
    ['UPDATE trail SET salt = NULL, payload = NULL WHERE seq = 2', 2, 'payload-missing'],
  ])('finds %s', (statement, seq, why) => {
    record(4);
    tamper(statement);
    expect(verifyTrail(store.db)).toEqual({ kind: 'broken', seq, why });
  });

  it('finds a chain that was cut or written anew, given a printed head', () => {
    record(3);
    const printed = trailHead(store.db);
    expect(verifyTrail(store.db, printed)).toMatchObject({ kind: 'intact' });
    tamper('DELETE FROM trail WHERE seq = 3');
    expect(verifyTrail(store.db)).toMatchObject({ kind: 'intact' });
    const cut = { kind: 'broken', seq: 3, why: 'not-the-printed-chain' };
    expect(verifyTrail(store.db, printed)).toEqual(cut);
    recordTrail(store.db, entry({ payload: { number: 3 } }));
    expect(verifyTrail(store.db, printed)).toEqual(cut);
  });

  it('hashes what any other program can hash again from the columns', () => {
    recordTrail(store.db, entry());
    const row = handleOf(store.db).prepare('SELECT * FROM trail').get() as Record<string, unknown>;
    const canonical = `[1,1,${row.at},60,"automate","automate","reply-received","${patientId}","${stayId}",null,"${hex(row.payload_hash)}","${'0'.repeat(64)}"]`;
    expect(hex(row.hash)).toBe(createHash('sha256').update(canonical).digest('hex'));

    const stored = handleOf(store.db).prepare('SELECT salt, payload FROM trail').get() as {
      salt: Buffer;
      payload: string;
    };
    const salted = Buffer.concat([stored.salt, Buffer.from('{"text":"je saigne"}')]);
    expect(hex(row.payload_hash)).toBe(createHash('sha256').update(salted).digest('hex'));
  });
});

const hex = (bytes: unknown): string => Buffer.from(bytes as Uint8Array).toString('hex');

describe('purging payloads', () => {
  it('erases what the rule says, keeps the chain, and says what was erased, when and by whom', () => {
    const other: PatientId = store.ids.next();
    record(2);
    recordTrail(store.db, entry({ kind: 'message-sent', payload: { text: 'Bonjour' } }));
    recordTrail(store.db, entry({ patientId: other }));
    store.clock.advance(1000);
    record(1);
    const author = { kind: 'cli', user: 'dsi' } as const;
    const at = store.clock.now();
    const rule = { rule: 'textes gardés 1 an', before: at, kinds: ['reply-received'], patientId };

    expect(purgePayloads(store.db, rule, { at, utcOffsetMinutes: 60, author })).toBe(2);
    expect(purgePayloads(store.db, rule, { at, utcOffsetMinutes: 60, author })).toBe(0);

    expect(verifyTrail(store.db)).toMatchObject({
      kind: 'intact',
      head: { seq: 6 },
      erased: [{ rule: 'textes gardés 1 an', ranges: [[1, 2]], at, author }],
    });
    expect(trailOfPatient(store.db, patientId).map((event) => event.erased)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('never erases the record of an erasure', () => {
    record(1);
    const by = {
      at: store.clock.now() + 1,
      utcOffsetMinutes: 0,
      author: { kind: 'automate' },
    } as const;
    purgePayloads(store.db, { rule: 'a', before: by.at }, by);
    expect(purgePayloads(store.db, { rule: 'b', before: by.at + 1 }, by)).toBe(0);
    expect(verifyTrail(store.db)).toMatchObject({ kind: 'intact' });
  });
});
