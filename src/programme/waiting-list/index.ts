export { datedInstead } from './dated-instead.ts';
export { importWaitingList } from './import-waiting-list.ts';
export {
  addToWaitingList,
  changeWaiting,
  makeStay,
  type NotListed,
  type RemovedBecause,
  removeFromWaitingList,
} from './waiting-list.ts';
export type { WaitingPerson } from './waiting-person.ts';
export {
  allWaiting,
  knownProcedures,
  knownSurgeons,
  leftWaitingSince,
  type WaitingId,
  type WaitingRow,
  type WishFields,
  waitingById,
  waitingOfPatient,
} from './waiting-sql.ts';
