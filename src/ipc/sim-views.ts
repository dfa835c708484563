import { instant, patientName, phoneNumber } from './common-views.ts';
import { z } from './zod.ts';

/** The SIMs, what holds routine texts back, and whether the modem still hears and is heard. */

/** Where a count stands against its limit. */
const meter = z.object({
  used: z.number().int(),
  /** Null: no limit that anybody told us. */
  limit: z.number().int().nullable(),
  standing: z.enum(['unlimited', 'fine', 'near', 'used']),
});

export const simContracts = ['unknown', 'ordinary', 'automated-in-writing'] as const;

export const simView = z.object({
  /** The key of requests about it; '' when the modem does not tell. */
  imsi: z.string(),
  isInUse: z.boolean(),
  /** False: another SIM than those this folder knows; texts wait until a person accepts it (H34). */
  isAccepted: z.boolean(),
  iccid: z.string().nullable(),
  operator: z.string().nullable(),
  ownNumber: z.string().nullable(),
  ownNumberFrom: z.enum(['sim', 'person']).nullable(),
  /** Arcep's numbering plan; null without a number. */
  category: z.enum(['ordinary-mobile', 'extended-mobile', 'platform', 'other']).nullable(),
  contract: z.enum(simContracts),
  /** Different recipients. */
  day: meter,
  month: meter,
  warnPercent: z.number().int(),
  /** Of the last 20 texts whose fate is known. */
  delivery: z.object({
    delivered: z.number().int(),
    lost: z.number().int(),
    isPoor: z.boolean(),
  }),
  /** When anything last came from the network. */
  heardAt: instant.nullable(),
  lastSeenAt: instant,
});
export type SimView = z.infer<typeof simView>;

export const modemTestView = z.object({
  testId: z.string(),
  kind: z.enum(['loop', 'other-network', 'on-call']),
  /** The last digits of the SIM. */
  sim: z.string().nullable(),
  at: instant,
  by: z.string(),
  state: z.enum(['waiting', 'passed', 'failed']),
  reason: z.string().nullable(),
  roundTripMs: z.number().int().nullable(),
});
export type ModemTestView = z.infer<typeof modemTestView>;

export const routineHoldView = z.object({
  holdId: z.string(),
  kind: z.enum([
    'person',
    'delivery-poor',
    'operator-refuses',
    'plan-day',
    'plan-month',
    'clock-off',
  ]),
  sim: z.string().nullable(),
  since: instant,
  by: z.string(),
  sentence: z.string(),
});
export type RoutineHoldView = z.infer<typeof routineHoldView>;

export const technicalAlertView = z.object({
  code: z.string(),
  level: z.enum(['failure', 'warning']),
  sentence: z.string(),
  advice: z.string(),
  raisedAt: instant,
  /** Nothing the machine sees ends it: a person says that it was looked into. */
  forAPerson: z.boolean(),
});
export type TechnicalAlertView = z.infer<typeof technicalAlertView>;

export const simsView = z.object({
  now: instant,
  sims: z.array(simView),
  holds: z.array(routineHoldView),
  /** The last 30 days, the latest first. */
  tests: z.array(modemTestView),
  queue: z.object({
    waiting: z.number().int(),
    urgent: z.number().int(),
    held: z.number().int(),
    msPerPart: z.number().nullable(),
    /** When the last of those waiting leaves at the pace of the last texts. */
    endsAt: instant.nullable(),
    /** At most 20 of them, as they would leave. */
    texts: z.array(
      z.object({
        messageId: z.string(),
        /** The last digits of the number. */
        digits: z.string(),
        class: z.literal([1, 2, 3, 4, 5]),
        dueAt: instant,
        /** State and reason, in words. */
        sentence: z.string(),
      }),
    ),
  }),
  clock: z.object({
    verdict: z.enum(['unknown', 'fine', 'off', 'far-off']),
    /** By how much this computer is ahead of the network; null before the network said its time. */
    aheadMs: z.number().int().nullable(),
    at: instant.nullable(),
  }),
  technicalAlerts: z.array(technicalAlertView),
  /** The folder lies on another machine than before: all but emergencies wait (H34). */
  isFolderMoved: z.boolean(),
  loopTests: z.boolean(),
  otherNetworkNumber: z.string().nullable(),
  /** How many telephones the weekly drill of the on-call service texts. */
  onCallPhones: z.number().int(),
});
export type SimsView = z.infer<typeof simsView>;

/** What a person says of a SIM; the number as it is typed. */
export const simChange = z.object({
  imsi: z.string().max(20),
  ownNumber: z.string().max(30).nullable(),
  contract: z.enum(simContracts),
  dayLimit: z.number().int().min(1).max(100_000).nullable(),
  monthLimit: z.number().int().min(1).max(1_000_000).nullable(),
  warnPercent: z.number().int().min(1).max(100),
});

/** Whom to phone while no text leaves and no reply arrives (H16). */
export const callSheet = z.object({
  now: instant,
  /** Since when the modem is out of use; null: it works. */
  since: instant.nullable(),
  rows: z.array(
    z.object({
      patient: patientName,
      stayId: z.string().nullable(),
      surgeryDate: z.string().nullable(),
      numbers: z.array(phoneNumber),
      /** Why, in the ward's words. */
      why: z.array(z.string()),
      isUrgent: z.boolean(),
    }),
  ),
});
export type CallSheet = z.infer<typeof callSheet>;
