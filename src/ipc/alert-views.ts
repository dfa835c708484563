import { day, instant, patientName } from './common-views.ts';
import { z } from './zod.ts';

export const alertLevel = z.enum(['urgent', 'call', 'silence', 'read']);
export type AlertLevel = z.infer<typeof alertLevel>;

export const highlight = z.object({ from: z.number().int(), to: z.number().int() });

/** Why a card is on the board: what was said, and the rule or threshold that it met. */
export const alertReason = z.object({
  at: instant,
  level: alertLevel,
  /** e.g. "Douleur 8 (seuil : plus de 7)". */
  sentence: z.string(),
  /** The patient's own words, when there are any. */
  words: z.string().nullable(),
  highlights: z.array(highlight),
  writtenAt: instant.nullable(),
  receivedAt: instant.nullable(),
  replyId: z.string().nullable(),
});
export type AlertReason = z.infer<typeof alertReason>;

export const alertEvent = z.object({
  at: instant,
  author: z.string(),
  sentence: z.string(),
});

export const callOutcomes = ['reached', 'relative', 'voicemail', 'no-answer', 'call-back'] as const;
export const callOutcome = z.enum(callOutcomes);
export type CallOutcome = z.infer<typeof callOutcome>;

export const alertOutcomes = [
  'advice-given',
  'seen-by-doctor',
  'sent-to-emergency',
  'readmitted',
  'no-problem',
  'unreachable',
  'wrong-patient',
  'other',
] as const;
export const alertOutcome = z.enum(alertOutcomes);
export type AlertOutcome = z.infer<typeof alertOutcome>;

export const alertCard = z.object({
  alertId: z.string(),
  /** Shown on the on-call phone instead of a name. */
  cardNumber: z.number().int(),
  level: alertLevel,
  state: z.enum(['open', 'taken', 'closed']),
  /** Null for an unknown number. */
  patient: patientName.nullable(),
  /** Whom to phone: the number that wrote, else the patient's. */
  number: z.string().nullable(),
  stayId: z.string().nullable(),
  surgeryDate: day.nullable(),
  procedure: z.string().nullable(),
  surgeon: z.string().nullable(),
  raisedAt: instant,
  takenBy: z.string().nullable(),
  takenByStaffId: z.string().nullable(),
  takenAt: instant.nullable(),
  calls: z.array(
    z.object({
      at: instant,
      author: z.string(),
      outcome: callOutcome,
      note: z.string().nullable(),
      callBackAt: instant.nullable(),
    }),
  ),
  /** Times it rang again for everybody because nobody called. */
  rings: z.number().int(),
  reasons: z.array(alertReason),
  /**
   * What the same patient (or number) wrote after the card was raised and that is no reason of its
   * own: a late correction is shown, and a person closes (H44). Oldest first; the last ten.
   */
  writtenSince: z.array(
    z.object({
      replyId: z.string(),
      text: z.string(),
      writtenAt: instant,
      receivedAt: instant,
    }),
  ),
  events: z.array(alertEvent),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  outcome: alertOutcome.nullable(),
  note: z.string().nullable(),
});
export type AlertCard = z.infer<typeof alertCard>;
