import type { Migration } from './migration.ts';

/**
 * Who waits for an operation without a date, and may be offered a freed place as a later stay may.
 *
 * - The anaesthetist's word and an offer are of one or the other: of a stay, or of an entry of the list.
 * - What a number listens for because of an offer is the offer itself, found by its number while it
 *   waits or is held: an entry of the list has no follow-up that could ask.
 */
export const migration: Migration = {
  id: 150,
  name: 'waiting-list',
  sql: `
CREATE TABLE waiting_patient (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient,
  surgeon TEXT NOT NULL,
  procedure_label TEXT NOT NULL,
  ccam TEXT,
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  anaesthesia TEXT,
  -- The shortest warning that the patient accepts, in hours before the arrival.
  notice_hours INTEGER NOT NULL CHECK (notice_hours BETWEEN 1 AND 720),
  -- Not free before that day; null: at once.
  available_from TEXT,
  -- The last day on which a place is wanted.
  until TEXT NOT NULL,
  remarks TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'given', 'removed')),
  state_at INTEGER NOT NULL,
  state_by TEXT NOT NULL,
  -- Why a person took them off the list.
  reason TEXT,
  -- The stay that was made of it.
  stay_id TEXT REFERENCES stay,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  CHECK ((state = 'removed') = (reason IS NOT NULL)),
  CHECK ((state = 'given') = (stay_id IS NOT NULL))
) STRICT;
CREATE INDEX waiting_patient_by_patient ON waiting_patient (patient_id);
CREATE INDEX waiting_now ON waiting_patient (patient_id) WHERE state = 'waiting';

CREATE TABLE new_short_notice (
  stay_id TEXT UNIQUE REFERENCES stay,
  waiting_id TEXT UNIQUE REFERENCES waiting_patient,
  notice_hours INTEGER NOT NULL CHECK (notice_hours BETWEEN 1 AND 720),
  any_procedure INTEGER NOT NULL CHECK (any_procedure IN (0, 1)),
  valid_until TEXT NOT NULL,
  cleared_by TEXT NOT NULL REFERENCES staff,
  cleared_at INTEGER NOT NULL,
  note TEXT,
  CHECK ((stay_id IS NULL) <> (waiting_id IS NULL))
) STRICT;
INSERT INTO new_short_notice
SELECT stay_id, NULL, notice_hours, any_procedure, valid_until, cleared_by, cleared_at, note
FROM short_notice;
DROP TABLE short_notice;
ALTER TABLE new_short_notice RENAME TO short_notice;

CREATE TABLE new_slot_offer (
  id TEXT PRIMARY KEY,
  slot_stay_id TEXT NOT NULL REFERENCES stay,
  surgery_date TEXT NOT NULL,
  arrival_time TEXT,
  patient_id TEXT NOT NULL REFERENCES patient,
  -- The stay that would move there, or that was made when an entry of the list got the place.
  stay_id TEXT REFERENCES stay,
  waiting_id TEXT REFERENCES waiting_patient,
  -- Null: offered by telephone.
  number TEXT REFERENCES phone,
  message_id TEXT REFERENCES outbox_message,
  state TEXT NOT NULL CHECK (state IN
    ('sent', 'held', 'refused', 'too-late', 'given', 'withdrawn')),
  state_at INTEGER NOT NULL,
  offered_at INTEGER NOT NULL,
  offered_by TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  CHECK (stay_id IS NOT NULL OR waiting_id IS NOT NULL)
) STRICT;
INSERT INTO new_slot_offer
SELECT slot_offer.id, slot_stay_id, slot_offer.surgery_date, slot_offer.arrival_time, stay.patient_id,
  stay_id, NULL, number, message_id, slot_offer.state, slot_offer.state_at, offered_at, offered_by,
  expires_at
FROM slot_offer JOIN stay ON stay.id = slot_offer.stay_id;
DROP TABLE slot_offer;
ALTER TABLE new_slot_offer RENAME TO slot_offer;
CREATE INDEX slot_offer_by_slot ON slot_offer (slot_stay_id, surgery_date);
CREATE INDEX slot_offer_by_patient ON slot_offer (patient_id, offered_at);
CREATE INDEX slot_offer_listening ON slot_offer (number) WHERE state IN ('sent', 'held');
-- One patient at most holds a place.
CREATE UNIQUE INDEX one_holder_per_slot ON slot_offer (slot_stay_id, surgery_date)
  WHERE state IN ('held', 'given');

-- The offer listens by itself from now on.
UPDATE open_question SET closed_at = opened_at, closed_because = 'la proposition écoute elle-même'
WHERE step_id = 'place' AND (closed_at IS NULL OR closed_because = 'une autre question a pris la place');
`,
};
