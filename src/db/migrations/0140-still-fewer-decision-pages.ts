import type { Migration } from './migration.ts';

/**
 * What a commit costs is the pages that it changes: each is encrypted and authenticated.
 *
 * - A reply that is not done with is found in an index of those few, by its stay and number. Of those
 *   that are, nobody asks for a stay's or a number's alone: they are listed by time, or by patient.
 * - The events of an alert lie in their own key.
 */
export const migration: Migration = {
  id: 140,
  name: 'still-fewer-decision-pages',
  sql: `
DROP INDEX inbox_unprocessed;
DROP INDEX inbox_by_stay;
DROP INDEX inbox_by_number;
CREATE INDEX inbox_unprocessed ON inbox_message (state, stay_id, number) WHERE processed_at IS NULL;

CREATE TABLE new_alert_event (
  alert_id TEXT NOT NULL REFERENCES alert,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (alert_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_alert_event
SELECT alert_id, position, at, kind, author, detail FROM alert_event ORDER BY alert_id, position;
DROP TABLE alert_event;
ALTER TABLE new_alert_event RENAME TO alert_event;
`,
};
