export { type Choice, membersOf } from './choice.ts';
export {
  type CohortId,
  type CohortRow,
  cohortById,
  latestCohorts,
  type RecipientRow,
  recipientsOf,
} from './cohort-sql.ts';
export { leaveCohort, minutesFor } from './leave.ts';
export { faultsOf, type Recipient, recipientsFor, type Wordings } from './preview.ts';
export {
  type CohortRefusal,
  cohortTimer,
  mostAlone,
  planCohort,
  recallCohort,
} from './send.ts';
