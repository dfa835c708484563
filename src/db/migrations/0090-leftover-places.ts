/** Places in modems that are away where a text of ours may lie, and will never be sent from. */
export const migration = {
  id: 90,
  name: 'leftover-places',
  sql: `
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
`,
} as const;
