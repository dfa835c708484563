import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { StayId } from '../shared/ids.ts';

export interface FreedSlotRow {
  readonly stay_id: StayId;
  readonly surgery_date: string;
  readonly freed_at: number;
  /** provisional: « libéré sous réserve »; released: a nurse gave it away. */
  readonly state: 'provisional' | 'taken-back' | 'released';
  readonly state_at: number;
}

export function freedSlotOf(db: ReadableDb, id: StayId): FreedSlotRow | undefined {
  return sql<[StayId], FreedSlotRow>(db, 'SELECT * FROM freed_slot WHERE stay_id = ?').get(id);
}

export function insertFreedSlot(db: WritableDb, id: StayId, day: string, now: number): void {
  sql<[StayId, string, number, number]>(
    db,
    `INSERT INTO freed_slot (stay_id, surgery_date, freed_at, state, state_at)
     VALUES (?, ?, ?, 'provisional', ?)
     ON CONFLICT (stay_id) DO UPDATE SET surgery_date = excluded.surgery_date,
       freed_at = excluded.freed_at, state = excluded.state, state_at = excluded.state_at`,
  ).run(id, day, now, now);
}

export function setFreedSlotState(
  db: WritableDb,
  id: StayId,
  state: FreedSlotRow['state'],
  now: number,
): void {
  sql<[string, number, StayId]>(
    db,
    'UPDATE freed_slot SET state = ?, state_at = ? WHERE stay_id = ?',
  ).run(state, now, id);
}
