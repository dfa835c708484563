import type { Migration } from './migration.ts';

/**
 * What a person decides: « ce qui allait partir » holds what was queued and expired, too, whoever it
 * was for; of a bare answer on a shared telephone the parent is asked once whose it is.
 */
export const migration: Migration = {
  id: 120,
  name: 'ward-decides',
  sql: `
CREATE TABLE new_missed_text (
  id TEXT PRIMARY KEY,
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  step_id TEXT,
  -- Null: it was planned, and never queued.
  message_id TEXT REFERENCES outbox_message,
  kind TEXT NOT NULL,
  number TEXT,
  text TEXT,
  due_at INTEGER NOT NULL,
  missed_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  decision TEXT CHECK (decision IN ('sent', 'to-call', 'called', 'not-needed'))
) STRICT;
INSERT INTO new_missed_text
  (id, patient_id, stay_id, step_id, kind, text, due_at, missed_at, reason, decided_at, decided_by,
   decision)
  SELECT missed_text.id, stay.patient_id, stay_id, step_id, 'step', text, due_at, missed_at, reason,
    decided_at, decided_by, decision
  FROM missed_text JOIN stay ON stay.id = stay_id;
DROP TABLE missed_text;
ALTER TABLE new_missed_text RENAME TO missed_text;
CREATE INDEX missed_text_open ON missed_text (due_at) WHERE decided_at IS NULL;
CREATE INDEX missed_text_decided ON missed_text (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX missed_text_by_stay ON missed_text (stay_id);
CREATE UNIQUE INDEX missed_text_by_message ON missed_text (message_id) WHERE message_id IS NOT NULL;

-- For patients who read English; null: French for all.
ALTER TABLE cohort_message ADD COLUMN text_en TEXT;

-- « Pour Léa ou pour Tom ? »: the answer waits for the first name, a short while.
CREATE TABLE who_is_meant (
  reply_id TEXT PRIMARY KEY REFERENCES inbox_message,
  number TEXT NOT NULL,
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  message_id TEXT NOT NULL REFERENCES outbox_message,
  asked_at INTEGER NOT NULL,
  settled_at INTEGER,
  settled_as TEXT CHECK (settled_as IN ('named', 'unclear', 'silence', 'danger'))
) STRICT;
CREATE INDEX who_is_meant_by_number ON who_is_meant (number, asked_at);
CREATE UNIQUE INDEX one_who_per_number ON who_is_meant (number) WHERE settled_at IS NULL;
`,
};
