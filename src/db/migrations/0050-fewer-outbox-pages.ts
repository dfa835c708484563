import type { Migration } from './migration.ts';

/**
 * What a commit costs is the pages that it changes: each is encrypted and authenticated. A message
 * changed fourteen on its way out, most of them indexes; it changes five now.
 *
 * - A part is stored by its message and position, without an id of its own.
 * - One index of parts, whose busy entries lie side by side at its end: what the outbox must still
 *   look at, then, before it, what was sent last. It takes the place of three by state, place and
 *   missing reference, of one over the messages being sent, and of the one that reports are
 *   matched by.
 * - What is due is found by class, never by time alone.
 */
export const migration: Migration = {
  id: 50,
  name: 'fewer-outbox-pages',
  sql: `
DROP INDEX outbox_due;
DROP INDEX outbox_unfinished;

CREATE TABLE new_outbox_part (
  message_id TEXT NOT NULL REFERENCES outbox_message,
  position INTEGER NOT NULL,
  total INTEGER NOT NULL,
  pdu TEXT,
  tpdu_length INTEGER,
  state TEXT NOT NULL CHECK (state IN
    ('due', 'storing', 'stored', 'sending', 'sent', 'delivered', 'failed', 'unknown')),
  imei TEXT,
  imsi TEXT,
  epoch TEXT,
  slot INTEGER,
  reference INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  sending_at INTEGER,
  sent_at INTEGER,
  settled_at INTEGER,
  report_status INTEGER,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO new_outbox_part
SELECT p.message_id, p.position, p.total, p.pdu, p.tpdu_length,
  iif(m.state IN ('expired', 'cancelled', 'quarantined') AND p.state IN ('due', 'stored'),
    'failed', p.state),
  p.imei, p.imsi, p.epoch, p.slot, p.reference, p.attempts, p.sending_at, p.sent_at, p.settled_at,
  p.report_status, 1
FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id;
UPDATE new_outbox_part SET is_open = 0 WHERE slot IS NULL
  AND (state IN ('delivered', 'failed') OR (state = 'sent' AND reference IS NOT NULL));

CREATE TABLE new_attempt (
  message_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  imei TEXT,
  outcome TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (message_id, position, number),
  FOREIGN KEY (message_id, position) REFERENCES outbox_part
) STRICT, WITHOUT ROWID;

INSERT INTO new_attempt
SELECT p.message_id, p.position, a.number, a.at, a.imei, a.outcome, a.detail
FROM attempt a JOIN outbox_part p ON p.id = a.part_id;

DROP TABLE attempt;
DROP TABLE outbox_part;
ALTER TABLE new_outbox_part RENAME TO outbox_part;
ALTER TABLE new_attempt RENAME TO attempt;

CREATE INDEX outbox_part_by_time ON outbox_part (is_open, sending_at, imsi, reference);
`,
};
