import { instant } from './common-views.ts';
import { z } from './zod.ts';

/** What keeps a protocol from being approved, and where: `path` for the screen, the rest for a person. */
export const faultView = z.object({ path: z.string(), place: z.string(), sentence: z.string() });
export type FaultView = z.infer<typeof faultView>;

export const versionState = z.enum(['draft', 'reviewed', 'approved', 'in-use', 'retired']);

const signature = z.object({ by: z.string(), at: instant }).nullable();

export const versionView = z.object({
  versionId: z.string(),
  protocolId: z.string(),
  name: z.string(),
  number: z.number().int(),
  state: versionState,
  created: signature,
  /** The program brought it, under this number of its library; `isAsShipped`: nobody here wrote in it. */
  library: z.object({ number: z.number().int(), isAsShipped: z.boolean() }).nullable(),
  /** Last change of a draft. */
  changedAt: instant.nullable(),
  reviewed: signature,
  approved: signature,
  /** A doctor signed it; a version that only the program put in use is not signed. */
  isSigned: z.boolean(),
  usedSince: instant.nullable(),
  retiredAt: instant.nullable(),
  /** Follow-ups that run on it now. */
  running: z.number().int(),
});
export type VersionView = z.infer<typeof versionView>;

/** A protocol takes some hundred thousand; more is another file. */
export const mostProtocolLetters = 5_000_000;

/** A request that moves a version either did, or says why not. */
export const versionOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), versionId: z.string() }),
  z.object({ kind: z.literal('refused'), sentence: z.string(), faults: z.array(faultView) }),
]);
export type VersionOutcome = z.infer<typeof versionOutcome>;

export const differenceView = z.object({
  path: z.string(),
  place: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type DifferenceView = z.infer<typeof differenceView>;
