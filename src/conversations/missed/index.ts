export { type Decided, decideMissed, stillTrueOfAll } from './decide-missed.ts';
export {
  countOpenMissed,
  decidedMissed,
  type MissedId,
  type MissedText,
  openMissed,
  sentByDecision,
} from './missed-sql.ts';
export { recordExpired } from './record-missed.ts';
