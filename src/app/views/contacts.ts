import { contactsOf } from '../../compliance/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { StayRow } from '../../ipc/index.ts';
import type { Settings } from '../../shared/settings.ts';

/** The day after surgery is not over: somebody is being asked. */
const isTooEarly = (standing: { kind: string; because?: string }) =>
  standing.kind === 'excluded' && standing.because === 'too-early';

export type Contacts = ReadonlyMap<string, StayRow['contact']>;

/**
 * Where the contact J+1 to J+3 of each stay of these days stands, by the rule of the HAS summary.
 * A screen shows a contact as soon as it is made; the summary counts it once J+1 is over.
 */
export function contactsBetween(
  db: ReadableDb,
  settings: Settings,
  now: number,
  from: string,
  to: string,
): Contacts {
  const contacts = new Map<string, StayRow['contact']>();
  for (const [stayId, { standing, contact }] of contactsOf(db, settings, { from, to, now })) {
    if (contact !== null) contacts.set(stayId, 'made');
    else if (standing.kind === 'not-contacted') contacts.set(stayId, 'missed');
    else if (standing.kind === 'ongoing' || isTooEarly(standing)) contacts.set(stayId, 'pending');
  }
  return contacts;
}
