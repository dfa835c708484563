import { hasReportOf } from '../../compliance/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { StayRow } from '../../ipc/index.ts';
import type { Settings } from '../../shared/settings.ts';

export type Contacts = ReadonlyMap<string, StayRow['contact']>;

const states = {
  contacted: 'made',
  'not-contacted': 'missed',
  ongoing: 'pending',
} as const;

/** Where the contact J+1 to J+3 of each stay of these days stands, by the rule of the HAS summary. */
export function contactsBetween(
  db: ReadableDb,
  settings: Settings,
  now: number,
  from: string,
  to: string,
): Contacts {
  const { stays } = hasReportOf(db, settings, { from, to, now, by: '' });
  return new Map(stays.map((stay) => [stay.stayId, states[stay.status]]));
}
