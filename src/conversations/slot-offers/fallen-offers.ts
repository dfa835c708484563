import { raiseAlert } from '../../alerts/index.ts';
import { patientById, phonesOf, smsStopOf } from '../../patients/index.ts';
import {
  freedSlotOf,
  type OfferRow,
  offersThatWait,
  type StayState,
  shortNoticeOf,
  stayById,
  waitingById,
} from '../../programme/index.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { Work } from '../../shared/work.ts';
import { overWords } from '../over-words.ts';
import { placeWords, settle, subjectOf, takeBack, tellGone } from './answer-offer.ts';

/**
 * Closes at once every offer whose patient can no longer take the place, with its reason: the place
 * is for the next person, and nobody waits for an answer that will not come (H23, H26, H36). To be
 * asked whenever a stay, a place, a number, a STOP or a clearance changed.
 */
export function closeFallenOffers(work: Work): void {
  for (const offer of offersThatWait(work.db)) {
    const reason = fallenBecause(work, offer);
    if (reason !== null) close(work, offer, reason);
  }
}

interface Fallen {
  readonly words: string;
  /** Their appointment stands, and a text still reaches them: they hear that the place is gone. */
  readonly isToldBySms: boolean;
}

/** Why an offer stands no longer; null while it does. */
export function fallenBecause(work: Work, offer: OfferRow): Fallen | null {
  const gone = goneBecause(work, offer);
  if (gone !== null) return { words: gone, isToldBySms: false };
  if (isTakenBack(work, offer)) {
    return { words: 'Place reprise : son séjour est de nouveau prévu.', isToldBySms: true };
  }
  const { stay_id: stayId, waiting_id: waitingId } = offer;
  const isCleared =
    waitingId !== null
      ? shortNoticeOf(work.db, { waitingId })
      : stayId !== null && shortNoticeOf(work.db, { stayId });
  // The anaesthetist's word may have been taken away since the SMS left.
  if (!isCleared) return { words: 'N’est plus « prêt à court délai ».', isToldBySms: true };
  // Whoever holds the place is phoned: a text is no longer needed for it.
  if (offer.state === 'held') return null;
  const unreached = unreachedBecause(work, offer);
  return unreached === null ? null : { words: unreached, isToldBySms: false };
}

/** The stay whose place it was is planned again on that day: nobody else may have it (H26). */
function isTakenBack(work: Work, offer: OfferRow): boolean {
  const slot = freedSlotOf(work.db, offer.slot_stay_id);
  return slot?.state === 'taken-back' && slot.surgery_date === offer.surgery_date;
}

function goneBecause(work: Work, offer: OfferRow): string | null {
  const patient = patientById(work.db, offer.patient_id);
  if (!patient || patient.deceased_at !== null) return overWords.deceased;
  if (offer.waiting_id !== null) {
    const isWaiting = waitingById(work.db, offer.waiting_id)?.state === 'waiting';
    return isWaiting ? null : 'N’est plus sur la liste d’attente.';
  }
  const stay = offer.stay_id === null ? undefined : stayById(work.db, offer.stay_id);
  if (!stay) return overWords.cancelled;
  const over = overBecause(stay.state);
  if (over !== null) return over;
  return stay.surgery_date <= offer.surgery_date ? 'A déjà une date aussi proche.' : null;
}

function overBecause(state: StayState): string | null {
  switch (state) {
    case 'planned':
      return null;
    case 'cancelled':
    case 'absent':
    case 'hospitalised':
    case 'deceased':
      return overWords[state];
    case 'arrived':
    case 'operated':
    case 'discharged':
      return 'Patient déjà venu.';
    default:
      return assertNever(state);
  }
}

function unreachedBecause(work: Work, { patient_id: patientId, number }: OfferRow): string | null {
  if (smsStopOf(work.db, patientId)) return 'Ne veut plus de SMS.';
  const phone = phonesOf(work.db, patientId).find((one) => one.number === number);
  return phone && phone.state !== 'wrong' ? null : 'Le numéro n’est plus celui du patient.';
}

function close(work: Work, offer: OfferRow, { words, isToldBySms }: Fallen): void {
  const subject = subjectOf(offer);
  work.trail('offer-fallen', subject, { surgeryDate: offer.surgery_date, reason: words });
  if (isToldBySms) tellGone(work, offer, 'withdrawn', words);
  else {
    takeBack(work, offer, words);
    settle(work, offer, 'withdrawn', words);
  }
  if (offer.state !== 'held' || patientById(work.db, offer.patient_id)?.deceased_at !== null)
    return;
  // The patient was told that somebody would call.
  raiseAlert(work, subject, {
    level: 'call',
    sentence: `La place du ${placeWords(offer)} ne lui est plus retenue : ${words}`,
    key: `offer-fallen:${offer.id}`,
    replyId: null,
  });
}
