/** What nurses say of replies, the models trained from it, and what a candidate reads in shadow. */
export const migration = {
  id: 40,
  name: 'learning',
  sql: `
-- One opinion of one person about one reply. "settles": a doctor or manager decided for all.
-- "contradicts": what the rules found in the words that this opinion denies; it is out of training
-- until it is settled. An opinion undone or replaced stays, with the time of its end.
CREATE TABLE training_label (
  id TEXT PRIMARY KEY,
  reply_id TEXT NOT NULL REFERENCES inbox_message,
  person TEXT NOT NULL,
  author TEXT NOT NULL,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('satisfactory', 'worrying', 'urgent', 'unclear', 'none', 'left-out')),
  settles INTEGER NOT NULL CHECK (settles IN (0, 1)),
  contradicts TEXT,
  note TEXT,
  ended_at INTEGER,
  CHECK (outcome <> 'left-out' OR settles = 1)
) STRICT;
CREATE UNIQUE INDEX one_opinion_per_person ON training_label (reply_id, person)
  WHERE ended_at IS NULL AND settles = 0;
CREATE UNIQUE INDEX one_settlement_per_reply ON training_label (reply_id)
  WHERE ended_at IS NULL AND settles = 1;

-- Labels of another unit, without anything that names a person.
CREATE TABLE imported_label (
  digest TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  example TEXT NOT NULL CHECK (json_valid(example))
) STRICT;

CREATE TABLE trained_model (
  version TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('shadow', 'current', 'retired', 'refused')),
  state_at INTEGER NOT NULL,
  state_author TEXT NOT NULL,
  reason TEXT,
  approved INTEGER NOT NULL DEFAULT 0 CHECK (approved IN (0, 1)),
  based_on TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  labels INTEGER NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  bytes BLOB,
  trained_at INTEGER NOT NULL,
  author TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_current_model ON trained_model (state) WHERE state = 'current';
CREATE UNIQUE INDEX one_shadow_model ON trained_model (state) WHERE state = 'shadow';

-- What the candidate makes of a reply, beside what was decided. It decides nothing.
CREATE TABLE shadow_reading (
  version TEXT NOT NULL REFERENCES trained_model,
  reply_id TEXT NOT NULL REFERENCES inbox_message,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  used_outcome TEXT NOT NULL,
  used_version TEXT NOT NULL,
  PRIMARY KEY (version, reply_id)
) STRICT;

CREATE INDEX inbox_by_time ON inbox_message (received_at);
CREATE INDEX open_question_by_time ON open_question (opened_at);
CREATE INDEX inbox_by_stay ON inbox_message (stay_id, step_id, item_id);
`,
} as const;
