import { conversationOfStay } from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import { definitionOf } from '../../protocols/index.ts';
import type { StayId } from '../../shared/ids.ts';

/** As the version that the stay runs on calls the step. */
export function stepName(db: ReadableDb, stayId: StayId, stepId: string): string {
  const conversation = conversationOfStay(db, stayId);
  if (!conversation) return stepId;
  const { steps } = definitionOf(db, conversation.protocolVersionId);
  return steps.find(({ id }) => id === stepId)?.name ?? stepId;
}
