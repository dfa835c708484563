import type { Migration } from './migration.ts';

/**
 * What a commit costs is the pages that it changes: each is encrypted and authenticated. A reply and
 * what the engine makes of it changed some sixty; a fifth of them held indexes that only said again
 * what another says, or that nobody asks.
 *
 * - Answers lie beside those of their stay, questions beside those of their conversation, analyses
 *   beside those of their reply: the table is its own index.
 * - A question that another displaced is looked for by its number; few ever are.
 * - A reply is found by whom it concerns once that is known, not before.
 * - The trail of a stay is read as part of its patient's; what is nobody's is not looked for so.
 * - Only parts of a longer message wait for others, and are looked for by their sender.
 */
export const migration: Migration = {
  id: 130,
  name: 'fewer-decision-pages',
  sql: `
DROP INDEX trail_by_stay;
DROP INDEX trail_by_patient;
CREATE INDEX trail_by_patient ON trail (patient_id, seq) WHERE patient_id IS NOT NULL;

DROP INDEX inbox_by_patient;
CREATE INDEX inbox_by_patient ON inbox_message (patient_id, received_at) WHERE patient_id IS NOT NULL;
DROP INDEX inbox_by_stay;
CREATE INDEX inbox_by_stay ON inbox_message (stay_id, step_id, item_id) WHERE stay_id IS NOT NULL;

DROP INDEX inbox_part_loose;
CREATE INDEX inbox_part_loose ON inbox_part (number, received_at)
  WHERE reply_id IS NULL AND concat_reference IS NOT NULL;
DROP INDEX inbox_part_by_number;
CREATE INDEX inbox_part_by_number ON inbox_part (number, received_at)
  WHERE concat_reference IS NOT NULL;

CREATE TABLE new_answer (
  stay_id TEXT NOT NULL REFERENCES stay,
  id TEXT NOT NULL,
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  outcome TEXT NOT NULL,
  reply_id TEXT REFERENCES inbox_message,
  author TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (stay_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_answer
SELECT stay_id, id, step_id, item_id, value, outcome, reply_id, author, written_at, recorded_at
FROM answer ORDER BY stay_id, id;
DROP TABLE answer;
ALTER TABLE new_answer RENAME TO answer;

CREATE TABLE new_analysis (
  reply_id TEXT NOT NULL REFERENCES inbox_message,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  question TEXT CHECK (question IS NULL OR json_valid(question)),
  outcome TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  intents TEXT NOT NULL CHECK (json_valid(intents)),
  why TEXT NOT NULL CHECK (json_valid(why)),
  red_flags TEXT NOT NULL CHECK (json_valid(red_flags)),
  model_version TEXT NOT NULL REFERENCES model,
  PRIMARY KEY (reply_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_analysis
SELECT reply_id, id, at, question, outcome, value, intents, why, red_flags, model_version
FROM analysis ORDER BY reply_id, id;
DROP TABLE analysis;
ALTER TABLE new_analysis RENAME TO analysis;

CREATE TABLE new_open_question (
  conversation_id TEXT NOT NULL REFERENCES conversation,
  id TEXT NOT NULL,
  number TEXT NOT NULL REFERENCES phone,
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  message_id TEXT REFERENCES outbox_message,
  yields INTEGER NOT NULL DEFAULT 0 CHECK (yields IN (0, 1)),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_because TEXT,
  PRIMARY KEY (conversation_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_open_question
SELECT conversation_id, id, number, step_id, item_id, message_id, yields, opened_at, closed_at,
  closed_because
FROM open_question ORDER BY conversation_id, id;
DROP TABLE open_question;
ALTER TABLE new_open_question RENAME TO open_question;
CREATE UNIQUE INDEX one_open_question_per_number ON open_question (number) WHERE closed_at IS NULL;
CREATE INDEX open_question_by_time ON open_question (opened_at);
CREATE INDEX open_question_displaced ON open_question (number, opened_at)
  WHERE closed_because = 'une autre question a pris la place';
`,
};
