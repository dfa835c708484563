import { raiseAlert } from '../../alerts/index.ts';
import { cancelMessages, queueMessage } from '../../outbox/index.ts';
import { patientById } from '../../patients/index.ts';
import {
  freedSlotOf,
  type OfferId,
  type OfferRow,
  type OfferState,
  offerById,
  offersOfSlot,
  setOfferState,
} from '../../programme/index.ts';
import { clearTimer } from '../../scheduler/index.ts';
import { frenchDay, frenchTime } from '../../shared/calendar.ts';
import type { Work } from '../../shared/work.ts';
import type { Reading } from '../engine-types.ts';
import { placeValues, reachForOffer } from './drafts.ts';
import { offerText } from './offer-texts.ts';

const answerValidMs = 3_600_000;

/**
 * OUI holds the place for the first who says it, « à confirmer par appel »; nobody is moved by a
 * machine. The others are told at once. NON frees it again for them (H26).
 */
export function answerOffer(work: Work, id: OfferId, reading: Reading): void {
  const offer = offerById(work.db, id);
  if (!offer || typeof reading.value !== 'boolean') return;
  if (reading.outcome === 'urgent' || reading.outcome === 'unclear') return;
  if (!reading.value) return refuse(work, offer, reading);
  if (offer.state !== 'sent') return;
  const subject = subjectOf(offer);
  if (reading.outcome === 'worrying') {
    // "Oui mais j'ai de la fièvre": the words have their alert, and nobody is held on them.
    raiseAlert(work, subject, {
      level: 'call',
      sentence: `Répond OUI à la place du ${placeWords(offer)}, avec autre chose à voir : rien n'est retenu.`,
      key: `offer-doubt:${offer.id}`,
      replyId: reading.replyId,
    });
    return;
  }
  if (!isStillFree(work, offer)) return tellGone(work, offer);
  settle(work, offer, 'held');
  work.trail('offer-held', subject, { surgeryDate: offer.surgery_date });
  raiseAlert(work, subject, {
    level: 'call',
    sentence: `Accepte la place du ${placeWords(offer)} : retenu, à confirmer par appel.`,
    key: `offer-held:${offer.id}`,
    replyId: reading.replyId,
  });
  tell(work, offer, 'held', false);
  for (const other of othersAsked(work, offer)) tellGone(work, other);
}

/** The patient was asked too late to be warned in time, and has not answered. */
export function offerExpired(work: Work, offer: OfferRow): void {
  if (offer.state !== 'sent') return;
  settle(work, offer, 'too-late');
  work.trail('offer-too-late', subjectOf(offer), { surgeryDate: offer.surgery_date });
}

function refuse(work: Work, offer: OfferRow, reading: Reading): void {
  if (offer.state !== 'sent' && offer.state !== 'held') return;
  const wasHeld = offer.state === 'held';
  settle(work, offer, 'refused');
  const subject = subjectOf(offer);
  work.trail('offer-refused', subject, { surgeryDate: offer.surgery_date });
  tell(work, offer, 'refused', false);
  if (!wasHeld) return;
  raiseAlert(work, subject, {
    level: 'call',
    sentence: `Ne veut plus de la place du ${placeWords(offer)}, qui lui était retenue.`,
    key: `offer-dropped:${offer.id}`,
    replyId: reading.replyId,
  });
}

/** Released by a person, and nobody holds it. */
function isStillFree(work: Work, offer: OfferRow): boolean {
  const slot = freedSlotOf(work.db, offer.slot_stay_id);
  if (slot?.state !== 'released' || slot.surgery_date !== offer.surgery_date) return false;
  const offers = offersOfSlot(work.db, offer.slot_stay_id, offer.surgery_date);
  return !offers.some(({ state }) => state === 'held' || state === 'given');
}

export function othersAsked(work: Work, offer: OfferRow): readonly OfferRow[] {
  return offersOfSlot(work.db, offer.slot_stay_id, offer.surgery_date).filter(
    (other) => other.id !== offer.id && other.state === 'sent',
  );
}

/** The place is not for this patient any more: nothing changes for them, and they are told. */
export function tellGone(
  work: Work,
  offer: OfferRow,
  as: 'too-late' | 'withdrawn' = 'too-late',
  because: string | null = null,
): void {
  settle(work, offer, as, because);
  const wasAsked = !takeBack(work, offer, because ?? 'Place attribuée entre-temps.');
  if (as === 'too-late') {
    work.trail('offer-too-late', subjectOf(offer), { surgeryDate: offer.surgery_date });
  }
  // Whoever was not asked yet needs no word.
  if (wasAsked) tell(work, offer, 'gone', true);
}

/** Whether the SMS had not left yet: it does not any more. */
export function takeBack(work: Work, { message_id: messageId }: OfferRow, reason: string): boolean {
  return messageId !== null && cancelMessages(work.db, work.now, { messageId }, reason).length > 0;
}

/** With its last word an offer listens no more; while it holds the place, a change of mind is heard. */
export function settle(
  work: Work,
  offer: OfferRow,
  state: OfferState,
  because: string | null = null,
): void {
  setOfferState(work.db, offer.id, state, because, work.now);
  clearTimer(work.db, 'unit', offer.id, 'offer-expires');
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'board' });
  work.changed({ kind: 'patient', patientId: offer.patient_id });
}

function tell(
  work: Work,
  offer: OfferRow,
  which: 'held' | 'refused' | 'gone',
  startedByUnit: boolean,
): void {
  const patient = patientById(work.db, offer.patient_id);
  if (!patient) return;
  const reach = reachForOffer(work.db, work.settings, patient, offer);
  if (reach.kind !== 'sms') return;
  const { language } = patient;
  const values = placeValues(work.settings, work.now, offer, language, '');
  const to = offer.waiting_id === null ? 'dated' : 'undated';
  const text = offerText(to, which, language, reach.reader, values);
  if (text === null) return;
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `offer:${offer.id}:${which}`,
      class: 4,
      kind: 'offer-answer',
      number: reach.number,
      text,
      patientId: patient.id,
      ...(offer.stay_id !== null && { stayId: offer.stay_id }),
      author: 'automate',
      dueAt: work.now,
      validUntil: startedByUnit ? offer.expires_at + answerValidMs : work.now + answerValidMs,
      withinHours: startedByUnit,
      repeatable: false,
      reportWithinMs: answerValidMs,
    },
  );
  work.trail('text-queued', { ...subjectOf(offer), messageId }, { text, number: reach.number });
  work.changed({ kind: 'outbox' });
}

export const subjectOf = ({ patient_id: patientId, stay_id: stayId }: OfferRow) => ({
  ...{ patientId, stayId },
});

export function placeWords({ surgery_date: day, arrival_time: time }: OfferRow): string {
  return time === null ? frenchDay(day) : `${frenchDay(day)} à ${frenchTime(time)}`;
}
