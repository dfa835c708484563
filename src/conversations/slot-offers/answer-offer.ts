import { raiseAlert } from '../../alerts/index.ts';
import { cancelMessages, queueMessage } from '../../outbox/index.ts';
import { patientById } from '../../patients/index.ts';
import {
  freedSlotOf,
  latestOfferTo,
  type OfferRow,
  type OfferState,
  offersOfSlot,
  setOfferState,
  stayById,
} from '../../programme/index.ts';
import { definitionOf } from '../../protocols/index.ts';
import { clearTimer } from '../../scheduler/index.ts';
import { frenchDay, frenchTime } from '../../shared/calendar.ts';
import type { StayId } from '../../shared/ids.ts';
import type { ReadWork, Work } from '../../shared/work.ts';
import { reachOfStay } from '../context.ts';
import { closeQuestion, conversationOfStay, openQuestionOf } from '../conversation-sql.ts';
import type { Reading } from '../engine-types.ts';
import { placeValues } from './drafts.ts';
import { offerStep, offerText } from './offer-texts.ts';

const answerValidMs = 3_600_000;

/** Whether words about an offer are still for the machine: until somebody else was told that it is theirs. */
export function offerListens(work: ReadWork, stayId: StayId): boolean {
  const offer = latestOfferTo(work.db, stayId);
  return offer !== undefined && (offer.state === 'sent' || offer.state === 'held');
}

/**
 * OUI holds the place for the first who says it, « à confirmer par appel »; nobody is moved by a
 * machine. The others are told at once. NON frees it again for them (H26).
 */
export function answerOffer(work: Work, stayId: StayId, reading: Reading): void {
  const offer = latestOfferTo(work.db, stayId);
  if (!offer || typeof reading.value !== 'boolean') return;
  if (reading.outcome === 'urgent' || reading.outcome === 'unclear') return;
  if (!reading.value) return refuse(work, offer, reading);
  if (offer.state !== 'sent') return;
  const subject = subjectOf(work, offer);
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
  work.trail('offer-too-late', subjectOf(work, offer), { surgeryDate: offer.surgery_date });
}

function refuse(work: Work, offer: OfferRow, reading: Reading): void {
  if (offer.state !== 'sent' && offer.state !== 'held') return;
  const wasHeld = offer.state === 'held';
  settle(work, offer, 'refused');
  const subject = subjectOf(work, offer);
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

/** Somebody else has the place: this patient's own appointment does not change, and they are told. */
export function tellGone(work: Work, offer: OfferRow): void {
  settle(work, offer, 'too-late');
  const unsent = { stayId: offer.stay_id, kinds: ['offer'] } as const;
  const taken = cancelMessages(work.db, work.now, unsent, 'Place attribuée entre-temps.');
  work.trail('offer-too-late', subjectOf(work, offer), { surgeryDate: offer.surgery_date });
  // Whoever was not asked yet needs no word.
  if (taken.length === 0) tell(work, offer, 'gone', true);
}

/** The offer's question closes with it, except for a change of mind of who holds the place. */
export function settle(work: Work, offer: OfferRow, state: OfferState): void {
  setOfferState(work.db, offer.id, state, work.now);
  clearTimer(work.db, 'unit', offer.id, 'offer-expires');
  const conversation = conversationOfStay(work.db, offer.stay_id);
  const open = conversation && openQuestionOf(work.db, conversation.id);
  if (open?.step_id === offerStep && state !== 'held') {
    closeQuestion(work.db, open, 'place attribuée ou refusée', work.now);
  }
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'board' });
}

function tell(
  work: Work,
  offer: OfferRow,
  which: 'held' | 'refused' | 'gone',
  startedByUnit: boolean,
): void {
  const stay = stayById(work.db, offer.stay_id);
  const patient = stay && patientById(work.db, stay.patient_id);
  const conversation = stay && conversationOfStay(work.db, stay.id);
  if (!stay || !patient || !conversation) return;
  const reach = reachOfStay(
    work,
    patient,
    stay,
    definitionOf(work.db, conversation.protocolVersionId),
  );
  if (reach.kind !== 'sms') return;
  const { language } = patient;
  const values = placeValues(work.settings, work.now, offer, language, '');
  const text = offerText(which, language, reach.reader, values);
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
      stayId: stay.id,
      author: 'automate',
      dueAt: work.now,
      validUntil: startedByUnit ? offer.expires_at + answerValidMs : work.now + answerValidMs,
      withinHours: startedByUnit,
      repeatable: false,
      reportWithinMs: answerValidMs,
    },
  );
  work.trail(
    'text-queued',
    { ...subjectOf(work, offer), messageId },
    { text, number: reach.number },
  );
  work.changed({ kind: 'outbox' });
}

export function subjectOf(work: Work, offer: OfferRow) {
  const stay = stayById(work.db, offer.stay_id);
  if (!stay) throw new Error('an offer to a stay that is not there');
  return { patientId: stay.patient_id, stayId: stay.id };
}

export function placeWords({ surgery_date: day, arrival_time: time }: OfferRow): string {
  return time === null ? frenchDay(day) : `${frenchDay(day)} à ${frenchTime(time)}`;
}
