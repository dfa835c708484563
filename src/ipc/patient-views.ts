import { alertCard, highlight } from './alert-views.ts';
import { day, instant, patientName } from './common-views.ts';
import { stayRow } from './programme-views.ts';
import { z } from './zod.ts';

export const bubble = z.object({
  id: z.string(),
  direction: z.enum(['out', 'in']),
  at: instant,
  /** When the patient wrote it, if more than 15 min before it came (H07). */
  writtenAt: instant.nullable(),
  text: z.string(),
  number: z.string(),
  kind: z.string(),
  /** Outgoing: state of the message; incoming: what it became. */
  state: z.string(),
  stateSentence: z.string(),
  parts: z.number().int(),
  highlights: z.array(highlight),
  author: z.string(),
});
export type Bubble = z.infer<typeof bubble>;

export const patientView = z.object({
  patient: patientName,
  language: z.string(),
  protected: z.boolean(),
  deceasedAt: instant.nullable(),
  smsStoppedAt: instant.nullable(),
  landline: z.string().nullable(),
  remarks: z.string().nullable(),
  phones: z.array(
    z.object({
      number: z.string(),
      holder: z.enum(['patient', 'representative']),
      holderName: z.string().nullable(),
      state: z.enum(['unverified', 'verified', 'wrong']),
      /** First names of other patients on the same number (H09). */
      sharedWith: z.array(z.string()),
      /** Why this folder may not text it, if so (training, trial). */
      withheld: z.string().nullable(),
    }),
  ),
  stays: z.array(stayRow),
  /** Operations for which the patient is on the waiting list now. */
  waiting: z.array(
    z.object({
      waitingId: z.string(),
      procedure: z.string(),
      surgeon: z.string(),
      side: z.enum(['left', 'right', 'both']).nullable(),
      until: day,
      isReady: z.boolean(),
    }),
  ),
  bubbles: z.array(bubble),
  card: alertCard.nullable(),
  timeline: z.array(
    z.object({ at: instant, author: z.string(), sentence: z.string(), seq: z.number().int() }),
  ),
  answers: z.array(
    z.object({
      at: instant,
      stayId: z.string(),
      item: z.string(),
      value: z.string(),
      outcome: z.enum(['satisfactory', 'worrying', 'urgent', 'unclear', 'none']),
      /** Between the two thresholds: advice was due, and the question is asked again (H04). */
      isAdvised: z.boolean(),
      author: z.string(),
    }),
  ),
});
export type PatientView = z.infer<typeof patientView>;
