import { alertLevel } from './alert-views.ts';
import { day, instant, patientName, timeOfDay } from './common-views.ts';
import { z } from './zod.ts';

export const stayStates = [
  'planned',
  'arrived',
  'operated',
  'discharged',
  'cancelled',
  'absent',
  'hospitalised',
  'deceased',
] as const;
export const stayState = z.enum(stayStates);
export type StayState = z.infer<typeof stayState>;

export const confirmation = z.enum(['none', 'asked', 'yes', 'no', 'void']);

/** Where one step of the protocol stands for one stay. */
export const stepView = z.object({
  stepId: z.string(),
  /** Its name in the ward's words: Convocation, Confirmation J-1, Questionnaire J+1. */
  name: z.string(),
  state: z.enum([
    'planned',
    'waiting',
    'sent',
    'asking',
    'answered',
    'silent',
    'to-call',
    'skipped',
  ]),
  at: instant.nullable(),
  sentence: z.string(),
});
export type StepView = z.infer<typeof stepView>;

/** « Prêt à court délai »: what the anaesthetist allows for a planned stay. */
export const shortNotice = z.object({
  noticeHours: z.number().int(),
  anyProcedure: z.boolean(),
  validUntil: day,
  clearedBy: z.string(),
  clearedAt: instant,
  note: z.string().nullable(),
});
export type ShortNotice = z.infer<typeof shortNotice>;

export const stayRow = z.object({
  stayId: z.string(),
  patient: patientName,
  surgeryDate: day,
  arrivalTime: timeOfDay.nullable(),
  theatreTime: timeOfDay.nullable(),
  room: z.string().nullable(),
  surgeon: z.string().nullable(),
  procedure: z.string().nullable(),
  side: z.enum(['left', 'right', 'both']).nullable(),
  state: stayState,
  /** A person saw in the evening that the patient had not gone home. */
  stillHereAt: instant.nullable(),
  confirmation,
  confirmationAt: instant.nullable(),
  /** Steps in order, as the running version has them. */
  steps: z.array(stepView),
  /** Contact J+1 to J+3: made, none yet, or not due. */
  contact: z.enum(['not-due', 'pending', 'made', 'missed']),
  /** Why a person must phone; null when texts do the work. */
  callList: z.string().nullable(),
  toCheck: z.string().nullable(),
  /** Nobody watches from J+1 to J+3; null where somebody does (H40). */
  uncovered: z.string().nullable(),
  freedSlot: z.enum(['provisional', 'taken-back', 'released']).nullable(),
  shortNotice: shortNotice.nullable(),
  openAlert: alertLevel.nullable(),
  sharedPhone: z.boolean(),
  /** The version that its texts follow, and why; null while nothing is planned. */
  protocol: z
    .object({
      versionId: z.string(),
      name: z.string(),
      number: z.number().int(),
      /** One French sentence: by which code or words, or that the general one stands in. */
      because: z.string(),
      /** No protocol is for this operation. */
      isGeneral: z.boolean(),
    })
    .nullable(),
});
export type StayRow = z.infer<typeof stayRow>;

/** A place that a patient does not take, with whom it may be offered to. Nothing leaves without a press. */
export const freedPlace = z.object({
  stayId: z.string(),
  patient: patientName,
  state: z.enum(['provisional', 'released']),
  freedAt: instant,
  /** Why: NON, or a cancellation. */
  because: z.enum(['refused', 'cancelled']),
  surgeryDate: day,
  arrivalTime: timeOfDay.nullable(),
  surgeon: z.string().nullable(),
  procedure: z.string().nullable(),
  room: z.string().nullable(),
  drafts: z.array(
    z.object({
      /** Of their later stay, or of their entry of the waiting list. */
      candidateId: z.string(),
      patient: patientName,
      /** Of their own stay; null: no date yet. */
      surgeryDate: day.nullable(),
      procedure: z.string().nullable(),
      noticeHours: z.number().int(),
      clearedBy: z.string(),
      /** What the anaesthetist added. */
      note: z.string().nullable(),
      /** Of the list, or of whoever put the patient on the waiting list. */
      remarks: z.string().nullable(),
      expiresAt: instant,
      /** The SMS as it would leave; null when a person phones. */
      text: z.string().nullable(),
      /** Of the SMS, in words; null for French. */
      language: z.string().nullable(),
      parts: z.number().int(),
      toCall: z.string().nullable(),
      numbers: z.array(z.string()),
    }),
  ),
  offers: z.array(
    z.object({
      offerId: z.string(),
      patient: patientName,
      /** Whoever had no date when it was offered: the place makes a stay. */
      isUndated: z.boolean(),
      state: z.enum(['sent', 'held', 'refused', 'too-late', 'given', 'withdrawn']),
      /** One French sentence: why it was closed before any last word. */
      closedBecause: z.string().nullable(),
      offeredAt: instant,
      stateAt: instant,
      expiresAt: instant,
    }),
  ),
});
export type FreedPlace = z.infer<typeof freedPlace>;

export const programmeDay = z.object({ day, stays: z.array(stayRow) });

export const waitingImport = z.object({
  runId: z.string(),
  fileName: z.string(),
  importedAt: instant,
  author: z.string(),
  sentence: z.string(),
  changes: z.array(z.object({ ipp: z.string(), name: z.string(), what: z.string() })),
});
export type WaitingImport = z.infer<typeof waitingImport>;

/** Where a nurse looks for the fault of a line; `columns` is its shape. */
const faultyField = z.enum([
  'columns',
  'ipp',
  'name',
  'birthDate',
  'date',
  'mobile',
  'landline',
  'escortPhone',
  'time',
  'side',
  'notice',
]);

export const importReport = z.object({
  runId: z.string().nullable(),
  state: z.enum(['applied', 'waiting']),
  accepted: z.array(z.object({ line: z.number().int(), ipp: z.string(), mobile: z.string() })),
  warned: z.array(
    z.object({
      line: z.number().int(),
      ipp: z.string(),
      field: faultyField,
      reason: z.string(),
    }),
  ),
  rejected: z.array(z.object({ line: z.number().int(), field: faultyField, reason: z.string() })),
  unchanged: z.array(z.object({ line: z.number().int(), ipp: z.string() })),
  changed: z.array(z.object({ line: z.number().int(), ipp: z.string(), what: z.string() })),
  /** Future stays that the file's period covers and the file no longer names: never cancelled by themselves (H22). */
  missing: z.array(z.object({ ipp: z.string(), surgeryDate: day, procedure: z.string() })),
  /**
   * Of the new stays, each also in one of the lists above: those whose operation has no protocol of
   * its own. The general one is taken, or would be, and why.
   */
  general: z.array(z.object({ line: z.number().int(), ipp: z.string(), reason: z.string() })),
  /** One French sentence when a person must decide first. */
  waitingBecause: z.string().nullable(),
});
export type ImportReport = z.infer<typeof importReport>;
