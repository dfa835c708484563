import { patientById } from '../patients/index.ts';
import { markPlanned, type StayRow, unplannedStays } from '../programme/index.ts';
import { generalProtocolId, versionInUse } from '../protocols/index.ts';
import type { ConversationId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationOfStay, insertConversation } from './conversation-sql.ts';
import { runConversation } from './run.ts';
import { emptyState } from './state.ts';

/** The running unit plans each stay when it first sees it, at its own time. Returns how many. */
export function planNewStays(work: Work): number {
  const stays = unplannedStays(work.db);
  for (const stay of stays) planStay(work, stay);
  return stays.length;
}

function planStay(work: Work, stay: StayRow): void {
  const versionId = versionInUse(work.db, generalProtocolId);
  const patient = patientById(work.db, stay.patient_id);
  if (!versionId || !patient) return;
  const id = work.ids.next<ConversationId>();
  insertConversation(work.db, id, stay.id, versionId, emptyState, work.now);
  markPlanned(work.db, stay.id, work.now);
  work.trail(
    'stay-planned',
    { patientId: patient.id, stayId: stay.id, conversationId: id, protocolVersionId: versionId },
    {},
  );
  runConversation(work, id, { type: 'plan' });
}

/** A list or a person changed the stay: its conversation is told in the same transaction. */
export function stayChanged(work: Work, stayId: StayId): void {
  const conversation = conversationOfStay(work.db, stayId);
  if (conversation) runConversation(work, conversation.id, { type: 'stay-changed' });
}
