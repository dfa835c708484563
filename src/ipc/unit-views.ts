import { instant, role } from './common-views.ts';
import { modemState, technology } from './modem-views.ts';
import { z } from './zod.ts';

/** All modems in one line: the figures are those of one that works. */
export const modemView = z.object({
  state: modemState,
  /** One French sentence. */
  sentence: z.string(),
  port: z.string().nullable(),
  model: z.string().nullable(),
  imei: z.string().nullable(),
  operator: z.string().nullable(),
  technology: technology.nullable(),
  /** 0–100 %, null when unknown. */
  signal: z.number().nullable(),
  storeUsed: z.number().nullable(),
  storeTotal: z.number().nullable(),
  queued: z.number().int(),
  /** Each of them; empty without any. */
  modems: z.array(z.object({ name: z.string(), state: modemState, sentence: z.string() })),
});
export type ModemView = z.infer<typeof modemView>;

export const watchView = z.object({
  watchers: z.array(z.object({ staffId: z.string(), name: z.string(), since: instant })),
  /** When the unit opens next, if nobody watches and it is closed by its hours. */
  opensAt: instant.nullable(),
  onCallNumber: z.string().nullable(),
});
export type WatchView = z.infer<typeof watchView>;

export const unitView = z.object({
  version: z.string(),
  unitName: z.string(),
  hospital: z.string(),
  phone: z.string(),
  zone: z.string(),
  mode: z.enum(['training', 'trial', 'live']),
  /** "Mode transmission": no analysis, replies in order of arrival. */
  transmissionOnly: z.boolean(),
  now: instant,
  /** Folder seconds per real second; 1 outside training. */
  clockSpeed: z.number(),
  watch: watchView,
  modem: modemView,
  /**
   * Cards that nobody has taken, or taken and ringing again because nobody called (H13), by level.
   * Counts only: a locked screen shows them (H35). `urgent` above zero rings, signed in or not.
   */
  untakenAlerts: z.object({
    urgent: z.number().int(),
    call: z.number().int(),
    silence: z.number().int(),
    read: z.number().int(),
  }),
  technicalAlerts: z.array(z.object({ code: z.string(), sentence: z.string(), raisedAt: instant })),
  /** Patients of the coming stays to whom this folder may send nothing (training and trial). */
  withheldPatients: z.number().int(),
  /** Shown on the sign-in screen of a training folder, empty elsewhere. */
  trainingUsers: z.array(
    z.object({ login: z.string(), password: z.string(), name: z.string(), role }),
  ),
  intendedUse: z.string(),
});
export type UnitView = z.infer<typeof unitView>;
