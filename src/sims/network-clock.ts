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
const BELIEVED_MS = 86_400_000;
const QUARTER_MS = 15 * 60_000;
/** Fourteen hours: no zone is further from UTC, and no two that a country has. */
const MOST_QUARTERS = 56;

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

/** Who said what time it is: a service centre, in a delivery report, or the modem's own clock. */
export type ClockSource = 'report' | 'modem';

export interface ClockSample {
  readonly at: number;
  readonly aheadMs: number;
}

/** The latest first. */
function samplesOf(db: ReadableDb, source: ClockSource): ClockSample[] {
  return sql<[string, number], ClockSample>(
    db,
    `SELECT at, ahead_ms AS aheadMs FROM clock_sample WHERE source = ? ORDER BY at DESC LIMIT ?`,
  ).all(source, KEPT);
}

/**
 * What is known of this computer's clock. A modem may have its time from anybody: it is heard only
 * where no report came for a day.
 */
export function clockEvidence(
  db: ReadableDb,
  now: number,
): { readonly verdict: ClockVerdict; readonly latest: ClockSample | undefined } {
  const reports = samplesOf(db, 'report');
  const hasReports = reports.some(({ at }) => Math.abs(now - at) < BELIEVED_MS);
  const samples = hasReports ? reports : samplesOf(db, 'modem');
  const latest = samples[0] ?? reports[0];
  return { verdict: judgeClock(samples.map(({ aheadMs }) => aheadMs)), latest };
}

/**
 * A modem's clock said what time it is. Off by whole quarters of an hour it is its zone that is
 * wrong: modems that keep UTC and tell the zone of the country are many.
 */
export function noteModemTime(work: Work, aheadMs: number): void {
  const quarters = Math.round(aheadMs / QUARTER_MS);
  const isZone =
    quarters !== 0 &&
    Math.abs(quarters) <= MOST_QUARTERS &&
    Math.abs(aheadMs - quarters * QUARTER_MS) <= OFF_MS;
  if (!isZone) noteTime(work, aheadMs, 'modem');
}

/** The network said what time it is, in a delivery report. */
export function noteNetworkTime(work: Work, aheadMs: number): void {
  noteTime(work, aheadMs, 'report');
}

/**
 * Far off, routine waits (it would leave at night, or on the wrong day); answers, a nurse's own
 * texts and emergency advice never do.
 */
function noteTime(work: Work, aheadMs: number, source: ClockSource): void {
  const { db, now } = work;
  const [last] = samplesOf(db, source);
  const isFine = Math.abs(aheadMs) <= OFF_MS;
  // A report comes for every text: what is well known is not written down each time.
  if (last && isFine && Math.abs(last.aheadMs) <= OFF_MS && Math.abs(now - last.at) < STEP_MS) {
    return;
  }
  sql<[number, number, string]>(
    db,
    'INSERT INTO clock_sample (at, ahead_ms, source) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(now, Math.round(aheadMs), source);
  sql<[string, string, number]>(
    db,
    `DELETE FROM clock_sample WHERE source = ?
     AND at NOT IN (SELECT at FROM clock_sample WHERE source = ? ORDER BY at DESC LIMIT ?)`,
  ).run(source, source, KEPT);
  const { verdict, latest } = clockEvidence(db, now);
  switch (verdict) {
    case 'far-off':
      clearTechnical(work, 'clock-off');
      holdRoutine(work, { kind: 'clock-off', imsi: null });
      return;
    case 'off':
      endHold(work, { kind: 'clock-off', imsi: null });
      raiseTechnical(work, 'clock-off', {
        minutes: Math.round((latest?.aheadMs ?? aheadMs) / 60_000),
      });
      return;
    case 'fine':
      endHold(work, { kind: 'clock-off', imsi: null });
      clearTechnical(work, 'clock-off');
      return;
    case 'unknown':
      return;
  }
}
