export type { ChangedStay } from './apply-plan.ts';
export { type Candidate, type CandidateId, candidatesFor } from './candidate-sql.ts';
export { fitsSlot, lastMoment } from './fits-slot.ts';
export { freeSlot, releaseSlot, takeSlotBack } from './freed-slot.ts';
export {
  type ImportOutcome,
  importList,
  importRead,
  type OnStayChanged,
  readList,
  releaseImport,
} from './import-list.ts';
export { moveStay } from './move-stay.ts';
export {
  insertOffer,
  type OfferId,
  type OfferRow,
  type OfferState,
  offerById,
  offersListeningOn,
  offersOfSlot,
  offersThatWait,
  offersTo,
  setOfferState,
  setOfferStay,
} from './offer-sql.ts';
export { mayBecome, setState, setStillHere } from './set-state.ts';
export { clearForShortNotice, type ShortNotice, withdrawShortNotice } from './short-notice.ts';
export { type ReadyFor, type ShortNoticeRow, shortNoticeOf } from './short-notice-sql.ts';
export { type FreedSlotRow, freedSlotOf } from './slot-sql.ts';
export { phaseOf, type StayPhase } from './stay-life.ts';
export {
  type Confirmation,
  markPlanned,
  type StayRow,
  type StayState,
  setConfirmation,
  setStayState,
  stayById,
  staysBetween,
  staysOfPatient,
  unplannedStays,
} from './stay-sql.ts';
export { waitingImports } from './waiting-imports.ts';
export {
  addToWaitingList,
  allWaiting,
  changeWaiting,
  datedInstead,
  importWaitingList,
  knownProcedures,
  knownSurgeons,
  leftWaitingSince,
  makeStay,
  type NotListed,
  type RemovedBecause,
  removeFromWaitingList,
  type WaitingId,
  type WaitingPerson,
  type WaitingRow,
  type WishFields,
  waitingById,
  waitingOfPatient,
} from './waiting-list/index.ts';
export { uncoveredBecause, watchedDaysAfter } from './watched-contact.ts';
