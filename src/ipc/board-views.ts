import { alertCard } from './alert-views.ts';
import { day, instant, patientName } from './common-views.ts';
import { z } from './zod.ts';

export const replyToRead = z.object({
  replyId: z.string(),
  patient: patientName.nullable(),
  number: z.string(),
  stayId: z.string().nullable(),
  text: z.string(),
  kind: z.enum(['text', 'mms', 'voice', 'other', 'undecodable']),
  complete: z.boolean(),
  question: z.string().nullable(),
  writtenAt: instant,
  receivedAt: instant,
  /** When it becomes an alert, if still unread (H05). */
  alertAt: instant.nullable(),
  /** The likeliest meaning, offered and never acted upon; `value` in words, null where there is none. */
  closestReading: z
    .object({
      outcome: z.enum(['satisfactory', 'worrying', 'urgent', 'unclear', 'none']),
      value: z.string().nullable(),
      detail: z.string(),
      /** By `replies:accept-closest`. */
      mayAccept: z.boolean(),
    })
    .nullable(),
});
export type ReplyToRead = z.infer<typeof replyToRead>;

export const board = z.object({
  now: instant,
  today: day,
  cards: z.array(alertCard),
  toRead: z.array(replyToRead),
  flow: z.array(
    z.object({
      day,
      label: z.enum(['yesterday', 'today', 'tomorrow']),
      stays: z.number().int(),
      confirmed: z.number().int(),
      refused: z.number().int(),
      unanswered: z.number().int(),
      toCall: z.number().int(),
      contacted: z.number().int(),
    }),
  ),
  figures: z.object({
    sentToday: z.number().int(),
    receivedToday: z.number().int(),
    /** Contacts J+1–J+3 of the last 30 days. */
    contacts: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
    /** Median minutes between a question and its answer, last 7 days. */
    medianReplyMinutes: z.number().nullable(),
    openAlerts: z.number().int(),
    waitingMessages: z.number().int(),
  }),
  callList: z.array(
    z.object({
      stayId: z.string(),
      patient: patientName,
      surgeryDate: day,
      step: z.string(),
      reason: z.string(),
      numbers: z.array(z.string()),
    }),
  ),
  nextEvent: z.object({ at: instant, sentence: z.string() }).nullable(),
  /** In the evening, how many of today's patients nobody has said gone home or not; null before. */
  evening: z.number().int().nullable(),
  /** Texts that could not leave in time and wait for a decision (`missed:list`). */
  missed: z.number().int(),
});
export type Board = z.infer<typeof board>;
