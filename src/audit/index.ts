export { type Author, readAuthor, writeAuthor } from './author.ts';
export type { TrailHead } from './chain.ts';
export { type PurgeRule, purgePayloads } from './purge.ts';
export {
  recordTrail,
  type TrailEntry,
  type TrailEvent,
  type TrailSubject,
  trailHead,
  trailOfPatient,
} from './trail.ts';
export { type BrokenBecause, type Erasure, type TrailVerdict, verifyTrail } from './verify.ts';
