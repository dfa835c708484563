export { closeMerging } from './close-merging.ts';
export {
  acceptClosest,
  closestReadingOf,
  closestValueWords,
  meaningOf,
} from './closest-reading.ts';
export { stayValues } from './context.ts';
export {
  type AnswerRow,
  answersOf,
  type Conversation,
  conversationById,
  conversationOfStay,
  countingFromAhead,
  pickedBecause,
  ranAt,
} from './conversation-sql.ts';
export { hearByPhone, type NotHeard } from './hear-by-phone.ts';
export {
  countOpenMissed,
  type Decided,
  decidedMissed,
  decideMissed,
  type MissedId,
  type MissedText,
  openMissed,
  recordExpired,
  sentByDecision,
  stillTrueOfAll,
} from './missed/index.ts';
export { moveStay } from './move-version.ts';
export { planNewStays, stayChanged } from './plan-stays.ts';
export { protocolOf } from './protocol-of.ts';
export { questionOf } from './question.ts';
export { closingItem } from './questionnaire.ts';
export { type Meaning, readByNurse } from './read-by-nurse.ts';
export { receiveReply } from './receive-reply.ts';
export { type ArrivedPart, scanPart } from './red-flags.ts';
export { allowSms, endNumber, stopSms } from './refusals.ts';
export {
  latestAnalysis,
  type ReplyRow,
  replyById,
  setReplyState,
  unprocessedReplies,
} from './reply-sql.ts';
export { fireConversationTimer, runConversation } from './run.ts';
export {
  closeFallenOffers,
  type Draft,
  draftsFor,
  giveByPhone,
  leaveWaitingList,
  type NotGiven,
  type NotReleased,
  offerExpired,
  reachForOffer,
  releaseAndOffer,
  settleOffer,
} from './slot-offers/index.ts';
export { spokenValue } from './spoken-value.ts';
export type { ConversationState, StepState } from './state.ts';
export { isStillAsked } from './still-asked.ts';
export { variableWords } from './variable-words.ts';
export { isWait } from './wait-timers.ts';
export { whoIsSilent, whoTimer } from './who-is-meant/index.ts';
