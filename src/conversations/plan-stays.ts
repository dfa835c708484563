import { retimeReminders } from '../personal/index.ts';
import {
  markPlanned,
  phaseOf,
  type StayRow,
  setConfirmation,
  stayById,
  unplannedStays,
} from '../programme/index.ts';
import { generalProtocolId, versionInUse } from '../protocols/index.ts';
import type { ConversationId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationOfStay, insertConversation, reopenConversation } from './conversation-sql.ts';
import { runConversation } from './run.ts';
import { emptyState } from './state.ts';

/** Stays planned in one transaction: a long list must not keep a reply waiting. */
const batch = 50;

/** The running unit plans each stay when it first sees it, at its own time. Returns whether more wait. */
export function planNewStays(work: Work): boolean {
  const stays = unplannedStays(work.db, batch);
  for (const stay of stays) planStay(work, stay);
  return stays.length === batch;
}

function planStay(work: Work, stay: StayRow): void {
  markPlanned(work.db, stay.id, work.now);
  if (conversationOfStay(work.db, stay.id)) return stayChanged(work, stay.id);
  const versionId = versionInUse(work.db, generalProtocolId);
  if (!versionId) throw new Error('no version of the general protocol is approved');
  const id = work.ids.next<ConversationId>();
  insertConversation(work.db, id, stay.id, versionId, emptyState, work.now);
  work.trail(
    'stay-planned',
    {
      patientId: stay.patient_id,
      stayId: stay.id,
      conversationId: id,
      protocolVersionId: versionId,
    },
    {},
  );
  runConversation(work, id, { type: 'plan' });
}

/** A list or a person changed the stay: its conversation is told in the same transaction. */
export function stayChanged(work: Work, stayId: StayId): void {
  const conversation = conversationOfStay(work.db, stayId);
  const stay = stayById(work.db, stayId);
  if (stay) retimeReminders(work, stay);
  if (!conversation || !stay) return;
  const isAhead = phaseOf(stay, work.now, work.settings) === 'ahead';
  if (conversation.endedAt !== null && isAhead) {
    const { texts } = conversation.state;
    reopenConversation(work.db, conversation.id, { ...emptyState, texts }, work.now);
    setConfirmation(work.db, stayId, 'none', work.now);
  }
  runConversation(work, conversation.id, { type: 'stay-changed' });
}
