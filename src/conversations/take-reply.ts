import type { Work } from '../shared/work.ts';
import type { Reading } from './engine-types.ts';
import type { Listening } from './listening.ts';
import { runConversation } from './run.ts';
import { answerOffer } from './slot-offers/index.ts';

/** Gives an understood reply to what had asked: the protocol, or the offer of a place. */
export function takeReply(work: Work, question: Listening, reading: Reading): void {
  if (question.kind === 'offer') return answerOffer(work, question.offerId, reading);
  const { conversationId, stepId, itemId } = question;
  runConversation(work, conversationId, { type: 'reply', stepId, itemId, reading });
}
