import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import { setTimer } from '../scheduler/index.ts';
import { addDays, dayOf, instantOf } from '../shared/calendar.ts';
import type { Work } from '../shared/work.ts';
import { endHold, holdRoutine, standingHolds, wasHeld } from './routine-hold.ts';
import { listSims, type Sim, type SimKey } from './sim-sql.ts';

/** Where a count stands against its limit. */
export type Meter = 'unlimited' | 'fine' | 'near' | 'used';

export function meterOf(used: number, limit: number | null, warnPercent: number): Meter {
  if (limit === null) return 'unlimited';
  if (used >= limit) return 'used';
  return used * 100 >= limit * warnPercent ? 'near' : 'fine';
}

export type Period = 'day' | 'month';
export const periods: readonly Period[] = ['day', 'month'];

/** `2026-11-26` or `2026-11`, in the unit's zone: operators count by it, or nearly. */
export const nameOf = (period: Period, now: number, zone: string): string =>
  period === 'day' ? dayOf(now, zone) : dayOf(now, zone).slice(0, 7);

const startOf = (period: Period, now: number, zone: string): number => {
  const day = dayOf(now, zone);
  return instantOf(period === 'day' ? day : `${day.slice(0, 7)}-01`, '00:00', zone);
};

/** When the day or month is over. */
export function endOf(period: Period, now: number, zone: string): number {
  const day = dayOf(now, zone);
  if (period === 'day') return instantOf(addDays(day, 1), '00:00', zone);
  const nextMonth = addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7);
  return instantOf(`${nextMonth}-01`, '00:00', zone);
}

/** A part that left, or may have. Tests that a SIM sends to itself are no recipients. */
const LEFT = `p.sending_at IS NOT NULL AND (p.sent_at IS NOT NULL OR p.state IN ('sending', 'unknown'))
  AND m.kind <> 'loop-test'`;

/** Different recipients to whom this SIM sent, or may have, since then. */
export function recipientsSince(db: ReadableDb, imsi: SimKey, since: number): number {
  const row = sql<[SimKey, number], { count: number }>(
    db,
    `SELECT count(DISTINCT m.number) AS count
     FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.is_open IN (0, 1) AND p.imsi IS nullif(?, '') AND p.sending_at >= ? AND ${LEFT}`,
  ).get(imsi, since);
  return row?.count ?? 0;
}

export interface Usage {
  readonly day: number;
  readonly month: number;
}

export function usageOf(db: ReadableDb, imsi: SimKey, now: number, zone: string): Usage {
  const since = (period: Period) => recipientsSince(db, imsi, startOf(period, now, zone));
  return { day: since('day'), month: since('month') };
}

/** Whether a text to this number adds no recipient to the day or month. */
export function isCounted(
  db: ReadableDb,
  imsi: SimKey,
  number: string,
  period: Period,
  now: number,
  zone: string,
): boolean {
  return (
    sql<[string, SimKey, number], object>(
      db,
      `SELECT 1 FROM outbox_message m JOIN outbox_part p ON p.message_id = m.id
       WHERE m.number = ? AND p.imsi IS nullif(?, '') AND p.sending_at >= ? AND ${LEFT} LIMIT 1`,
    ).get(number, imsi, startOf(period, now, zone)) !== undefined
  );
}

export const limitOf = (sim: Sim, period: Period): number | null =>
  period === 'day' ? sim.dayLimit : sim.monthLimit;

/**
 * After a text left, or a plan was changed: warns before a limit, and at it lets routine wait for a
 * person. What a person released stays released until the day or month is over.
 */
export function checkPlans(work: Work): void {
  const { db, now, settings } = work;
  endPastPeriods(work);
  let isNear = false;
  for (const sim of listSims(db)) {
    for (const period of periods) {
      const limit = limitOf(sim, period);
      if (limit === null) continue;
      const used = recipientsSince(db, sim.imsi, startOf(period, now, settings.zone));
      const meter = meterOf(used, limit, sim.warnPercent);
      const hold = { kind: `plan-${period}`, imsi: sim.imsi } as const;
      const name = nameOf(period, now, settings.zone);
      if (meter === 'used') {
        if (!wasHeld(db, hold, name)) {
          holdRoutine(work, { ...hold, period: name });
          setTimer(db, 'unit', sim.imsi, 'plan-period', endOf('day', now, settings.zone));
          work.changed({ kind: 'timers' });
        }
      } else {
        // The limit was raised, or taken away.
        endHold(work, hold);
      }
      if (meter === 'near') {
        isNear = true;
        raiseTechnical(work, 'plan-nearly-used', { period, used, limit });
      }
    }
  }
  if (!isNear) clearTechnical(work, 'plan-nearly-used');
}

/** A new day or month: what its limit held may leave. Looked at again each midnight meanwhile. */
export function endPastPeriods(work: Work): void {
  const { db, now, settings } = work;
  for (const hold of standingHolds(db)) {
    if (hold.kind !== 'plan-day' && hold.kind !== 'plan-month') continue;
    const period = hold.kind === 'plan-day' ? 'day' : 'month';
    const sim = listSims(db).find(({ imsi }) => imsi === hold.imsi);
    const isOver = hold.period !== nameOf(period, now, settings.zone);
    if (isOver || !sim || limitOf(sim, period) === null) endHold(work, hold);
    else setTimer(db, 'unit', sim.imsi, 'plan-period', endOf('day', now, settings.zone));
  }
}
