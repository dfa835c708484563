import { stayById } from '../programme/index.ts';
import { type PickedBecause, versionById } from '../protocols/index.ts';
import type { ProtocolVersionId, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { conversationOfStay, setVersion } from './conversation-sql.ts';
import { protocolOf } from './protocol-of.ts';
import { runConversation } from './run.ts';

/**
 * Puts a running follow-up on another version, on purpose and with a reason. Steps of the same name
 * keep what has happened; a question that the other version does not have, or asks in other words, is
 * asked no longer, a value that was to be asked again is a call, and what is still to come is planned
 * anew.
 */
export function moveStay(
  work: Work,
  stayId: StayId,
  versionId: ProtocolVersionId,
  reason: string,
): Result<null, string> {
  const stay = stayById(work.db, stayId);
  const conversation = conversationOfStay(work.db, stayId);
  if (!stay || !conversation) return fail('Ce séjour n’a pas de suivi.');
  if (conversation.endedAt !== null) return fail('Le suivi de ce séjour est terminé.');
  const version = versionById(work.db, versionId);
  if (version?.state !== 'in-use' && version?.state !== 'approved') {
    return fail('Un séjour ne va que vers une version approuvée.');
  }
  if (conversation.protocolVersionId === versionId)
    return fail('Le séjour suit déjà cette version.');
  const before = protocolOf(work, conversation);
  const picked: PickedBecause = { kind: 'moved', reason };
  setVersion(work.db, conversation.id, versionId, picked, work.now);
  const subject = { patientId: stay.patient_id, stayId, protocolVersionId: versionId };
  const { protocol_id: protocol, number } = version;
  const from = { protocol: before.id, number: before.number };
  work.trail('stay-moved-to-version', subject, { from, to: { protocol, number }, reason });
  runConversation(work, conversation.id, { type: 'version-changed', before });
  return ok(null);
}
