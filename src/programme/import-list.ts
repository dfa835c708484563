import { createHash } from 'node:crypto';
import { writeAuthor } from '../audit/index.ts';
import { unwrittenSince } from '../db/index.ts';
import {
  type ListError,
  type OperatingList,
  type RecordReading,
  readOperatingList,
  stayKey,
} from '../interop/index.ts';
import type { ImportReport } from '../ipc/index.ts';
import { candidatesInUse } from '../protocols/index.ts';
import { dayOf } from '../shared/calendar.ts';
import type { ImportRunId, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Settings } from '../shared/settings.ts';
import type { ReadWork, Work } from '../shared/work.ts';
import { type Applied, applyPlan } from './apply-plan.ts';
import {
  forgetReadings,
  type ImportRunRow,
  insertRecord,
  insertRun,
  readingsOf,
  runById,
  settleRun,
  waitingRuns,
} from './import-sql.ts';
import { readKnown } from './known.ts';
import { affectedStays, holdReason } from './mass-change.ts';
import { type ImportPlan, type Known, type ListReading, planImport } from './plan-import.ts';
import { reportOf, verdictsOf } from './report-import.ts';
import { stayById } from './stay-sql.ts';
import { changeView, type RunSummary } from './waiting-imports.ts';

export interface ImportOutcome extends Applied {
  readonly report: ImportReport;
}

/** Told of each stay that changed after the unit had planned it, once everything is written. */
export type OnStayChanged = (work: Work, stayId: StayId) => void;

/** Reads a file and applies it, in the caller's transaction. A file that is no list changes nothing. */
export function importList(
  work: Work,
  fileName: string,
  bytes: Uint8Array,
  onStayChanged: OnStayChanged,
): Result<ImportOutcome, ListError> {
  const read = readList(work.settings, work.now, bytes);
  return read.ok
    ? ok(importRead(work, { fileName, bytes, list: read.value }, onStayChanged))
    : read;
}

/**
 * The file alone, which takes as long as a third of an import: a host lets others have the thread
 * between this, `compareList` and `importRead`.
 */
export function readList(
  { zone }: Pick<Settings, 'zone'>,
  now: number,
  bytes: Uint8Array,
): Result<OperatingList, ListError> {
  return readOperatingList(bytes, { today: dayOf(now, zone), country: 'FR' });
}

/** What a list says against what is known, as long as nothing is written. */
export interface Comparison {
  readonly known: Known;
  readonly plan: ImportPlan;
  readonly since: string;
}

export function compareList({ db, now, settings }: ReadWork, list: ListReading): Comparison {
  const since = unwrittenSince(db);
  const known = readKnown(db, list, dayOf(now, settings.zone));
  return { known, plan: planImport(list, known), since };
}

export interface ListToImport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly list: OperatingList;
  /** Compared anew where something was written, or midnight passed, since. */
  readonly compared?: Comparison;
}

/**
 * Applies a list that was read in the caller's transaction, or keeps it whole until a person agrees
 * (H22). What is too late is the running unit's decision.
 */
export function importRead(
  work: Work,
  { fileName, bytes, list, compared }: ListToImport,
  onStayChanged: OnStayChanged,
): ImportOutcome {
  const today = dayOf(work.now, work.settings.zone);
  const stands = compared?.since === unwrittenSince(work.db) && compared.known.today === today;
  const { known, plan } = stands ? compared : compareList(work, list);
  const affected = affectedStays(plan, known);
  const waitingBecause = holdReason(affected, known);
  const runId = work.ids.next<ImportRunId>();
  const report = reportOf(runId, plan, waitingBecause, candidatesInUse(work.db));
  setAsideOlder(work, list);
  const summary: RunSummary = { report, changes: affected.map(changeView) };
  insertRun(work.db, {
    id: runId,
    file_name: fileName,
    file_sha256: createHash('sha256').update(bytes).digest('hex'),
    imported_at: work.now,
    author: writeAuthor(work.author),
    period_from: list.periodFrom,
    period_to: list.periodTo,
    state: report.state,
    summary: JSON.stringify(summary),
  });
  const trailed = { fileName, ...countsOf(report), waitingBecause };
  if (waitingBecause === null) {
    work.trail('list-imported', { importRunId: runId }, trailed);
    return carryOut(work, { runId, list, plan, known, report }, onStayChanged);
  }
  for (const reading of list.records) insertRecord(work.db, runId, reading, 'held', null);
  work.trail('list-held', { importRunId: runId }, trailed);
  work.changed({ kind: 'programme' });
  return { report, changed: [], added: [] };
}

/** A person lets a held list through or drops it, whole. It is compared anew with what is known now. */
export function releaseImport(
  work: Work,
  runId: ImportRunId,
  apply: boolean,
  onStayChanged: OnStayChanged,
): Result<ImportOutcome | null, 'not-found' | 'not-waiting'> {
  const run = runById(work.db, runId);
  if (!run) return fail('not-found');
  if (run.state !== 'waiting') return fail('not-waiting');
  if (!apply) {
    drop(work, run, 'list-refused');
    return ok(null);
  }
  const today = dayOf(work.now, work.settings.zone);
  const list: ListReading = {
    records: readingsOf(work.db, runId),
    periodFrom: run.period_from,
    periodTo: run.period_to,
  };
  const known = readKnown(work.db, list, today);
  const plan = planImport(list, known);
  const report = reportOf(runId, plan, null, candidatesInUse(work.db));
  const summary: RunSummary = { report, changes: [] };
  settleRun(work.db, runId, 'released', JSON.stringify(summary));
  work.trail('list-released', { importRunId: runId }, countsOf(report));
  return ok(carryOut(work, { runId, list, plan, known, report }, onStayChanged));
}

interface Run {
  readonly runId: ImportRunId;
  readonly list: ListReading;
  readonly plan: ImportPlan;
  readonly known: Known;
  readonly report: ImportReport;
}

function carryOut(
  work: Work,
  { runId, list, plan, known, report }: Run,
  onStayChanged: OnStayChanged,
): ImportOutcome {
  const { applied, stayAt } = applyPlan(work, runId, plan, known);
  const verdicts = new Map(verdictsOf(plan).map((verdict) => [verdict.line, verdict]));
  for (const reading of list.records) {
    const { line } = reading;
    const verdict = verdicts.get(line);
    if (verdict) insertRecord(work.db, runId, reading, verdict, stayAt.get(line) ?? null);
  }
  for (const { stayId } of applied.changed) {
    if (typeof stayById(work.db, stayId)?.planned_at === 'number') onStayChanged(work, stayId);
  }
  return { report, ...applied };
}

/** A newer list of the same stays takes the place of one that still waits: releasing that would turn time back. */
function setAsideOlder(work: Work, list: ListReading): void {
  const keys = new Set(keysOf(list.records));
  for (const run of waitingRuns(work.db)) {
    const isNewer = keysOf(readingsOf(work.db, run.id)).some((key) => keys.has(key));
    if (isNewer) drop(work, run, 'list-superseded');
  }
}

const keysOf = (records: readonly RecordReading[]): readonly string[] =>
  records.flatMap((reading) => ('record' in reading ? [stayKey(reading.record)] : []));

function drop(work: Work, run: ImportRunRow, kind: 'list-refused' | 'list-superseded'): void {
  settleRun(work.db, run.id, 'refused', '{}');
  forgetReadings(work.db, run.id);
  work.trail(kind, { importRunId: run.id }, { fileName: run.file_name });
  work.changed({ kind: 'programme' });
}

function countsOf(report: ImportReport) {
  const { accepted, warned, rejected, unchanged, changed, missing } = report;
  return {
    accepted: accepted.length,
    warned: warned.length,
    rejected: rejected.length,
    unchanged: unchanged.length,
    changed: changed.length,
    missing: missing.length,
  };
}
