import type { Migration } from './migration.ts';

/**
 * A check by a list of three words or more makes a table in memory at each row that is written, with
 * a cache of its own, and fills it with the list: a tenth of the statements of a decision. Words
 * compared one by one make none. Of the tables that decisions write to; what they hold is the same.
 */
const oneOf = (column: string, ...words: readonly string[]): string =>
  `CHECK (${words.map((word) => `${column} = '${word}'`).join(' OR ')})`;

const kinds = oneOf('kind', 'text', 'mms', 'voice', 'other', 'undecodable');
const messageStates = oneOf(
  ...(['state', 'due', 'held', 'sending', 'sent', 'delivered', 'failed', 'unknown'] as const),
  ...['expired', 'cancelled', 'quarantined'],
);
const partStates = oneOf(
  ...(['state', 'due', 'storing', 'stored', 'sending', 'sent', 'delivered'] as const),
  ...['failed', 'unknown'],
);
const owners = oneOf('owner_kind', 'conversation', 'alert', 'reply', 'message', 'unit');

export const migration: Migration = {
  id: 180,
  name: 'checks-without-lists',
  sql: `
CREATE TABLE new_trail (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  utc_offset_minutes INTEGER NOT NULL,
  author_kind TEXT NOT NULL ${oneOf('author_kind', 'person', 'automate', 'cli')},
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  patient_id TEXT,
  stay_id TEXT,
  subject TEXT,
  payload_hash BLOB NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  salt BLOB,
  payload TEXT,
  CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT;
INSERT INTO new_trail SELECT * FROM trail ORDER BY seq;
DROP TABLE trail;
ALTER TABLE new_trail RENAME TO trail;
CREATE INDEX trail_by_patient ON trail (patient_id, seq) WHERE patient_id IS NOT NULL;
CREATE TRIGGER trail_is_append_only_delete BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER trail_is_append_only_insert BEFORE INSERT ON trail
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM trail)
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_is_append_only_update BEFORE UPDATE OF seq, at, utc_offset_minutes, author_kind,
  author, kind, patient_id, stay_id, subject, payload_hash, previous_hash, hash ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_payload_is_never_changed BEFORE UPDATE OF salt, payload ON trail
WHEN NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a payload of the trail is erased or left as it is'); END;

CREATE TABLE new_timer (
  owner_kind TEXT NOT NULL ${owners},
  owner_id TEXT NOT NULL,
  name TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (owner_kind, owner_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO new_timer SELECT * FROM timer;
DROP TABLE timer;
ALTER TABLE new_timer RENAME TO timer;
CREATE INDEX timer_due ON timer (due_at);

CREATE TABLE new_outbox_message (
  id TEXT PRIMARY KEY,
  dedupe_key TEXT NOT NULL UNIQUE,
  class INTEGER NOT NULL CHECK (class BETWEEN 1 AND 5),
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  conversation_id TEXT REFERENCES conversation,
  step_id TEXT,
  author TEXT NOT NULL,
  state TEXT NOT NULL ${messageStates},
  reason TEXT,
  within_hours INTEGER NOT NULL CHECK (within_hours IN (0, 1)),
  repeatable INTEGER NOT NULL CHECK (repeatable IN (0, 1)),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  valid_until INTEGER,
  report_within_ms INTEGER NOT NULL,
  concat_reference INTEGER,
  hold_until INTEGER,
  next_at INTEGER,
  overdue_at INTEGER,
  sent_at INTEGER,
  settled_at INTEGER,
  repeat_of TEXT REFERENCES outbox_message
) STRICT;
INSERT INTO new_outbox_message SELECT * FROM outbox_message ORDER BY rowid;
DROP TABLE outbox_message;
ALTER TABLE new_outbox_message RENAME TO outbox_message;
CREATE INDEX outbox_awake ON outbox_message (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX outbox_by_number ON outbox_message (number, created_at);
CREATE INDEX outbox_held ON outbox_message (hold_until) WHERE state = 'held';
CREATE INDEX outbox_next ON outbox_message (class, due_at, created_at) WHERE state = 'due';
CREATE UNIQUE INDEX outbox_repeat ON outbox_message (repeat_of) WHERE repeat_of IS NOT NULL;
CREATE INDEX outbox_without_stay ON outbox_message (patient_id) WHERE stay_id IS NULL;

CREATE TABLE new_outbox_part (
  message_id TEXT NOT NULL REFERENCES outbox_message,
  position INTEGER NOT NULL,
  total INTEGER NOT NULL,
  pdu TEXT,
  tpdu_length INTEGER,
  state TEXT NOT NULL ${partStates},
  imei TEXT,
  imsi TEXT,
  epoch TEXT,
  slot INTEGER,
  reference INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  sending_at INTEGER,
  sent_at INTEGER,
  settled_at INTEGER,
  report_status INTEGER,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_outbox_part SELECT * FROM outbox_part;
DROP TABLE outbox_part;
ALTER TABLE new_outbox_part RENAME TO outbox_part;
CREATE INDEX outbox_part_by_time ON outbox_part (is_open, sending_at, imsi, reference);

CREATE TABLE new_inbox_message (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  kind TEXT NOT NULL ${kinds},
  text TEXT NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  written_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'new', 'merging', 'processed')},
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  step_id TEXT,
  item_id TEXT,
  processed_at INTEGER,
  reading TEXT NOT NULL DEFAULT 'none' ${oneOf('reading', 'none', 'to-read', 'read')},
  read_at INTEGER,
  read_by TEXT
) STRICT;
INSERT INTO new_inbox_message SELECT * FROM inbox_message ORDER BY rowid;
DROP TABLE inbox_message;
ALTER TABLE new_inbox_message RENAME TO inbox_message;
CREATE INDEX inbox_by_patient ON inbox_message (patient_id, received_at) WHERE patient_id IS NOT NULL;
CREATE INDEX inbox_by_time ON inbox_message (received_at);
CREATE INDEX inbox_to_read ON inbox_message (received_at) WHERE reading = 'to-read';
CREATE INDEX inbox_unprocessed ON inbox_message (state, stay_id, number) WHERE processed_at IS NULL;

CREATE TABLE new_inbox_part (
  unique_key TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  kind TEXT NOT NULL ${kinds},
  text TEXT NOT NULL,
  pdu TEXT NOT NULL,
  scts_at INTEGER,
  received_at INTEGER NOT NULL,
  concat_reference INTEGER,
  concat_bits INTEGER,
  concat_total INTEGER,
  concat_index INTEGER,
  reply_id TEXT REFERENCES inbox_message
) STRICT;
INSERT INTO new_inbox_part SELECT * FROM inbox_part ORDER BY rowid;
DROP TABLE inbox_part;
ALTER TABLE new_inbox_part RENAME TO inbox_part;
CREATE INDEX inbox_part_by_number ON inbox_part (number, received_at)
  WHERE concat_reference IS NOT NULL;
CREATE INDEX inbox_part_loose ON inbox_part (number, received_at)
  WHERE reply_id IS NULL AND concat_reference IS NOT NULL;
`,
};
