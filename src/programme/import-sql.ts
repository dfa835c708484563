import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { RecordReading } from '../interop/index.ts';
import type { PhoneFacts } from '../patients/index.ts';
import type { ImportRunId, StayId } from '../shared/ids.ts';
import type { Verdict } from './report-import.ts';

export interface ImportRunRow {
  readonly id: ImportRunId;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly imported_at: number;
  readonly author: string;
  readonly period_from: string | null;
  readonly period_to: string | null;
  readonly state: 'applied' | 'waiting' | 'released' | 'refused';
  /** JSON of a `RunSummary`. */
  readonly summary: string;
}

export function insertRun(db: WritableDb, run: ImportRunRow): void {
  sql<object>(
    db,
    `INSERT INTO import_run (id, file_name, file_sha256, imported_at, author, period_from,
       period_to, state, summary)
     VALUES (@id, @file_name, @file_sha256, @imported_at, @author, @period_from, @period_to,
       @state, @summary)`,
  ).run(run);
}

export function runById(db: ReadableDb, id: ImportRunId): ImportRunRow | undefined {
  return sql<[ImportRunId], ImportRunRow>(db, 'SELECT * FROM import_run WHERE id = ?').get(id);
}

/** The oldest first. */
export function waitingRuns(db: ReadableDb): readonly ImportRunRow[] {
  return sql<[], ImportRunRow>(
    db,
    `SELECT * FROM import_run WHERE state = 'waiting' ORDER BY imported_at, id`,
  ).all();
}

export function settleRun(
  db: WritableDb,
  id: ImportRunId,
  state: 'released' | 'refused',
  summary: string,
): void {
  sql<[string, string, ImportRunId]>(
    db,
    'UPDATE import_run SET state = ?, summary = ? WHERE id = ?',
  ).run(state, summary, id);
}

/** Keeps a record as it was read; `held` until a person decides. */
export function insertRecord(
  db: WritableDb,
  runId: ImportRunId,
  reading: RecordReading,
  verdict: Verdict | 'held',
  stayId: StayId | null,
): void {
  sql<object>(
    db,
    `INSERT INTO import_record (run_id, line, ipp, stay_id, verdict, field, reason, listed)
     VALUES (@runId, @line, @ipp, @stayId, @verdict, @field, @reason, @listed)
     ON CONFLICT (run_id, line) DO UPDATE SET stay_id = excluded.stay_id,
       verdict = excluded.verdict, field = excluded.field, reason = excluded.reason`,
  ).run({
    runId,
    line: reading.line,
    ipp: reading.ipp,
    stayId,
    ...(verdict === 'held' ? { verdict, field: null, reason: null } : columnsOf(verdict)),
    listed: JSON.stringify(reading),
  });
}

function columnsOf(verdict: Verdict) {
  const problem = 'problem' in verdict ? verdict.problem : null;
  const reason = verdict.kind === 'changed' ? verdict.what : (problem?.reason ?? null);
  return { verdict: verdict.kind, field: problem?.field ?? null, reason };
}

export function readingsOf(db: ReadableDb, runId: ImportRunId): readonly RecordReading[] {
  return sql<[ImportRunId], { listed: string }>(
    db,
    'SELECT listed FROM import_record WHERE run_id = ? AND listed IS NOT NULL ORDER BY line',
  )
    .all(runId)
    .map((row) => JSON.parse(row.listed) as RecordReading);
}

/** What was dropped by a person is not kept. */
export function forgetReadings(db: WritableDb, runId: ImportRunId): void {
  sql<[ImportRunId]>(db, 'UPDATE import_record SET listed = NULL WHERE run_id = ?').run(runId);
}

/** What the lists that were applied have said of how to reach a person, the latest list first. */
export function listedFacts(db: ReadableDb, ipp: string): readonly PhoneFacts[] {
  return sql<[string], PhoneFacts>(
    db,
    `SELECT listed ->> '$.record.mobile' AS mobile, listed ->> '$.record.escort' AS escort,
       listed ->> '$.record.escortPhone' AS escortPhone,
       listed ->> '$.record.surgeryDate' AS surgeryDate
     FROM import_record JOIN import_run ON import_run.id = run_id
     WHERE ipp = ? AND verdict NOT IN ('rejected', 'held') AND listed ->> '$.verdict' <> 'repeat' AND state IN ('applied', 'released')
     ORDER BY imported_at DESC, run_id DESC, line`,
  ).all(ipp);
}

/** The runs that named each stay, the latest last. */
export function runsNaming(
  db: ReadableDb,
  stays: readonly StayId[],
): ReadonlyMap<StayId, readonly ImportRunId[]> {
  const rows = sql<[string], { stay: StayId; run: ImportRunId }>(
    db,
    `SELECT stay_id AS stay, run_id AS run
     FROM import_record JOIN import_run ON import_run.id = run_id
     WHERE stay_id IN (SELECT value FROM json_each(?)) ORDER BY imported_at, run_id`,
  ).all(JSON.stringify(stays));
  const runs = Map.groupBy(rows, (row) => row.stay);
  return new Map([...runs].map(([stay, named]) => [stay, named.map((row) => row.run)]));
}
