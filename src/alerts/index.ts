export { logCall, type NewCall } from './call.ts';
export {
  cardOf,
  cardsOf,
  cardsRaisedBetween,
  hasOpenCard,
  openCardOfPatient,
  untakenCounts,
} from './card-view.ts';
export { closeAlert, type NotClosed, reopenAlert } from './close.ts';
export { outcomeWords } from './event-sentence.ts';
export { fireAlertTimer, isAppointed } from './fire-timer.ts';
export { type Nurse, nameOfAuthor } from './names.ts';
export { onCallNumbers, onCallTextLost, takeByOnCall } from './on-call.ts';
export { type AlertSubject, type NewReason, raiseAlert } from './raise.ts';
export { freeTakenBy, type Taken, takeAlert } from './take.ts';
export {
  clearTechnical,
  isStanding,
  listTechnical,
  raiseTechnical,
  type TechnicalAlert,
  type TechnicalCode,
  type TechnicalDetail,
} from './technical.ts';
export {
  isForAPerson,
  type TechnicalLevel,
  technicalAdvice,
  technicalLevel,
} from './technical-advice.ts';
export { wasAlertedFor } from './told.ts';
export { expectReading, fireUnread, readingDone, unreadAlertAt } from './unread.ts';
export { endWatches, leaveBoard, startWatch, stopWatch, watchView } from './watch.ts';
export { closedSince, isWatched, type Watcher, watchedMs, watchersOf } from './watch-sql.ts';
