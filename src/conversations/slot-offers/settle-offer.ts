import { writeAuthor } from '../../audit/index.ts';
import {
  freedSlotOf,
  insertOffer,
  moveStay,
  type OfferId,
  type OfferRow,
  offerById,
  offersOfSlot,
  type StayRow,
  stayById,
} from '../../programme/index.ts';
import type { StayId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import { stayChanged } from '../plan-stays.ts';
import { othersAsked, settle, subjectOf, tellGone } from './answer-offer.ts';
import { draftsFor } from './drafts.ts';

export type NotGiven = 'not-found' | 'place-held' | 'not-awaited' | 'same-day' | 'draft-gone';

/**
 * After the call: the place is this patient's, their stay moves there and every text is timed anew;
 * or it is not, and the place may be offered again.
 */
export function settleOffer(work: Work, id: OfferId, isGiven: boolean): Result<null, NotGiven> {
  const offer = offerById(work.db, id);
  if (!offer || !['sent', 'held'].includes(offer.state)) return fail('not-found');
  if (!isGiven) {
    if (offer.state !== 'held') return fail('not-found');
    settle(work, offer, 'withdrawn');
    work.trail('offer-withdrawn', subjectOf(work, offer), { surgeryDate: offer.surgery_date });
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
  stayId: StayId,
): Result<null, NotGiven> {
  const place = stayById(work.db, slotStayId);
  if (!place) return fail('not-found');
  const slot = freedSlotOf(work.db, slotStayId);
  if (slot?.state !== 'released' || slot.surgery_date !== place.surgery_date) {
    return fail('not-found');
  }
  const offers = offersOfSlot(work.db, slotStayId, place.surgery_date);
  if (offers.some(({ state }) => state === 'held' || state === 'given')) return fail('place-held');
  const drafts = draftsFor(work.db, work.settings, work.now, place);
  const draft = drafts.find(({ candidate }) => candidate.id === stayId);
  if (!draft) return fail('draft-gone');
  const offer: OfferRow = {
    id: work.ids.next<OfferId>(),
    slot_stay_id: place.id,
    surgery_date: place.surgery_date,
    arrival_time: place.arrival_time,
    stay_id: stayId,
    number: null,
    message_id: null,
    state: 'sent',
    state_at: work.now,
    offered_at: work.now,
    offered_by: writeAuthor(work.author),
    expires_at: draft.expiresAt,
  };
  insertOffer(work.db, offer);
  return give(work, offer);
}

function give(work: Work, offer: OfferRow): Result<null, NotGiven> {
  const place = stayById(work.db, offer.slot_stay_id);
  if (!place) return fail('not-found');
  const moved = moveStay(work, offer.stay_id, placeOf(place, offer));
  if (!moved.ok) return moved;
  settle(work, offer, 'given');
  work.trail('offer-given', subjectOf(work, offer), { surgeryDate: offer.surgery_date });
  for (const other of othersAsked(work, offer)) tellGone(work, other);
  stayChanged(work, offer.stay_id);
  return ok(null);
}

const placeOf = ({ theatre_time, room }: StayRow, { surgery_date, arrival_time }: OfferRow) => ({
  ...{ surgery_date, arrival_time, theatre_time, room },
});
