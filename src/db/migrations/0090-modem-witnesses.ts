/**
 * Places in modems that were away where a text of ours may lie, and will never be sent from; who
 * said by how much this computer's clock is off; and whether each on-call telephone gets its texts.
 */
export const migration = {
  id: 90,
  name: 'modem-witnesses',
  sql: `
ALTER TABLE clock_sample ADD COLUMN source TEXT NOT NULL DEFAULT 'report'
  CHECK (source IN ('report', 'modem'));

CREATE TABLE leftover_place (
  imei TEXT NOT NULL,
  -- Null: the modem was told to store it and has not said where, or whether it did.
  slot INTEGER,
  -- Whose text it is.
  message_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  FOREIGN KEY (message_id, position) REFERENCES outbox_part
) STRICT;
CREATE UNIQUE INDEX leftover_place_once
  ON leftover_place (imei, message_id, position, coalesce(slot, -1));

CREATE TABLE new_modem_test (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('loop', 'other-network', 'on-call')),
  -- '' where it may leave by any.
  imsi TEXT NOT NULL,
  -- Which of the on-call telephones, from 0; 0 in other tests.
  place INTEGER NOT NULL DEFAULT 0,
  token TEXT UNIQUE,
  message_id TEXT NOT NULL REFERENCES outbox_message,
  asked_at INTEGER NOT NULL,
  author TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'passed', 'failed')),
  reason TEXT,
  settled_at INTEGER,
  round_trip_ms INTEGER
) STRICT;
INSERT INTO new_modem_test (id, kind, imsi, token, message_id, asked_at, author, state, reason,
  settled_at, round_trip_ms)
SELECT id, kind, imsi, token, message_id, asked_at, author, state, reason, settled_at, round_trip_ms
FROM modem_test;
DROP TABLE modem_test;
ALTER TABLE new_modem_test RENAME TO modem_test;
CREATE INDEX modem_test_by_time ON modem_test (asked_at);
CREATE INDEX modem_test_waiting ON modem_test (asked_at) WHERE state = 'waiting';
CREATE INDEX modem_test_by_message ON modem_test (message_id);
`,
} as const;
