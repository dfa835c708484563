import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Id, MessageId, PatientId, StayId } from '../shared/ids.ts';
import type { WaitingId } from './waiting-list/waiting-sql.ts';

export type OfferId = Id<'slot-offer'>;

/**
 * `sent`: the patient was asked. `held`: « retenu, à confirmer par appel ». `given`: a person
 * confirmed it, and the stay has moved or was made. `too-late`: somebody else was first, or no time is left.
 */
export type OfferState = 'sent' | 'held' | 'refused' | 'too-late' | 'given' | 'withdrawn';

export interface OfferRow {
  readonly id: OfferId;
  /** Whose place it was. */
  readonly slot_stay_id: StayId;
  readonly surgery_date: string;
  readonly arrival_time: string | null;
  /** To whom it is offered. */
  readonly patient_id: PatientId;
  /** Whose day would move, or that was made when the place was given; null: no day yet. */
  readonly stay_id: StayId | null;
  /** Their entry of the waiting list; null: they have a stay. */
  readonly waiting_id: WaitingId | null;
  readonly number: string | null;
  readonly message_id: MessageId | null;
  readonly state: OfferState;
  readonly state_at: number;
  /** Why it was closed before any last word; the patient may be offered a place again. */
  readonly closed_because: string | null;
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

/** What a number listens for: offers that nobody has answered for good, the newest first. */
export function offersListeningOn(db: ReadableDb, number: string): readonly OfferRow[] {
  return sql<[string], OfferRow>(
    db,
    `SELECT * FROM slot_offer WHERE number = ? AND state IN ('sent', 'held')
     ORDER BY offered_at DESC, id DESC`,
  ).all(number);
}

/** To one patient, the newest first. */
export function offersTo(db: ReadableDb, patientId: PatientId): readonly OfferRow[] {
  return sql<[PatientId], OfferRow>(
    db,
    'SELECT * FROM slot_offer WHERE patient_id = ? ORDER BY offered_at DESC, id DESC',
  ).all(patientId);
}

/** Asked, and no last word yet: an answer may have been lost. */
export function offersThatWait(db: ReadableDb): readonly OfferRow[] {
  return sql<[], OfferRow>(
    db,
    `SELECT * FROM slot_offer WHERE number IS NOT NULL AND state IN ('sent', 'held')
     ORDER BY offered_at, id`,
  ).all();
}

export function insertOffer(db: WritableDb, offer: OfferRow): void {
  sql<object>(
    db,
    `INSERT INTO slot_offer (id, slot_stay_id, surgery_date, arrival_time, patient_id, stay_id,
       waiting_id, number, message_id, state, state_at, offered_at, offered_by, expires_at)
     VALUES (@id, @slot_stay_id, @surgery_date, @arrival_time, @patient_id, @stay_id, @waiting_id,
       @number, @message_id, @state, @state_at, @offered_at, @offered_by, @expires_at)`,
  ).run(offer);
}

export function setOfferState(
  db: WritableDb,
  id: OfferId,
  state: OfferState,
  because: string | null,
  now: number,
): void {
  sql<[OfferState, number, string | null, OfferId]>(
    db,
    'UPDATE slot_offer SET state = ?, state_at = ?, closed_because = ? WHERE id = ?',
  ).run(state, now, because, id);
}

/** The place was given to somebody without a date: this is the stay that was made. */
export function setOfferStay(db: WritableDb, id: OfferId, stayId: StayId): void {
  sql<[StayId, OfferId]>(db, 'UPDATE slot_offer SET stay_id = ? WHERE id = ?').run(stayId, id);
}
