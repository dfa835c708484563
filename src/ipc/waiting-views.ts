import { day, instant, patientName, phoneNumber, timeOfDay } from './common-views.ts';
import { shortNotice } from './programme-views.ts';
import { z } from './zod.ts';

/** Somebody who waits for an operation that has no date. */

const side = z.enum(['left', 'right', 'both']);
const holder = z.enum(['patient', 'representative']);
const phone = z.object({
  number: phoneNumber,
  holder,
  holderName: z.string().trim().min(1).max(100).nullable(),
});

/** Who it is, as typed. */
export const waitingPerson = z.object({
  birthName: z.string().trim().min(1).max(100),
  usedName: z.string().trim().min(1).max(100).nullable(),
  firstName: z.string().trim().min(1).max(100),
  birthDate: day,
  sex: z.enum(['F', 'M']).nullable(),
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** One of each holder at most. */
  phones: z.array(phone).max(2),
  landline: phoneNumber.nullable(),
  /** Noted when true; never lifted from here. */
  refusesSms: z.boolean(),
});
export type WaitingPersonInput = z.infer<typeof waitingPerson>;

/** What is waited for, and when it could be. */
export const waitingWish = z.object({
  procedure: z.string().trim().min(1).max(200),
  ccam: z.string().trim().min(1).max(20).nullable(),
  surgeon: z.string().trim().min(1).max(100),
  side: side.nullable(),
  anaesthesia: z.string().trim().min(1).max(100).nullable(),
  /** The shortest warning that the patient accepts. */
  noticeHours: z.number().int().min(1).max(720),
  /** Null: at once. */
  availableFrom: day.nullable(),
  /** The last day on which a place is wanted. */
  until: day,
  remarks: z.string().trim().min(1).max(1000).nullable(),
});
export type WaitingWish = z.infer<typeof waitingWish>;

export const removedBecause = z.enum([
  'not-wanted',
  'done-elsewhere',
  'dated',
  'not-fit',
  'deceased',
  'other',
]);
export type RemovedBecause = z.infer<typeof removedBecause>;

export const waitingEntry = z.object({
  waitingId: z.string(),
  patient: patientName,
  language: z.string(),
  phones: z.array(z.object({ number: z.string(), holder, holderName: z.string().nullable() })),
  landline: z.string().nullable(),
  smsStopped: z.boolean(),
  /** No list has named the patient: a slip in the name is corrected here. */
  namesAreOurs: z.boolean(),
  ...waitingWish.shape,
  addedAt: instant,
  addedBy: z.string(),
  shortNotice: shortNotice.nullable(),
  /** `expired`: its last day is past. `dated`: a list has given the operation a date. */
  status: z.enum(['waiting', 'expired', 'dated', 'deceased']),
  /** The day that a list has given. */
  datedOn: day.nullable(),
  /** Why a person would have to phone; null when a text can be sent. */
  toCall: z.string().nullable(),
  /** A place that was offered and has no last word yet. */
  offer: z
    .object({
      state: z.enum(['sent', 'held']),
      surgeryDate: day,
      arrivalTime: timeOfDay.nullable(),
      expiresAt: instant,
    })
    .nullable(),
});
export type WaitingEntry = z.infer<typeof waitingEntry>;

export const waitingList = z.object({
  /** Who waits the longest first. */
  entries: z.array(waitingEntry),
  /** Who left it in the last thirty days, the last first. */
  left: z.array(
    z.object({
      waitingId: z.string(),
      patient: patientName,
      procedure: z.string(),
      surgeon: z.string(),
      state: z.enum(['given', 'removed']),
      at: instant,
      by: z.string(),
      reason: z.string().nullable(),
      /** Of the place that was given. */
      surgeryDate: day.nullable(),
    }),
  ),
  /** As the lists of the last year write them, so that a place is compared with the same words. */
  surgeons: z.array(z.string()),
  procedures: z.array(z.object({ label: z.string(), ccam: z.string().nullable() })),
});
export type WaitingList = z.infer<typeof waitingList>;
