/** The life of a protocol's versions, why a stay has its protocol, and what was to leave and did not. */
export const migration = {
  id: 60,
  name: 'protocols',
  sql: `
-- 'reviewed' stands between; a column's check can't be widened in place.
CREATE TABLE protocol_version_next (
  id TEXT PRIMARY KEY,
  protocol_id TEXT NOT NULL REFERENCES protocol,
  number INTEGER NOT NULL,
  format INTEGER NOT NULL,
  definition_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'reviewed', 'approved', 'in-use', 'retired')),
  reviewed_by TEXT,
  reviewed_at INTEGER,
  approved_by TEXT,
  approved_at INTEGER,
  used_since INTEGER,
  retired_at INTEGER,
  created_by TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER,
  -- Last: what stands behind it is read through all of its pages.
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  UNIQUE (protocol_id, number),
  CHECK (state NOT IN ('approved', 'in-use') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL))
) STRICT;
INSERT INTO protocol_version_next
  (id, protocol_id, number, format, definition, definition_hash, state, approved_by, approved_at,
   used_since, created_at)
SELECT id, protocol_id, number, format, definition, definition_hash,
  CASE
    WHEN state <> 'approved' THEN state
    WHEN number = (SELECT max(number) FROM protocol_version AS other
      WHERE other.protocol_id = protocol_version.protocol_id AND other.state = 'approved') THEN 'in-use'
    ELSE 'retired'
  END,
  approved_by, approved_at, CASE WHEN state = 'approved' THEN approved_at END, created_at
FROM protocol_version;

DROP TABLE protocol_version;
ALTER TABLE protocol_version_next RENAME TO protocol_version;
CREATE UNIQUE INDEX one_version_in_use ON protocol_version (protocol_id) WHERE state = 'in-use';

-- Whoever signed, signed these words: nothing rewrites them, not even this program.
CREATE TRIGGER approved_version_never_changes BEFORE UPDATE OF definition ON protocol_version
WHEN OLD.state NOT IN ('draft', 'reviewed')
BEGIN SELECT RAISE(ABORT, 'an approved protocol version never changes'); END;

-- How the stay came by its protocol: code, words of the list, or nothing matched; or moved by whom.
ALTER TABLE conversation ADD COLUMN picked TEXT CHECK (picked IS NULL OR json_valid(picked));
CREATE INDEX conversation_by_version ON conversation (protocol_version_id) WHERE ended_at IS NULL;

-- What was to leave and could not in time: « ce qui allait partir », until a nurse has decided.
CREATE TABLE missed_text (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stay,
  step_id TEXT NOT NULL,
  text TEXT,
  due_at INTEGER NOT NULL,
  missed_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  decision TEXT CHECK (decision IN ('called', 'not-needed'))
) STRICT;
CREATE INDEX missed_text_open ON missed_text (due_at) WHERE decided_at IS NULL;
CREATE INDEX missed_text_by_stay ON missed_text (stay_id);
`,
} as const;
