import { alertLevel } from './alert-views.ts';
import { day, instant, patientName } from './common-views.ts';
import { z } from './zod.ts';

/** The summary of compliance with the HAS indicator. */

export const ratio = z.object({ numerator: z.number().int(), denominator: z.number().int() });

export const hasAttempt = z.object({
  at: instant,
  /** SMS envoyé, SMS reçu, appel… */
  what: z.string(),
  /** What became of it, and why it is no contact. */
  outcome: z.string(),
  author: z.string(),
  /** A contact within the rule; the first one of a stay is its contact. */
  counts: z.boolean(),
});

export const hasStay = z.object({
  stayId: z.string(),
  patient: patientName,
  surgeryDate: day,
  status: z.enum(['contacted', 'not-contacted', 'ongoing']),
  /** How the contact was made, by whom, when. */
  contact: z
    .object({
      at: instant,
      channel: z.enum(['sms', 'call']),
      author: z.string(),
      delayHours: z.number(),
    })
    .nullable(),
  attempts: z.array(hasAttempt),
});
export type HasStay = z.infer<typeof hasStay>;

export const hasReport = z.object({
  ruleVersion: z.string(),
  rule: z.string(),
  from: day,
  to: day,
  generatedAt: instant,
  generatedBy: z.string(),
  unitName: z.string(),
  hospital: z.string(),
  zone: z.string(),
  mode: z.enum(['training', 'trial', 'live']),
  withheldPatients: z.number().int(),
  contact: ratio,
  ongoing: z.number().int(),
  excluded: z.array(z.object({ reason: z.string(), count: z.number().int() })),
  bySms: z.number().int(),
  byCall: z.number().int(),
  confirmations: z.object({
    asked: z.number().int(),
    yes: z.number().int(),
    no: z.number().int(),
    silent: z.number().int(),
  }),
  questionnaire: z.object({
    asked: z.number().int(),
    answered: z.number().int(),
    complete: z.number().int(),
  }),
  /** Hours between the end of the day of surgery and the contact. */
  delays: z.object({ medianHours: z.number().nullable(), maxHours: z.number().nullable() }),
  messages: z.object({
    /** Left the modem, whatever came after. */
    sent: z.number().int(),
    delivered: z.number().int(),
    failed: z.number().int(),
    unknown: z.number().int(),
    /** Never left: too late, or set aside. */
    expired: z.number().int(),
  }),
  alerts: z.array(
    z.object({
      cardNumber: z.number().int(),
      level: alertLevel,
      patient: patientName.nullable(),
      raisedAt: instant,
      reason: z.string(),
      takenAt: instant.nullable(),
      takenBy: z.string().nullable(),
      calledAt: instant.nullable(),
      calledBy: z.string().nullable(),
      /** The best outcome of its calls, in words. */
      callOutcome: z.string().nullable(),
      closedAt: instant.nullable(),
      closedBy: z.string().nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  /** Those of the denominator, and those still open (`ongoing`). */
  stays: z.array(hasStay),
  /** Every other stay of the period, so that the count can be done again by hand. */
  excludedStays: z.array(
    z.object({ stayId: z.string(), patient: patientName, surgeryDate: day, reason: z.string() }),
  ),
  trail: z.object({ seq: z.number().int(), hash: z.string() }),
  intendedUse: z.string(),
});
export type HasReport = z.infer<typeof hasReport>;
