import { logCall } from '../alerts/index.ts';
import { freedSlotOf, phaseOf, stayById } from '../programme/index.ts';
import type { StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { conversationOfStay } from './conversation-sql.ts';
import { runConversation } from './run.ts';

export type NotHeard = 'not-found' | 'not-planned' | 'not-awaited' | 'place-given';

/**
 * Writes down the call in which the patient said OUI or NON. A NON offers the place under reserve
 * as one by SMS does, an OUI takes it back, unless a person has given it away (H26).
 */
export function hearByPhone(
  work: Work,
  stayId: StayId,
  comes: boolean,
  note: string | null,
): Result<null, NotHeard> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  if (phaseOf(stay, work.now, work.settings) !== 'ahead') return fail('not-awaited');
  const conversation = conversationOfStay(work.db, stayId);
  if (!conversation || conversation.endedAt !== null) return fail('not-planned');
  const slot = freedSlotOf(work.db, stayId);
  const isGiven = slot?.state === 'released' && slot.surgery_date === stay.surgery_date;
  if (comes && isGiven) return fail('place-given');
  const patientId = stay.patient_id;
  const call = { alertId: null, patientId, stayId, note, callBackAt: null } as const;
  logCall(work, { ...call, outcome: 'reached' });
  runConversation(work, conversation.id, { type: 'told-by-phone', comes });
  return ok(null);
}
