import type { ReadableDb } from '../db/index.ts';
import { patientById } from '../patients/index.ts';
import { retimeReminders } from '../personal/index.ts';
import {
  markPlanned,
  phaseOf,
  type StayRow,
  setConfirmation,
  stayById,
  unplannedStays,
} from '../programme/index.ts';
import {
  candidatesInUse,
  generalProtocolId,
  type PickedBecause,
  pickProtocol,
  versionInUse,
} from '../protocols/index.ts';
import { ageOn } from '../shared/calendar.ts';
import type { ConversationId, ProtocolVersionId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationOfStay, insertConversation, reopenConversation } from './conversation-sql.ts';
import { runConversation } from './run.ts';
import { closeFallenOffers } from './slot-offers/index.ts';
import { emptyState } from './state.ts';

/** Stays planned in one transaction: a long list must not keep a reply waiting. */
const batch = 50;

/** The running unit plans each stay when it first sees it, at its own time. Returns whether more wait. */
export function planNewStays(work: Work): boolean {
  const general = versionInUse(work.db, generalProtocolId);
  // No doctor has approved anything: nobody is written to (H25). The stays wait; the board says so.
  if (!general) return false;
  const stays = unplannedStays(work.db, batch);
  for (const stay of stays) planStay(work, stay, general);
  return stays.length === batch;
}

function planStay(work: Work, stay: StayRow, general: ProtocolVersionId): void {
  markPlanned(work.db, stay.id, work.now);
  if (conversationOfStay(work.db, stay.id)) return stayChanged(work, stay.id);
  const { versionId, because } = protocolFor(work.db, stay, general);
  const id = work.ids.next<ConversationId>();
  insertConversation(work.db, { id, stayId: stay.id, versionId, picked: because }, work.now);
  work.trail(
    'stay-planned',
    {
      patientId: stay.patient_id,
      stayId: stay.id,
      conversationId: id,
      protocolVersionId: versionId,
    },
    { picked: because },
  );
  runConversation(work, id, { type: 'plan' });
}

/** By procedure code or words; the general one where nothing fits, and the stay says so. */
export function protocolFor(
  db: ReadableDb,
  stay: StayRow,
  general: ProtocolVersionId,
): { readonly versionId: ProtocolVersionId; readonly because: PickedBecause } {
  const born = patientById(db, stay.patient_id)?.birth_date ?? null;
  const listed = {
    ccam: stay.ccam,
    procedure: stay.procedure_label,
    age: born === null ? null : ageOn(born, stay.surgery_date),
  };
  const { candidate, because } = pickProtocol(listed, candidatesInUse(db));
  return { versionId: candidate?.versionId ?? general, because };
}

/** A list or a person changed the stay: its conversation is told in the same transaction. */
export function stayChanged(work: Work, stayId: StayId): void {
  const conversation = conversationOfStay(work.db, stayId);
  const stay = stayById(work.db, stayId);
  if (stay) retimeReminders(work, stay);
  closeFallenOffers(work);
  if (!conversation || !stay) return;
  const isAhead = phaseOf(stay, work.now, work.settings) === 'ahead';
  if (conversation.endedAt !== null && isAhead) {
    const { texts } = conversation.state;
    reopenConversation(work.db, conversation.id, { ...emptyState, texts }, work.now);
    setConfirmation(work.db, stayId, 'none', work.now);
  }
  runConversation(work, conversation.id, { type: 'stay-changed' });
}
