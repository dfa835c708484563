import type { Monotonic } from '../shared/clock.ts';
import { readAnnouncements } from './announcements.ts';
import type { Ask } from './command-queue.ts';
import { askOptional } from './dialogue.ts';
import { readImsi } from './identity.ts';
import type { Settings } from './initialise.ts';
import { isSimOpen } from './sim-lock.ts';

/**
 * Text mode came back, announcements are off, the SIM is locked, gone or another one (`imsi`: which
 * it was): it must begin again.
 */
export async function hasLostSettings(
  ask: Ask,
  monotonic: Monotonic,
  { announcements }: Settings,
  imsi: string | undefined,
): Promise<boolean> {
  if (!(await isSimOpen(ask, monotonic))) return true;
  const sim = imsi === undefined ? {} : await readImsi(ask);
  if (sim.imsi !== undefined && sim.imsi !== imsi) return true;
  const mode = await askOptional(ask, { text: 'AT+CMGF?', answers: ['+CMGF'] });
  if (mode?.[0] && mode[0].fields[0] !== '0') return true;
  const setting = await readAnnouncements(ask);
  return setting !== undefined && setting !== announcements.setting;
}
