import { day, instant, patientName } from './common-views.ts';
import { stayState } from './programme-views.ts';
import { z } from './zod.ts';

/** A message to many. */

/** Empty rooms or surgeons: all of them. */
export const cohortChoice = z.object({
  from: day,
  to: day,
  rooms: z.array(z.string()).max(100),
  surgeons: z.array(z.string()).max(100),
  states: z.array(stayState).min(1),
});
export type CohortChoice = z.infer<typeof cohortChoice>;

export const cohortPreview = z.object({
  /** SMS that would leave. */
  count: z.number().int(),
  parts: z.number().int(),
  /** True above twenty: a second person signs. */
  needsSecond: z.boolean(),
  /** Minutes until the last of them has left, at the pace at which they leave. */
  minutes: z.number().int(),
  /** The texts of three recipients as they would read: the first, one in English, the last, the longest. */
  samples: z.array(z.object({ patient: patientName, text: z.string(), surgeryDate: day })),
  toCall: z.array(z.object({ patient: patientName, reason: z.string() })),
  /** Of the count, those who get the English version. */
  inEnglish: z.number().int(),
  /** Of the count, those who get French and read another language: a card asks for a call as well. */
  unread: z.array(z.object({ patient: patientName, language: z.string() })),
  faults: z.array(z.string()),
});
export type CohortPreview = z.infer<typeof cohortPreview>;

export const cohortRow = z.object({
  cohortId: z.string(),
  text: z.string(),
  textEn: z.string().nullable(),
  author: z.string(),
  second: z.string().nullable(),
  createdAt: instant,
  leavesAt: instant,
  state: z.enum(['waiting', 'left', 'recalled']),
  stateAt: instant,
  stateBy: z.string().nullable(),
  recipients: z.number().int(),
  toCall: z.number().int(),
  /** How many have been handed to the modem. */
  gone: z.number().int(),
  waiting: z.number().int(),
});
export type CohortRow = z.infer<typeof cohortRow>;
