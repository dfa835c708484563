import type { Work } from '../shared/work.ts';
import type { Reading } from './engine-types.ts';
import type { Listening } from './listening.ts';
import { runConversation } from './run.ts';
import { answerOffer } from './slot-offers/index.ts';

/**
 * Gives an understood reply to what had asked: the protocol, or the offer of a place. `stands`:
 * nothing was written since the question was looked for that changes whom and what it is about.
 */
export function takeReply(work: Work, question: Listening, reading: Reading, stands = false): void {
  if (question.kind === 'offer') return answerOffer(work, question.offerId, reading);
  const { conversationId, stepId, itemId, followUp } = question;
  const read = stands ? followUp : undefined;
  runConversation(work, conversationId, { type: 'reply', stepId, itemId, reading }, read);
}
