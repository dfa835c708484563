import { writeAuthor } from '../../audit/index.ts';
import { queueMessage } from '../../outbox/index.ts';
import {
  type Candidate,
  type CandidateId,
  freedSlotOf,
  insertOffer,
  type OfferId,
  type OfferRow,
  offersOfSlot,
  releaseSlot,
  type StayRow,
  setState,
  stayById,
} from '../../programme/index.ts';
import { setTimer } from '../../scheduler/index.ts';
import type { StayId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import { closeQuestion, openQuestionOn, superseded } from '../conversation-sql.ts';
import { stayChanged } from '../plan-stays.ts';
import { type Draft, draftsFor } from './drafts.ts';

/** No delivery report within an hour: the offer is a person's to make. */
const reportWithinMs = 3_600_000;

export type NotReleased = 'not-found' | 'not-offered' | 'place-held' | 'draft-gone';

/**
 * One press of a person who has verified the refusal: the place is released, its stay ends, and the
 * drafts chosen leave as offers. Afterwards, a released place that nobody holds may be offered to
 * more patients. A draft that no longer stands refuses all of it (H26).
 */
export function releaseAndOffer(
  work: Work,
  stayId: StayId,
  offerTo: readonly CandidateId[],
): Result<null, NotReleased> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  const slot = freedSlotOf(work.db, stayId);
  const isReleased = slot?.state === 'released' && slot.surgery_date === stay.surgery_date;
  const isOffered = slot?.state === 'provisional' && slot.surgery_date === stay.surgery_date;
  if (!isOffered && (!isReleased || offerTo.length === 0)) return fail('not-offered');
  if (isHeld(work, stay)) return fail('place-held');
  const drafts = draftsFor(work.db, work.settings, work.now, stay);
  const chosen = offerTo.map((id) => drafts.find((draft) => draft.candidate.id === id));
  if (chosen.some((draft) => draft?.reach.kind !== 'sms')) return fail('draft-gone');
  if (!isReleased) {
    const released = releaseSlot(work, stayId);
    if (!released.ok) return released;
    const cancelled = setState(work, stayId, 'cancelled', null);
    if (cancelled.ok) for (const id of cancelled.value) stayChanged(work, id);
  }
  for (const draft of chosen) if (draft) offer(work, stay, draft);
  return ok(null);
}

export function isHeld(work: Work, stay: StayRow): boolean {
  return offersOfSlot(work.db, stay.id, stay.surgery_date).some(
    ({ state }) => state === 'held' || state === 'given',
  );
}

function offer(work: Work, place: StayRow, { candidate, reach, expiresAt }: Draft): void {
  if (reach.kind === 'call') return;
  const id = work.ids.next<OfferId>();
  const { patient_id: patientId } = candidate;
  const stayId = candidate.kind === 'dated' ? candidate.id : null;
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `offer:${id}`,
      class: 3,
      kind: 'offer',
      number: reach.number,
      text: reach.text,
      patientId,
      ...(stayId !== null && { stayId }),
      author: writeAuthor(work.author),
      dueAt: work.now,
      validUntil: expiresAt,
      withinHours: false,
      repeatable: false,
      reportWithinMs,
    },
  );
  insertOffer(work.db, {
    ...offerOf(work, place, candidate, expiresAt),
    ...{ id, number: reach.number, message_id: messageId },
  });
  // The offer is what was said last; anything that the protocol asks later comes first.
  const there = openQuestionOn(work.db, reach.number);
  if (there) closeQuestion(work.db, there, superseded, work.now);
  setTimer(work.db, 'unit', id, 'offer-expires', expiresAt);
  work.trail(
    'slot-offered',
    { patientId, stayId, messageId },
    { surgeryDate: place.surgery_date, text: reach.text, number: reach.number },
  );
  work.changed({ kind: 'outbox' });
  work.changed({ kind: 'timers' });
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'patient', patientId });
}

/** One place put to one patient, whether by SMS or on the telephone. */
export function offerOf(
  work: Work,
  place: StayRow,
  candidate: Candidate,
  expiresAt: number,
): Omit<OfferRow, 'id' | 'number' | 'message_id'> {
  return {
    slot_stay_id: place.id,
    surgery_date: place.surgery_date,
    arrival_time: place.arrival_time,
    patient_id: candidate.patient_id,
    stay_id: candidate.kind === 'dated' ? candidate.id : null,
    waiting_id: candidate.kind === 'undated' ? candidate.id : null,
    state: 'sent',
    state_at: work.now,
    closed_because: null,
    offered_at: work.now,
    offered_by: writeAuthor(work.author),
    expires_at: expiresAt,
  };
}
