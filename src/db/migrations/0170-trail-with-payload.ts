import type { Migration } from './migration.ts';

/**
 * What a commit costs is the pages that it changes: each is encrypted and authenticated. Each event
 * of the trail changed a page more for its payload, and was two rows to write: they are one. The
 * payload alone may be erased, with its salt, and never comes back.
 */
export const migration: Migration = {
  id: 170,
  name: 'trail-with-payload',
  sql: `
CREATE TABLE new_trail (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  utc_offset_minutes INTEGER NOT NULL,
  author_kind TEXT NOT NULL CHECK (author_kind IN ('person', 'automate', 'cli')),
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
INSERT INTO new_trail
SELECT trail.seq, at, utc_offset_minutes, author_kind, author, kind, patient_id, stay_id, subject,
  payload_hash, previous_hash, hash, salt, payload
FROM trail LEFT JOIN trail_payload USING (seq) ORDER BY trail.seq;
DROP TABLE trail_payload;
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
`,
};
