import { readSettings, type Settings, writeSetting } from '../../shared/settings.ts';
import { openTestStore } from '../../testing/test-store.ts';

/** Every setting at its default, and a number to call. */
export function defaultSettings(): Settings {
  const { db, dispose } = openTestStore();
  writeSetting(db, 0, 'phone', '01 99 00 10 00');
  writeSetting(db, 0, 'mode', 'training');
  const settings = readSettings(db);
  dispose();
  return settings;
}
