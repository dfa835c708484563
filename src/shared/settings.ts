import { type ReadableDb, sql, standingSince, type WritableDb } from '../db/index.ts';
import { z } from '../ipc/zod.ts';
import { addDays, dayOf, instantOf, weekdayOf } from './calendar.ts';
import { holidayRegions, isPublicHoliday } from './holidays.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z
  .object({ from: time, to: time })
  .refine(({ from, to }) => from < to, { message: 'must begin before it ends' });
const number = z.string().regex(/^\+\d{6,15}$/);

/** Every setting of a folder with its default. One row each; what is not there has its default. */
const schema = {
  unitName: z.string().min(2).max(40).default('Unité ambulatoire'),
  hospital: z.string().min(2).max(60).default('Centre hospitalier'),
  /** As it stands in the texts. Without it no question leaves: each carries it. */
  phone: z
    .string()
    .max(20)
    .regex(/^(\+|0)[\d .]{5,}$/)
    .nullable()
    .default(null),
  zone: z.string().default('Europe/Paris'),
  mode: z.enum(['training', 'trial', 'live']).default('trial'),
  transmissionOnly: z.boolean().default(false),
  /** The trained model has a say beside the rules; off: rules alone. */
  replyModel: z.boolean().default(true),
  /** Bind what the unit starts, not an answer to a message just received. */
  sendingHours: hours.default({ from: '08:00', to: '20:00' }),
  /** Monday first. */
  sendingDays: z
    .array(z.boolean())
    .length(7)
    .refine((days) => days.includes(true), { message: 'at least one day' })
    .default([true, true, true, true, true, true, true]),
  /** When somebody reads the board, Monday first; null = closed. Rules what texts promise. */
  opening: z
    .array(hours.nullable())
    .length(7)
    .default([
      { from: '07:30', to: '19:00' },
      { from: '07:30', to: '19:00' },
      { from: '07:30', to: '19:00' },
      { from: '07:30', to: '19:00' },
      { from: '07:30', to: '19:00' },
      null,
      null,
    ]),
  /** Public holidays on which the unit stays closed. */
  holidays: z.enum(holidayRegions).default('metropole'),
  /** Other days on which it does. */
  closedDays: z.array(z.string().regex(/^\d{4}-\d\d-\d\d$/)).default([]),
  onCallNumber: number.nullable().default(null),
  /** Who is texted when the on-call phone does not get its text, or does not answer (H51). */
  onCallNextNumber: number.nullable().default(null),
  /** Whoever comes after them, in order. */
  onCallOtherNumbers: z.array(number).max(8).default([]),
  /** Whether the unit records arrivals and discharges; if not, a stay counts as discharged on its day. */
  arrivalsRecorded: z.boolean().default(false),
  /** The only numbers that a folder in trial texts. */
  testNumbers: z.array(number).default([]),
  simPin: z
    .string()
    .regex(/^\d{4,8}$/)
    .nullable()
    .default(null),
  mergeSeconds: z.number().int().min(0).max(600).default(90),
  unreadMinutes: z.number().int().min(1).max(240).default(30),
  urgentCallMinutes: z.number().int().min(1).max(60).default(10),
  callMinutes: z.number().int().min(5).max(240).default(60),
  automaticTextsPerHour: z.number().int().min(1).max(20).default(5),
  /** Real minutes without a hand on mouse or keyboard before the screens lock (H35); 0 = never. */
  lockMinutes: z.number().int().min(0).max(240).default(15),
  /** Routine texts of one SIM a minute; null: as fast as the modem. Some plans cut off what floods. */
  routinePerMinute: z.number().int().min(1).max(600).nullable().default(null),
  /** An SMS to oneself at 07:00, and after two silent hours while the unit is open. */
  loopTests: z.boolean().default(true),
  /** A telephone of another operator, texted once a week; it answers nothing. */
  otherNetworkNumber: number.nullable().default(null),
  /** 127.0.0.1: the hospital's monitoring asks there how the unit is. Null: closed. */
  statusPort: z.number().int().min(1024).max(65_535).nullable().default(null),
  /** Where technical alerts go, too: `udp://host:514`, `tcp://host:601`, or `local`. */
  syslogTo: z
    .string()
    .regex(/^(?:local|(?:udp|tcp):\/\/(?:[\w.-]{1,253}|\[[\da-fA-F:]{2,45}\]):\d{1,5})$/)
    .nullable()
    .default(null),
  /** Training folders: where their time stands, and how fast it runs. */
  trainingClock: z
    .object({ at: z.number().int(), speed: z.number().min(0) })
    .nullable()
    .default(null),
} as const;

export type SettingKey = keyof typeof schema;
export type Settings = { readonly [K in SettingKey]: z.output<(typeof schema)[K]> };

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(schema, key);
}

/** What a connection read last: the same rows need no second judgement at every decision. */
const lastRead = new WeakMap<
  ReadableDb,
  { readonly since: string; readonly rows: string; readonly settings: Settings }
>();
/** Connections that wrote one since they read them all. */
const changed = new WeakSet<ReadableDb>();

export function readSettings(db: ReadableDb): Settings {
  const since = standingSince(db);
  const known = lastRead.get(db);
  if (known?.since === since && !changed.has(db)) return known.settings;
  const rows = sql<[], { key: string; value: string }>(db, 'SELECT key, value FROM setting').all();
  const text = rows.map(({ key, value }) => `${key} ${value}`).join('\n');
  const settings = known?.rows === text ? known.settings : settingsOf(rows);
  lastRead.set(db, { since, rows: text, settings });
  changed.delete(db);
  return settings;
}

function settingsOf(rows: readonly { readonly key: string; readonly value: string }[]): Settings {
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const entries = Object.entries(schema).map(([key, type]) => {
    const value = stored.get(key);
    return [key, type.parse(value === undefined ? undefined : JSON.parse(value))];
  });
  return Object.fromEntries(entries) as Settings;
}

/** The value as it would be stored, or null when it does not fit its key. */
export function checkSetting(key: SettingKey, value: unknown): { value: unknown } | null {
  const parsed = schema[key].safeParse(value);
  return parsed.success ? { value: parsed.data } : null;
}

/** @throws ZodError when the value does not fit: check it first where it comes from outside. */
export function writeSetting<K extends SettingKey>(
  db: WritableDb,
  now: number,
  key: K,
  value: Settings[K],
): void {
  const checked = schema[key].parse(value);
  changed.add(db);
  sql<[string, string, number]>(
    db,
    `INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  ).run(key, JSON.stringify(checked), now);
}

/** Hours and days within those of the unit, Monday first. */
export interface SendingWithin {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly days?: readonly boolean[] | undefined;
}

/**
 * The instant itself when the unit may start a text then, else the next at which it may. `within`
 * narrows the unit's hours; Infinity where nothing of them is left.
 */
export function nextSendingInstant(
  settings: Pick<Settings, 'zone' | 'sendingHours' | 'sendingDays'>,
  instant: number,
  within: SendingWithin = {},
): number {
  const { zone, sendingHours, sendingDays } = settings;
  const from = later(sendingHours.from, within.from ?? sendingHours.from);
  const to = earlier(sendingHours.to, within.to ?? sendingHours.to);
  if (from >= to) return Number.POSITIVE_INFINITY;
  const today = dayOf(instant, zone);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = addDays(today, ahead);
    const weekday = weekdayOf(day) - 1;
    if (!sendingDays[weekday] || within.days?.[weekday] === false) continue;
    if (instant >= instantOf(day, to, zone)) continue;
    return Math.max(instant, instantOf(day, from, zone));
  }
  return Number.POSITIVE_INFINITY;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Whether the unit should be reading its messages then, by its hours. */
export function isOpenAt(settings: Settings, instant: number): boolean {
  const day = dayOf(instant, settings.zone);
  const open = openingOn(settings, day);
  if (!open) return false;
  const { zone } = settings;
  return instant >= instantOf(day, open.from, zone) && instant < instantOf(day, open.to, zone);
}

/** When the unit opens next after `instant`, or null for a unit that never does. */
export function nextOpening(settings: Settings, instant: number): number | null {
  const today = dayOf(instant, settings.zone);
  for (let ahead = 0; ahead <= longestClosureDays; ahead++) {
    const day = addDays(today, ahead);
    const open = openingOn(settings, day);
    if (!open) continue;
    const from = instantOf(day, open.from, settings.zone);
    if (from > instant) return from;
  }
  return null;
}

/** Whether anybody watches at all on that day, by the unit's hours. */
export function opensOn(settings: Settings, day: string): boolean {
  return openingOn(settings, day) !== null;
}

/** When the unit closes on the day of `instant`, or null when it stays closed that day. */
export function closingOf(settings: Settings, instant: number): number | null {
  const day = dayOf(instant, settings.zone);
  const open = openingOn(settings, day);
  return open ? instantOf(day, open.to, settings.zone) : null;
}

/** Summer closures are weeks long. */
const longestClosureDays = 60;

function openingOn(settings: Settings, day: string) {
  if (settings.closedDays.includes(day)) return null;
  if (isPublicHoliday(day, settings.holidays)) return null;
  return settings.opening[weekdayOf(day) - 1] ?? null;
}
