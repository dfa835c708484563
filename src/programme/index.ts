export type { ChangedStay } from './apply-plan.ts';
export { freeSlot, releaseSlot, takeSlotBack } from './freed-slot.ts';
export {
  type ImportOutcome,
  importList,
  type OnStayChanged,
  releaseImport,
} from './import-list.ts';
export { mayBecome, setState, setStillHere } from './set-state.ts';
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
