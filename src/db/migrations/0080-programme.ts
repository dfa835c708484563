/** Places offered at short notice, one patient's own follow-up, messages to a cohort. */
export const migration = {
  id: 80,
  name: 'programme',
  sql: `
-- programme -------------------------------------------------------------------
-- A person saw in the evening that the patient had not gone home.
ALTER TABLE stay ADD COLUMN still_here_at INTEGER;
-- The day that the lists gave, where a person has moved the stay since.
ALTER TABLE stay ADD COLUMN moved_from TEXT;

-- « Prêt à court délai »: the anaesthetist has cleared the patient for an earlier place (H26).
CREATE TABLE short_notice (
  stay_id TEXT PRIMARY KEY REFERENCES stay,
  notice_hours INTEGER NOT NULL CHECK (notice_hours BETWEEN 1 AND 720),
  any_procedure INTEGER NOT NULL CHECK (any_procedure IN (0, 1)),
  valid_until TEXT NOT NULL,
  cleared_by TEXT NOT NULL REFERENCES staff,
  cleared_at INTEGER NOT NULL,
  note TEXT
) STRICT;

-- A freed place as it was offered to one patient, by a person.
CREATE TABLE slot_offer (
  id TEXT PRIMARY KEY,
  slot_stay_id TEXT NOT NULL REFERENCES stay,
  surgery_date TEXT NOT NULL,
  arrival_time TEXT,
  stay_id TEXT NOT NULL REFERENCES stay,
  -- Null: offered by telephone.
  number TEXT REFERENCES phone,
  message_id TEXT REFERENCES outbox_message,
  state TEXT NOT NULL CHECK (state IN
    ('sent', 'held', 'refused', 'too-late', 'given', 'withdrawn')),
  state_at INTEGER NOT NULL,
  offered_at INTEGER NOT NULL,
  offered_by TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX slot_offer_by_slot ON slot_offer (slot_stay_id, surgery_date);
CREATE INDEX slot_offer_by_stay ON slot_offer (stay_id, offered_at);
-- One patient at most holds a place.
CREATE UNIQUE INDEX one_holder_per_slot ON slot_offer (slot_stay_id, surgery_date)
  WHERE state IN ('held', 'given');

-- personal --------------------------------------------------------------------
-- One stay's own thresholds, and questions that raise no alert until the answer is worse.
CREATE TABLE personal_rule (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stay,
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('threshold', 'mute')),
  advice_over REAL,
  alert_over REAL,
  loosens INTEGER NOT NULL CHECK (loosens IN (0, 1)),
  reason TEXT,
  until TEXT,
  author TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT,
  CHECK (loosens = 0 OR (reason IS NOT NULL AND until IS NOT NULL))
) STRICT;
CREATE INDEX personal_rule_by_stay ON personal_rule (stay_id);
CREATE UNIQUE INDEX one_personal_rule_per_item ON personal_rule (stay_id, step_id, item_id, kind)
  WHERE ended_at IS NULL;

CREATE TABLE personal_question (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stay,
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('yesno', 'scale')),
  worrying_if TEXT CHECK (worrying_if IN ('yes', 'no')),
  alert_over REAL,
  author TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT,
  UNIQUE (stay_id, item_id)
) STRICT;

-- Days from the stay's own: a stay that moves takes its reminders along.
CREATE TABLE personal_reminder (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stay,
  day_offset INTEGER NOT NULL CHECK (day_offset BETWEEN -60 AND 365),
  time TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'to-call', 'cancelled', 'too-late')),
  reason TEXT,
  message_id TEXT REFERENCES outbox_message,
  author TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  state_at INTEGER NOT NULL
) STRICT;
CREATE INDEX personal_reminder_by_stay ON personal_reminder (stay_id);

-- cohorts ---------------------------------------------------------------------
CREATE TABLE cohort_message (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (json_valid(choice)),
  author TEXT NOT NULL,
  second TEXT,
  created_at INTEGER NOT NULL,
  leaves_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'left', 'recalled')),
  state_at INTEGER NOT NULL,
  state_by TEXT
) STRICT;
CREATE INDEX cohort_message_by_time ON cohort_message (created_at);

CREATE TABLE cohort_recipient (
  cohort_id TEXT NOT NULL REFERENCES cohort_message,
  position INTEGER NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient,
  stay_id TEXT NOT NULL REFERENCES stay,
  text TEXT NOT NULL,
  message_id TEXT REFERENCES outbox_message,
  to_call TEXT,
  PRIMARY KEY (cohort_id, position),
  UNIQUE (cohort_id, patient_id)
) STRICT;
CREATE INDEX cohort_recipient_by_patient ON cohort_recipient (patient_id);
`,
} as const;
