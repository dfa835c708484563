import type { Migration } from './migration.ts';

/**
 * What arrived with the program, and why an offer of a place was closed before any answer.
 *
 * Under which number the program ships a version: a unit that wrote its own version of that number
 * gets the program's all the same. A table beside: a column would stand behind the definition, which
 * fills a dozen pages.
 */
export const migration: Migration = {
  id: 200,
  name: 'arrived-and-closed',
  sql: `
CREATE TABLE from_library (
  version_id TEXT PRIMARY KEY REFERENCES protocol_version,
  -- The number in the program's file; the version's own may be another.
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Until now the program wrote a version itself, or whoever made the folder did; a file that IT
-- imported is the hospital's.
INSERT INTO from_library
SELECT id, number FROM protocol_version
WHERE (created_by = 'automate' OR created_by LIKE 'cli:%')
  AND NOT EXISTS (SELECT 1 FROM trail WHERE kind = 'protocol-imported'
    AND json_extract(subject, '$.protocolVersionId') = protocol_version.id);

-- « Patient décédé. », « Ne veut plus de SMS. »: null while it waits, or has a last word of its own.
ALTER TABLE slot_offer ADD COLUMN closed_because TEXT;
`,
};
