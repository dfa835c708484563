import { day } from '../common-views.ts';
import {
  importedLabels,
  learningView,
  questionFigures,
  replyOutcome,
  reviewView,
} from '../learning-views.ts';
import { z } from '../zod.ts';
import { caring, deciding, done, note, nothing, request } from './request.ts';

/** What nurses teach, the models made of it, and how well each question is understood. */
export const learningRequests = {
  // learning
  /** Replies to label, to teach by them. Labelling is no act of care: see `replies:read`. */
  'review:get': request(caring, nothing, reviewView),
  'review:label': request(
    caring,
    z.object({ replyId: z.string(), outcome: replyOutcome, note: note.nullable().default(null) }),
    done,
  ),
  /** Takes one's own label back. */
  'review:withdraw': request(caring, z.object({ replyId: z.string() }), done),
  /** A disputed label: what it teaches, or nothing. */
  'review:settle': request(
    deciding,
    z.object({
      replyId: z.string(),
      outcome: z.union([replyOutcome, z.literal('left-out')]),
      note: note.nullable().default(null),
    }),
    done,
  ),
  'labels:export': request(
    deciding,
    nothing,
    z.object({ fileName: z.string(), contentBase64: z.string(), count: z.number().int() }),
  ),
  'labels:import': request(
    deciding,
    z.object({ contentBase64: z.string().max(20_000_000) }),
    importedLabels,
  ),
  'models:get': request(caring, nothing, learningView),
  /** Begins in the background; `learning:changed` tells how far it is. */
  'models:train': request(caring, nothing, done),
  'models:approve': request(deciding, z.object({ version: z.string() }), done),
  'models:refuse': request(
    deciding,
    z.object({ version: z.string(), note: note.nullable().default(null) }),
    done,
  ),
  'models:go-back': request(deciding, z.object({ version: z.string() }), done),
  'models:switch': request(deciding, z.object({ on: z.boolean() }), done),
  // quality
  'quality:questions': request(caring, z.object({ from: day, to: day }), z.array(questionFigures)),
  'quality:file': request(
    caring,
    z.object({ from: day, to: day }),
    z.object({ fileName: z.string(), contentBase64: z.string() }),
  ),
} as const;
