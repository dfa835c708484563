import type { Migration } from './migration.ts';

/**
 * What a commit costs is the pages that it changes, and most of all those of a tree whose full leaf
 * is split in its middle: four pages more, and SQLite then looks through its whole cache. What lies
 * in no order is kept short, or put in the order in which it comes.
 *
 * - The timers of a follow-up lie in its own row, which each of its decisions writes anyway; one
 *   index has the earliest of each. `pending_timer` shows them beside the others.
 * - The trail and the replies of a patient are found by the end of the patient's id: of a UUIDv7,
 *   what is random. Whoever asks compares the whole id, too.
 * - The key of a part that came is its time, then 128 bits of its hash: in the order in which they come.
 * - A text of a follow-up is kept under its stay and its place among them: a stay has one follow-up.
 */
export const migration: Migration = {
  id: 210,
  name: 'fewer-random-pages',
  sql: `
ALTER TABLE conversation ADD COLUMN timers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(timers));
ALTER TABLE conversation ADD COLUMN next_at INTEGER;
UPDATE conversation SET
  timers = (SELECT json_group_object(name, due_at) FROM timer
    WHERE owner_kind = 'conversation' AND owner_id = conversation.id),
  next_at = (SELECT min(due_at) FROM timer
    WHERE owner_kind = 'conversation' AND owner_id = conversation.id)
WHERE id IN (SELECT owner_id FROM timer WHERE owner_kind = 'conversation');
DELETE FROM timer WHERE owner_kind = 'conversation';
CREATE INDEX conversation_due ON conversation (next_at) WHERE next_at IS NOT NULL;
CREATE VIEW pending_timer AS
SELECT owner_kind, owner_id, name, due_at FROM timer
UNION ALL
SELECT 'conversation', conversation.id, pending.key, pending.value
FROM conversation CROSS JOIN json_each(conversation.timers) AS pending
WHERE conversation.next_at IS NOT NULL;

DROP INDEX trail_by_patient;
CREATE INDEX trail_by_patient ON trail (substr(patient_id, -8), seq) WHERE patient_id IS NOT NULL;

UPDATE outbox_message
SET dedupe_key = stay_id || ' ' || substr(dedupe_key, length(stay_id || ' ' || conversation_id || ':') + 1)
WHERE stay_id IS NOT NULL AND conversation_id IS NOT NULL
  AND substr(dedupe_key, 1, length(stay_id || ' ' || conversation_id || ':'))
    = stay_id || ' ' || conversation_id || ':'
  AND conversation_id IN (SELECT id FROM conversation WHERE stay_id = outbox_message.stay_id);

DROP INDEX inbox_by_patient;
CREATE INDEX inbox_by_patient ON inbox_message (substr(patient_id, -8), received_at)
  WHERE patient_id IS NOT NULL;
UPDATE inbox_part
SET unique_key =
  printf('%012x', coalesce(scts_at, 0)) || substr(unique_key, 1, 32) || substr(unique_key, 65)
WHERE unique_key NOT LIKE 'voice:%';
`,
};
