import { z } from './zod.ts';

/** What becomes of one modem, or of all of them together. */
export const modemState = z.enum([
  'none',
  'starting',
  'ready',
  /** Several modems, of which some work. */
  'partly',
  'no-network',
  'sim-locked',
  'sim-missing',
  'failing',
  'gone',
  'simulated',
]);

export const technology = z.enum(['2G', '3G', '4G', '5G']);

/** One modem as the IT staff needs it; null is what it does not tell. */
export const modemDetail = z.object({
  /** The operator's, or the model's, with the end of the IMEI where two would read the same. */
  name: z.string(),
  state: modemState,
  /** One French sentence. */
  sentence: z.string(),
  /** It was here and is not: a person may say that it does not come back. */
  isAway: z.boolean(),
  port: z.string().nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  firmware: z.string().nullable(),
  imei: z.string().nullable(),
  imsi: z.string().nullable(),
  iccid: z.string().nullable(),
  ownNumber: z.string().nullable(),
  operator: z.string().nullable(),
  technology: technology.nullable(),
  /** What its radio can do, the oldest first. */
  radios: z.array(technology).nullable(),
  roaming: z.boolean().nullable(),
  /** 0–100 %. */
  signal: z.number().nullable(),
  dbm: z.number().nullable(),
  /** Of the message centre; empty when the SIM holds none. */
  smsc: z.string().nullable(),
  storages: z.array(
    z.object({ name: z.string(), used: z.number().int(), total: z.number().int() }),
  ),
  warnings: z.array(z.object({ kind: z.string(), sentence: z.string() })),
  /** `stored`, `direct`, `polled`. */
  incoming: z.string(),
  /** `stored`, `direct`, `none`. */
  reports: z.string(),
  storesAndSends: z.boolean(),
  pinTriesLeft: z.number().int().nullable(),
  /** Restarts and openings seen in this run. */
  boots: z.number().int(),
  /** Lines that nobody understood; their text is kept nowhere. */
  unknownLines: z.number().int(),
});
export type ModemDetail = z.infer<typeof modemDetail>;

/** Which modem, as `modem:list` tells; the SIM tells two with a copied IMEI apart. */
export const modemKey = z.object({
  imei: z.string().max(20).nullable(),
  imsi: z.string().max(20).nullable(),
});

export type ModemKey = z.infer<typeof modemKey>;

/** What waits for a modem that is away, in messages. */
export const waitingOnModem = z.object({
  /** To numbers that its SIM texts; another modem would text them. */
  queued: z.number().int(),
  /** Told to it; whether they left becomes uncertain. */
  inDoubt: z.number().int(),
  /** Of which one part left: the rest is given up. */
  halfSent: z.number().int(),
  /** Other modems that work now. */
  others: z.number().int(),
});

/** One line of the talk with a modem: numbers, texts and codes are masked before it is kept. */
export const dialogueLine = z.object({
  /** Real time, whatever the folder's clock does. */
  agoMs: z.number().int(),
  /** By us, by the modem, or what did not come. */
  way: z.enum(['told', 'said', 'noted']),
  line: z.string(),
});
export type DialogueLine = z.infer<typeof dialogueLine>;

export const signalSample = z.object({
  at: z.number().int(),
  /** The driver's state: `ready`, `waiting-for-network`, `gone`… */
  state: z.string(),
  dbm: z.number().nullable(),
  signal: z.number().nullable(),
  technology: technology.nullable(),
  operator: z.string().nullable(),
});
export type SignalSample = z.infer<typeof signalSample>;

export const ussdAnswer = z.object({
  kind: z.enum(['answered', 'no-answer', 'rejected', 'refused', 'not-ready']),
  /** The operator's words; null without an answer. */
  text: z.string().nullable(),
  /** It offered a choice; the session was ended. */
  isMenu: z.boolean(),
  /** One French sentence. */
  sentence: z.string(),
});
export type UssdAnswer = z.infer<typeof ussdAnswer>;
