import { day, instant, patientName } from './common-views.ts';
import { z } from './zod.ts';

/** One patient's own follow-up, beside what the protocol says. */

export const wordingPreview = z.object({
  /** As it would leave; null when a value is missing. */
  text: z.string().nullable(),
  parts: z.number().int(),
  /** UCS-2 takes 70 letters in an SMS, GSM-7 160. */
  alphabet: z.enum(['gsm7', 'ucs2']),
  /** One sentence each; none: it may be sent. */
  faults: z.array(z.string()),
});
export type WordingPreview = z.infer<typeof wordingPreview>;

export const reminderModelId = z.enum(['medicine', 'consultation', 'results']);

const bounds = z.object({ from: z.number(), to: z.number() });

export const personalView = z.object({
  stayId: z.string(),
  patient: patientName,
  /** The patient's: it picks the text of a reminder. */
  language: z.string(),
  surgeryDate: day,
  /** Questionnaires that still ask something: a question may be added to them. */
  steps: z.array(z.object({ stepId: z.string(), name: z.string() })),
  /** Questions of those. */
  items: z.array(
    z.object({
      stepId: z.string(),
      stepName: z.string(),
      itemId: z.string(),
      label: z.string(),
      kind: z.string(),
      /** By the approved protocol; null where it sets none. */
      adviceOver: z.number().nullable(),
      alertOver: z.number().nullable(),
      /** What may be set at all (H30). */
      adviceBounds: bounds.nullable(),
      alertBounds: bounds.nullable(),
      lastValue: z.string().nullable(),
    }),
  ),
  /** Between which values an added question from 0 to 10 may alert (H30). */
  scaleBounds: bounds,
  rules: z.array(
    z.object({
      ruleId: z.string(),
      stepId: z.string(),
      itemId: z.string(),
      label: z.string(),
      kind: z.enum(['threshold', 'mute']),
      adviceOver: z.number().nullable(),
      alertOver: z.number().nullable(),
      loosens: z.boolean(),
      reason: z.string().nullable(),
      until: day.nullable(),
      /** False once its last day is past: the protocol rules again. */
      stands: z.boolean(),
      author: z.string(),
      at: instant,
    }),
  ),
  questions: z.array(
    z.object({
      questionId: z.string(),
      stepName: z.string(),
      label: z.string(),
      /** As the patient reads it. */
      text: z.string(),
      author: z.string(),
      at: instant,
    }),
  ),
  reminders: z.array(
    z.object({
      reminderId: z.string(),
      dueAt: instant,
      /** As the patient reads it. */
      text: z.string(),
      /** The same in French; null where the patient reads that, or nobody wrote it. */
      meaning: z.string().nullable(),
      state: z.enum(['planned', 'sent', 'to-call', 'cancelled', 'too-late']),
      reason: z.string().nullable(),
      author: z.string(),
    }),
  ),
  /** What usually comes after a stay, in the patient's language; none: nothing ships in it. */
  reminderModels: z.array(
    z.object({
      id: reminderModelId,
      /** Days after the operation. */
      day: z.number().int(),
      text: z.string(),
      /** The same in French. */
      meaning: z.string(),
    }),
  ),
  /** Whether a person may write a reminder in that language; else only a model leaves. */
  mayWriteOwn: z.boolean(),
});
export type PersonalView = z.infer<typeof personalView>;
