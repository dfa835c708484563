import { hasPersonal, personalise, questionsOf, rulesOf } from '../personal/index.ts';
import { type Definition, definitionOf } from '../protocols/index.ts';
import { dayOf } from '../shared/calendar.ts';
import type { ReadWork } from '../shared/work.ts';
import type { Conversation } from './conversation-sql.ts';

/** The version that a conversation began with, with what is this stay's own today. */
export function protocolOf(
  { db, now, settings }: ReadWork,
  { protocolVersionId, stayId }: Pick<Conversation, 'protocolVersionId' | 'stayId'>,
): Definition {
  const approved = definitionOf(db, protocolVersionId);
  if (!hasPersonal(db, stayId)) return approved;
  const today = dayOf(now, settings.zone);
  return personalise(approved, rulesOf(db, stayId), questionsOf(db, stayId), today);
}
