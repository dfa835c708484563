import type { Migration } from './migration.ts';

/**
 * What a commit costs is the pages that it changes: each is encrypted and authenticated.
 *
 * - The key of a text about a stay begins with the stay: its texts lie together in the index that
 *   keeps keys apart, and need none of their own. What is about no stay is little.
 * - Questions of a time are found through the follow-ups that ran then.
 */
export const migration: Migration = {
  id: 160,
  name: 'keys-by-stay',
  sql: `
DROP INDEX outbox_by_stay;
UPDATE outbox_message SET dedupe_key = stay_id || ' ' || dedupe_key WHERE stay_id IS NOT NULL;
CREATE INDEX outbox_without_stay ON outbox_message (patient_id) WHERE stay_id IS NULL;

DROP INDEX open_question_by_time;
CREATE INDEX conversation_by_end ON conversation (ended_at) WHERE ended_at IS NOT NULL;
`,
};
