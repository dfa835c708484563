import { alertCard, alertOutcome, callOutcome } from '../alert-views.ts';
import { board } from '../board-views.ts';
import { instant } from '../common-views.ts';
import { z } from '../zod.ts';
import { caring, clinical, done, note, nothing, request } from './request.ts';

/** The board: who watches, and what waits for a person. */
export const watchRequests = {
  // watch
  'watch:start': request(['nurse', 'doctor'], z.object({ soundHeard: z.boolean() }), done),
  'watch:stop': request(['nurse', 'doctor'], nothing, done),
  // board and alerts
  'board:get': request(clinical, nothing, board),
  'alerts:list': request(
    [...clinical, 'technical'],
    z.object({ includeClosed: z.boolean().default(false) }),
    z.array(alertCard),
  ),
  'alerts:get': request(clinical, z.object({ alertId: z.string() }), alertCard),
  /** A card held by a colleague is taken over only by naming them (H15). */
  'alerts:take': request(
    caring,
    z.object({ alertId: z.string(), takeOverFrom: z.string().nullable().default(null) }),
    alertCard,
  ),
  'alerts:log-call': request(
    clinical,
    z.object({
      alertId: z.string().nullable(),
      patientId: z.string().nullable(),
      stayId: z.string().nullable(),
      outcome: callOutcome,
      note: note.nullable(),
      callBackAt: instant.nullable(),
    }),
    done,
  ),
  'alerts:close': request(
    caring,
    z.object({ alertId: z.string(), outcome: alertOutcome, note: note.nullable() }),
    alertCard,
  ),
  /** Undo of a close, within 10 s (H38). */
  'alerts:reopen': request(caring, z.object({ alertId: z.string() }), alertCard),
  'replies:read': request(
    caring,
    z.object({
      replyId: z.string(),
      meaning: z.enum(['satisfactory', 'worrying', 'urgent', 'none']),
      confirms: z.boolean().nullable(),
      note: note.nullable(),
    }),
    done,
  ),

  /** The reading offered beside an unclear reply (`closestReading`), taken by the nurse as hers. */
  'replies:accept-closest': request(caring, z.object({ replyId: z.string() }), done),
} as const;
