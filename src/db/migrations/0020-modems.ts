/** Several modems: which SIM a telephone number is texted by; and each modem's signal over time. */
export const migration = {
  id: 20,
  name: 'modems',
  sql: `
-- The lane is the IMSI of the SIM, or the IMEI of a modem that does not tell it.
CREATE TABLE outbox_route (
  number TEXT PRIMARY KEY,
  lane TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_route_by_lane ON outbox_route (lane);
-- Conversations that run stay on the SIM that they began with: max() takes its own row's lane.
INSERT INTO outbox_route (number, lane, since)
  SELECT number, lane, since FROM (
    SELECT m.number, coalesce(p.imsi, p.imei) AS lane, max(p.sending_at) AS since
    FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
    WHERE p.sending_at IS NOT NULL AND coalesce(p.imsi, p.imei) IS NOT NULL
    GROUP BY m.number);

CREATE TABLE modem_signal (
  imei TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- ModemState's kind.
  state TEXT NOT NULL,
  dbm INTEGER,
  kind TEXT CHECK (kind IN ('rssi', 'rscp', 'rsrp')),
  technology TEXT CHECK (technology IN ('2G', '3G', '4G', '5G')),
  operator TEXT,
  PRIMARY KEY (imei, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX modem_signal_by_time ON modem_signal (at);
`,
};
