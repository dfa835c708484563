export { answerOffer, offerExpired, offerListens } from './answer-offer.ts';
export { type Draft, draftsFor } from './drafts.ts';
export { offerItem, offerStep, offerTexts } from './offer-texts.ts';
export { type NotReleased, releaseAndOffer } from './release-and-offer.ts';
export { giveByPhone, type NotGiven, settleOffer } from './settle-offer.ts';
