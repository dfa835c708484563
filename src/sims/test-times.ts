import { type ReadableDb, sql } from '../db/index.ts';
import { setTimer } from '../scheduler/index.ts';
import { addDays, dayOf, instantOf, weekdayOf } from '../shared/calendar.ts';
import { closingOf, isOpenAt, nextOpening, type Settings } from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import { startOnCallDrill, startTest } from './modem-test.ts';
import type { SimKey } from './sim-sql.ts';

/** H16: silence longer than this while somebody should be reading replies is looked into. */
export const silentMs = 2 * 3_600_000;
const MORNING = '07:00';
/** The telephone of the other network is texted when somebody can look at it. */
const WEEKLY = '10:00';
const MONDAY = 1;

/** Those on call have their telephone with them by then, and whoever is there can still act. */
const DRILL = '16:00';

/** Of each SIM. */
const ofSim = ['loop-morning', 'loop-silence', 'other-network-weekly'] as const;
/** Of the unit, whichever SIM it leaves by. */
const ofUnit = ['on-call-weekly'] as const;
const names = [...ofSim, ...ofUnit] as const;
export type TestTimer = (typeof names)[number];
export const isTestTimer = (name: string): name is TestTimer =>
  (names as readonly string[]).includes(name);

/** Sets what is not set yet, when a SIM is known: a restart finds its timers, and makes up for one. */
export function planTests(work: Work, imsi: SimKey): void {
  for (const name of ofSim) planOne(work, imsi, name);
  for (const name of ofUnit) planOne(work, 'on-call' as SimKey, name);
}

function planOne(work: Work, owner: SimKey, name: TestTimer): void {
  const known = sql<[SimKey, string], object>(
    work.db,
    `SELECT 1 FROM timer WHERE owner_kind = 'unit' AND owner_id = ? AND name = ?`,
  ).get(owner, name);
  if (!known) setNext(work, owner, name);
}

/** One of its times has come. */
export function fireTestTimer(work: Work, imsi: SimKey, name: TestTimer): void {
  const { db, now, settings } = work;
  setNext(work, imsi, name);
  switch (name) {
    case 'loop-morning':
      if (settings.loopTests) startTest(work, 'loop', imsi);
      return;
    case 'loop-silence':
      if (settings.loopTests && silentFor(db, settings, imsi, now) >= silentMs) {
        startTest(work, 'loop', imsi);
      }
      return;
    case 'other-network-weekly':
      startTest(work, 'other-network', imsi);
      return;
    case 'on-call-weekly':
      startOnCallDrill(work);
      return;
  }
}

function setNext(work: Work, imsi: SimKey, name: TestTimer): void {
  setTimer(work.db, 'unit', imsi, name, nextTime(work, imsi, name));
  work.changed({ kind: 'timers' });
}

function nextTime({ db, now, settings }: Work, imsi: SimKey, name: TestTimer): number {
  const today = dayOf(now, settings.zone);
  const at = (day: string, time: string) => instantOf(day, time, settings.zone);
  switch (name) {
    case 'loop-morning': {
      const thisMorning = at(today, MORNING);
      return thisMorning > now ? thisMorning : at(addDays(today, 1), MORNING);
    }
    case 'other-network-weekly':
    case 'on-call-weekly': {
      const time = name === 'on-call-weekly' ? DRILL : WEEKLY;
      const days = (MONDAY - weekdayOf(today) + 7) % 7;
      const monday = at(addDays(today, days), time);
      return monday > now ? monday : at(addDays(today, days + 7), time);
    }
    case 'loop-silence': {
      const due = now - silentFor(db, settings, imsi, now) + silentMs;
      // A test that found silence is not repeated at once: as long again must pass.
      const next = due > now ? due : now + silentMs;
      const closing = closingOf(settings, now);
      if (isOpenAt(settings, now) && closing !== null && next < closing) return next;
      return (nextOpening(settings, now) ?? now + 86_400_000) + silentMs;
    }
  }
}

/** How long nothing came from the network while the unit was open, today. */
export function silentFor(db: ReadableDb, settings: Settings, imsi: SimKey, now: number): number {
  if (!isOpenAt(settings, now)) return 0;
  const row = sql<[SimKey], { at: number | null }>(
    db,
    'SELECT heard_at AS at FROM sim WHERE imsi = ?',
  ).get(imsi);
  return now - Math.max(row?.at ?? 0, openedAt(settings, now));
}

/** When the unit opened today, given that it is open. */
function openedAt(settings: Settings, now: number): number {
  const midnight = instantOf(dayOf(now, settings.zone), '00:00', settings.zone);
  return nextOpening(settings, midnight - 1) ?? midnight;
}
