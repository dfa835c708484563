import { day, instant, patientName } from './common-views.ts';
import { z } from './zod.ts';

/** A line of the sheet « ce qui allait partir »: planned or queued, and too late. */
const missed = {
  missedId: z.string(),
  stayId: z.string().nullable(),
  /** Null: a text to a number that is nobody's here. */
  patient: patientName.nullable(),
  surgeryDate: day.nullable(),
  /** What it was, in the ward's words: the step, « Message d’un soignant »… */
  step: z.string(),
  /** As it would have been said; null where it could not be filled. */
  text: z.string().nullable(),
  dueAt: instant,
  missedAt: instant,
  reason: z.string(),
};

export const missedView = z.object({
  ...missed,
  /** To phone, the landline last. */
  numbers: z.array(z.string()),
  /** Somebody reached the patient, or a relative, since it should have left. */
  reachedAt: instant.nullable(),
  /** The board has an open card of the patient: somebody may be about to phone. */
  hasCard: z.boolean(),
  /** The text as it would leave now; or why it is no longer true. */
  anyway: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('yes'), text: z.string(), until: instant }),
    z.object({ kind: z.literal('no'), because: z.string() }),
  ]),
});
export type MissedView = z.infer<typeof missedView>;

export const decidedView = z.object({
  ...missed,
  decision: z.enum(['sent', 'to-call', 'called', 'not-needed']),
  decidedBy: z.string(),
  decidedAt: instant,
  /** What has come of it by now, in the ward's words; null: nothing more is to come of it. */
  cameOf: z.string().nullable(),
});
export type DecidedView = z.infer<typeof decidedView>;

/**
 * What waits for a decision: first what may still leave, the most pressing before, then by stay; one
 * patient's texts together. What was decided in the last seven days, the latest first.
 */
export const missedSheet = z.object({
  now: instant,
  open: z.array(missedView),
  decided: z.array(decidedView),
});
export type MissedSheet = z.infer<typeof missedSheet>;

export const missedDecision = z.enum(['send', 'to-call', 'not-needed']);
export type MissedDecision = z.infer<typeof missedDecision>;
