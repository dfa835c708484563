import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import type { Work } from '../shared/work.ts';
import { endHold, holdRoutine } from './routine-hold.ts';

/** H20. */
const OFF_MS = 2 * 60_000;
const FAR_OFF_MS = 15 * 60_000;
/** One service centre that is wrong once must stop nothing: two in a row say the same. */
const IN_A_ROW = 2;
const KEPT = 20;
const STEP_MS = 60_000;

export type ClockVerdict = 'unknown' | 'fine' | 'off' | 'far-off';

/** @param aheadMs by how much this computer is ahead of the network, the latest first. */
export function judgeClock(aheadMs: readonly number[]): ClockVerdict {
  const [latest, ...others] = aheadMs.slice(0, IN_A_ROW);
  if (latest === undefined) return 'unknown';
  if (Math.abs(latest) <= OFF_MS) return 'fine';
  const agrees = (other: number) => Math.sign(other) === Math.sign(latest);
  if (others.length < IN_A_ROW - 1 || !others.every(agrees)) return 'unknown';
  const least = Math.min(...[latest, ...others].map(Math.abs));
  if (least > FAR_OFF_MS) return 'far-off';
  return least > OFF_MS ? 'off' : 'unknown';
}

/** The latest first. */
export function clockSamples(db: ReadableDb, most = KEPT): { at: number; aheadMs: number }[] {
  return sql<[number], { at: number; aheadMs: number }>(
    db,
    'SELECT at, ahead_ms AS aheadMs FROM clock_sample ORDER BY at DESC LIMIT ?',
  ).all(most);
}

/**
 * The network said what time it is. Far off, routine waits (it would leave at night, or on the
 * wrong day); answers, a nurse's own texts and emergency advice never do.
 */
export function noteNetworkTime(work: Work, aheadMs: number): void {
  const { db, now } = work;
  const [last] = clockSamples(db, 1);
  const isFine = Math.abs(aheadMs) <= OFF_MS;
  // A report comes for every text: what is well known is not written down each time.
  if (last && isFine && Math.abs(last.aheadMs) <= OFF_MS && now - last.at < STEP_MS) return;
  sql<[number, number]>(
    db,
    'INSERT INTO clock_sample (at, ahead_ms) VALUES (?, ?) ON CONFLICT DO NOTHING',
  ).run(now, Math.round(aheadMs));
  sql<[number]>(
    db,
    `DELETE FROM clock_sample
     WHERE at NOT IN (SELECT at FROM clock_sample ORDER BY at DESC LIMIT ?)`,
  ).run(KEPT);
  switch (judgeClock(clockSamples(db).map((sample) => sample.aheadMs))) {
    case 'far-off':
      clearTechnical(work, 'clock-off');
      holdRoutine(work, { kind: 'clock-off', imsi: null });
      return;
    case 'off':
      endHold(work, { kind: 'clock-off', imsi: null });
      raiseTechnical(work, 'clock-off', { minutes: Math.round(aheadMs / 60_000) });
      return;
    case 'fine':
      endHold(work, { kind: 'clock-off', imsi: null });
      clearTechnical(work, 'clock-off');
      return;
    case 'unknown':
      return;
  }
}
