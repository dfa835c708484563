import { findIntents } from './intents.ts';
import { normalise } from './normalise.ts';
import { scanRedFlags } from './red-flags.ts';
import { findSigns, withoutFigures } from './signs.ts';

/**
 * STOP, alone or nearly: no danger, no sign of illness and no callback in the same text (H36).
 * "Stop ça saigne" and "j'ai arrêté les antibiotiques" are not.
 */
export function isPatientStop(text: string): boolean {
  if (scanRedFlags(text).length > 0) return false;
  const line = withoutFigures(normalise(text));
  if (findSigns(line).some((finding) => finding.state === 'present')) return false;
  const intents = findIntents(line).map((found) => found.intent);
  return intents.includes('stop') && !intents.includes('callback');
}
