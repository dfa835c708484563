import { findIntents } from './intents.ts';
import { lineOfText } from './last-line.ts';
import { scanRedFlags } from './red-flags.ts';
import { findSigns } from './signs.ts';

/**
 * STOP, alone or nearly: no danger, no sign of illness and no callback in the same text (H36).
 * "Stop ça saigne" and "j'ai arrêté les antibiotiques" are not.
 */
export function isPatientStop(text: string): boolean {
  const line = lineOfText(text);
  const intents = findIntents(line).map((found) => found.intent);
  if (!intents.includes('stop') || intents.includes('callback')) return false;
  if (scanRedFlags(text).length > 0) return false;
  return !findSigns(line).some((finding) => finding.state === 'present');
}
