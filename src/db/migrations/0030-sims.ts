/** What each SIM may send and how its messages arrive, what holds routine back, and tests of the modem. */
export const migration = {
  id: 30,
  name: 'sims',
  sql: `
-- A SIM whose modem does not tell its number has '' as its imsi.
ALTER TABLE sim ADD COLUMN iccid TEXT;
ALTER TABLE sim ADD COLUMN own_number_from TEXT CHECK (own_number_from IN ('sim', 'person'));
ALTER TABLE sim ADD COLUMN contract TEXT NOT NULL DEFAULT 'unknown'
  CHECK (contract IN ('unknown', 'ordinary', 'automated-in-writing'));
ALTER TABLE sim ADD COLUMN day_limit INTEGER CHECK (day_limit > 0);
ALTER TABLE sim ADD COLUMN month_limit INTEGER CHECK (month_limit > 0);
ALTER TABLE sim ADD COLUMN warn_percent INTEGER NOT NULL DEFAULT 80
  CHECK (warn_percent BETWEEN 1 AND 100);
-- Anything at all from the network: a message, or a delivery report.
ALTER TABLE sim ADD COLUMN heard_at INTEGER;

-- While one stands, routine texts wait. imsi null: whichever SIM they would leave by.
CREATE TABLE routine_hold (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN
    ('person', 'delivery-poor', 'operator-refuses', 'plan-day', 'plan-month', 'clock-off')),
  imsi TEXT,
  -- The day or month whose limit is reached.
  period TEXT,
  since INTEGER NOT NULL,
  author TEXT NOT NULL,
  ended_at INTEGER,
  ended_by TEXT,
  -- A person let go of it, and not the end of its cause.
  released INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX one_standing_hold ON routine_hold (kind, coalesce(imsi, ''))
  WHERE ended_at IS NULL;
CREATE INDEX routine_hold_by_sim ON routine_hold (imsi, kind, since);

CREATE TABLE modem_test (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('loop', 'other-network')),
  imsi TEXT NOT NULL,
  -- What its text bears, and nobody else can know; null where nothing comes back.
  token TEXT UNIQUE,
  message_id TEXT NOT NULL REFERENCES outbox_message,
  asked_at INTEGER NOT NULL,
  author TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'passed', 'failed')),
  reason TEXT,
  settled_at INTEGER,
  -- Real time from leaving to coming back.
  round_trip_ms INTEGER
) STRICT;
CREATE INDEX modem_test_by_time ON modem_test (asked_at);
CREATE INDEX modem_test_waiting ON modem_test (asked_at) WHERE state = 'waiting';
CREATE INDEX modem_test_by_message ON modem_test (message_id);

-- By how much this computer's clock is ahead of the network's.
CREATE TABLE clock_sample (
  at INTEGER PRIMARY KEY,
  ahead_ms INTEGER NOT NULL
) STRICT;
`,
} as const;
