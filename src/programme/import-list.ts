import { createHash } from 'node:crypto';
import { writeAuthor } from '../audit/index.ts';
import { type ListError, readOperatingList } from '../interop/index.ts';
import type { ImportReport } from '../ipc/index.ts';
import { dayOf } from '../shared/calendar.ts';
import type { ImportRunId, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
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
import { type ListReading, planImport } from './plan-import.ts';
import { reportOf, verdictsOf } from './report-import.ts';
import { stayById } from './stay-sql.ts';
import { changeView, type RunSummary } from './waiting-imports.ts';

export interface ImportOutcome extends Applied {
  readonly report: ImportReport;
}

/** Told of each stay that changed after the unit had planned it, once everything is written. */
export type OnStayChanged = (work: Work, stayId: StayId) => void;

const nothing: Applied = { changed: [], added: [] };

/**
 * Applies an operating list in the caller's transaction, or keeps it whole until a person agrees
 * (H22). A file that is no list changes nothing. What is too late is the running unit's decision.
 */
export function importList(
  work: Work,
  fileName: string,
  bytes: Uint8Array,
  onStayChanged: OnStayChanged,
): Result<ImportOutcome, ListError> {
  const today = dayOf(work.now, work.settings.zone);
  const read = readOperatingList(bytes, { today, country: 'FR' });
  if (!read.ok) return read;
  const list = read.value;
  const known = readKnown(work.db, list, today);
  const plan = planImport(list, known);
  const affected = affectedStays(plan, known);
  const waitingBecause = holdReason(affected, known);
  const verdicts = verdictsOf(plan);
  const runId = work.ids.next<ImportRunId>();
  const report = reportOf(runId, verdicts, plan, waitingBecause);
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
    state: waitingBecause === null ? 'applied' : 'waiting',
    summary: JSON.stringify(summary),
  });
  const verdictAt = new Map(verdicts.map((verdict) => [verdict.line, verdict]));
  for (const reading of list.records) {
    const verdict = waitingBecause === null ? verdictAt.get(reading.line) : undefined;
    insertRecord(work.db, runId, reading, verdict ?? 'held');
  }
  const kind = waitingBecause === null ? 'list-imported' : 'list-held';
  work.trail(kind, { importRunId: runId }, { fileName, ...countsOf(report), waitingBecause });
  if (waitingBecause !== null) {
    work.changed({ kind: 'programme' });
    return ok({ report, ...nothing });
  }
  const applied = applyPlan(work, runId, plan, known);
  tellPlanned(work, applied, onStayChanged);
  return ok({ report, ...applied });
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
  const verdicts = verdictsOf(plan);
  const report = reportOf(runId, verdicts, plan, null);
  const verdictAt = new Map(verdicts.map((verdict) => [verdict.line, verdict]));
  for (const reading of list.records) {
    const verdict = verdictAt.get(reading.line);
    if (verdict) insertRecord(work.db, runId, reading, verdict);
  }
  const summary: RunSummary = { report, changes: [] };
  settleRun(work.db, runId, 'released', JSON.stringify(summary));
  work.trail('list-released', { importRunId: runId }, countsOf(report));
  const applied = applyPlan(work, runId, plan, known);
  tellPlanned(work, applied, onStayChanged);
  return ok({ report, ...applied });
}

/** A newer list of the same days takes the place of one that still waits: releasing that would turn time back. */
function setAsideOlder(work: Work, { periodFrom, periodTo }: ListReading): void {
  for (const run of waitingRuns(work.db)) {
    const apart =
      run.period_from === null ||
      run.period_to === null ||
      periodFrom === null ||
      periodTo === null ||
      run.period_to < periodFrom ||
      periodTo < run.period_from;
    if (!apart) drop(work, run, 'list-superseded');
  }
}

function drop(work: Work, run: ImportRunRow, kind: 'list-refused' | 'list-superseded'): void {
  settleRun(work.db, run.id, 'refused', '{}');
  forgetReadings(work.db, run.id);
  work.trail(kind, { importRunId: run.id }, { fileName: run.file_name });
  work.changed({ kind: 'programme' });
}

function tellPlanned(work: Work, applied: Applied, onStayChanged: OnStayChanged): void {
  for (const { stayId } of applied.changed) {
    if (typeof stayById(work.db, stayId)?.planned_at === 'number') onStayChanged(work, stayId);
  }
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
