export { answerOffer, offerExpired } from './answer-offer.ts';
export { type Draft, draftsFor, reachForOffer } from './drafts.ts';
export { closeFallenOffers } from './fallen-offers.ts';
export { offerItem, offerStep, offerTexts } from './offer-texts.ts';
export { type NotReleased, releaseAndOffer } from './release-and-offer.ts';
export { giveByPhone, leaveWaitingList, type NotGiven, settleOffer } from './settle-offer.ts';
