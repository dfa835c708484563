import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Id, MessageId, StayId } from '../shared/ids.ts';

export type OfferId = Id<'slot-offer'>;

/**
 * `sent`: the patient was asked. `held`: « retenu, à confirmer par appel ». `given`: a person
 * confirmed it and the stay has moved. `too-late`: somebody else was first, or no time is left.
 */
export type OfferState = 'sent' | 'held' | 'refused' | 'too-late' | 'given' | 'withdrawn';

export interface OfferRow {
  readonly id: OfferId;
  /** Whose place it was. */
  readonly slot_stay_id: StayId;
  readonly surgery_date: string;
  readonly arrival_time: string | null;
  /** To whom it is offered. */
  readonly stay_id: StayId;
  readonly number: string | null;
  readonly message_id: MessageId | null;
  readonly state: OfferState;
  readonly state_at: number;
  readonly offered_at: number;
  readonly offered_by: string;
  readonly expires_at: number;
}

export function offerById(db: ReadableDb, id: OfferId): OfferRow | undefined {
  return sql<[OfferId], OfferRow>(db, 'SELECT * FROM slot_offer WHERE id = ?').get(id);
}

/** Of one place on one day, in the order they were made. */
export function offersOfSlot(db: ReadableDb, slotStayId: StayId, day: string): readonly OfferRow[] {
  return sql<[StayId, string], OfferRow>(
    db,
    'SELECT * FROM slot_offer WHERE slot_stay_id = ? AND surgery_date = ? ORDER BY offered_at, id',
  ).all(slotStayId, day);
}

/** The last one made to this stay. */
export function latestOfferTo(db: ReadableDb, stayId: StayId): OfferRow | undefined {
  return sql<[StayId], OfferRow>(
    db,
    'SELECT * FROM slot_offer WHERE stay_id = ? ORDER BY offered_at DESC, id DESC LIMIT 1',
  ).get(stayId);
}

export function insertOffer(db: WritableDb, offer: OfferRow): void {
  sql<object>(
    db,
    `INSERT INTO slot_offer (id, slot_stay_id, surgery_date, arrival_time, stay_id, number,
       message_id, state, state_at, offered_at, offered_by, expires_at)
     VALUES (@id, @slot_stay_id, @surgery_date, @arrival_time, @stay_id, @number, @message_id,
       @state, @state_at, @offered_at, @offered_by, @expires_at)`,
  ).run(offer);
}

export function setOfferState(db: WritableDb, id: OfferId, state: OfferState, now: number): void {
  sql<[OfferState, number, OfferId]>(
    db,
    'UPDATE slot_offer SET state = ?, state_at = ? WHERE id = ?',
  ).run(state, now, id);
}
