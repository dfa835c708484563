import { highlight } from './alert-views.ts';
import { instant } from './common-views.ts';
import { z } from './zod.ts';

/** What the screens show of learning and of questions. Plain data; instants are ms UTC. */

export const replyOutcomes = ['satisfactory', 'worrying', 'urgent', 'unclear', 'none'] as const;
export const replyOutcome = z.enum(replyOutcomes);
export type ReplyOutcome = z.infer<typeof replyOutcome>;

// --- review -------------------------------------------------------------------------

export const reviewLabel = z.object({
  author: z.string(),
  at: instant,
  outcome: z.union([replyOutcome, z.literal('left-out')]),
  mine: z.boolean(),
  settles: z.boolean(),
  note: z.string().nullable(),
});

/** A reply to label. Without a name: what words mean does not depend on whose they are. */
export const reviewItem = z.object({
  replyId: z.string(),
  /** To open the record from; null for a number that is nobody's. */
  patientId: z.string().nullable(),
  text: z.string(),
  question: z.string().nullable(),
  receivedAt: instant,
  why: z.enum(['not-understood', 'sample', 'difference', 'disputed', 'labelled']),
  /** Still on the board, to be read by a nurse: labelling does not do that. */
  toRead: z.boolean(),
  reading: z.object({
    outcome: replyOutcome,
    /** As a person would say it; null without any. */
    value: z.string().nullable(),
    reasons: z.array(z.string()),
    highlights: z.array(highlight),
    version: z.string(),
  }),
  labels: z.array(reviewLabel),
  /** Why its labels are out of training, in French. */
  disputed: z.string().nullable(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

export const reviewView = z.object({
  /** Oldest first; at most 200. */
  waiting: z.array(reviewItem),
  waitingCount: z.number().int(),
  disputed: z.array(reviewItem),
  /** The latest labels first; at most 100. */
  labelled: z.array(reviewItem),
});
export type ReviewView = z.infer<typeof reviewView>;

// --- models -------------------------------------------------------------------------

export const setFigures = z.object({
  cases: z.number().int(),
  dangers: z.number().int(),
  right: z.number().int(),
  dangersMissed: z.number().int(),
  urgentUnclear: z.number().int(),
  falseAlarms: z.number().int(),
  unread: z.number().int(),
  unseenAlone: z.number().int(),
});
export type SetFiguresView = z.infer<typeof setFigures>;

export const comparedFigures = z.object({
  candidate: z.object({ safety: setFigures, labels: setFigures }),
  inUse: z.object({ safety: setFigures, labels: setFigures }),
});

export const modelView = z.object({
  version: z.string(),
  /** "Modèle n° 3"; null for the program's own. */
  number: z.number().int().nullable(),
  state: z.enum(['shadow', 'current', 'retired', 'refused', 'bundled']),
  trainedAt: instant.nullable(),
  trainedBy: z.string().nullable(),
  labels: z.number().int(),
  stateAt: instant.nullable(),
  stateBy: z.string().nullable(),
  /** Why it was refused or left, in French. */
  reason: z.string().nullable(),
  figures: comparedFigures.nullable(),
  /** It was in use before and this program can still read it. */
  mayGoBack: z.boolean(),
});
export type ModelView = z.infer<typeof modelView>;

export const shadowDifference = z.object({
  replyId: z.string(),
  at: instant,
  text: z.string(),
  inUse: replyOutcome,
  candidate: replyOutcome,
  labelled: replyOutcome.nullable(),
  /** `unlabelled` and `wrong` keep the candidate from being approved. */
  kind: z.enum(['more', 'unlabelled', 'wrong', 'right']),
});

export const learningView = z.object({
  /** Off: rules alone. */
  isOn: z.boolean(),
  inUse: modelView,
  candidate: modelView
    .extend({
      read: z.number().int(),
      needed: z.number().int(),
      differences: z.array(shadowDifference),
      mayBeApproved: z.boolean(),
      sentence: z.string(),
    })
    .nullable(),
  history: z.array(modelView),
  training: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('idle') }),
    z.object({ kind: z.literal('running'), since: instant, percent: z.number() }),
    z.object({ kind: z.literal('failed'), at: instant, sentence: z.string() }),
  ]),
  labels: z.object({
    learnable: z.number().int(),
    needed: z.number().int(),
    disputed: z.number().int(),
    leftOut: z.number().int(),
    imported: z.number().int(),
  }),
});
export type LearningView = z.infer<typeof learningView>;

export const importedLabels = z.object({
  accepted: z.number().int(),
  known: z.number().int(),
  refused: z.array(z.object({ line: z.number().int(), reason: z.string() })),
});

// --- questions ----------------------------------------------------------------------

export const questionFigures = z.object({
  stepId: z.string(),
  itemId: z.string(),
  step: z.string(),
  question: z.string(),
  /** As the protocol words it, with its `{places}`. */
  text: z.string().nullable(),
  sent: z.number().int(),
  answered: z.number().int(),
  replies: z.number().int(),
  read: z.number().int(),
  understood: z.number().int(),
  medianMinutes: z.number().int().nullable(),
  alerts: z.number().int(),
  labelled: z.number().int(),
  misread: z.array(
    z.object({
      read: replyOutcome,
      labelled: replyOutcome,
      count: z.number().int(),
      example: z.string(),
    }),
  ),
  /** What about it asks for another wording. */
  trouble: z.enum(['few-answers', 'not-understood']).nullable(),
});
export type QuestionFigures = z.infer<typeof questionFigures>;
