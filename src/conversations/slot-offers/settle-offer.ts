import {
  type CandidateId,
  freedSlotOf,
  insertOffer,
  makeStay,
  moveStay,
  type OfferId,
  type OfferRow,
  offerById,
  offersOfSlot,
  offersTo,
  type RemovedBecause,
  removeFromWaitingList,
  type StayRow,
  setOfferStay,
  stayById,
  type WaitingId,
} from '../../programme/index.ts';
import type { StayId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import { stayChanged } from '../plan-stays.ts';
import { othersAsked, settle, subjectOf, takeBack, tellGone } from './answer-offer.ts';
import { candidateOf, draftsFor } from './drafts.ts';
import { closeFallenOffers } from './fallen-offers.ts';
import { isHeld, offerOf } from './release-and-offer.ts';

export type NotGiven =
  | 'not-found'
  | 'place-held'
  | 'not-awaited'
  | 'same-day'
  | 'draft-gone'
  | 'dated';

/**
 * After the call: the place is this patient's, their stay moves there or is made, and every text is timed anew;
 * or it is not, and the place may be offered again.
 */
export function settleOffer(work: Work, id: OfferId, isGiven: boolean): Result<null, NotGiven> {
  const offer = offerById(work.db, id);
  if (!offer || !['sent', 'held'].includes(offer.state)) return fail('not-found');
  if (!isGiven) {
    if (offer.state !== 'held') return fail('not-found');
    withdrawOffer(work, offer);
    return ok(null);
  }
  const rivals = offersOfSlot(work.db, offer.slot_stay_id, offer.surgery_date).filter(
    (other) => other.id !== id && (other.state === 'held' || other.state === 'given'),
  );
  if (rivals.length > 0) return fail('place-held');
  return give(work, offer);
}

/** A patient whom no text reaches said OUI on the telephone. */
export function giveByPhone(
  work: Work,
  slotStayId: StayId,
  to: CandidateId,
): Result<null, NotGiven> {
  const place = stayById(work.db, slotStayId);
  if (!place) return fail('not-found');
  const slot = freedSlotOf(work.db, slotStayId);
  if (slot?.state !== 'released' || slot.surgery_date !== place.surgery_date) {
    return fail('not-found');
  }
  if (isHeld(work, place)) return fail('place-held');
  const drafts = draftsFor(work.db, work.settings, work.now, place);
  const draft = drafts.find(({ candidate }) => candidate.id === to);
  if (!draft) return fail('draft-gone');
  const offer: OfferRow = {
    ...offerOf(work, place, draft.candidate, draft.expiresAt),
    ...{ id: work.ids.next<OfferId>(), number: null, message_id: null },
  };
  insertOffer(work.db, offer);
  return give(work, offer);
}

function give(work: Work, offer: OfferRow): Result<null, NotGiven> {
  const place = stayById(work.db, offer.slot_stay_id);
  if (!place) return fail('not-found');
  const given = takePlace(work, offer, placeOf(place, offer));
  if (!given.ok) return given;
  const subject = { patientId: offer.patient_id, stayId: given.value };
  settle(work, offer, 'given');
  work.trail('offer-given', subject, { surgeryDate: offer.surgery_date });
  for (const other of othersAsked(work, offer)) tellGone(work, other);
  for (const other of offersTo(work.db, offer.patient_id)) {
    // Of another place, which this patient needs no more: a late OUI is for a person to read.
    const isOpen = other.state === 'sent' || other.state === 'held';
    if (isOpen && candidateOf(other) === candidateOf(offer)) withdrawOffer(work, other);
  }
  stayChanged(work, given.value);
  return ok(null);
}

/** The patient's stay moves there, or is made of their entry of the waiting list. */
function takePlace(
  work: Work,
  { id, stay_id: stayId, waiting_id: waitingId }: OfferRow,
  place: ReturnType<typeof placeOf>,
): Result<StayId, NotGiven> {
  if (waitingId !== null) {
    const made = makeStay(work, waitingId, place);
    if (made.ok) setOfferStay(work.db, id, made.value);
    return made;
  }
  if (stayId === null) return fail('not-found');
  const moved = moveStay(work, stayId, place);
  return moved.ok ? ok(stayId) : moved;
}

/** A person says that it is not to be, or no longer needed; an SMS that waits does not leave. */
function withdrawOffer(work: Work, offer: OfferRow): void {
  takeBack(work, offer, 'Proposition retirée.');
  settle(work, offer, 'withdrawn');
  work.trail('offer-withdrawn', subjectOf(offer), { surgeryDate: offer.surgery_date });
}

/** Taken off the waiting list by a person, with what was still offered to them there. */
export function leaveWaitingList(
  work: Work,
  id: WaitingId,
  because: RemovedBecause,
  note: string | null,
): Result<null, 'not-found'> {
  const removed = removeFromWaitingList(work, id, because, note);
  if (!removed.ok) return removed;
  closeFallenOffers(work);
  for (const stayId of removed.value) stayChanged(work, stayId);
  return ok(null);
}

const placeOf = ({ theatre_time, room }: StayRow, { surgery_date, arrival_time }: OfferRow) => ({
  ...{ surgery_date, arrival_time, theatre_time, room },
});
