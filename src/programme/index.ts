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
