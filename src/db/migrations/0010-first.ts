/** Every table of the first version, by owning module. Instants are ms UTC; days are YYYY-MM-DD in the unit's zone. */
export const migration = {
  id: 10,
  name: 'first',
  sql: `
-- app -------------------------------------------------------------------------
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL
) STRICT;

-- patients --------------------------------------------------------------------
CREATE TABLE patient (
  id TEXT PRIMARY KEY,
  ipp TEXT NOT NULL UNIQUE,
  birth_name TEXT NOT NULL,
  used_name TEXT,
  first_name TEXT NOT NULL,
  sex TEXT,
  birth_date TEXT,
  language TEXT NOT NULL,
  protected INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1)),
  landline TEXT,
  remarks TEXT,
  deceased_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- A number is shared by everybody who can be reached on it; "wrong" stops it for all of them.
CREATE TABLE phone (
  number TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('unverified', 'verified', 'wrong')),
  state_at INTEGER NOT NULL
) STRICT;

CREATE TABLE patient_phone (
  patient_id TEXT NOT NULL REFERENCES patient,
  number TEXT NOT NULL REFERENCES phone,
  holder TEXT NOT NULL CHECK (holder IN ('patient', 'representative')),
  holder_name TEXT,
  since INTEGER NOT NULL,
  until INTEGER,
  PRIMARY KEY (patient_id, number)
) STRICT;
CREATE INDEX patient_phone_by_number ON patient_phone (number);

CREATE TABLE preference (
  patient_id TEXT PRIMARY KEY REFERENCES patient,
  sms_stopped_at INTEGER,
  sms_stopped_reason TEXT
) STRICT;

-- programme -------------------------------------------------------------------
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  author TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  state TEXT NOT NULL CHECK (state IN ('applied', 'waiting', 'released', 'refused')),
  summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;

CREATE TABLE import_record (
  run_id TEXT NOT NULL REFERENCES import_run,
  line INTEGER NOT NULL,
  ipp TEXT,
  stay_id TEXT REFERENCES stay,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'warned', 'rejected', 'unchanged', 'changed', 'held')),
  field TEXT,
  reason TEXT,
  listed TEXT CHECK (listed IS NULL OR json_valid(listed)),
  PRIMARY KEY (run_id, line)
) STRICT;
CREATE INDEX import_record_by_ipp ON import_record (ipp);
CREATE INDEX import_record_by_stay ON import_record (stay_id);

CREATE TABLE stay (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient,
  stay_key TEXT NOT NULL,
  nda TEXT,
  surgery_date TEXT NOT NULL,
  arrival_time TEXT,
  theatre_time TEXT,
  room TEXT,
  surgeon TEXT,
  procedure_label TEXT,
  ccam TEXT,
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  anaesthesia TEXT,
  escort TEXT,
  escort_phone TEXT,
  remarks TEXT,
  state TEXT NOT NULL CHECK (state IN
    ('planned', 'arrived', 'operated', 'discharged', 'cancelled', 'absent', 'hospitalised', 'deceased')),
  state_at INTEGER NOT NULL,
  confirmation TEXT NOT NULL DEFAULT 'none' CHECK (confirmation IN ('none', 'asked', 'yes', 'no', 'void')),
  confirmation_at INTEGER,
  to_check TEXT,
  planned_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (stay_key, surgery_date)
) STRICT;
CREATE INDEX stay_by_date ON stay (surgery_date);
CREATE INDEX stay_by_patient ON stay (patient_id);
CREATE INDEX stay_unplanned ON stay (created_at) WHERE planned_at IS NULL;

CREATE TABLE freed_slot (
  stay_id TEXT PRIMARY KEY REFERENCES stay,
  surgery_date TEXT NOT NULL,
  freed_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('provisional', 'taken-back', 'released')),
  state_at INTEGER NOT NULL
) STRICT;

-- protocols -------------------------------------------------------------------
CREATE TABLE protocol (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE protocol_version (
  id TEXT PRIMARY KEY,
  protocol_id TEXT NOT NULL REFERENCES protocol,
  number INTEGER NOT NULL,
  format INTEGER NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  definition_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'retired')),
  approved_by TEXT,
  approved_at INTEGER,
  created_at INTEGER NOT NULL,
  UNIQUE (protocol_id, number)
) STRICT;

-- conversations ---------------------------------------------------------------
CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL UNIQUE REFERENCES stay,
  protocol_version_id TEXT NOT NULL REFERENCES protocol_version,
  state TEXT NOT NULL CHECK (json_valid(state)),
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;

-- At most one question is open per phone number (H08, H09): the index enforces it.
CREATE TABLE open_question (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation,
  number TEXT NOT NULL REFERENCES phone,
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  message_id TEXT REFERENCES outbox_message,
  yields INTEGER NOT NULL DEFAULT 0 CHECK (yields IN (0, 1)),
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_because TEXT
) STRICT;
CREATE UNIQUE INDEX one_open_question_per_number ON open_question (number) WHERE closed_at IS NULL;
CREATE INDEX open_question_by_conversation ON open_question (conversation_id);

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stay,
  step_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  outcome TEXT NOT NULL,
  reply_id TEXT REFERENCES inbox_message,
  author TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_by_stay ON answer (stay_id, recorded_at);

-- scheduler -------------------------------------------------------------------
-- One timer per owner and name: setting it again moves it.
CREATE TABLE timer (
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('conversation', 'alert', 'reply', 'message', 'unit')),
  owner_id TEXT NOT NULL,
  name TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (owner_kind, owner_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX timer_due ON timer (due_at);

-- modem -----------------------------------------------------------------------
CREATE TABLE modem (
  imei TEXT NOT NULL,
  firmware TEXT NOT NULL,
  model TEXT,
  journal TEXT NOT NULL CHECK (journal IN ('untried', 'proved', 'refuted')),
  journal_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  PRIMARY KEY (imei, firmware)
) STRICT;

CREATE TABLE sim (
  imsi TEXT PRIMARY KEY,
  own_number TEXT,
  operator TEXT,
  last_seen_at INTEGER NOT NULL
) STRICT;

-- outbox ----------------------------------------------------------------------
CREATE TABLE outbox_message (
  id TEXT PRIMARY KEY,
  dedupe_key TEXT NOT NULL UNIQUE,
  class INTEGER NOT NULL CHECK (class BETWEEN 1 AND 5),
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  text TEXT NOT NULL,
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  conversation_id TEXT REFERENCES conversation,
  step_id TEXT,
  author TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('due', 'held', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'expired', 'cancelled', 'quarantined')),
  reason TEXT,
  within_hours INTEGER NOT NULL CHECK (within_hours IN (0, 1)),
  repeatable INTEGER NOT NULL CHECK (repeatable IN (0, 1)),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  valid_until INTEGER,
  report_within_ms INTEGER NOT NULL,
  concat_reference INTEGER,
  hold_until INTEGER,
  next_at INTEGER,
  overdue_at INTEGER,
  sent_at INTEGER,
  settled_at INTEGER,
  repeat_of TEXT REFERENCES outbox_message
) STRICT;
CREATE INDEX outbox_next ON outbox_message (class, due_at, created_at) WHERE state = 'due';
CREATE INDEX outbox_due ON outbox_message (due_at) WHERE state = 'due';
CREATE INDEX outbox_unfinished ON outbox_message (class) WHERE state = 'sending';
CREATE INDEX outbox_held ON outbox_message (hold_until) WHERE state = 'held';
-- next_at: when the outbox itself has something to decide (expiry, end of a hold, missing report).
CREATE INDEX outbox_awake ON outbox_message (next_at) WHERE next_at IS NOT NULL;
CREATE UNIQUE INDEX outbox_repeat ON outbox_message (repeat_of) WHERE repeat_of IS NOT NULL;
CREATE INDEX outbox_by_stay ON outbox_message (stay_id);
CREATE INDEX outbox_by_number ON outbox_message (number, created_at);

CREATE TABLE outbox_part (
  id TEXT PRIMARY KEY,
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
  UNIQUE (message_id, position)
) STRICT;
CREATE INDEX outbox_part_in_doubt ON outbox_part (state)
  WHERE state IN ('storing', 'stored', 'sending');
CREATE INDEX outbox_part_unreferenced ON outbox_part (sending_at)
  WHERE reference IS NULL AND settled_at IS NULL AND sending_at IS NOT NULL;
CREATE INDEX outbox_part_in_slot ON outbox_part (slot) WHERE slot IS NOT NULL;
CREATE INDEX outbox_part_by_reference ON outbox_part (reference, sending_at)
  WHERE reference IS NOT NULL;

-- The last concatenation reference used for a number: it goes round 0 to 255.
CREATE TABLE outbox_concat (
  number TEXT PRIMARY KEY,
  last_reference INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
  part_id TEXT NOT NULL REFERENCES outbox_part,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  imei TEXT,
  outcome TEXT NOT NULL,
  detail TEXT,
  PRIMARY KEY (part_id, number)
) STRICT;

-- inbox -----------------------------------------------------------------------
CREATE TABLE inbox_part (
  unique_key TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'mms', 'voice', 'other', 'undecodable')),
  text TEXT NOT NULL,
  pdu TEXT NOT NULL,
  scts_at INTEGER,
  received_at INTEGER NOT NULL,
  concat_reference INTEGER,
  concat_bits INTEGER,
  concat_total INTEGER,
  concat_index INTEGER,
  reply_id TEXT REFERENCES inbox_message
) STRICT;
CREATE INDEX inbox_part_by_number ON inbox_part (number, received_at);
CREATE INDEX inbox_part_loose ON inbox_part (number, received_at) WHERE reply_id IS NULL;

CREATE TABLE inbox_message (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'mms', 'voice', 'other', 'undecodable')),
  text TEXT NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  written_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'merging', 'processed')),
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  step_id TEXT,
  item_id TEXT,
  processed_at INTEGER,
  reading TEXT NOT NULL DEFAULT 'none' CHECK (reading IN ('none', 'to-read', 'read')),
  read_at INTEGER,
  read_by TEXT
) STRICT;
CREATE INDEX inbox_unprocessed ON inbox_message (received_at) WHERE state <> 'processed';
CREATE INDEX inbox_to_read ON inbox_message (received_at) WHERE reading = 'to-read';
CREATE INDEX inbox_by_patient ON inbox_message (patient_id, received_at);
CREATE INDEX inbox_by_number ON inbox_message (number, received_at);

-- replies ---------------------------------------------------------------------
CREATE TABLE model (
  version TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  used_since INTEGER NOT NULL
) STRICT;

CREATE TABLE analysis (
  id TEXT PRIMARY KEY,
  reply_id TEXT NOT NULL REFERENCES inbox_message,
  at INTEGER NOT NULL,
  question TEXT CHECK (question IS NULL OR json_valid(question)),
  outcome TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  intents TEXT NOT NULL CHECK (json_valid(intents)),
  why TEXT NOT NULL CHECK (json_valid(why)),
  red_flags TEXT NOT NULL CHECK (json_valid(red_flags)),
  model_version TEXT NOT NULL REFERENCES model
) STRICT;
CREATE INDEX analysis_by_reply ON analysis (reply_id, at);

CREATE TABLE label (
  reply_id TEXT NOT NULL REFERENCES inbox_message,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  outcome TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (reply_id, at)
) STRICT;

-- alerts ----------------------------------------------------------------------
-- A card: at most one open per patient, or per unknown number (H12); the indexes enforce it.
CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  card_number INTEGER NOT NULL UNIQUE,
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  number TEXT,
  level TEXT NOT NULL CHECK (level IN ('urgent', 'call', 'silence', 'read')),
  state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'closed')),
  raised_at INTEGER NOT NULL,
  level_at INTEGER NOT NULL,
  taken_by TEXT REFERENCES staff,
  taken_at INTEGER,
  rings INTEGER NOT NULL DEFAULT 0,
  closed_by TEXT REFERENCES staff,
  closed_at INTEGER,
  outcome TEXT,
  note TEXT,
  CHECK (patient_id IS NOT NULL OR number IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX one_open_alert_per_patient ON alert (patient_id)
  WHERE state <> 'closed' AND patient_id IS NOT NULL;
CREATE UNIQUE INDEX one_open_alert_per_number ON alert (number)
  WHERE state <> 'closed' AND patient_id IS NULL;
CREATE INDEX alert_by_time ON alert (raised_at);
CREATE INDEX alert_standing ON alert (card_number) WHERE state <> 'closed';
CREATE INDEX alert_closed ON alert (closed_at) WHERE state = 'closed';

CREATE TABLE alert_event (
  alert_id TEXT NOT NULL REFERENCES alert,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (alert_id, position)
) STRICT;

CREATE TABLE call (
  id TEXT PRIMARY KEY,
  patient_id TEXT REFERENCES patient,
  stay_id TEXT REFERENCES stay,
  alert_id TEXT REFERENCES alert,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'relative', 'voicemail', 'no-answer', 'call-back')),
  call_back_at INTEGER,
  note TEXT,
  CHECK (patient_id IS NOT NULL OR alert_id IS NOT NULL)
) STRICT;
CREATE INDEX call_by_stay ON call (stay_id, at);
CREATE INDEX call_by_patient ON call (patient_id, at);
CREATE INDEX call_by_alert ON call (alert_id, at);

CREATE TABLE technical_alert (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  raised_at INTEGER NOT NULL,
  cleared_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_open_technical_alert ON technical_alert (code) WHERE cleared_at IS NULL;

-- staff -----------------------------------------------------------------------
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('auxiliary', 'nurse', 'doctor', 'manager', 'administrator')),
  password_hash TEXT NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

-- Known or not, every login is throttled alike: the answer tells nobody which ones exist.
CREATE TABLE sign_in_attempt (
  login_hash TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_because TEXT
) STRICT;
CREATE INDEX session_open ON session (staff_id) WHERE ended_at IS NULL;

CREATE TABLE watch (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  sound_heard INTEGER NOT NULL CHECK (sound_heard IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX one_open_watch_per_person ON watch (staff_id) WHERE ended_at IS NULL;
CREATE INDEX watch_by_time ON watch (started_at);
CREATE INDEX watch_open ON watch (started_at) WHERE ended_at IS NULL;
CREATE INDEX watch_by_end ON watch (ended_at);

-- audit -----------------------------------------------------------------------
CREATE TABLE trail (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  utc_offset_minutes INTEGER NOT NULL,
  author_kind TEXT NOT NULL CHECK (author_kind IN ('person', 'automate', 'cli')),
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  patient_id TEXT,
  stay_id TEXT,
  subject TEXT,
  payload_hash BLOB NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX trail_by_patient ON trail (patient_id, seq);
CREATE INDEX trail_by_stay ON trail (stay_id, seq);

CREATE TABLE trail_payload (
  seq INTEGER PRIMARY KEY REFERENCES trail,
  salt BLOB NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TRIGGER trail_is_append_only_update BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_is_append_only_delete BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER trail_is_append_only_insert BEFORE INSERT ON trail
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM trail)
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_payload_is_never_changed BEFORE UPDATE ON trail_payload
BEGIN SELECT RAISE(ABORT, 'a payload of the trail is erased or left as it is'); END;
`,
} as const;
