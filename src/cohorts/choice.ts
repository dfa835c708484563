import type { ReadableDb } from '../db/index.ts';
import { type StayRow, type StayState, staysBetween } from '../programme/index.ts';

/** Which stays a message is for. Empty rooms or surgeons: all of them. */
export interface Choice {
  readonly from: string;
  readonly to: string;
  readonly rooms: readonly string[];
  readonly surgeons: readonly string[];
  readonly states: readonly StayState[];
}

/** A patient with two stays in it is written to once, about the first. */
export function membersOf(db: ReadableDb, choice: Choice): readonly StayRow[] {
  const seen = new Set<string>();
  return staysBetween(db, choice.from, choice.to).filter((stay) => {
    if (!isIn(stay, choice) || seen.has(stay.patient_id)) return false;
    seen.add(stay.patient_id);
    return true;
  });
}

export function isIn(
  { surgery_date: day, room, surgeon, state }: StayRow,
  { from, to, rooms, surgeons, states }: Choice,
): boolean {
  if (day < from || day > to || !states.includes(state)) return false;
  if (rooms.length > 0 && (room === null || !rooms.includes(room))) return false;
  return surgeons.length === 0 || (surgeon !== null && surgeons.includes(surgeon));
}
