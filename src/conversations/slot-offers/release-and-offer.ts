import { writeAuthor } from '../../audit/index.ts';
import { queueMessage } from '../../outbox/index.ts';
import {
  freedSlotOf,
  insertOffer,
  type OfferId,
  offersOfSlot,
  releaseSlot,
  type StayRow,
  setState,
  stayById,
} from '../../programme/index.ts';
import { setTimer } from '../../scheduler/index.ts';
import type { Id, StayId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import {
  closeQuestion,
  conversationOfStay,
  insertQuestion,
  openQuestionOn,
  superseded,
} from '../conversation-sql.ts';
import { stayChanged } from '../plan-stays.ts';
import { type Draft, draftsFor } from './drafts.ts';
import { offerItem, offerStep } from './offer-texts.ts';

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
  offerTo: readonly StayId[],
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
  const conversation = conversationOfStay(work.db, candidate.id);
  if (reach.kind === 'call' || !conversation) return;
  const id = work.ids.next<OfferId>();
  const { patient_id: patientId, id: stayId } = candidate;
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
      stayId,
      author: writeAuthor(work.author),
      dueAt: work.now,
      validUntil: expiresAt,
      withinHours: false,
      repeatable: false,
      reportWithinMs,
    },
  );
  insertOffer(work.db, {
    id,
    slot_stay_id: place.id,
    surgery_date: place.surgery_date,
    arrival_time: place.arrival_time,
    stay_id: stayId,
    number: reach.number,
    message_id: messageId,
    state: 'sent',
    state_at: work.now,
    offered_at: work.now,
    offered_by: writeAuthor(work.author),
    expires_at: expiresAt,
  });
  const there = openQuestionOn(work.db, reach.number);
  if (there) closeQuestion(work.db, there, superseded, work.now);
  insertQuestion(work.db, {
    id: work.ids.next<Id<'open-question'>>(),
    conversation_id: conversation.id,
    number: reach.number,
    step_id: offerStep,
    item_id: offerItem,
    message_id: messageId,
    // Anything that the protocol asks comes first; a late OUI to the offer is still heard.
    yields: 1,
    opened_at: work.now,
  });
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
