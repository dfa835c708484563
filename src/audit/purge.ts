import { type ReadableDb, sql, transaction, type WritableDb } from '../db/index.ts';
import type { PatientId } from '../shared/ids.ts';
import { recordTrail, type TrailEntry } from './trail.ts';
import { erasePayload } from './trail-sql.ts';

/** The kind of the event that says what was erased. Its own payload is never erased. */
export const PURGED = 'trail-payloads-purged';

export interface PurgeRule {
  /** Why: the retention rule or the request, in the manager's words. */
  readonly rule: string;
  /** Only events before this instant (ms UTC). */
  readonly before: number;
  /** Only these kinds, or every kind. */
  readonly kinds?: readonly string[] | undefined;
  /** Only this patient's, or everybody's. */
  readonly patientId?: PatientId | undefined;
}

/** What a purge leaves on record. */
export interface PurgeRecord {
  readonly rule: string;
  /** First and last number of each run of erased events. */
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * Erases payloads (the words, the names); the rows and the chain stay, and one more row says
 * what was erased, when, by whom and why. Returns how many: with nothing to erase, nothing is
 * recorded.
 */
export function purgePayloads(
  db: WritableDb,
  rule: PurgeRule,
  by: Pick<TrailEntry, 'at' | 'utcOffsetMinutes' | 'author'>,
): number {
  return transaction(db, () => {
    const seqs = payloadsUnder(db, rule);
    if (seqs.length === 0) return 0;
    for (const seq of seqs) erasePayload(db, seq);
    const record: PurgeRecord = { rule: rule.rule, ranges: rangesOf(seqs) };
    recordTrail(db, { ...by, kind: PURGED, payload: record });
    return seqs.length;
  });
}

export function readPurge(payload: string): PurgeRecord {
  return JSON.parse(payload) as PurgeRecord;
}

function rangesOf(seqs: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const seq of seqs) {
    const last = ranges.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}

function payloadsUnder(db: ReadableDb, { before, kinds, patientId }: PurgeRule): number[] {
  return sql<[object], { seq: number }>(
    db,
    `SELECT seq FROM trail
     WHERE payload IS NOT NULL AND at < @before AND kind <> '${PURGED}'
       AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
       AND (@patientId IS NULL OR patient_id = @patientId)
     ORDER BY seq`,
  )
    .all({
      before,
      kinds: kinds ? JSON.stringify(kinds) : null,
      patientId: patientId ?? null,
    })
    .map((row) => row.seq);
}
