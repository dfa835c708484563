/** Each modem's state and signal over time. */
export const migration = {
  id: 20,
  name: 'modems',
  sql: `
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
