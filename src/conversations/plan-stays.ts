import { patientById } from '../patients/index.ts';
import { markPlanned, type StayRow, unplannedStays } from '../programme/index.ts';
import { generalProtocolId, versionInUse } from '../protocols/index.ts';
import type { ConversationId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationOfStay, insertConversation } from './conversation-sql.ts';
import { runConversation } from './run.ts';
import { emptyState } from './state.ts';

/** Planned in one transaction; more would keep others waiting while a long list is taken up. */
const atOnce = 50;

/**
 * The running unit plans each stay when it first sees it, at its own time. Returns how many; `most`
 * means that there may be more.
 */
export function planNewStays(work: Work, most: number = atOnce): number {
  return unplannedStays(work.db, most).filter((stay) => planStay(work, stay)).length;
}

function planStay(work: Work, stay: StayRow): boolean {
  const versionId = versionInUse(work.db, generalProtocolId);
  const patient = patientById(work.db, stay.patient_id);
  if (!versionId || !patient) return false;
  const id = work.ids.next<ConversationId>();
  insertConversation(work.db, id, stay.id, versionId, emptyState, work.now);
  markPlanned(work.db, stay.id, work.now);
  work.trail(
    'stay-planned',
    { patientId: patient.id, stayId: stay.id, conversationId: id, protocolVersionId: versionId },
    {},
  );
  runConversation(work, id, { type: 'plan' });
  return true;
}

/** A list or a person changed the stay: its conversation is told in the same transaction. */
export function stayChanged(work: Work, stayId: StayId): void {
  const conversation = conversationOfStay(work.db, stayId);
  if (conversation) runConversation(work, conversation.id, { type: 'stay-changed' });
}
