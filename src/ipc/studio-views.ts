import { alertLevel } from './alert-views.ts';
import { day, instant } from './common-views.ts';
import { faultView } from './protocol-views.ts';
import { z } from './zod.ts';

/** The studio imagines follow-ups; nothing that it is asked writes or sends. */

/** A definition that does not fit the format: every place, and why. */
export const unreadable = z.object({
  kind: z.literal('unreadable'),
  faults: z.array(faultView).readonly(),
});

const smsView = z.object({
  text: z.string(),
  alphabet: z.enum(['gsm7', 'ucs2']),
  parts: z.array(z.string()).readonly(),
  /** Septets, or UTF-16 units where the alphabet is UCS-2. */
  units: z.number().int(),
  costly: z.array(z.object({ letter: z.string(), instead: z.string().nullable() })).readonly(),
});
export type SmsView = z.infer<typeof smsView>;

export const textPreview = z.object({
  language: z.string(),
  reader: z.enum(['patient', 'representative', 'relative']),
  usual: smsView.nullable(),
  missing: z.string().nullable(),
  longest: smsView.extend({ name: z.string().nullable() }).nullable(),
  joinedParts: z.number().int().nullable(),
  faults: z.array(z.object({ kind: z.string(), sentence: z.string() })).readonly(),
});
export type TextPreview = z.infer<typeof textPreview>;

const range = z.object({ from: z.number(), to: z.number() });
export const studioLimits = z.object({
  /** Hard bounds of thresholds, whoever signs (H30). */
  thresholds: z.object({
    scale: z.object({ advice: range, alert: range }),
    temperature: z.object({ advice: range, alert: range }),
  }),
  /** What an answer can be at all. */
  values: z.object({ scale: range, temperature: range }),
  /** What texts may name. */
  variables: z.array(z.string()).readonly(),
  /** What every question carries, by language (H03). */
  safetyNets: z.record(z.string(), z.string()),
});

/** What an author may begin from. `from` is the protocol that has it, by its name. */
export const studioLibrary = z.object({
  /** Each a step of the file format. */
  steps: z.array(z.object({ from: z.string(), step: z.unknown() })).readonly(),
  /** Each a question of the file format. */
  items: z.array(z.object({ from: z.string(), item: z.unknown() })).readonly(),
  /** The texts of a whole protocol, in every language that they are written in. */
  texts: z.array(z.unknown()).readonly(),
});

/** Stays listed between two days, by what the list calls their procedure. */
export const takersView = z.object({
  from: day,
  to: day,
  stays: z.number().int(),
  taken: z.array(z.object({ procedure: z.string(), count: z.number().int() })).readonly(),
  disputed: z
    .array(
      z.object({
        procedure: z.string(),
        count: z.number().int(),
        /** The other protocols that it suits as well: such a stay gets the general one. */
        with: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

export const trialAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), text: z.string().min(1).max(1000) }),
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('wait'), minutes: z.number().int().min(1).max(60_000) }),
]);
export type TrialAct = z.infer<typeof trialAct>;

export const trialPatient = z.object({
  age: z.number().int().min(0).max(120),
  language: z.string().regex(/^[a-z]{2}$/),
  surgeryDate: day,
  arrivalTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** Somebody has made sure whose number it is. */
  isVerified: z.boolean(),
  /** Null: the list does not say. */
  anaesthesia: z
    .enum(['general', 'regional', 'local', 'topical', 'sedation'])
    .nullable()
    .default(null),
  side: z.enum(['left', 'right', 'both']).nullable().default(null),
  /** Null: nobody knows, until an answer says it. */
  livesAlone: z.boolean().nullable().default(null),
});
export type TrialPatient = z.infer<typeof trialPatient>;

export const trialView = z.object({
  now: instant,
  lines: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.enum(['out', 'in']),
          at: instant,
          text: z.string(),
          parts: z.number().int(),
          stepId: z.string().nullable(),
        }),
        z.object({
          kind: z.literal('alert'),
          at: instant,
          level: alertLevel,
          sentence: z.string(),
        }),
        z.object({ kind: z.literal('note'), at: instant, sentence: z.string() }),
      ]),
    )
    .readonly(),
  nextAt: instant.nullable(),
  nextStep: z.string().nullable(),
  listensTo: z.string().nullable(),
});
export type TrialView = z.infer<typeof trialView>;

export const thresholdEffectView = z.object({
  place: z.string(),
  kind: z.enum(['item', 'rule']),
  answers: z.number().int(),
  alertsBefore: z.number().int(),
  alertsAfter: z.number().int(),
  threshold: z.object({ was: z.number(), is: z.number() }).nullable(),
});

const row = { at: instant, stayId: z.string(), name: z.string() };
const counts = z.object({ urgent: z.number(), call: z.number(), silence: z.number() });

export const timeMachineView = z.object({
  day,
  stays: z.number().int(),
  /** Stays of the day that no follow-up is imagined for, and why. */
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })).readonly(),
  /** Stays that no text reaches: a person phones at every step. */
  notReached: z
    .array(z.object({ stayId: z.string(), name: z.string(), reason: z.string() }))
    .readonly(),
  /** Protocols followed, with how many stays of the list each. */
  protocols: z
    .array(z.object({ name: z.string(), number: z.number().int(), stays: z.number().int() }))
    .readonly(),
  texts: z
    .array(
      z.object({
        ...row,
        step: z.string(),
        kind: z.enum(['notice', 'question', 'reminder', 'answer', 'correction']),
        toRelative: z.boolean(),
        text: z.string(),
        parts: z.number().int(),
      }),
    )
    .readonly(),
  alerts: z.array(z.object({ ...row, level: alertLevel, sentence: z.string() })).readonly(),
  calls: z.array(z.object({ ...row, step: z.string(), reason: z.string() })).readonly(),
  expected: z
    .array(
      z.object({
        step: z.string(),
        day: z.number().int(),
        asked: z.number().int(),
        pastAsked: z.number().int(),
        expected: counts.nullable(),
      }),
    )
    .readonly(),
  unwatched: z
    .array(
      z.object({
        day,
        why: z.enum(['weekday', 'holiday', 'closed']),
        texts: z.number().int(),
        questions: z.number().int(),
      }),
    )
    .readonly(),
  load: z.object({
    partsPerHour: z.number().int(),
    everyDay: z.array(z.number().int()).readonly(),
    busiest: z.array(z.number().int()).readonly(),
    longestWaitMs: z.number(),
  }),
  /** Where the modem's speed comes from: parts that this folder has sent; too few, it is assumed. */
  speed: z.object({ seconds: z.number(), parts: z.number().int(), isAssumed: z.boolean() }),
});
export type TimeMachineView = z.infer<typeof timeMachineView>;
